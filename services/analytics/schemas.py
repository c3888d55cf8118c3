"""What the analytics API answers."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel


class Words(BaseModel):
    zh: str
    en: str


class KpiDefinition(BaseModel):
    """A definition in force. ``close_days`` counts from the morning after the cell's day."""

    id: str
    version: int
    name: Words
    explanation: Words
    formula: str
    basis: Literal["period", "cohort", "balance"]
    unit: Literal["count", "money", "seconds"]
    is_ratio: bool
    is_summable: bool
    dimensions: list[str]
    close_days: int
    inputs: list[str]
    corrections: list[str]
    guard: str | None
    higher_is_better: bool | None


class KpiDefinitions(BaseModel):
    items: list[KpiDefinition]


class Amount(BaseModel):
    """In the KPI's unit. ``denominator`` is null for a KPI that is no ratio."""

    numerator: int
    denominator: int | None


class CellAmount(Amount):
    clinic_id: UUID
    business_date: date
    dim: str
    dim_value: str


class Cells(BaseModel):
    items: list[CellAmount]


class ClinicView(BaseModel):
    clinic_id: UUID
    name: str
    zone: str
    currency: str
    is_sandbox: bool


class DayAmount(Amount):
    date: date


class AgeBand(BaseModel):
    """Open quotes by the age of the quote in days."""

    band: Literal["0-7", "8-30", "31-90", ">90"]
    numerator: int


class Tile(Amount):
    """One number of the board. ``previous``: the same length of time before (null for a balance)."""

    kpi: str
    kpi_version: int
    previous: Amount | None
    trend: list[DayAmount]
    known_until: datetime | None
    ages: list[AgeBand] | None = None


class Board(BaseModel):
    """``as_of`` is the chain's business time, ``first_known_at`` when it learnt its first fact (null: none yet).

    ``freshness_seconds`` is the slowest of the last minute's derivations.
    """

    as_of: datetime
    first_known_at: datetime | None
    date_from: date
    date_to: date
    clinics: list[ClinicView]
    tiles: list[Tile]
    freshness_seconds: float | None


class PostingView(BaseModel):
    posting_id: int
    clinic_id: UUID
    business_date: date
    dim: str
    dim_value: str
    subject: UUID
    known_at: datetime
    event_id: UUID
    event_type: str
    origin: str
    numerator: int
    denominator: int | None
    is_restatement: bool


class Postings(BaseModel):
    items: list[PostingView]
    next: int | None


class PostedAmount(BaseModel):
    kpi: str
    clinic_id: UUID
    business_date: date
    dim: str
    dim_value: str
    numerator: int
    denominator: int | None


class EventView(BaseModel):
    """An event and what it posted to which number."""

    event_id: UUID
    type: str
    recorded_at: datetime
    occurred_at: datetime
    clinic_id: UUID | None
    aggregate_type: str
    aggregate_id: UUID
    sequence: int
    origin: str
    postings: list[PostedAmount]


class EventDetail(EventView):
    state: dict[str, Any]


class Events(BaseModel):
    items: list[EventView]
    next: UUID | None


class Restatement(BaseModel):
    """A number that changed after its cell had closed, and the event that changed it."""

    kpi: str
    clinic_id: UUID
    business_date: date
    old: Amount
    new: Amount
    known_at: datetime
    event_id: UUID
    event_type: str
    kind: Literal["restated", "imported"]


class Restatements(BaseModel):
    items: list[Restatement]
    next: str | None
