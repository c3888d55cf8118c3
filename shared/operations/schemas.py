"""What those who run the platform are told of one service."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from shared.requests import Reason, Request

State = Literal["open", "replaying", "replayed", "dropped"]
Why = Literal["hopeless", "bug"]


class ProcessView(BaseModel):
    """An API or worker process, as it said itself when it was last seen."""

    kind: Literal["api", "worker"]
    instance: str
    version: str
    started_at: datetime
    seen_at: datetime
    is_gone: Annotated[bool, Field(description="It has not been seen for 20 seconds. Forgotten after a day.")]
    crashes: Annotated[int, Field(description="How often in a row it was started again without having stopped.")]
    broker_is_up: Annotated[bool | None, Field(description="Whether Kafka answers it; null: it needs no Kafka.")]
    is_held: Annotated[bool, Field(description="Twenty records in a row failed: it takes no more of them.")]
    is_stuck: Annotated[bool, Field(description="Records wait, Kafka answers, and nothing has moved for a minute.")]
    lag: Annotated[dict[str, int], Field(description="Records that it has not consumed yet, by topic.")]


class Outbox(BaseModel):
    """Events of the caller's chain that wait to be published."""

    rows: int
    age_seconds: Annotated[float, Field(description="Wall time since the oldest of them was recorded; 0 without any.")]


class ParkedCount(BaseModel):
    """Parked records that are not decided about yet."""

    reason: Why
    state: Literal["open", "replaying"]
    count: int
    oldest_at: datetime


class OverdueTimers(BaseModel):
    """Timers of the caller's chain whose due time has passed in its business time."""

    kind: str
    count: int
    oldest_due_at: datetime


class Operations(BaseModel):
    """One service at one moment. Chain by chain, except processes and their lag, which all chains share."""

    service: str
    at: Annotated[datetime, Field(description="Wall time of the service's database.")]
    now: Annotated[datetime, Field(description="The chain's business time.")]
    is_simulated: Annotated[bool, Field(description="Whether business time is a set one, which moves in steps.")]
    processes: list[ProcessView]
    outbox: Outbox
    parked: list[ParkedCount]
    overdue_timers: list[OverdueTimers]


class ParkedView(BaseModel):
    """A record that this service's consumer could not handle. `hopeless`: no try can help; `bug`: it failed three times."""

    id: UUID
    topic: str
    partition: int
    offset: int
    group: str
    reason: Why
    detail: Annotated[str, Field(description="What went wrong, at the last try.")]
    event_id: Annotated[UUID | None, Field(description="Null where the record does not say one.")]
    event_type: str | None
    clinic_id: UUID | None
    has_tenant: Annotated[bool, Field(description="False: its chain cannot be read; it is the platform's to decide.")]
    parked_at: datetime
    state: State
    changed_at: Annotated[datetime, Field(description="Since when it is in this state.")]


class Header(BaseModel):
    name: str
    value: Annotated[str, Field(description="As UTF-8; bytes that are none stand as \\xNN.")]


class ParkedAction(BaseModel):
    """What was done to it: `replay` and `drop` by a person, `replayed` and `failed` by the worker that tried again."""

    action: Literal["replay", "replayed", "failed", "drop"]
    at: datetime
    user_id: str
    user_name: str
    role: str
    note: Annotated[str, Field(description="Why it was dropped, or what went wrong again.")]


class ParkedDetail(ParkedView):
    """The record as it was on the topic, and everything that was done to it, oldest first."""

    key: str | None
    headers: list[Header]
    body: Annotated[
        str | None,
        Field(description="The value as UTF-8, bytes that are none as \\xNN. Null: it has none, or is withheld."),
    ]
    is_text: Annotated[bool, Field(description="Whether every byte of the value is UTF-8.")]
    is_withheld: Annotated[bool, Field(description="True on the contacts topic, whose values are names and numbers.")]
    size: Annotated[int, Field(description="Bytes of the value.")]
    actions: list[ParkedAction]


class DropParked(Request):
    """A record that is dropped is never handled: the reason stays with it."""

    reason: Reason
