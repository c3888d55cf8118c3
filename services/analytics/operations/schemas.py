"""What analytics tells those who run the platform, beside what every service does."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from shared.requests import Request

Kind = Literal["ledger", "rebuild"]
Count = Annotated[int, Field(ge=0, le=2**53)]
WhatIsCompared = Annotated[
    Kind,
    Field(description="`ledger`: every acknowledged call recounted; `rebuild`: the store against the log."),
]


class Freshness(BaseModel):
    """From the record's timestamp on the topic to the derived cell, of the last ten minutes' batches; null without any."""

    batches: int
    events: int
    median: Annotated[float | None, Field(description="Seconds. A batch counts with its slowest event.")]
    p95: float | None
    slowest: float | None


class DayCount(BaseModel):
    """Restatements that became known on a day: those that the list of restatements shows, without the sandbox's."""

    date: date
    count: int


class Verification(BaseModel):
    """The last comparison of a kind."""

    kind: WhatIsCompared
    checked_at: datetime
    checked_by: str
    compared: int
    differences: int
    seconds: float
    is_old: Annotated[bool, Field(description="It is more than a day ago.")]


class Numbers(BaseModel):
    """How the chain's numbers are."""

    marks: Annotated[int, Field(description="Changes that the deriver has not yet worked off.")]
    freshness: Freshness
    restatements: Annotated[list[DayCount], Field(description="14 days, the last of them today in business time.")]
    verifications: Annotated[list[Verification], Field(description="The last of each kind; none, if there never was.")]


class StoreVerification(Request):
    """What a comparison found, told by whoever made it."""

    kind: WhatIsCompared
    compared: Annotated[Count, Field(description="How many values were compared.")]
    differences: Count
    seconds: Annotated[float, Field(ge=0, le=10**7, description="Wall time that it took.", allow_inf_nan=False)]
