"""The local issuer's published key, which running services read at any moment."""

from pathlib import Path

from deploy.local.keys import issuer_key


def test_asking_again_leaves_the_published_key_alone(tmp_path: Path) -> None:
    first = issuer_key(tmp_path)
    published = (tmp_path / "jwks.json").stat()
    assert issuer_key(tmp_path).private_numbers() == first.private_numbers()
    again = (tmp_path / "jwks.json").stat()
    assert (again.st_ino, again.st_mtime_ns) == (published.st_ino, published.st_mtime_ns)


def test_another_key_takes_its_place_whole(tmp_path: Path) -> None:
    issuer_key(tmp_path)
    before = (tmp_path / "jwks.json").stat().st_ino
    (tmp_path / "issuer.pem").unlink()
    issuer_key(tmp_path)
    assert (tmp_path / "jwks.json").stat().st_ino != before
