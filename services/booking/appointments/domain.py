"""The life of an appointment (domain reference 5.1): which command is legal when, and what it brings about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from services.booking.rosters.domain import covers
from shared.errors import Refusal
from shared.events.booking import (
    Appointment,
    AppointmentArrived,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentConfirmed,
    AppointmentFulfilled,
    AppointmentNoShowMarked,
    AppointmentNoShowReversed,
    AppointmentRescheduled,
    AppointmentVoided,
    Cancellation,
    Initiator,
    Interval,
    Slot,
)

GRACE = timedelta(minutes=30)
REVERSIBLE_FOR = timedelta(days=7)
AWAITED = frozenset({"booked", "confirmed"})


class AppointmentStateForbidsThis(Refusal):
    code = "APPT-STATE"
    hint = "Read the appointment: its present status does not allow this command."


class AppointmentWasMovedMeanwhile(Refusal):
    code = "APPT-MOVED"
    hint = "Read the appointment, look at its new time, and say again what is to happen."


class AppointmentIsForSomebodyElse(Refusal):
    code = "APPT-MISMATCH"
    hint = "Check in the patient whom the appointment is for, at its clinic; or check in without an appointment."


class SlotIsTaken(Refusal):
    code = "BOOK-OVERLAP"
    hint = "Choose another time, chair or practitioner; GET /v1/slots offers free ones."

    def __init__(self, colliding_appointment_id: UUID | None = None) -> None:
        super().__init__(
            "The chair or the practitioner is booked at that time.", colliding_appointment_id=colliding_appointment_id
        )


class SlotLiesOutsideHours(Refusal):
    code = "BOOK-HOURS"
    hint = "Choose a time within the published hours of both the chair and the practitioner."


class SlotLiesInThePast(Refusal):
    code = "BOOK-PAST"
    hint = "Choose a time to come; past appointments can only be imported."


class NoShowIsTooEarly(Refusal):
    code = "NOSHOW-EARLY"
    hint = "A patient can be missed only after the appointment has started."


class NoShowIsTooOldToReverse(Refusal):
    code = "NOSHOW-LATE"
    hint = f"A no-show can be reversed within {REVERSIBLE_FOR.days} days."


@dataclass(frozen=True)
class Hours:
    """What is published for the chair and for the practitioner on the slot's day."""

    chair: Iterable[Interval]
    practitioner: Iterable[Interval]


def check_slot(slot: Slot, hours: Hours, now: datetime, *, is_import: bool) -> None:
    """Refuse a slot in the past or outside hours; imported history may be both. Raises the refusal."""
    if slot.starts_at < now:
        if is_import:
            return
        raise SlotLiesInThePast
    for name, intervals in (("chair", hours.chair), ("practitioner", hours.practitioner)):
        if not covers(intervals, slot.starts_at, slot.ends_at):
            raise SlotLiesOutsideHours(f"The time lies outside the {name}'s published hours.")


def book(
    slot: Slot, *, appointment_id: UUID, clinic_id: UUID, patient_id: UUID, business_date: date, booked_at: datetime
) -> AppointmentBooked:
    """A patient is awaited. The slot has been checked."""
    return AppointmentBooked(
        state=Appointment(
            appointment_id=appointment_id,
            clinic_id=clinic_id,
            patient_id=patient_id,
            business_date=business_date,
            status="booked",
            booked_at=booked_at,
            **dict(slot),
        )
    )


def due_at(state: Appointment) -> datetime:
    """When a patient who has not come counts as missing."""
    return state.starts_at + GRACE


def overdue(state: Appointment, now: datetime) -> AppointmentNoShowMarked | None:
    """The no-show that has come due by ``now``, the same for the timer and for a command that is first."""
    if state.status not in AWAITED or due_at(state) > now:
        return None
    return AppointmentNoShowMarked(state=state.model_copy(update={"status": "no_show"}))


def confirm(state: Appointment) -> AppointmentConfirmed:
    """The patient has said that they will come. Raises AppointmentStateForbidsThis."""
    _require(state, {"booked"})
    return AppointmentConfirmed(state=state.model_copy(update={"status": "confirmed"}))


def reschedule(
    state: Appointment, new: Slot, business_date: date, *, reason: str, initiator: Initiator
) -> AppointmentRescheduled:
    """Move to another slot: one event with both, never a cancellation (S20). The new slot has been checked."""
    _require(state, AWAITED)
    old = Slot(
        starts_at=state.starts_at,
        ends_at=state.ends_at,
        practitioner_id=state.practitioner_id,
        chair_id=state.chair_id,
    )
    changes: dict[str, Any] = {
        **dict(new),
        "business_date": business_date,
        "status": "booked",
        "reschedule_count": state.reschedule_count + 1,
    }
    return AppointmentRescheduled(
        state=state.model_copy(update=changes), old=old, new=new, reason=reason, initiator=initiator
    )


