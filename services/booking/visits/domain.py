"""The life of a visit (domain reference 5.2; R01, R02): which step may follow which, and what it brings about."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from shared.errors import Refusal
from shared.events.booking import (
    Appointment,
    Clinic,
    Practitioner,
    Procedure,
    ProcedurePerformed,
    ProcedureVoided,
    Seat,
    Triage,
    Visit,
    VisitCheckedIn,
    VisitCompleted,
    VisitConsultationStarted,
    VisitDismissed,
    VisitSeated,
    VisitTriageCorrected,
    VisitTriaged,
    VisitVoided,
)

BETWEEN_CHAIRS = frozenset({"triaged", "consulting", "dismissed"})
OVER = frozenset({"completed", "void"})
# Who may treat: a consultant advises and sells.
CLINICAL_PROFESSIONS = frozenset({"doctor", "hygienist", "nurse"})


class VisitStateForbidsThis(Refusal):
    code = "VISIT-STATE"
    hint = "Read the visit: its present status does not allow this command."


class VisitIsNotTriaged(Refusal):
    code = "R01"
    hint = "Triage the visit first: department, declared type, consultant and doctor."


class PatientHasAnAppointment(Refusal):
    code = "CHECKIN-APPOINTMENT"
    hint = "Name the one of 'candidates' that the patient came for as appointment_id, or say walk_in: true."


class PatientIsHereAlready(Refusal):
    code = "VISIT-OPEN"
    hint = "Go on with the visit named in 'visit_id'; complete or void it before another one begins."


class MomentsOfAVisitRunForward(Refusal):
    code = "VISIT-TIME"
    hint = "State when it happened: not before the visit's earlier steps."


class ChairIsTaken(Refusal):
    code = "CHAIR-TAKEN"
    hint = "Dismiss the patient who is on the chair, or choose another one."


class TriageNeedsADoctor(Refusal):
    code = "TRIAGE-DOCTOR"
    hint = "doctor_id must name a practitioner whose profession is doctor."


class PerformerIsNotClinical(Refusal):
    code = "PERFORMER-PROFESSION"
    hint = f"performer_id must name a practitioner who treats: {', '.join(sorted(CLINICAL_PROFESSIONS))}."


class ProcedureNeedsATooth(Refusal):
    status = 422
    code = "TOOTH-NEEDED"
    hint = "Say on which tooth it was done (ISO 3950, such as 16): the product's price asks for it."


class ProcedureIsVoidAlready(Refusal):
    code = "PROCEDURE-STATE"
    hint = "A procedure can be voided once."


class PriceIsNotPublished(Refusal):
    code = "PRICE-UNKNOWN"
    hint = "Publish a price for the product first; the fee follows from it."


def check_in(
    clinic: Clinic, *, visit_id: UUID, patient_id: UUID, appointment_id: UUID | None, moment: datetime, day: date
) -> VisitCheckedIn:
    """The patient is here, with an appointment or without. ``day`` is the clinic-local date of ``moment``."""
    return VisitCheckedIn(
        state=Visit(
            visit_id=visit_id,
            clinic_id=clinic.clinic_id,
            patient_id=patient_id,
            appointment_id=appointment_id,
            zone=clinic.zone,
            checked_in_at=moment,
            business_date=day,
            status="checked_in",
        )
    )


def require_appointment_named(awaited: Sequence[Appointment]) -> None:
    """Refuse a check-in that names no appointment while the patient is awaited here today.

    Booked and arrived would otherwise drift apart: a no-show (K21) of somebody who sits in the waiting room.
    """
    if awaited:
        raise PatientHasAnAppointment(
            "The patient is awaited at this clinic today.",
            candidates=[
                {
                    "appointment_id": str(a.appointment_id),
                    "starts_at": a.starts_at.isoformat(),
                    "practitioner_id": str(a.practitioner_id),
                }
                for a in sorted(awaited, key=lambda a: (a.starts_at, a.appointment_id))
            ],
        )


def require_no_open_visit(open_visit_id: UUID | None) -> None:
    """A patient is at a clinic once at a time: a visit of the same day that is not over goes on. Raises the refusal."""
    if open_visit_id is not None:
        raise PatientIsHereAlready(
            "The patient has a visit at this clinic today that is not over.", visit_id=str(open_visit_id)
        )


def make_triage(department: str, declared_type: str, consultant: Practitioner, doctor: Practitioner) -> Triage:
    """Raises TriageNeedsADoctor when the doctor is none."""
    if doctor.profession != "doctor":
        raise TriageNeedsADoctor(f"The practitioner {doctor.practitioner_id} is a {doctor.profession}.")
    return Triage.model_validate(
        {
            "department": department,
            "declared_type": declared_type,
            "consultant_id": consultant.practitioner_id,
            "doctor_id": doctor.practitioner_id,
        }
    )


def triage(state: Visit, given: Triage, moment: datetime) -> VisitTriaged:
    """The patient is assigned to a department, a consultant and a doctor; once."""
    _require(state, {"checked_in"})
    _require_order(state, moment)
    return VisitTriaged(state=state.model_copy(update={"status": "triaged", "triage": given}))


def correct_triage(state: Visit, given: Triage, *, reason: str) -> VisitTriageCorrected:
    """At any time after the triage, also when the visit is complete; the status stays."""
    if state.status == "void":
        _require(state, {"triaged"})
    if state.triage is None:
        raise VisitIsNotTriaged
    return VisitTriageCorrected(state=state.model_copy(update={"triage": given}), old=state.triage, reason=reason)


def start_consultation(state: Visit, moment: datetime) -> VisitConsultationStarted:
    """Raises VisitIsNotTriaged (R01)."""
    _require_triage(state)
    _require(state, {"triaged", "dismissed"})
    _require_order(state, moment)
    return VisitConsultationStarted(state=state.model_copy(update={"status": "consulting"}))


def seat(state: Visit, chair_id: UUID, moment: datetime) -> VisitSeated:
    """The patient takes a chair. Raises VisitIsNotTriaged (R01)."""
    _require_triage(state)
    _require(state, BETWEEN_CHAIRS)
    _require_order(state, moment)
    seats = (*state.seats, Seat(chair_id=chair_id, seated_at=moment))
    return VisitSeated(state=state.model_copy(update={"status": "treating", "seats": seats}))


def dismiss(state: Visit, moment: datetime) -> VisitDismissed:
    """The patient leaves the chair, not before they took it: a stay within one instant lasts zero seconds."""
    _require(state, {"treating"})
    last = state.seats[-1]
    if moment < last.seated_at:
        raise MomentsOfAVisitRunForward(f"The patient was seated at {last.seated_at.isoformat()}.")
    seats = (*state.seats[:-1], last.model_copy(update={"dismissed_at": moment}))
    return VisitDismissed(state=state.model_copy(update={"status": "dismissed", "seats": seats}))


def complete(state: Visit, moment: datetime) -> VisitCompleted:
    """The visit is over; nobody in a chair leaves that way."""
    _require(state, BETWEEN_CHAIRS)
    _require_order(state, moment)
    return VisitCompleted(state=state.model_copy(update={"status": "completed", "completed_at": moment}))


def void(state: Visit, *, reason: str) -> VisitVoided:
    """Entered in error: from any status, once."""
    if state.status == "void":
        raise VisitStateForbidsThis("The visit is void already.")
    return VisitVoided(state=state.model_copy(update={"status": "void"}), reason=reason)


def perform(
    state: Visit, procedure: Procedure, performer: Practitioner, *, needs_tooth: bool = False, is_import: bool
) -> ProcedurePerformed:
    """A procedure takes place on the chair, by somebody who treats; imported history may lack the chair.

    ``needs_tooth``: the product's price asks for the tooth.
    """
    if performer.profession not in CLINICAL_PROFESSIONS:
        raise PerformerIsNotClinical(f"The practitioner {performer.practitioner_id} is a {performer.profession}.")
    if needs_tooth and procedure.tooth is None:
        raise ProcedureNeedsATooth(f"The product {procedure.product_code} is done on a tooth.")
    _require(state, {"treating", "consulting", "triaged"} if is_import else {"treating"})
    if procedure.performed_at < state.checked_in_at:
        raise MomentsOfAVisitRunForward(f"The patient was checked in at {state.checked_in_at.isoformat()}.")
    return ProcedurePerformed(state=procedure)


def void_procedure(state: Procedure, *, reason: str) -> ProcedureVoided:
    """Entered in error: it counts nowhere."""
    if state.status == "void":
        raise ProcedureIsVoidAlready
    return ProcedureVoided(state=state.model_copy(update={"status": "void"}), reason=reason)


def _require(state: Visit, allowed: Iterable[str]) -> None:
    if state.status not in allowed:
        raise VisitStateForbidsThis(
            f"The visit is {state.status}; this needs {' or '.join(sorted(allowed))}.", status_now=state.status
        )


def _require_triage(state: Visit) -> None:
    if state.triage is None and state.status != "void":
        raise VisitIsNotTriaged


def _require_order(state: Visit, moment: datetime) -> None:
    """Not before the check-in, nor before the patient left the last chair."""
    left = state.seats[-1].dismissed_at if state.seats else None
    earliest = max(state.checked_in_at, left or state.checked_in_at)
    if moment < earliest:
        raise MomentsOfAVisitRunForward(f"The visit's last step was at {earliest.isoformat()}.")
