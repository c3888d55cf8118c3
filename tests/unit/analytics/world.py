"""What the people of a random history see."""

import random
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from shared.events.envelope import State

from .log import Log
from .states import BJ01, BJ02, SHANGHAI, at, uid

StateT = TypeVar("StateT", bound=State)
PEOPLE = ("P1", "P2", "P3", "P4")


class World:
    """What the people in the clinics see: the newest state of each aggregate, and a clock that moves on.

    The log's clock is not theirs: some events are recorded hours or days before earlier ones.
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.now = at(0, "09:00")
        self.log = Log()
        self.states: dict[str, dict[UUID, State]] = {}
        self._made = 0

    def record(self, event_type: str, state: State) -> None:
        """The next event: now, or (every fourth) known as of up to three days earlier or later."""
        recorded_at = self.now
        if self.random.random() < 0.25:
            recorded_at += timedelta(minutes=self.random.randint(-4320, 4320))
        origin = "import" if self.random.random() < 0.1 else "live"
        version = self.log.record(event_type, state, recorded_at, origin)
        self.states.setdefault(version.kind, {})[version.aggregate_id] = state

    def all(self, model: type[StateT]) -> list[StateT]:
        """The newest state of each aggregate whose state is a ``model``."""
        return [state for states in self.states.values() for state in states.values() if isinstance(state, model)]

    def one(self, model: type[StateT], *statuses: str) -> StateT | None:
        """Some aggregate, of those in one of the statuses if any are named; None when there is none."""
        found = [s for s in self.all(model) if not statuses or getattr(s, "status", None) in statuses]
        return self.random.choice(found) if found else None

    def new_id(self) -> UUID:
        self._made += 1
        return uid("made", self._made)

    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(SHANGHAI)).date()

    def clinic(self) -> UUID:
        return self.random.choice((BJ01, BJ02))

    def person(self) -> UUID:
        return uid("patient", self.random.choice(PEOPLE))
