"""What the issuer has promised: codes that are good once and for a minute, refresh tokens that are good once."""

import time
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import compare_digest
from secrets import token_urlsafe

CODE_SECONDS = 60.0
REFRESH_SECONDS = 12 * 3600.0


@dataclass(frozen=True)
class Grant:
    """Somebody signed in, at the request of a client."""

    person_id: str
    client_id: str
    redirect_uri: str
    challenge: str
    nonce: str | None


def fits(challenge: str, verifier: str) -> bool:
    """Whether a verifier is the one whose S256 challenge the client sent before (RFC 7636, 4.6)."""
    digest = urlsafe_b64encode(sha256(verifier.encode("ascii", "ignore")).digest()).rstrip(b"=").decode()
    return compare_digest(digest, challenge)


@dataclass
class Once:
    """Secrets that each stand for a grant, until they are used or their time is over."""

    seconds: float
    _held: dict[str, tuple[float, Grant]] = field(default_factory=dict[str, tuple[float, Grant]])

    def give(self, grant: Grant) -> str:
        """A new secret."""
        now = time.monotonic()
        self._held = {secret: held for secret, held in self._held.items() if held[0] > now}
        secret = token_urlsafe(32)
        self._held[secret] = (now + self.seconds, grant)
        return secret

    def take(self, secret: str) -> Grant | None:
        """What it stood for; None if it is unknown, used or too old."""
        until, grant = self._held.pop(secret, (0.0, None))
        return grant if until > time.monotonic() else None
