"""The words of the ledger: versions of aggregates, and the book that collects them."""

import re
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from simulator.calls import Json
from simulator.journal import Entry

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Known = tuple[datetime, str]


@dataclass(frozen=True)
class Version:
    """One event as a state of its aggregate. `known`: (recorded_at, event_id), the order in which things became known."""

    kind: str
    id: str
    sequence: int
    known: Known
    type: str
    origin: str
    state: Json


@dataclass(frozen=True)
class Happening:
    """One event of an acknowledged call, with what the call said. `ids` are the ids in its path, `made` the one answered."""

    event: Json
    body: Json
    ids: list[str]
    actor: str
    made: str

    @property
    def id(self) -> str:
        """The aggregate's id: chosen by the caller, or else by the service."""
        return self.event["aggregate_id"]

    @property
    def now(self) -> datetime:
        return datetime.fromisoformat(self.event["recorded_at"])

    @property
    def at(self) -> datetime:
        """When it happened: as the call said, else when it was recorded."""
        said = self.body.get("occurred_at")
        return datetime.fromisoformat(said) if said else self.now


Apply = Callable[["Book", Happening, Json], Json]
APPLY: dict[str, Apply] = {}


def on(event_type: str) -> Callable[[Apply], Apply]:
    """Register how an event of this type changes its aggregate's state."""

    def register(apply: Apply) -> Apply:
        APPLY[event_type] = apply
        return apply

    return register


def no_versions() -> list[Version]:
    return []


def no_states() -> dict[str, dict[str, Json]]:
    return {}


def no_problems() -> list[tuple[str, str, str]]:
    return []


def no_numbers() -> dict[tuple[str, str], int]:
    return {}


@dataclass
class Book:
    """All versions. `seen`: the records of the topics by (kind, id, sequence), for what timers did between our calls."""

    seen: Mapping[tuple[str, str, int], Json]
    by_event: Mapping[str, Json]
    versions: list[Version] = field(default_factory=no_versions)
    now: dict[str, dict[str, Json]] = field(default_factory=no_states)
    sequences: dict[tuple[str, str], int] = field(default_factory=no_numbers)
    problems: list[tuple[str, str, str]] = field(default_factory=no_problems)

    def state(self, kind: str, id: str) -> Json:
        """The newest state of an aggregate. Raises KeyError if it was never acknowledged."""
        return self.now[kind][id]

    def all(self, kind: str) -> dict[str, Json]:
        """The newest states of every aggregate of a kind, by id."""
        return self.now.get(kind, {})

    def zone(self, clinic_id: str) -> str:
        return self.state("clinic", clinic_id)["zone"]

    def local_date(self, moment: datetime, clinic_id: str) -> str:
        """The clinic-local date, as text."""
        return moment.astimezone(ZoneInfo(self.zone(clinic_id))).date().isoformat()

    def enter(self, entries: Iterable[Entry]) -> None:
        """Take in acknowledged calls, in the order of their answers."""
        for entry in entries:
            if entry.answer is None or not entry.answer.is_acknowledged:
                continue
            ids = _UUID.findall(entry.call.path)
            for event in entry.answer.events:
                self._happen(Happening(event, entry.call.body, ids, entry.call.actor, entry.answer.body["id"]))

    def _happen(self, what: Happening) -> None:
        event = what.event
        key = (event["aggregate_type"], event["aggregate_id"])
        if key[0] in FOLLOWUPS_OWN:
            return
        self._catch_up(key, event["sequence"])
        apply = APPLY.get(event["type"])
        if apply is None:
            self.problems.append((event["type"], event["event_id"], "the ledger does not know this type of event"))
            return
        self._append(
            key, event, what.body.get("origin", "live"), apply(self, what, deepcopy(self.all(key[0]).get(key[1], {})))
        )

    def _append(self, key: tuple[str, str], event: Json, origin: str, state: Json) -> None:
        known = (datetime.fromisoformat(event["recorded_at"]), event["event_id"])
        self.versions.append(Version(*key, event["sequence"], known, event["type"], origin, state))
        self.now.setdefault(key[0], {})[key[1]] = state
        self.sequences[key] = event["sequence"]

    def _catch_up(self, key: tuple[str, str], until: int) -> None:
        """What timers did to the aggregate before this sequence, as the topic tells it."""
        for sequence in range(self.sequences.get(key, 0) + 1, until):
            record = self.seen.get((*key, sequence))
            if record is None:
                self.problems.append(
                    (key[0], key[1], f"sequence {sequence} was neither acknowledged nor is it on a topic")
                )
            else:
                self.by_timer(record)

    def by_timer(self, record: Json) -> None:
        """Enter an event that no call asked for: a no-show that was due, a plan whose time was up."""
        key = (record["aggregate_type"], record["aggregate_id"])
        if key[0] in FOLLOWUPS_OWN:
            self._append(key, record, record.get("origin", "live"), record["data"]["state"])
            return
        if record["sequence"] <= self.sequences.get(key, 0):
            return
        apply = APPLY.get(record["type"])
        if apply is None or record["type"] not in TIMED or key[1] not in self.all(key[0]):
            self.problems.append(
                (record["type"], record["event_id"], "on a topic, but no call and no timer asked for it")
            )
            return
        state = apply(self, Happening(record, {}, [], "system", ""), deepcopy(self.state(*key)))
        self._append(key, record, record.get("origin", "live"), state)


# Aggregates that the follow-up service makes by itself: taken from its topic, and checked by rule.
FOLLOWUPS_OWN = frozenset({"recall", "task", "attribution"})
TIMED = frozenset({"booking.appointment.no_show_marked.v1", "crm.plan.expired.v1"})


def moment(value: Any) -> datetime:
    """A time of a request body."""
    return datetime.fromisoformat(value)
