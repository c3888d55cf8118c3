"""A secret is found in whatever layer and shape it lies, and a search that saw nothing does not say that nothing is there."""

import base64
import gzip
import json
import tarfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pytest
from typer import Typer
from typer.testing import CliRunner

from deploy.audit.canaries import SecretIsTooShort, secrets_in, shapes_of
from deploy.audit.images import LayerCannotBeRead, Search, main

SECRET = "cánary/7+f3=9d?e1~c"
app = Typer()
app.command()(main)


def tar(files: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, BytesIO(content))
    return written.getvalue()


def image(*layers: bytes, config: object = None) -> bytes:
    blobs = {f"blobs/sha256/{number}": layer for number, layer in enumerate(layers)}
    return tar({"config.json": json.dumps(config or {}).encode(), **blobs})


SHAPES: dict[str, Callable[[str], bytes]] = {
    "plain": lambda s: f"password={s}\n".encode(),
    "URL-encoded": lambda s: f"postgresql://a:{quote(s, safe='')}@b/c".encode(),
    "hex": lambda s: b"x" + s.encode().hex().encode(),
    "HEX": lambda s: s.encode().hex().upper().encode(),
    **{f"base64 at {n}": lambda s, n=n: base64.b64encode(b"abcdef"[:n] + s.encode() + b"tail") for n in range(5)},
    **{f"base64url at {n}": lambda s, n=n: base64.urlsafe_b64encode(b"abc"[:n] + s.encode()) for n in range(3)},
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain layer", "gzip layer"])
def test_a_secret_is_found_in_every_shape(shape: str, pack: Callable[[bytes], bytes]) -> None:
    search = Search(shapes_of("the password", SECRET))
    search.image(BytesIO(image(pack(tar({"etc/app": SHAPES[shape](SECRET)})), pack(tar({"etc/.wh.app": b""})))))
    assert search.layers == 2
    assert search.found and all("etc/app: the password (" in hit for hit in search.found)
    other = Search(shapes_of("the password", SECRET[::-1]))
    other.image(BytesIO(image(pack(tar({"etc/app": SHAPES[shape](SECRET)})))))
    assert other.found == []


def test_the_image_s_own_configuration_is_looked_at() -> None:
    search = Search(shapes_of("token", "t" * 20))
    search.image(BytesIO(image(config={"Env": ["TOKEN=" + "t" * 20]})))
    assert [hit for hit in search.found if "plain" in hit] == ["config.json: token (plain)"]


def test_what_cannot_be_read_is_not_called_clean() -> None:
    with pytest.raises(LayerCannotBeRead):
        Search({}).image(BytesIO(image(b"\x28\xb5\x2f\xfd....")))
    with pytest.raises(SecretIsTooShort):
        shapes_of("password", "short")


@pytest.fixture
def secrets(tmp_path: Path) -> Path:
    directory = tmp_path / "secrets"
    directory.mkdir()
    (directory / "booking_api_dsn").write_text("postgresql://booking_api:pa%2Fssword-of-booking@db/booking\n")
    (directory / "postgres_password").write_text("a-long-password-of-postgres\n")
    (directory / "issuer_key").write_text(
        "-----BEGIN PRIVATE KEY-----\nAAAA\nmiddle-of-the-key\nZZZZ\n-----END PRIVATE KEY-----\n"
    )
    (directory / "jwks").write_text('{"keys": []}')
    return directory


def test_each_file_of_a_directory_is_a_secret_but_the_public_key_set(secrets: Path) -> None:
    assert secrets_in(secrets) == {
        "booking_api_dsn": "pa/ssword-of-booking",
        "postgres_password": "a-long-password-of-postgres",
        "issuer_key": "middle-of-the-key",
    }


@pytest.mark.parametrize(
    ("layers", "status"),
    [([tar({"a": b"nothing"})], 0), ([tar({"a": b"pa/ssword-of-booking"})], 1), ([], 1)],
    ids=["clean", "a hit", "no layer seen"],
)
def test_the_exit_status_says_it(layers: list[bytes], status: int, secrets: Path, tmp_path: Path) -> None:
    (tmp_path / "image.tar").write_bytes(image(*layers))
    done = CliRunner().invoke(app, ["--secrets", str(secrets), str(tmp_path / "image.tar")])
    assert (done.exit_code, "of 3 secrets in" in done.stdout) == (status, True), done.output
