"""Which step of a visit may follow which."""

from collections.abc import Callable, Collection
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from services.booking.visits import domain
from shared.errors import Refusal
from shared.events.booking import Practitioner, Procedure, Seat, Triage, Visit
from shared.events.envelope import Payload, State
from tests.unit.booking.states import CHAIR, CLINIC, DAY, DOCTOR, OTHER, PATIENT, START, VISIT, appointment, visit

MINUTE = timedelta(minutes=1)
TRIAGE = Triage(department="general", declared_type="return", consultant_id=OTHER, doctor_id=DOCTOR)
STATUSES = ("checked_in", "triaged", "consulting", "treating", "dismissed", "completed", "void")


def in_status(status: str) -> Visit:
    """A visit that has come so far."""
    changes: dict[str, Any] = {"status": status}
    if status != "checked_in":
        changes["triage"] = TRIAGE
    if status in ("treating", "dismissed"):
        left = START + 20 * MINUTE if status == "dismissed" else None
        changes["seats"] = (Seat(chair_id=CHAIR, seated_at=START + 10 * MINUTE, dismissed_at=left),)
    return visit(**changes)


def procedure(**changes: Any) -> Procedure:
    fields: dict[str, Any] = {
        "procedure_id": UUID(int=20),
        "visit_id": VISIT,
        "clinic_id": CLINIC,
        "patient_id": PATIENT,
        "product_code": "FILL",
        "performer_id": DOCTOR,
        "performed_at": START + 30 * MINUTE,
        "business_date": DAY,
        "list_fee_minor": 1,
        "currency": "CNY",
    }
    return Procedure(**(fields | changes))


def person(profession: Any) -> Practitioner:
    return Practitioner(practitioner_id=DOCTOR, display_name="Li", profession=profession, clinic_ids=(CLINIC,))


NOW = START + 30 * MINUTE
Act = Callable[[Visit], Payload[State]]
STEPS: dict[str, tuple[Act, Collection[str]]] = {
    "triage": (lambda v: domain.triage(v, TRIAGE, NOW), {"checked_in"}),
    "correct": (
        lambda v: domain.correct_triage(v, TRIAGE, reason="x"),
        {"triaged", "consulting", "treating", "dismissed", "completed"},
    ),
    "consult": (lambda v: domain.start_consultation(v, NOW), {"triaged", "dismissed"}),
    "seat": (lambda v: domain.seat(v, CHAIR, NOW), {"triaged", "consulting", "dismissed"}),
    "dismiss": (lambda v: domain.dismiss(v, NOW), {"treating"}),
    "complete": (lambda v: domain.complete(v, NOW), {"triaged", "consulting", "dismissed"}),
    "void": (lambda v: domain.void(v, reason="x"), set(STATUSES) - {"void"}),
    "perform": (lambda v: domain.perform(v, procedure(), person("doctor"), is_import=False), {"treating"}),
    "import": (
        lambda v: domain.perform(v, procedure(), person("doctor"), is_import=True),
        {"treating", "consulting", "triaged"},
    ),
}


@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize("status", STATUSES)
def test_every_step_in_every_status(name: str, status: str) -> None:
    act, allowed = STEPS[name]
    if status in allowed:
        assert act(in_status(status)).state is not None
    else:
        with pytest.raises(Refusal):
            act(in_status(status))


@pytest.mark.parametrize("name", ["consult", "seat", "correct"])
def test_nothing_without_triage(name: str) -> None:
    """R01."""
    with pytest.raises(domain.VisitIsNotTriaged):
        STEPS[name][0](in_status("checked_in"))


def test_a_stay_on_a_chair_does_not_end_before_it_began_nor_the_next_begin_before_it_ended() -> None:
    with pytest.raises(domain.MomentsOfAVisitRunForward):
        domain.dismiss(in_status("treating"), START + 9 * MINUTE)
    left = domain.dismiss(in_status("treating"), START + 20 * MINUTE).state
    with pytest.raises(domain.MomentsOfAVisitRunForward):
        domain.seat(left, CHAIR, START + 19 * MINUTE)
    again = domain.seat(left, OTHER, START + 20 * MINUTE).state
    assert [seat.chair_id for seat in again.seats] == [CHAIR, OTHER]


