"""Only a token of our issuer, for us, signed with a key that it publishes, is believed."""

import json
from pathlib import Path
from uuid import uuid4

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from deploy.local.keys import issuer_key, key_id, mint
from shared.auth import Verifier
from shared.errors import NotAuthenticated
from shared.settings import Settings

ISSUER = "https://issuer.test"


@pytest.fixture
def key(tmp_path: Path) -> rsa.RSAPrivateKey:
    return issuer_key(tmp_path)


@pytest.fixture
def verifier(key: rsa.RSAPrivateKey, tmp_path: Path) -> Verifier:
    assert json.loads((tmp_path / "jwks.json").read_text())["keys"][0]["kid"] == key_id(key)
    return Verifier(Settings(issuer=ISSUER, audience="chairflow", jwks=str(tmp_path / "jwks.json")))


def token(key: rsa.RSAPrivateKey, **other: object) -> str:
    good = mint(key, subject="a", tenant=uuid4(), roles=["owner"], issuer=ISSUER)
    claims = jwt.decode(good, options={"verify_signature": False}) | other
    return jwt.encode(claims, key, algorithm="RS256", headers={"kid": key_id(key)})


async def test_our_own_token_is_believed(verifier: Verifier, key: rsa.RSAPrivateKey) -> None:
    assert (await verifier.caller(token(key))).roles == ("owner",)


@pytest.mark.parametrize(
    "other",
    [{"iss": "https://other.test"}, {"aud": "somebody else"}, {"exp": 1}, {"roles": []}, {"tenant": "x"}],
    ids=lambda other: next(iter(other)),
)
async def test_one_that_is_not_for_us_is_refused(
    other: dict[str, object], verifier: Verifier, key: rsa.RSAPrivateKey
) -> None:
    with pytest.raises(NotAuthenticated):
        await verifier.caller(token(key, **other))


async def test_nobody_else_s_signature_counts(verifier: Verifier, key: rsa.RSAPrivateKey) -> None:
    """Neither another key under our key's name, nor none, nor the public key used as a password."""
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    claims = jwt.decode(token(key), options={"verify_signature": False})
    forged = [
        jwt.encode(claims, other, algorithm="RS256", headers={"kid": key_id(key)}),
        jwt.encode(claims, "", algorithm="none", headers={"kid": key_id(key)}),
        jwt.encode(claims, "a-secret-that-is-long-enough-to-be-one", algorithm="HS256", headers={"kid": key_id(key)}),
    ]
    for one in forged:
        with pytest.raises(NotAuthenticated):
            await verifier.caller(one)
