"""Bearer tokens of the chain's staff: minted with a private key, or read ready-made from a directory (one file per role)."""

import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Protocol

import jwt

from simulator.people import name_of

LIFETIME_SECONDS = 3600


class Tokens(Protocol):
    """Whoever can speak for a member of staff."""

    def of(self, actor: str) -> str:
        """The token of `role:name`."""
        ...


class RoleHasNoToken(RuntimeError):
    """The token directory lacks a file for a role that the script needs; give --key, or add the file."""


def _empty() -> dict[str, tuple[float, str]]:
    return {}


@dataclass
class MintedTokens:
    """RS256 tokens as the local issuer makes them. Lifetimes count wall time, never business time."""

    key: str
    tenant: str
    kid: str
    issuer: str
    audience: str = "chairflow"
    _cache: dict[str, tuple[float, str]] = field(default_factory=_empty)

    def of(self, actor: str) -> str:
        now = time.time()
        expires, token = self._cache.get(actor, (0.0, ""))
        if expires - now > LIFETIME_SECONDS / 4:
            return token
        claims = {
            "iss": self.issuer,
            "aud": self.audience,
            "sub": actor,
            "name": name_of(Random(actor)),
            "iat": int(now) - 5,
            "exp": int(now) + LIFETIME_SECONDS,
            "tenant": self.tenant,
            "roles": [actor.split(":")[0]],
            "clinics": ["*"],
        }
        token = jwt.encode(claims, self.key, algorithm="RS256", headers={"kid": self.kid})
        self._cache[actor] = (now + LIFETIME_SECONDS, token)
        return token


@dataclass(frozen=True)
class FileTokens:
    """`<directory>/<role>.jwt` or `<directory>/<role>`; four eyes work because the roles are different people."""

    directory: Path

    def of(self, actor: str) -> str:
        role = actor.split(":")[0]
        for name in (f"{role}.jwt", role):
            if (self.directory / name).exists():
                return (self.directory / name).read_text(encoding="utf-8").strip()
        raise RoleHasNoToken(f"{self.directory} has no file {role}.jwt")