def require_awaited(state: Appointment) -> None:
    """Refuse what only makes sense while the patient is awaited. Raises AppointmentStateForbidsThis."""
    _require(state, AWAITED)


def require_seen(state: Appointment, seen_moves: int | None) -> None:
    """Refuse what was said about another time: somebody moved the appointment after the caller had looked."""
    if seen_moves is not None and seen_moves != state.reschedule_count:
        raise AppointmentWasMovedMeanwhile(
            f"The appointment has been moved to {state.starts_at.isoformat()} meanwhile."
        )


def cancel(
    state: Appointment, cancelled_at: datetime, *, reason_code: str, initiator: Initiator
) -> AppointmentCancelled:
    """Notice is counted in whole minutes from the cancellation to the start; negative once it has started."""
    _require(state, AWAITED)
    cancellation = Cancellation(
        reason_code=reason_code,
        initiator=initiator,
        notice_minutes=(state.starts_at - cancelled_at) // timedelta(minutes=1),
        cancelled_at=cancelled_at,
    )
    return AppointmentCancelled(state=state.model_copy(update={"status": "cancelled", "cancellation": cancellation}))


def mark_no_show(state: Appointment, moment: datetime) -> AppointmentNoShowMarked:
    """By hand, before the timer does it. Raises NoShowIsTooEarly before the start."""
    _require(state, AWAITED)
    if moment < state.starts_at:
        raise NoShowIsTooEarly
    return AppointmentNoShowMarked(state=state.model_copy(update={"status": "no_show"}))


def reverse_no_show(state: Appointment, now: datetime, *, reason: str, is_import: bool) -> AppointmentNoShowReversed:
    """The patient was there after all. The slot stays lost: a chair is found at seating."""
    _require(state, {"no_show"})
    if now > due_at(state) + REVERSIBLE_FOR and not is_import:
        raise NoShowIsTooOldToReverse
    return AppointmentNoShowReversed(state=state.model_copy(update={"status": "arrived"}), reason=reason)


class PatientWasMarkedMissing(AppointmentStateForbidsThis):
    hint: ClassVar[str] = "Reverse the no-show first, then check in."


def arrive(
    state: Appointment,
    visit_id: UUID,
    moment: datetime,
    now: datetime,
    *,
    previous_visit_is_void: bool = False,
    is_import: bool = False,
) -> list[AppointmentNoShowReversed | AppointmentArrived]:
    """The patient is checked in. A check-in that took place before the no-show was due reverses it.

    An appointment that has arrived takes a visit if it has none (a reversed no-show), or if that one was void.
    """
    happened: list[AppointmentNoShowReversed | AppointmentArrived] = []
    if state.status == "no_show":
        if moment >= due_at(state):
            raise PatientWasMarkedMissing("The patient was marked as missing before this check-in.")
        reversal = reverse_no_show(state, now, reason="checked in before the deadline", is_import=is_import)
        happened.append(reversal)
        state = reversal.state
    if state.status == "arrived" and state.visit_id is not None and not previous_visit_is_void:
        raise AppointmentStateForbidsThis("The patient has been checked in for this appointment.")
    _require(state, AWAITED | {"arrived"})
    arrived = state.model_copy(update={"status": "arrived", "visit_id": visit_id})
    return [*happened, AppointmentArrived(state=arrived)]


def fulfil(state: Appointment, visit_id: UUID) -> AppointmentFulfilled | None:
    """The visit is complete; None when the appointment does not stand for it (any more)."""
    if state.status != "arrived" or state.visit_id != visit_id:
        return None
    return AppointmentFulfilled(state=state.model_copy(update={"status": "fulfilled"}))


def void(state: Appointment, *, reason: str) -> AppointmentVoided:
    """Entered in error: from any status, once."""
    if state.status == "void":
        raise AppointmentStateForbidsThis("The appointment is void already.")
    return AppointmentVoided(state=state.model_copy(update={"status": "void"}), reason=reason)


def _require(state: Appointment, allowed: Iterable[str]) -> None:
    if state.status not in allowed:
        raise AppointmentStateForbidsThis(
            f"The appointment is {state.status}; this needs {' or '.join(sorted(allowed))}.", status_now=state.status
        )
