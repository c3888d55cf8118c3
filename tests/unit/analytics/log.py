"""A log that turns states into versions, and sums of postings."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from services.analytics.domain import Cell, KnowledgeTime, Posting, Version
from services.analytics.ledger import derive, linked_groups
from shared.events.catalogue import EVENTS
from shared.events.envelope import State

from .states import BJ01, DAY0, uid

ID_FIELDS = {"alias": "patient_id", "lead": "patient_id", "patient": "patient_id", "plan": "case_id"}


class Log:
    """Versions in the order in which they were made."""

    def __init__(self) -> None:
        self.versions: list[Version] = []
        self._sequences: Counter[tuple[str, UUID]] = Counter()

    def record(self, event_type: str, state: State, recorded_at: datetime, origin: str = "live") -> Version:
        """The next version of the state's aggregate."""
        kind = EVENTS[event_type].AGGREGATE
        aggregate_id: UUID = getattr(state, ID_FIELDS.get(kind, f"{kind}_id"))
        self._sequences[kind, aggregate_id] += 1
        sequence = self._sequences[kind, aggregate_id]
        event_id = uid("event", kind, aggregate_id, sequence)
        body = state.model_dump_json().encode()
        version = Version(kind, aggregate_id, sequence, recorded_at, event_id, event_type, origin, body)
        self.versions.append(version)
        return version

    def postings(self) -> list[Posting]:
        """All postings of all groups, each group derived in one pass."""
        return [posting for group in by_group(self.versions) for posting in derive(group)]


def members(version: Version) -> list[UUID]:
    """The patients (or the chair's day) whose groups a version belongs to."""
    state: dict[str, Any] = msgspec.json.decode(version.state)
    if version.kind == "chair_day":
        return [version.aggregate_id]
    return [UUID(state[name]) for name in ("patient_id", "winning_id") if state.get(name) is not None]


def by_group(versions: Iterable[Version]) -> list[list[Version]]:
    """Versions of each group, groups in a fixed order."""
    versions = list(versions)
    links = linked_groups(version for version in versions if version.kind == "alias")
    groups: dict[UUID, list[Version]] = {}
    for version in versions:
        member = members(version)[0]
        groups.setdefault(min(links.get(member, {member})), []).append(version)
    return [groups[key] for key in sorted(groups)]


def number(
    postings: Sequence[Posting],
    kpi: str,
    day: date = DAY0,
    dim: str = "",
    value: object = "",
    clinic: UUID = BJ01,
    known_by: datetime | None = None,
) -> tuple[int, int | None]:
    """The sum of a cell's postings, all or those known by a moment."""
    until = None if known_by is None else KnowledgeTime(known_by, UUID(int=2**128 - 1))
    found = [
        posting
        for posting in postings
        if posting.cell[0] == kpi
        and posting.cell[2:] == (clinic, day, dim, str(value))
        and (until is None or posting.known_at <= until)
    ]
    denominators = [posting.denominator for posting in found if posting.denominator is not None]
    return sum(posting.numerator for posting in found), sum(denominators) if denominators else None


def cells(postings: Iterable[Posting]) -> dict[Cell, tuple[int, int]]:
    """The sum of each cell, empty ones left out."""
    sums: dict[Cell, tuple[int, int]] = {}
    for posting in postings:
        numerator, denominator = sums.get(posting.cell, (0, 0))
        sums[posting.cell] = (numerator + posting.numerator, denominator + (posting.denominator or 0))
    return {cell: amount for cell, amount in sums.items() if amount != (0, 0)}
