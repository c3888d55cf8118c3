from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from services.crm.contacts.schemas import Phone
from services.crm.sources.schemas import SourceBody
from shared.command import Ack
from shared.events.crm import Lead, Source
from shared.requests import Label, Reason, Request, Stated


class CaptureLead(Request):
    patient_id: UUID | None = None
    clinic_id: UUID
    source: SourceBody
    name: Label
    phone: Phone


class RegisterPatient(Stated):
    patient_id: UUID | None = None
    clinic_id: UUID
    source: SourceBody
    name: Label
    phone: Phone


class Nothing(Request):
    """A command that needs no words."""


class LoseLead(Request):
    reason: Reason


class CorrectSource(Request):
    source: SourceBody
    reason: Reason


class Duplicate(BaseModel):
    """Somebody with the same phone number; for a lead ``registered_at`` is when they first asked."""

    patient_id: UUID
    clinic_id: UUID
    registered_at: datetime


class ContactAck(Ack):
    """``duplicates``: who else has this phone number, to be looked at and perhaps merged."""

    duplicates: list[Duplicate]


class PatientFound(BaseModel):
    """What tells two people apart, for the till. ``canonical_id`` is whom the id stands for today."""

    patient_id: UUID
    canonical_id: UUID
    status: Literal["lead", "patient"]
    name: str
    phone_masked: str


class PatientView(PatientFound):
    """``clinic_id`` registered them; ``registered_at`` is null for a lead."""

    clinic_id: UUID
    source: Source
    registered_at: datetime | None


class PatientName(BaseModel):
    """What a screen calls a patient. ``canonical_id`` is whom the id stands for today."""

    patient_id: UUID
    canonical_id: UUID
    name: str


class Found(BaseModel):
    """The first matches of a search, by name: with everything for those who care for people, for the till without."""

    items: list[PatientView | PatientFound]


class Names(BaseModel):
    items: list[PatientName]


class DuplicateRecord(BaseModel):
    """One record of somebody who may be in the files twice."""

    patient_id: UUID
    name: str
    clinic_id: UUID
    registered_at: datetime


class DuplicateGroup(BaseModel):
    """Records with one phone number. ``is_same_name``: two of them have one name as well."""

    phone_masked: str
    is_same_name: bool
    records: list[DuplicateRecord]


class Duplicates(BaseModel):
    """The likeliest first; merging takes a record out of its group."""

    items: list[DuplicateGroup]


class LeadView(Lead):
    """A lead with a name to ask for; the whole number is revealed on request only."""

    name: str
    phone_masked: str
