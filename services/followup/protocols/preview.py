"""What a protocol would have people do, day by day, had it been switched on at the start of a range of days. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from services.followup.protocols.catalogue import Catalogue
from services.followup.protocols.definition import Protocol
from services.followup.protocols.domain import due_day, fires_at, is_held_out, is_too_late, morning

# Business day, step, clinic.
Slot = tuple[date, int, UUID]
# Many enrolments share a morning; finding it in a zone, and its day again, is what takes time.
_morning = lru_cache(maxsize=10_000)(morning)


class Planned(NamedTuple):
    """An enrolment and when it stopped, if it did; ``next_step`` is the first that was not carried out yet."""

    patient_id: UUID
    clinic_id: UUID
    version: int
    anchored_at: datetime
    anchored_on: date
    known_at: datetime
    due_on: date | None
    next_step: int | None
    zone: str
    stopped_at: datetime | None


@dataclass(frozen=True)
class Range:
    """Clinic-local days. ``is_ahead``: what was carried out already is not done again."""

    first: date
    last: date
    is_ahead: bool

    def begins(self, zone: str) -> datetime:
        return datetime.combine(self.first, time(0), ZoneInfo(zone)).astimezone(UTC)

    def ends(self, zone: str) -> datetime:
        return datetime.combine(self.last + timedelta(days=1), time(0), ZoneInfo(zone)).astimezone(UTC)


def contacts(protocols: Catalogue, code: str, enrolments: Iterable[Planned], days: Range) -> Mapping[Slot, int]:
    """How many contacts there would be by day, step and clinic."""
    found: Counter[Slot] = Counter()
    bounds: dict[str, tuple[datetime, datetime]] = {}
    for one in enrolments:
        protocol = protocols[code, one.version]
        if one.zone not in bounds:
            bounds[one.zone] = (days.begins(one.zone), days.ends(one.zone))
        if protocol.hold_out_permille and is_held_out(protocol, one.patient_id):
            continue
        first = one.next_step if days.is_ahead else 0
        if first is not None:
            for fires, step in _contacts_of(protocol, one, first, *bounds[one.zone]):
                found[_local_day(fires, one.zone), step, one.clinic_id] += 1
    return found


def _contacts_of(
    protocol: Protocol, one: Planned, first: int, start: datetime, end: datetime
) -> Iterator[tuple[datetime, int]]:
    """As the timers do it: of several steps that are due at once the last is made; a recall that is long overdue
    ends the course."""
    last: tuple[datetime, int] | None = None
    day = due_day(protocol, one.anchored_on, one.due_on)
    for step in range(first, len(protocol.steps)):
        due = _due(protocol, one, step, day)
        fires = max(fires_at(due, one.known_at), start)
        if fires >= end or (one.stopped_at is not None and one.stopped_at <= fires):
            break
        if is_too_late(protocol, due, one.known_at, start):
            if step == protocol.recall_step:
                return
            continue
        if last is not None and last[0] != fires:
            yield last
        last = (fires, step)
    if last is not None:
        yield last


def _due(protocol: Protocol, one: Planned, step: int, day: date) -> datetime:
    offset = protocol.steps[step]
    if offset.minutes is not None:
        return one.anchored_at + timedelta(minutes=offset.minutes)
    return _morning(day + timedelta(days=offset.days or 0), one.zone)


@lru_cache(maxsize=10_000)
def _local_day(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date()
