"""What the analytics API answers."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

Numerator = Annotated[
    int,
    Field(
        description="In the KPI's unit: a count, money in minor units of the clinic's currency, or seconds. "
        "What a ratio has on top; the value itself where the KPI is no ratio. May be negative (more refunded than taken)."
    ),
]
Denominator = Annotated[
    int | None,
    Field(
        description="What a ratio is taken of, in the KPI's unit; null where the KPI is no ratio. "
        "0 means that there is no rate to show, and not a rate of 0."
    ),
]
KpiId = Annotated[str, Field(description="The KPI's id, such as K17; `GET /v1/kpis` explains it.")]
BusinessDate = Annotated[date, Field(description="The clinic-local day that the number belongs to.")]
Dim = Annotated[str, Field(description="The dimension by which the cell is cut; empty for the total.")]
DimValue = Annotated[str, Field(description="The dimension's value; empty for the total, and for what has no value.")]
KnownAt = Annotated[datetime, Field(description="From when on the chain knew it: the event's `recorded_at`.")]
EventType = Annotated[str, Field(description="The event's type with its version, such as billing.payment.taken.v1.")]
HowEntered = Annotated[str, Field(description="How it was entered: `live`, `import` or `connector`.")]
IsClosed = Annotated[
    bool,
    Field(
        description="At the view's moment (`known_at`, else now) the close has passed. What is not closed is still "
        "being reported; what changes after the close is a restatement."
    ),
]


class Words(BaseModel):
    """The same in Chinese and in English."""

    zh: str
    en: str


class KpiDefinition(BaseModel):
    """A definition in force."""

    id: KpiId
    version: Annotated[int, Field(description="A changed rule is a new version beside the old one.")]
    name: Words
    explanation: Words
    formula: Annotated[str, Field(description="What is counted or added, over what.")]
    basis: Annotated[
        Literal["period", "cohort", "balance"],
        Field(
            description="`period`: what happened on the day. `cohort`: what became of those who started on the day. "
            "`balance`: what of the day is still open."
        ),
    ]
    unit: Annotated[
        Literal["count", "money", "seconds"],
        Field(description="Of numerator and denominator alike; money is in minor units (cents, fen)."),
    ]
    is_ratio: Annotated[bool, Field(description="Show numerator over denominator; else the numerator alone.")]
    is_summable: Annotated[bool, Field(description="False: the cells of several clinics must not be added.")]
    is_distinct: Annotated[bool, Field(description="True: over a range each subject counts once; no sum of its days.")]
    dimensions: Annotated[list[str], Field(description="What `dim` may name.")]
    close_days: Annotated[
        int, Field(description="A cell closes at 06:00 at its clinic, so many days after the next morning.")
    ]
    inputs: Annotated[list[str], Field(description="The types of all events that can change it.")]
    corrections: Annotated[
        list[str],
        Field(description="Codes of the corrections it survives, beside late, repeated and reordered events."),
    ]
    guard: Annotated[str | None, Field(description="The KPI to watch beside it.")]
    higher_is_better: Annotated[bool | None, Field(description="Null: neither is.")]


class KpiDefinitions(BaseModel):
    items: list[KpiDefinition]


class Amount(BaseModel):
    """A number, in the KPI's unit."""

    numerator: Numerator
    denominator: Denominator


class CellAmount(Amount):
    """One number of one clinic and day."""

    clinic_id: UUID
    business_date: BusinessDate
    dim: Dim
    dim_value: DimValue
    closes_at: Annotated[
        datetime | None, Field(description="When the cell closes; null while the clinic's zone has not arrived.")
    ]
    is_closed: IsClosed


class Cells(BaseModel):
    items: list[CellAmount]


class ClinicView(BaseModel):
    clinic_id: UUID
    name: str
    zone: Annotated[str, Field(description="IANA time zone; its local date is the business date.")]
    currency: Annotated[str, Field(description="ISO 4217; money of this clinic is in its minor units.")]
    is_sandbox: bool


class DayAmount(Amount):
    date: BusinessDate


class AgeBand(BaseModel):
    """Open quotes by the age of the quote in days, at the end of the range."""

    band: Literal["0-7", "8-30", "31-90", ">90"]
    numerator: Numerator


Previous = Annotated[
    Amount | None,
    Field(
        description="The same length of time just before, as it was known the same length of time ago, so that what is "
        "still going on is compared with what had as much left to come. Of a balance: what it was when the range began. "
        "Null: nothing but imported history."
    ),
]


