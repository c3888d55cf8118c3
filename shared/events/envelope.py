"""The envelope that every event travels in, and the base of what it carries."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, Generic, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

Minor = Annotated[int, Field(ge=0, le=10**12, description="Money in minor units (fen, cents) of the named currency.")]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$", description="ISO 4217 code.")]
Utc = Annotated[AwareDatetime, Field(description="A moment, in UTC.")]


class Frozen(BaseModel):
    """An immutable value; unknown fields are ignored, so that an older reader survives a newer writer."""

    # What does not fit may be a person's name: an error says where it is, and not what.
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class Origin(StrEnum):
    """How a fact entered: at work (live), by an import of history, or through a connector."""

    LIVE = "live"
    IMPORT = "import"
    CONNECTOR = "connector"


class Actor(Frozen):
    """Who did it, in which of their roles. Timers act as user ``system``."""

    user_id: str
    role: str


class State(Frozen):
    """An aggregate after the change, as far as other services need it."""

    def subject(self) -> UUID | None:
        """The patient (or lead) this is about, under the id as it was entered; None for resources."""
        return getattr(self, "patient_id", None)

    def clinic(self) -> UUID | None:
        return getattr(self, "clinic_id", None)

    def day(self) -> date | None:
        """The clinic-local business date of the anchoring moment, where there is one."""
        return getattr(self, "business_date", None)


StateT_co = TypeVar("StateT_co", bound=State, covariant=True)


class Payload(Frozen, Generic[StateT_co]):
    """What happened to one aggregate (the subclass's own fields) and the aggregate's state afterwards."""

    TYPE: ClassVar[str]
    AGGREGATE: ClassVar[str]
    TOPIC: ClassVar[str]

    state: StateT_co


PayloadT_co = TypeVar("PayloadT_co", bound=Payload[State], covariant=True)


class Event(Frozen, Generic[PayloadT_co]):
    """One fact on the log. Complete without the Kafka headers.

    ``sequence`` counts the events of one aggregate from 1 without gaps and decides their order;
    ``(recorded_at, event_id)`` is the moment from which the chain knew the fact.
    """

    event_id: UUID
    type: str
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    tenant_id: UUID
    clinic_id: UUID | None = None
    patient_id: UUID | None = None
    business_date: date | None = None
    actor: Actor
    aggregate_type: str
    aggregate_id: UUID
    sequence: Annotated[int, Field(ge=1)]
    correlation_id: UUID
    causation_id: UUID | None = None
    origin: Origin = Origin.LIVE
    data: PayloadT_co

    def key(self) -> UUID:
        """The record key: the patient, else (for capacity) the clinic, else the aggregate."""
        if self.patient_id is not None:
            return self.patient_id
        if self.aggregate_type == "chair_day" and self.clinic_id is not None:
            return self.clinic_id
        return self.aggregate_id


AnyEvent = Event[Payload[State]]
