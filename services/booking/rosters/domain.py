"""Published hours: local clock times become moments, and free slots are what bookings leave of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from uuid import UUID
from zoneinfo import ZoneInfo

from shared.events.booking import CapacityPublished, ChairDay, Interval, Slot

GRID_SECONDS = 15 * 60
# Opening and closing as minutes after local midnight; 1440 is the end of the day.
Hours = tuple[int, int]


def moment_of(day: date, minutes: int, zone: str) -> datetime:
    """The moment at which clocks in the zone show this time of day (before the change, where they show it twice)."""
    ahead, minute = divmod(minutes, 24 * 60)
    local = datetime.combine(day + timedelta(days=ahead), time(minute // 60, minute % 60), ZoneInfo(zone))
    return local.astimezone(UTC)


def intervals_of(day: date, hours: Iterable[Hours], zone: str) -> tuple[Interval, ...]:
    """A day's hours as moments, in order. Hours that a clock change swallows whole are left out."""
    found = (
        Interval(starts_at=moment_of(day, opens, zone), ends_at=moment_of(day, closes, zone))
        for opens, closes in sorted(hours)
    )
    return tuple(interval for interval in found if interval.starts_at < interval.ends_at)


def publish(
    old: ChairDay | None,
    *,
    chair_day_id: UUID,
    chair_id: UUID,
    clinic_id: UUID,
    day: date,
    intervals: Sequence[Interval],
) -> CapacityPublished | None:
    """The chair's capacity of the day (R07); None when it is published already as it is."""
    seconds = sum(int((i.ends_at - i.starts_at).total_seconds()) for i in intervals)
    state = ChairDay(
        chair_day_id=chair_day_id,
        chair_id=chair_id,
        clinic_id=clinic_id,
        business_date=day,
        intervals=tuple(intervals),
        published_seconds=seconds,
    )
    return None if state == old else CapacityPublished(state=state)


def withdraw(state: ChairDay) -> CapacityPublished:
    """The chair is not open on that day after all."""
    return CapacityPublished(state=state.model_copy(update={"intervals": (), "published_seconds": 0}))


def covers(intervals: Iterable[Interval], starts_at: datetime, ends_at: datetime) -> bool:
    """Whether one of the intervals holds the whole time."""
    return any(i.starts_at <= starts_at and ends_at <= i.ends_at for i in intervals)


@dataclass(frozen=True)
class Busy:
    """A time that is taken, on a chair and of a practitioner. ``chair_id`` None: on one of another clinic."""

    chair_id: UUID | None
    practitioner_id: UUID
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Roster:
    """The hours of chairs and of practitioners, and what is booked in them."""

    chairs: Mapping[UUID, Sequence[Interval]]
    practitioners: Mapping[UUID, Sequence[Interval]]
    busy: Sequence[Busy]

    def free_slots(self, length: timedelta, now: datetime) -> Iterator[Slot]:
        """Starts on the quarter of an hour after ``now``, earliest first; for each practitioner the first free chair."""
        starts = {
            (start, person)
            for person, shifts in self.practitioners.items()
            for shift in shifts
            for start in _grid(max(shift.starts_at, now), shift.ends_at - length)
        }
        for start, person in sorted(starts):
            end = start + length
            clashing = [b for b in self.busy if b.starts_at < end and start < b.ends_at]
            if any(b.practitioner_id == person for b in clashing):
                continue
            taken = {b.chair_id for b in clashing}
            chair = next((c for c, hours in self.chairs.items() if c not in taken and covers(hours, start, end)), None)
            if chair is not None:
                yield Slot(starts_at=start, ends_at=end, practitioner_id=person, chair_id=chair)


def _grid(first: datetime, last: datetime) -> Iterator[datetime]:
    """Quarters of an hour from first to last; zones are whole quarters apart, so they are local quarters too."""
    epoch = ceil(first.timestamp() / GRID_SECONDS) * GRID_SECONDS
    while epoch <= last.timestamp():
        yield datetime.fromtimestamp(epoch, UTC)
        epoch += GRID_SECONDS