class Tile(Amount):
    """One number of the board."""

    kpi: KpiId
    kpi_version: int
    previous: Previous
    trend: Annotated[
        list[DayAmount],
        Field(
            description="Day by day, from `trend_from` on; a day that holds nothing is left out. "
            "Of a balance: what it was at the end of each day, as it was known then."
        ),
    ]
    known_until: Annotated[
        datetime | None, Field(description="The `known_at` of the newest fact in it; null when it holds none.")
    ]
    closes_at: Annotated[
        datetime | None, Field(description="When the range's last day closes, at the last of the clinics in view.")
    ]
    is_closed: IsClosed
    ages: Annotated[list[AgeBand] | None, Field(description="Of a balance only.")] = None


class Board(BaseModel):
    """Every KPI of the chain, or of one clinic, over a range of days."""

    as_of: Annotated[datetime, Field(description="The chain's business time.")]
    first_known_at: Annotated[
        datetime | None, Field(description="When the chain learnt its first fact; null: none yet.")
    ]
    complete_until: Annotated[
        datetime, Field(description="Everything that analytics heard of up to this business time is in the numbers.")
    ]
    date_from: date
    date_to: date
    clinics: list[ClinicView]
    tiles: list[Tile]
    freshness_seconds: Annotated[
        float | None,
        Field(
            description="Wall time from a record's timestamp on the topic to its derived cell: the slowest of the "
            "last minute. Null: nothing was derived in that minute."
        ),
    ]


class ClinicNumber(Amount):
    """One KPI of one clinic over the range."""

    kpi: KpiId
    previous: Previous


class ClinicNumbers(BaseModel):
    clinic_id: UUID
    numbers: list[ClinicNumber]


class Comparison(BaseModel):
    """Every KPI of each clinic over the same days."""

    as_of: Annotated[datetime, Field(description="The chain's business time.")]
    items: list[ClinicNumbers]


class PostingView(BaseModel):
    """By how much one event changed one cell for one subject. The sum of a cell's postings is its number."""

    posting_id: int
    clinic_id: UUID
    business_date: BusinessDate
    dim: Dim
    dim_value: DimValue
    subject: Annotated[UUID, Field(description="The canonical patient; the chair-day where the KPI is of capacity.")]
    known_at: KnownAt
    event_id: UUID
    event_type: EventType
    origin: HowEntered
    numerator: Annotated[int, Field(description="What is added to the cell's numerator, in the KPI's unit.")]
    denominator: Annotated[int | None, Field(description="What is added to its denominator; null: no ratio.")]
    is_restatement: Annotated[bool, Field(description="It became known after the cell had closed.")]


class Postings(BaseModel):
    items: list[PostingView]
    next: Annotated[int | None, Field(description="Goes into `after` to read on; null at the end.")]


class PostedAmount(BaseModel):
    """What an event added to one cell, over all subjects."""

    kpi: KpiId
    clinic_id: UUID
    business_date: BusinessDate
    dim: Dim
    dim_value: DimValue
    numerator: Annotated[int, Field(description="What was added to the cell's numerator, in the KPI's unit.")]
    denominator: Annotated[int | None, Field(description="What was added to its denominator; null: no ratio.")]


class EventView(BaseModel):
    """An event and what it posted to which number."""

    event_id: UUID
    type: EventType
    recorded_at: Annotated[datetime, Field(description="From when on the chain knew it: business time.")]
    occurred_at: Annotated[datetime, Field(description="When it happened; earlier than `recorded_at` if entered late.")]
    clinic_id: UUID | None
    aggregate_type: str
    aggregate_id: UUID
    sequence: Annotated[int, Field(description="The aggregate's own counter, from 1.")]
    origin: HowEntered
    postings: list[PostedAmount]


class EventActor(BaseModel):
    """A person by their id at the chain's issuer, in the role in which they acted; `system`: a timer or a reaction."""

    user_id: str
    role: str


class EventDetail(EventView):
    actor: Annotated[EventActor | None, Field(description="Null for events that arrived before it was kept here.")]
    state: Annotated[dict[str, Any], Field(description="The aggregate after the event; the log's schemas describe it.")]


class Events(BaseModel):
    items: list[EventView]
    next: Annotated[UUID | None, Field(description="Goes into `after` to read on; null at the end.")]


class Restatement(BaseModel):
    """A number that changed after its cell had closed, and the event that changed it."""

    kpi: KpiId
    clinic_id: UUID
    business_date: BusinessDate
    old: Annotated[Amount, Field(description="The cell's number just before the event.")]
    new: Annotated[Amount, Field(description="The cell's number with it.")]
    known_at: KnownAt
    event_id: UUID
    event_type: EventType
    kind: Annotated[
        Literal["restated", "imported"], Field(description="`imported`: history entered later, no change of mind.")
    ]


class Restatements(BaseModel):
    items: list[Restatement]
    next: Annotated[str | None, Field(description="Goes into `after` to read on; null at the end.")]
