"""The issuer of a local run: its RS256 key, the JWKS file that the services read, and tokens signed with it."""

import json
import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

ISSUER = "https://chairflow.local"
AUDIENCE = "chairflow"


def issuer_key(directory: Path) -> rsa.RSAPrivateKey:
    """The key of this data directory, made at the first call; writes `jwks.json` (its public half) beside it."""
    path = directory / "issuer.pem"
    if path.exists():
        key = load_key(path)
    else:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        directory.mkdir(parents=True, exist_ok=True)
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(pem)
    public = {**RSAAlgorithm.to_jwk(key.public_key(), as_dict=True), "kid": key_id(key), "use": "sig", "alg": "RS256"}
    _publish(directory / "jwks.json", json.dumps({"keys": [public]}))
    return key


def load_key(path: Path) -> rsa.RSAPrivateKey:
    """The issuer's private key. Raises OSError, ValueError (not a key) and TypeError (not an RSA key)."""
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError(f"{path} is not an RSA key; delete it and a new one is made")
    return key


def _publish(path: Path, document: str) -> None:
    """Written when it changes only, and never half: the services of a running stack may be reading it."""
    if path.exists() and path.read_text() == document:
        return
    fresh = path.with_suffix(".new")
    fresh.write_text(document)
    fresh.replace(path)


def key_id(key: rsa.RSAPrivateKey) -> str:
    """A short name of the key, from its public half."""
    encoded = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return sha256(encoded).hexdigest()[:16]


def mint(
    key: rsa.RSAPrivateKey,
    *,
    subject: str,
    tenant: UUID | str,
    roles: Sequence[str],
    clinics: Sequence[UUID] | None = None,
    hours: float = 12,
    issuer: str | None = None,
    more: Mapping[str, object] | None = None,
) -> str:
    """A signed token of one person. `clinics=None` means every clinic of the tenant; a negative `hours` has expired.

    `issuer`: who signs, if not the one that this process's services trust. `more`: claims that only the console reads.
    """
    now = datetime.now(UTC)
    claims = {
        **(more or {}),
        "iss": issuer or os.environ.get("CHAIRFLOW_ISSUER", ISSUER),
        "aud": AUDIENCE,
        "sub": subject,
        "iat": now,
        "exp": now + timedelta(hours=hours),
        "tenant": str(tenant),
        "roles": list(roles),
        "clinics": ["*"] if clinics is None else [str(clinic) for clinic in clinics],
    }
    return jwt.encode(claims, key, algorithm="RS256", headers={"kid": key_id(key)})
