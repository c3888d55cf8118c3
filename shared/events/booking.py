"""Booking's public language: clinics, rosters, appointments, visits and procedures."""

from datetime import date
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from shared.events.envelope import Currency, Frozen, Minor, Payload, State, Utc

TOPIC = "chairflow.booking.v1"

# ISO 3950 (FDI): permanent 11-48, deciduous 51-85.
Tooth = Annotated[str, Field(pattern="^([1-4][1-8]|[5-8][1-5])$", description="Tooth by ISO 3950 (FDI).")]
VisitType = Literal["first_visit", "return", "repeat_purchase", "check_up", "other"]
Initiator = Literal["patient", "clinic"]
AppointmentStatus = Literal["booked", "confirmed", "arrived", "fulfilled", "cancelled", "no_show", "void"]
VisitStatus = Literal["checked_in", "triaged", "consulting", "treating", "dismissed", "completed", "void"]
Profession = Literal["doctor", "hygienist", "nurse", "consultant"]


class Clinic(State):
    clinic_id: UUID
    name: str
    zone: str
    currency: Currency
    is_sandbox: bool = False


class ClinicOpened(Payload[Clinic]):
    TYPE: ClassVar = "booking.clinic.opened.v1"
    AGGREGATE: ClassVar = "clinic"
    TOPIC: ClassVar = TOPIC


class ClinicUpdated(Payload[Clinic]):
    TYPE: ClassVar = "booking.clinic.updated.v1"
    AGGREGATE: ClassVar = "clinic"
    TOPIC: ClassVar = TOPIC


class Practitioner(State):
    """Who treats or advises; ``profession`` decides what they may sign and perform, ``is_active`` whether to book them."""

    practitioner_id: UUID
    display_name: str
    profession: Profession
    clinic_ids: tuple[UUID, ...]
    is_active: bool = True


class PractitionerRegistered(Payload[Practitioner]):
    TYPE: ClassVar = "booking.practitioner.registered.v1"
    AGGREGATE: ClassVar = "practitioner"
    TOPIC: ClassVar = TOPIC


class PractitionerUpdated(Payload[Practitioner]):
    TYPE: ClassVar = "booking.practitioner.updated.v1"
    AGGREGATE: ClassVar = "practitioner"
    TOPIC: ClassVar = TOPIC


class Interval(Frozen):
    starts_at: Utc
    ends_at: Utc


class ChairDay(State):
    """The published capacity of one chair on one clinic-local day; a newer version replaces the roster."""

    chair_day_id: UUID
    chair_id: UUID
    clinic_id: UUID
    business_date: date
    intervals: tuple[Interval, ...]
    published_seconds: Annotated[int, Field(ge=0)]


class CapacityPublished(Payload[ChairDay]):
    TYPE: ClassVar = "booking.capacity.published.v1"
    AGGREGATE: ClassVar = "chair_day"
    TOPIC: ClassVar = TOPIC


class Cancellation(Frozen):
    """``notice_minutes`` before the start; a cancellation by the clinic is never late."""

    reason_code: str
    initiator: Initiator
    notice_minutes: int
    cancelled_at: Utc


class Slot(Frozen):
    starts_at: Utc
    ends_at: Utc
    practitioner_id: UUID
    chair_id: UUID


class Appointment(State):
    appointment_id: UUID
    clinic_id: UUID
    patient_id: UUID
    practitioner_id: UUID
    chair_id: UUID
    starts_at: Utc
    ends_at: Utc
    business_date: date
    status: AppointmentStatus
    booked_at: Utc
    reschedule_count: Annotated[int, Field(ge=0)] = 0
    cancellation: Cancellation | None = None
    visit_id: UUID | None = None


class AppointmentBooked(Payload[Appointment]):
    TYPE: ClassVar = "booking.appointment.booked.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC


class AppointmentConfirmed(Payload[Appointment]):
    TYPE: ClassVar = "booking.appointment.confirmed.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC


class AppointmentRescheduled(Payload[Appointment]):
    """One event with both slots: never a cancellation followed by a booking."""

    TYPE: ClassVar = "booking.appointment.rescheduled.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC

    old: Slot
    new: Slot
    reason: str
    initiator: Initiator


class AppointmentCancelled(Payload[Appointment]):
    TYPE: ClassVar = "booking.appointment.cancelled.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC


