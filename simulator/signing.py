"""The local issuer's private key, as a minter of staff tokens."""

import os
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives import serialization

from simulator.tokens import MintedTokens


class IssuerKeyIsMissing(RuntimeError):
    """There is no private key at the given path: start the local stack first, or give --key or --token-dir."""


def minted_tokens(key: Path, tenant: str) -> MintedTokens:
    """Tokens signed with `key`; its id is CHAIRFLOW_KID, else the first 16 hex digits of the public key's SHA-256."""
    if not key.exists():
        raise IssuerKeyIsMissing(str(key))
    pem = key.read_bytes()
    public = serialization.load_pem_private_key(pem, password=None).public_key()
    der = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return MintedTokens(
        pem.decode(),
        tenant,
        os.environ.get("CHAIRFLOW_KID", sha256(der).hexdigest()[:16]),
        os.environ.get("CHAIRFLOW_ISSUER", "https://chairflow.local"),
        os.environ.get("CHAIRFLOW_AUDIENCE", "chairflow"),
    )
