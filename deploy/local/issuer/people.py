"""Who can sign in at the local issuer: a file of people, read again whenever it has changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import msgspec


@dataclass(frozen=True)
class Person:
    """`clinics`: ids, or `*` for every clinic of the chain. `practitioner_id`: whom the rosters know this person as."""

    id: str
    name: str
    tenant: str
    chain: str
    roles: tuple[str, ...]
    clinics: tuple[str, ...] = ("*",)
    where: str = ""
    practitioner_id: str | None = None

    @property
    def clinic_ids(self) -> list[UUID] | None:
        """None: every clinic."""
        return None if "*" in self.clinics else [UUID(clinic) for clinic in self.clinics]


class People:
    """The people of one file; empty as long as there is none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read_at = 0
        self._people: dict[str, Person] = {}

    def all(self) -> list[Person]:
        """In the order of the file."""
        changed = self._path.stat().st_mtime_ns if self._path.exists() else 0
        if changed != self._read_at:
            listed = msgspec.json.decode(self._path.read_bytes(), type=list[Person]) if changed else []
            self._people = {person.id: person for person in listed}
            self._read_at = changed
        return list(self._people.values())

    def find(self, person_id: str) -> Person | None:
        self.all()
        return self._people.get(person_id)


def add_people(path: Path, people: Iterable[Person]) -> None:
    """Write people into the file; who has the same id is replaced. The file is the owner's alone, and never half-written."""
    kept = {person.id: person for person in People(path).all()}
    kept |= {person.id: person for person in people}
    fresh = path.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_bytes(msgspec.json.format(msgspec.json.encode(list(kept.values()))))
    fresh.replace(path)
