"""Requests and answers about hours and free slots."""

from datetime import date
from itertools import pairwise
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from services.booking.rosters.domain import Hours
from services.booking.schemas import Day
from shared.events.booking import ChairDay, Slot
from shared.events.envelope import Utc
from shared.requests import Request

MOST_DAYS = 92
MOST_CHAIR_DAYS = 10_000
Clock = Annotated[str, StringConstraints(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]


def minutes_of(clock: str) -> int:
    """Minutes after midnight of "09:30"."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


class ChairHours(Request):
    chair_id: UUID
    opens: Clock
    closes: Clock

    def hours(self) -> Hours:
        return minutes_of(self.opens), minutes_of(self.closes)


class PractitionerHours(Request):
    practitioner_id: UUID
    starts: Clock
    ends: Clock

    def hours(self) -> Hours:
        return minutes_of(self.starts), minutes_of(self.ends)


class PublishCapacity(Request):
    """Hours of every day of a range, in clinic-local time. A chair may be named twice: two parts of the day."""

    date_from: Day
    date_to: Day
    chairs: Annotated[list[ChairHours], Field(max_length=400, default_factory=list)]
    practitioners: Annotated[list[PractitionerHours], Field(max_length=400, default_factory=list)]

    @model_validator(mode="after")
    def sensible(self) -> Self:
        days = (self.date_to - self.date_from).days + 1
        if not 1 <= days <= MOST_DAYS:
            raise ValueError(f"date_to must follow date_from by less than {MOST_DAYS} days")
        if days * max(len(self.chairs), len(self.practitioners)) > MOST_CHAIR_DAYS:
            raise ValueError("too many days and chairs at once; publish a shorter range")
        for all_hours in (*self.chair_hours().values(), *self.practitioner_hours().values()):
            if any(opens >= closes for opens, closes in all_hours):
                raise ValueError("hours must end after they start")
            if any(earlier[1] > later[0] for earlier, later in pairwise(sorted(all_hours))):
                raise ValueError("the hours of one chair or practitioner must not overlap")
        return self

    def chair_hours(self) -> dict[UUID, list[Hours]]:
        found: dict[UUID, list[Hours]] = {}
        for item in self.chairs:
            found.setdefault(item.chair_id, []).append(item.hours())
        return found

    def practitioner_hours(self) -> dict[UUID, list[Hours]]:
        found: dict[UUID, list[Hours]] = {}
        for item in self.practitioners:
            found.setdefault(item.practitioner_id, []).append(item.hours())
        return found


class Shift(BaseModel):
    """Hours in which a practitioner may be booked at the clinic, on one of its days."""

    practitioner_id: UUID
    business_date: date
    starts_at: Utc
    ends_at: Utc


class PublishedHours(BaseModel):
    """A clinic's hours as they are published now: each chair's by day, each practitioner's shifts by day."""

    chair_days: list[ChairDay]
    shifts: list[Shift]


class Slots(BaseModel):
    items: list[Slot]