class AppointmentNoShowMarked(Payload[Appointment]):
    TYPE: ClassVar = "booking.appointment.no_show_marked.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC


class AppointmentNoShowReversed(Payload[Appointment]):
    TYPE: ClassVar = "booking.appointment.no_show_reversed.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC

    reason: str


class AppointmentArrived(Payload[Appointment]):
    TYPE: ClassVar = "booking.appointment.arrived.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC


class AppointmentFulfilled(Payload[Appointment]):
    TYPE: ClassVar = "booking.appointment.fulfilled.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC


class AppointmentVoided(Payload[Appointment]):
    """Entered in error: counts nowhere."""

    TYPE: ClassVar = "booking.appointment.voided.v1"
    AGGREGATE: ClassVar = "appointment"
    TOPIC: ClassVar = TOPIC

    reason: str


class Triage(Frozen):
    department: str
    declared_type: VisitType
    consultant_id: UUID
    doctor_id: UUID


class Seat(Frozen):
    """A stay on a chair; open while ``dismissed_at`` is None."""

    chair_id: UUID
    seated_at: Utc
    dismissed_at: Utc | None = None


class Visit(State):
    """``business_date`` is the clinic-local date of the check-in; ``zone`` splits seat time by day."""

    visit_id: UUID
    clinic_id: UUID
    patient_id: UUID
    appointment_id: UUID | None = None
    zone: str
    checked_in_at: Utc
    business_date: date
    status: VisitStatus
    triage: Triage | None = None
    seats: tuple[Seat, ...] = ()
    completed_at: Utc | None = None


class VisitCheckedIn(Payload[Visit]):
    TYPE: ClassVar = "booking.visit.checked_in.v1"
    AGGREGATE: ClassVar = "visit"
    TOPIC: ClassVar = TOPIC


class VisitTriaged(Payload[Visit]):
    TYPE: ClassVar = "booking.visit.triaged.v1"
    AGGREGATE: ClassVar = "visit"
    TOPIC: ClassVar = TOPIC


class VisitTriageCorrected(Payload[Visit]):
    TYPE: ClassVar = "booking.visit.triage_corrected.v1"
    AGGREGATE: ClassVar = "visit"
    TOPIC: ClassVar = TOPIC

    old: Triage
    reason: str


class VisitConsultationStarted(Payload[Visit]):
    TYPE: ClassVar = "booking.visit.consultation_started.v1"
    AGGREGATE: ClassVar = "visit"
    TOPIC: ClassVar = TOPIC


class VisitSeated(Payload[Visit]):
    TYPE: ClassVar = "booking.visit.seated.v1"
    AGGREGATE: ClassVar = "visit"
    TOPIC: ClassVar = TOPIC


class VisitDismissed(Payload[Visit]):
    TYPE: ClassVar = "booking.visit.dismissed.v1"
    AGGREGATE: ClassVar = "visit"
    TOPIC: ClassVar = TOPIC


class VisitCompleted(Payload[Visit]):
    TYPE: ClassVar = "booking.visit.completed.v1"
    AGGREGATE: ClassVar = "visit"
    TOPIC: ClassVar = TOPIC


class VisitVoided(Payload[Visit]):
    """Entered in error: the visit counts nowhere."""

    TYPE: ClassVar = "booking.visit.voided.v1"
    AGGREGATE: ClassVar = "visit"
    TOPIC: ClassVar = TOPIC

    reason: str


class Procedure(State):
    """``list_fee_minor`` is the price published for ``product_code`` when it was performed."""

    procedure_id: UUID
    visit_id: UUID
    clinic_id: UUID
    patient_id: UUID
    product_code: str
    tooth: Tooth | None = None
    performer_id: UUID
    performed_at: Utc
    business_date: date
    list_fee_minor: Minor
    currency: Currency
    status: Literal["performed", "void"] = "performed"


class ProcedurePerformed(Payload[Procedure]):
    TYPE: ClassVar = "booking.visit.procedure_performed.v1"
    AGGREGATE: ClassVar = "procedure"
    TOPIC: ClassVar = TOPIC


class ProcedureVoided(Payload[Procedure]):
    TYPE: ClassVar = "booking.visit.procedure_voided.v1"
    AGGREGATE: ClassVar = "procedure"
    TOPIC: ClassVar = TOPIC

    reason: str
