"""Where the services are, and with which token: a local installation's own, or what one is told."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import jwt

from deploy.local.keys import issuer_key, mint
from deploy.local.places import ENVIRONMENT

SERVICES = ("booking", "crm", "billing")
SUBJECT = "onboarding"


class AccessIsMissing(Exception):
    """It is not known where the services are, or who asks; the text says what to give."""


@dataclass(frozen=True)
class Installation:
    """`directory`: the data directory of a local installation, None for any other. `environment`: its settings."""

    directory: Path | None
    environment: Mapping[str, str]

    @classmethod
    def of(cls, directory: Path) -> "Installation":
        """The local installation in a data directory (`make demo` writes its settings there), else the environment's."""
        path = directory / ENVIRONMENT
        if (directory / "issuer.pem").exists() and path.exists():
            return cls(directory, json.loads(path.read_text(encoding="utf-8")))
        return cls(None, os.environ)

    def urls(self, given: Sequence[str]) -> dict[str, str]:
        """Addresses by service; `given` (`SERVICE=ADDRESS` each) first. Raises AccessIsMissing."""
        named = {name: self.environment.get(f"CHAIRFLOW_{name}_URL".upper(), "") for name in SERVICES}
        for text in given:
            name, _, url = text.partition("=")
            if name not in SERVICES or not url.startswith(("http://", "https://")):
                raise AccessIsMissing(f"--url is SERVICE=ADDRESS with one of {', '.join(SERVICES)}, not “{text}”.")
            named[name] = url.rstrip("/")
        if missing := [name for name, url in named.items() if not url]:
            raise AccessIsMissing(
                f"Where is {' and '.join(missing)}? Start the local installation with `make demo`, "
                "or give --url SERVICE=ADDRESS for each, and --token."
            )
        return named

    def token(self, tenant: UUID, roles: Sequence[str] = ("administrator",)) -> str:
        """A token of the local issuer, for every clinic of the chain. Raises AccessIsMissing."""
        if self.directory is None:
            raise AccessIsMissing("An installation of your own takes --token: an administrator's, from your issuer.")
        issuer = self.environment.get("CHAIRFLOW_ISSUER")
        return mint(issuer_key(self.directory), subject=SUBJECT, tenant=tenant, roles=roles, issuer=issuer)

    @property
    def console(self) -> str | None:
        """Where one signs in, if that is known."""
        port = self.environment.get("CHAIRFLOW_CONSOLE_PORT")
        return f"http://127.0.0.1:{port}" if port and self.directory else None


def tenant_of(token: str) -> UUID:
    """The chain that a token is for; the services check its signature. Raises AccessIsMissing."""
    try:
        return UUID(jwt.decode(token, options={"verify_signature": False})["tenant"])
    except (jwt.PyJWTError, KeyError, ValueError, TypeError, AttributeError):
        raise AccessIsMissing("The token names no chain: it needs the claim `tenant`, a UUID.") from None