def test_all_steps_of_a_visit_may_share_one_instant() -> None:
    """Business time of a simulated chain moves in jumps, and two clicks can fall on one instant."""
    came = in_status("checked_in")
    consulting = domain.start_consultation(domain.triage(came, TRIAGE, START).state, START).state
    seated = domain.seat(consulting, CHAIR, START).state
    domain.perform(seated, procedure(performed_at=START), person("nurse"), is_import=False)
    left = domain.dismiss(seated, START).state
    assert left.seats[-1].seated_at == left.seats[-1].dismissed_at == START
    again = domain.dismiss(domain.seat(left, OTHER, START).state, START).state
    assert domain.complete(again, START).state.completed_at == START


def test_nothing_happens_before_the_check_in() -> None:
    with pytest.raises(domain.MomentsOfAVisitRunForward):
        domain.triage(in_status("checked_in"), TRIAGE, START - MINUTE)
    early = procedure(performed_at=START - MINUTE)
    with pytest.raises(domain.MomentsOfAVisitRunForward):
        domain.perform(in_status("treating"), early, person("doctor"), is_import=False)


@pytest.mark.parametrize("profession", ["doctor", "hygienist", "nurse"])
def test_who_treats_performs_and_a_consultant_does_not(profession: str) -> None:
    assert domain.perform(in_status("treating"), procedure(), person(profession), is_import=False)
    with pytest.raises(domain.PerformerIsNotClinical):
        domain.perform(in_status("treating"), procedure(), person("consultant"), is_import=False)


def test_a_product_that_is_done_on_a_tooth_names_it() -> None:
    with pytest.raises(domain.ProcedureNeedsATooth):
        domain.perform(in_status("treating"), procedure(), person("doctor"), needs_tooth=True, is_import=False)
    with_tooth = procedure(tooth="16")
    assert domain.perform(in_status("treating"), with_tooth, person("doctor"), needs_tooth=True, is_import=False)


def test_a_check_in_passes_over_no_appointment_of_the_day() -> None:
    domain.require_appointment_named([])
    later = appointment(appointment_id=UUID(int=8), starts_at=START + 60 * MINUTE, ends_at=START + 90 * MINUTE)
    with pytest.raises(domain.PatientHasAnAppointment) as refused:
        domain.require_appointment_named([later, appointment()])
    assert refused.value.extras["candidates"] == [
        {"appointment_id": str(UUID(int=n)), "starts_at": at, "practitioner_id": str(DOCTOR)}
        for n, at in ((9, "2026-03-02T02:00:00+00:00"), (8, "2026-03-02T03:00:00+00:00"))
    ]


def test_a_patient_is_here_once() -> None:
    domain.require_no_open_visit(None)
    with pytest.raises(domain.PatientIsHereAlready):
        domain.require_no_open_visit(VISIT)


def test_a_corrected_triage_keeps_the_old_one() -> None:
    other = TRIAGE.model_copy(update={"doctor_id": OTHER})
    corrected = domain.correct_triage(in_status("completed"), other, reason="x")
    assert (corrected.old, corrected.state.triage, corrected.state.status) == (TRIAGE, other, "completed")


def test_the_doctor_of_a_triage_is_one() -> None:
    with pytest.raises(domain.TriageNeedsADoctor):
        domain.make_triage("general", "return", person("consultant"), person("hygienist"))
    assert domain.make_triage("general", "return", person("nurse"), person("doctor")).doctor_id == DOCTOR


def test_a_procedure_is_voided_once() -> None:
    voided = domain.void_procedure(procedure(), reason="x").state
    with pytest.raises(domain.ProcedureIsVoidAlready):
        domain.void_procedure(voided, reason="x")
