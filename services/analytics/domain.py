"""The words of the KPI ledger.

A *version* is one event seen as a state of its aggregate. A *posting* is how much one event changed one cell for one
subject. Sums of postings are the numbers; nothing here depends on when or in which order a version arrived.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

# Days end at this clinic-local hour of the next morning: what becomes known later restates.
CLOSE_HOUR = 6


class KnowledgeTime(NamedTuple):
    """The moment from which the chain knew a fact: a total order, the same for every consumer."""

    recorded_at: datetime
    event_id: UUID


BEGINNING = KnowledgeTime(datetime.min.replace(tzinfo=UTC), UUID(int=0))


class Version(msgspec.Struct, frozen=True):
    """One event as the state of its aggregate (``kind``); ``state`` is the event's ``data.state`` as JSON."""

    kind: str
    aggregate_id: UUID
    sequence: int
    recorded_at: datetime
    event_id: UUID
    event_type: str
    origin: str
    state: bytes

    @property
    def known_at(self) -> KnowledgeTime:
        return KnowledgeTime(self.recorded_at, self.event_id)


class Cell(NamedTuple):
    """One number's place; ``dim`` and ``dim_value`` are '' for the total, an unknown value of a dimension is ''."""

    kpi: str
    kpi_version: int
    clinic_id: UUID
    business_date: date
    dim: str = ""
    dim_value: str = ""


class Amount(NamedTuple):
    """What is added to a cell, in the definition's unit; ``denominator`` is None when the KPI is no ratio."""

    numerator: int
    denominator: int | None


class Posting(msgspec.Struct, frozen=True):
    """By how much one event changed one cell for one subject (canonical patient, or chair-day for capacity)."""

    cell: Cell
    subject: UUID
    known_at: KnowledgeTime
    event_id: UUID
    event_type: str
    origin: str
    numerator: int
    denominator: int | None


def closes_at(business_date: date, close_days: int, zone: str) -> datetime:
    """When a cell of ``business_date`` closes, in UTC: 06:00 at the clinic, ``close_days`` after the next morning.

    A posting known later than this restates the number (or lists it as imported, by its origin).
    Raises ZoneInfoNotFoundError for an unknown zone.
    """
    day = business_date + timedelta(days=1 + close_days)
    return datetime.combine(day, time(CLOSE_HOUR), ZoneInfo(zone)).astimezone(UTC)
