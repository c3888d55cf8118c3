"""Tokens of the local issuer: readable with the public half that is in jwks.json, and only with it."""

import json
import stat
from pathlib import Path
from uuid import uuid4

import jwt
import pytest

from deploy.local.keys import AUDIENCE, ISSUER, issuer_key, mint

pytestmark = pytest.mark.unit


@pytest.fixture(autouse=True)
def no_other_issuer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHAIRFLOW_ISSUER", raising=False)


def published(directory: Path) -> jwt.PyJWK:
    (key,) = json.loads((directory / "jwks.json").read_text())["keys"]
    return jwt.PyJWK.from_dict(key)


def test_a_token_is_verified_with_the_published_key(tmp_path: Path) -> None:
    tenant, clinic = uuid4(), uuid4()
    token = mint(issuer_key(tmp_path), subject="ann", tenant=tenant, roles=["cashier"], clinics=[clinic])
    key = published(tmp_path)
    claims = jwt.decode(token, key.key, algorithms=["RS256"], audience=AUDIENCE, issuer=ISSUER)
    assert (claims["tenant"], claims["roles"], claims["clinics"]) == (str(tenant), ["cashier"], [str(clinic)])
    assert jwt.get_unverified_header(token)["kid"] == key.key_id


def test_without_clinics_it_is_good_for_all_of_them(tmp_path: Path) -> None:
    token = mint(issuer_key(tmp_path), subject="ann", tenant=uuid4(), roles=["owner"])
    claims = jwt.decode(token, published(tmp_path).key, algorithms=["RS256"], audience=AUDIENCE)
    assert claims["clinics"] == ["*"]


def test_an_expired_one_is_refused(tmp_path: Path) -> None:
    token = mint(issuer_key(tmp_path), subject="ann", tenant=uuid4(), roles=["owner"], hours=-1)
    with pytest.raises(jwt.ExpiredSignatureError):
        jwt.decode(token, published(tmp_path).key, algorithms=["RS256"], audience=AUDIENCE)


def test_the_key_is_kept_and_private(tmp_path: Path) -> None:
    issuer_key(tmp_path)
    first = published(tmp_path).key_id
    issuer_key(tmp_path)
    assert published(tmp_path).key_id == first
    assert stat.S_IMODE((tmp_path / "issuer.pem").stat().st_mode) == 0o600
    assert "d" not in json.loads((tmp_path / "jwks.json").read_text())["keys"][0]


def test_asking_again_leaves_the_published_key_alone(tmp_path: Path) -> None:
    """Running services read it at any moment."""
    first = issuer_key(tmp_path)
    published = (tmp_path / "jwks.json").stat()
    assert issuer_key(tmp_path).private_numbers() == first.private_numbers()
    again = (tmp_path / "jwks.json").stat()
    assert (again.st_ino, again.st_mtime_ns) == (published.st_ino, published.st_mtime_ns)


def test_another_key_takes_its_place_whole(tmp_path: Path) -> None:
    issuer_key(tmp_path)
    before = (tmp_path / "jwks.json").read_text()
    (tmp_path / "issuer.pem").unlink()
    issuer_key(tmp_path)
    assert (tmp_path / "jwks.json").read_text() != before
    assert not (tmp_path / "jwks.new").exists()
