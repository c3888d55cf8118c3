"""Names of things, derived from the seed: the same seed asks for the same ids, so that a repeated call is harmless."""

from dataclasses import dataclass
from uuid import UUID, uuid5

_ROOT = UUID("6f1c1a52-7a52-5c1e-9d55-0c0f5a3a7f11")


@dataclass(frozen=True)
class Ids:
    """Ids of one simulated chain."""

    seed: str

    def of(self, *parts: object) -> str:
        """The id of the thing that `parts` name, as text."""
        return str(uuid5(_ROOT, "/".join((self.seed, *map(str, parts)))))
