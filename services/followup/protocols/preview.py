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
# Many enrolments share a morning; finding it in a zone takes time.
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
    stopped_at: datetime | None
    zone: str


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
    moments: Counter[tuple[datetime, int, UUID, str]] = Counter()
    courses: dict[tuple[object, ...], Course] = {}
    bounds: dict[str, tuple[datetime, datetime]] = {}
    for one in enrolments:
        protocol = protocols[code, one.version]
        first = one.next_step if days.is_ahead else 0
        if first is None or (protocol.hold_out_permille and is_held_out(protocol, one.patient_id)):
            continue
        if one.zone not in bounds:
            bounds[one.zone] = (days.begins(one.zone), days.ends(one.zone))
        # Whoever began on the same day goes the same way, unless minutes count or the fact came to be known late.
        key = (one.version, one.anchored_on, one.due_on, first, one.zone)
        course = courses.get(key)
        if course is None or one.known_at >= course.first_due:
            course = _course(protocol, one, first, *bounds[one.zone])
            if not course.has_minutes and one.known_at < course.first_due:
                courses[key] = course
        for fires, step in course.contacts:
            if one.stopped_at is not None and one.stopped_at <= fires:
                break
            moments[fires, step, one.clinic_id, one.zone] += 1
    found: Counter[Slot] = Counter()
    for (fires, step, clinic_id, zone), number in moments.items():
        found[fires.astimezone(ZoneInfo(zone)).date(), step, clinic_id] += number
    return found


class Course(NamedTuple):
    """The contacts of an enrolment that nothing stops: moment and step."""

    first_due: datetime
    has_minutes: bool
    contacts: tuple[tuple[datetime, int], ...]


def _course(protocol: Protocol, one: Planned, first: int, start: datetime, end: datetime) -> Course:
    day = due_day(protocol, one.anchored_on, one.due_on)
    dues = [_due(protocol, one, step, day) for step in range(first, len(protocol.steps))]
    has_minutes = any(step.minutes is not None for step in protocol.steps[first:])
    if not dues:
        return Course(end, has_minutes, ())
    return Course(dues[0], has_minutes, tuple(_contacts_of(protocol, one, enumerate(dues, first), start, end)))


def _contacts_of(
    protocol: Protocol, one: Planned, dues: Iterable[tuple[int, datetime]], start: datetime, end: datetime
) -> Iterator[tuple[datetime, int]]:
    """As the timers do it: of several steps that are due at once the last is made; a recall that is long overdue
    ends the course."""
    last: tuple[datetime, int] | None = None
    for step, due in dues:
        fires = max(fires_at(due, one.known_at), start)
        if fires >= end:
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
