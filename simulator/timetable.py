"""The simulator's own diary: the moments of a day at which it acts, and which chair is taken when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from simulator.chain import Clinic

# UTC. Appointments start at the full hour: a check-in that is sent 15 minutes later is before the no-show timer's 30.
TICKS = (time(1, 15), time(3, 15), time(6, 15), time(8, 15), time(10, 15), time(12, 15), time(14, 15), time(17, 30))
EVENING = len(TICKS) - 1
CALLS_AT = time(17, 40)


def tick(day: date, index: int) -> datetime:
    """The moment of a day's index-th step."""
    return datetime.combine(day, TICKS[index], UTC)


def next_tick(now: datetime) -> datetime:
    """The step after `now`."""
    for index in range(len(TICKS)):
        if tick(now.date(), index) > now:
            return tick(now.date(), index)
    return tick(now.date() + timedelta(days=1), 0)


@dataclass(frozen=True)
class Slot:
    """One hour of a chair. `check_in`: the step at which an arrival is entered; `treat`: the step for the rest."""

    clinic: Clinic
    chair: int
    day: date
    hour: int

    @property
    def starts_at(self) -> datetime:
        return datetime.combine(self.day, time(self.hour), UTC)

    @property
    def check_in(self) -> datetime:
        return next_tick(self.starts_at)

    @property
    def treat(self) -> datetime:
        return next_tick(self.check_in)


class Timetable:
    """Slots once taken are never given again, so that calls of different patients cannot collide."""

    def __init__(self) -> None:
        self._taken: set[tuple[int, int, date, int]] = set()

    def take(
        self,
        clinic: Clinic,
        chairs: Sequence[int],
        first: date,
        rng: Random,
        *,
        days: int = 14,
        last: date | None = None,
    ) -> Slot | None:
        """A free slot on one of `chairs` from `first` on, None if all are taken (or `last` is passed)."""
        for ahead in range(days):
            day = first + timedelta(days=ahead)
            if last is not None and day > last:
                return None
            free = [(c, h) for c in chairs for h in clinic.hours if (clinic.n, c, day, h) not in self._taken]
            if free:
                chair, hour = rng.choice(free)
                self._taken.add((clinic.n, chair, day, hour))
                return Slot(clinic, chair, day, hour)
        return None
