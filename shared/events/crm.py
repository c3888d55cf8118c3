"""CRM's public language: leads, patients, merges and treatment plans. No name and no phone number."""

from datetime import date
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from shared.events.booking import Tooth
from shared.events.envelope import Currency, Frozen, Minor, Payload, State, Utc

TOPIC = "chairflow.crm.v1"


class Source(Frozen):
    """Where a patient first heard of the chain, in three levels: channel, medium, campaign."""

    channel: Annotated[str, Field(min_length=1, max_length=60)]
    medium: Annotated[str, Field(min_length=1, max_length=60)]
    campaign: Annotated[str, Field(min_length=1, max_length=60)]


LeadStatus = Literal["captured", "converted", "lost"]


class Lead(State):
    """A lead becomes a patient under the same id, so the key never changes."""

    patient_id: UUID
    clinic_id: UUID
    source: Source
    status: LeadStatus
    captured_at: Utc
    business_date: date


class LeadCaptured(Payload[Lead]):
    TYPE: ClassVar = "crm.lead.captured.v1"
    AGGREGATE: ClassVar = "lead"
    TOPIC: ClassVar = TOPIC


class LeadConverted(Payload[Lead]):
    TYPE: ClassVar = "crm.lead.converted.v1"
    AGGREGATE: ClassVar = "lead"
    TOPIC: ClassVar = TOPIC


class LeadLost(Payload[Lead]):
    TYPE: ClassVar = "crm.lead.lost.v1"
    AGGREGATE: ClassVar = "lead"
    TOPIC: ClassVar = TOPIC

    reason: str


class Patient(State):
    """``source`` is the first touch; ``clinic_id`` the registering clinic (the patient belongs to the chain)."""

    patient_id: UUID
    clinic_id: UUID
    source: Source
    registered_at: Utc
    business_date: date


class PatientRegistered(Payload[Patient]):
    TYPE: ClassVar = "crm.patient.registered.v1"
    AGGREGATE: ClassVar = "patient"
    TOPIC: ClassVar = TOPIC


class SourceCorrected(Payload[Patient]):
    """The only way in which a first touch changes (BR7)."""

    TYPE: ClassVar = "crm.source.corrected.v1"
    AGGREGATE: ClassVar = "patient"
    TOPIC: ClassVar = TOPIC

    old: Source
    reason: str


class Alias(State):
    """The losing patient's id and the patient it stands for; ``winning_id`` is None after an un-merge."""

    patient_id: UUID
    winning_id: UUID | None


class PatientMerged(Payload[Alias]):
    TYPE: ClassVar = "crm.patient.merged.v1"
    AGGREGATE: ClassVar = "alias"
    TOPIC: ClassVar = TOPIC

    winning_id: UUID
    reason: str


class PatientUnmerged(Payload[Alias]):
    TYPE: ClassVar = "crm.patient.unmerged.v1"
    AGGREGATE: ClassVar = "alias"
    TOPIC: ClassVar = TOPIC

    previous_winning_id: UUID
    reason: str


class PlanLine(Frozen):
    """Amounts are for the whole line (all of ``quantity``)."""

    line_id: UUID
    product_code: str
    tooth: Tooth | None = None
    quantity: Annotated[int, Field(ge=1)]
    list_minor: Minor
    offered_minor: Minor
    is_accepted: bool = False


PlanStatus = Literal[
    "drafted", "signed_off", "quoted", "partially_accepted", "accepted", "declined", "expired", "superseded"
]


class PlanVersion(Frozen):
    version: Annotated[int, Field(ge=1)]
    status: PlanStatus
    lines: tuple[PlanLine, ...]
    drafted_at: Utc | None = None
    signed_by: UUID | None = None
    presented_by: UUID | None = None
    quoted_at: Utc | None = None
    quoted_on: date | None = None
    valid_until: date | None = None
    decline_reason: str | None = None


class Plan(State):
    """A case with all its versions, oldest first; ``business_date`` is the day of its first quote."""

    case_id: UUID
    patient_id: UUID
    clinic_id: UUID
    currency: Currency
    versions: tuple[PlanVersion, ...]
    business_date: date | None = None


class PlanDrafted(Payload[Plan]):
    TYPE: ClassVar = "crm.plan.drafted.v1"
    AGGREGATE: ClassVar = "plan"
    TOPIC: ClassVar = TOPIC

    version: int


class PlanSignedOff(Payload[Plan]):
    TYPE: ClassVar = "crm.plan.signed_off.v1"
    AGGREGATE: ClassVar = "plan"
    TOPIC: ClassVar = TOPIC

    version: int


class PlanQuoted(Payload[Plan]):
    TYPE: ClassVar = "crm.plan.quoted.v1"
    AGGREGATE: ClassVar = "plan"
    TOPIC: ClassVar = TOPIC

    version: int


class PlanAccepted(Payload[Plan]):
    TYPE: ClassVar = "crm.plan.accepted.v1"
    AGGREGATE: ClassVar = "plan"
    TOPIC: ClassVar = TOPIC

    version: int
    accepted_lines: tuple[PlanLine, ...]


class PlanAcceptanceWithdrawn(Payload[Plan]):
    TYPE: ClassVar = "crm.plan.acceptance_withdrawn.v1"
    AGGREGATE: ClassVar = "plan"
    TOPIC: ClassVar = TOPIC

    version: int
    withdrawn_line_ids: tuple[UUID, ...]
    reason: str


class PlanDeclined(Payload[Plan]):
    TYPE: ClassVar = "crm.plan.declined.v1"
    AGGREGATE: ClassVar = "plan"
    TOPIC: ClassVar = TOPIC

    version: int
    reason: str


class PlanExpired(Payload[Plan]):
    TYPE: ClassVar = "crm.plan.expired.v1"
    AGGREGATE: ClassVar = "plan"
    TOPIC: ClassVar = TOPIC

    version: int


class PlanSuperseded(Payload[Plan]):
    TYPE: ClassVar = "crm.plan.superseded.v1"
    AGGREGATE: ClassVar = "plan"
    TOPIC: ClassVar = TOPIC

    version: int
    superseded_by: int
