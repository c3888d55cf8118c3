"""A visit from the door to the desk: check-in, triage, consultation, chair, procedures, and what was entered wrongly."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.behaviour import money
from simulator.calls import Json
from simulator.chain import HYGIENE_CHAIR, ON_A_TOOTH, PROPHYLAXIS
from simulator.people import Patient
from simulator.timetable import EVENING, Slot, tick
from simulator.world import World

DEPARTMENTS = ("general", "surgery", "orthodontics", "aesthetics")
TEETH = ("11", "16", "21", "26", "36", "46", "55", "74")


@dataclass
class Visit:
    visit_id: str
    slot: Slot
    doctor: str
    consultant: str
    is_first: bool
    is_late_entry: bool = False
    is_void: bool = False

    @property
    def seated_at(self) -> datetime:
        return self.slot.starts_at + timedelta(minutes=12)


def arrive(world: World, patient: Patient, slot: Slot, appointment: str | None) -> None:
    """Check-in and triage at the step after the start; treatment at the next. A clinic that is offline enters it later."""
    hour = slot.clinic.hours.index(slot.hour)
    if (slot.clinic.n, slot.day) in world.offline:
        # one hour per evening, so that two late entries never want one chair at the same step
        world.at(tick(slot.day + timedelta(days=hour), EVENING), patient, enter, slot, appointment, 5)
        return
    if not _comes(world, patient, slot):
        return
    visit = check_in(world, patient, slot, appointment, patient.rng.randint(-8, 8))
    if patient.rng.random() < 0.98:
        triage(world, patient, visit)
        world.at(slot.treat, patient, treat, visit)


def enter(world: World, patient: Patient, slot: Slot, appointment: str | None, minutes: int) -> None:
    """Enter a whole visit afterwards, with the times at which it happened; a no-show marked meanwhile is reversed."""
    if not _comes(world, patient, slot):
        return
    # a check-in that says it was before the no-show was due takes the mark back by itself
    if appointment is not None and (minutes >= 30 or patient.rng.random() < 0.5):
        occurred = (slot.starts_at + timedelta(minutes=max(minutes, 0))).isoformat()
        body: Json = {"reason": "was here", "occurred_at": occurred}
        path = f"/v1/appointments/{appointment}/reverse-no-show"
        world.say(patient, "booking", path, body, slot.clinic.staff("front_desk"))
    visit = check_in(world, patient, slot, appointment, minutes)
    visit.is_late_entry = True
    triage(world, patient, visit)
    treat(world, patient, visit)


def _comes(world: World, patient: Patient, slot: Slot) -> bool:
    """Whether the person goes: nobody goes to one clinic twice on one day, under whichever of their names."""
    patient.has_booking = False
    where = (patient.lane, slot.clinic.n, slot.day)
    if where in world.gone_to:
        return False
    world.gone_to.add(where)
    return True


def check_in(world: World, patient: Patient, slot: Slot, appointment: str | None, minutes: int) -> Visit:
    rng = patient.rng
    clinic = slot.clinic
    doctor = clinic.practitioners[slot.chair if slot.chair != HYGIENE_CHAIR else patient.n % HYGIENE_CHAIR]
    is_first = patient.visits == 0
    visit = Visit(world.id("visit", patient), slot, doctor, rng.choice(clinic.consultants), is_first)
    patient.visits += 1
    body: Json = {
        "visit_id": visit.visit_id,
        "clinic_id": clinic.clinic_id,
        "patient_id": patient.patient_id,
        "occurred_at": (slot.starts_at + timedelta(minutes=minutes)).isoformat(),
    }
    body |= {"appointment_id": appointment} if appointment else {"walk_in": True}
    world.say(patient, "booking", "/v1/visits", body, clinic.staff("front_desk"))
    if rng.random() < 0.012 and not clinic.is_sandbox:
        world.at(world.now + timedelta(days=rng.randint(1, 20)), patient, void, visit)
    return visit


def triage(world: World, patient: Patient, visit: Visit) -> None:
    body = _triage_body(patient, visit)
    world.say(patient, "booking", f"/v1/visits/{visit.visit_id}/triage", body, visit.slot.clinic.staff("front_desk"))
    if patient.rng.random() < 0.03:
        world.at(world.now + timedelta(days=patient.rng.randint(0, 8)), patient, correct_triage, visit)


def _triage_body(patient: Patient, visit: Visit) -> Json:
    return {
        "department": patient.rng.choice(DEPARTMENTS),
        "declared_type": "first_visit"
        if visit.is_first
        else patient.rng.choice(("return", "check_up", "repeat_purchase")),
        "consultant_id": visit.consultant,
        "doctor_id": visit.doctor,
    }


def correct_triage(world: World, patient: Patient, visit: Visit) -> None:
    if visit.is_void:
        return
    clinic = visit.slot.clinic
    visit.doctor = patient.rng.choice(clinic.practitioners[:HYGIENE_CHAIR])
    visit.consultant = patient.rng.choice(clinic.consultants)
    body = _triage_body(patient, visit) | {"reason": "another doctor took over"}
    world.say(patient, "booking", f"/v1/visits/{visit.visit_id}/correct-triage", body, clinic.staff("clinic_manager"))


def treat(world: World, patient: Patient, visit: Visit) -> None:
    """Consultation, chair, procedures, end of the visit; then money at the desk, and whatever comes of it."""
    rng = patient.rng
    clinic, base = visit.slot.clinic, f"/v1/visits/{visit.visit_id}"
    doctor = clinic.staff("doctor", visit.slot.chair)
    if visit.is_first or rng.random() < 0.2:
        world.say(patient, "booking", f"{base}/start-consultation", {}, clinic.staff("consultant"))
    # a late comer (40 minutes) is seated later in the same free two hours of the chair
    start = visit.seated_at + timedelta(minutes=35 if visit.is_late_entry else 0)
    end = start + timedelta(minutes=rng.randint(15, 45))
    performed: list[str] = []
    if rng.random() < 0.93:
        body: Json = {"chair_id": clinic.chairs[visit.slot.chair], "occurred_at": start.isoformat()}
        world.say(patient, "booking", f"{base}/seat", body, clinic.staff("nurse"))
        performed = _perform(world, patient, visit, doctor, end if visit.is_late_entry else None)
        world.say(patient, "booking", f"{base}/dismiss", {"occurred_at": end.isoformat()}, clinic.staff("nurse"))
    if rng.random() < 0.97:
        world.say(patient, "booking", f"{base}/complete", {}, clinic.staff("front_desk"))
    money.settle_visit(world, patient, visit.slot.clinic, visit.visit_id, performed)
    world.after_visit(world, patient, visit)


def _perform(world: World, patient: Patient, visit: Visit, doctor: str, occurred: datetime | None) -> list[str]:
    rng = patient.rng
    is_hygiene = visit.slot.chair == HYGIENE_CHAIR
    codes: list[str] = (
        [PROPHYLAXIS]
        if is_hygiene
        else ["EXAM"]
        if visit.is_first
        else rng.choices(("FILL", "ENDO", "CROWN", "WHITEN"))
    )
    if visit.is_first and not is_hygiene and rng.random() < 0.35:
        codes.append(PROPHYLAXIS)
    for code in codes:
        procedure = world.id("procedure", patient)
        body: Json = {
            "procedure_id": procedure,
            "product_code": code,
            "performer_id": visit.slot.clinic.practitioners[visit.slot.chair],
        }
        body |= {"tooth": rng.choice(TEETH)} if code in ON_A_TOOTH else {}
        body |= {"occurred_at": occurred.isoformat()} if occurred else {}
        world.say(patient, "booking", f"/v1/visits/{visit.visit_id}/procedures", body, doctor)
        if rng.random() < 0.015:
            world.at(world.now + timedelta(days=rng.randint(1, 15)), patient, void_procedure, procedure, doctor)
    return codes


def void_procedure(world: World, patient: Patient, procedure: str, doctor: str) -> None:
    world.say(patient, "booking", f"/v1/procedures/{procedure}/void", {"reason": "wrong code"}, doctor)


def void(world: World, patient: Patient, visit: Visit) -> None:
    visit.is_void = True
    body = {"reason": "entered for the wrong person"}
    actor = visit.slot.clinic.staff("clinic_manager")
    world.say(patient, "booking", f"/v1/visits/{visit.visit_id}/void", body, actor)
