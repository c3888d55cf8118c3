"""Booking, and everything that can become of an appointment."""

from datetime import date, datetime, timedelta

from simulator.behaviour import visits
from simulator.calls import Json
from simulator.chain import HYGIENE_CHAIR
from simulator.people import Patient
from simulator.timetable import EVENING, Slot, next_tick, tick
from simulator.world import World

DOCTORS = (0, 1, 2)
FATES = {
    "come": 76,
    "cancel_early": 6,
    "cancel_late": 4,
    "cancel_clinic": 2,
    "reschedule": 6,
    "stay_away": 9,
    "void": 1,
}


def book(world: World, patient: Patient, first: date, *, hygiene: bool = False, steady: bool = False) -> bool:
    """Book the first free slot from `first` (tomorrow at the earliest). `steady` patients always come."""
    if patient.is_merged or patient.is_gone or patient.has_booking:
        return False
    chairs = (HYGIENE_CHAIR,) if hygiene else DOCTORS
    slot = world.table.take(patient.clinic, chairs, max(first, world.today + timedelta(days=1)), patient.rng)
    if slot is None:
        return False
    appointment = world.id("appointment", patient)
    body: Json = {"appointment_id": appointment, "patient_id": patient.patient_id} | _where(slot)
    who = patient.rng.choice(("front_desk", "front_desk", "customer_service", "consultant"))
    world.say(
        patient, "booking", "/v1/appointments", body | {"clinic_id": slot.clinic.clinic_id}, patient.clinic.staff(who)
    )
    patient.has_booking = True
    fate = "come" if steady else patient.rng.choices(list(FATES), list(FATES.values()))[0]
    _plan(world, patient, appointment, slot, fate)
    return True


def _where(slot: Slot) -> Json:
    return {
        "practitioner_id": slot.clinic.practitioners[slot.chair],
        "chair_id": slot.clinic.chairs[slot.chair],
        "starts_at": slot.starts_at.isoformat(),
        "duration_minutes": 60,
    }


def _plan(world: World, patient: Patient, appointment: str, slot: Slot, fate: str) -> None:
    rng = patient.rng
    evening_before = tick(slot.day - timedelta(days=1), EVENING)
    if fate == "cancel_early" and slot.day <= world.today + timedelta(days=2):
        fate = "come"
    if fate in ("cancel_late", "reschedule", "cancel_clinic") and evening_before <= world.now:
        fate = "come"
    if fate in ("come", "stay_away") and evening_before > world.now and rng.random() < 0.6:
        world.at(evening_before, patient, confirm, appointment)
    match fate:
        case "come":
            world.at(slot.check_in, patient, visits.arrive, slot, appointment)
        case "cancel_early":
            world.at(tick(slot.day - timedelta(days=2), 0), patient, cancel, appointment, "patient")
        case "cancel_late" | "cancel_clinic":
            initiator = "clinic" if fate == "cancel_clinic" else "patient"
            world.at(evening_before, patient, cancel, appointment, initiator)
        case "reschedule":
            world.at(evening_before, patient, reschedule, appointment)
        case "void":
            world.at(next_tick(world.now), patient, void, appointment)
        case _:
            _miss(world, patient, slot, appointment)


def _miss(world: World, patient: Patient, slot: Slot, appointment: str) -> None:
    """Stays away: the timer marks it. A third turns up after all, late; some others are marked by hand first."""
    if patient.rng.random() < 0.35:
        world.at(slot.treat, patient, come_late, slot, appointment)
    else:
        world.at(tick(slot.day, EVENING), patient, missed)


def missed(world: World, patient: Patient) -> None:
    patient.has_booking = False
    if patient.rng.random() < 0.25:
        book(world, patient, world.today + timedelta(days=patient.rng.randint(2, 9)))


def come_late(world: World, patient: Patient, slot: Slot, appointment: str) -> None:
    """The no-show is reversed; visit and treatment are entered at once, at the step after the appointment's own."""
    visits.enter(world, patient, slot, appointment, 40)


def confirm(world: World, patient: Patient, appointment: str) -> None:
    world.say(
        patient, "booking", f"/v1/appointments/{appointment}/confirm", {}, patient.clinic.staff("customer_service")
    )


def cancel(world: World, patient: Patient, appointment: str, initiator: str) -> None:
    patient.has_booking = False
    reason = "staff_ill" if initiator == "clinic" else patient.rng.choice(("no_time", "feels_better", "price"))
    body = {"reason_code": reason, "initiator": initiator}
    world.say(patient, "booking", f"/v1/appointments/{appointment}/cancel", body, patient.clinic.staff("front_desk"))
    if patient.rng.random() < 0.5:
        book(world, patient, world.today + timedelta(days=patient.rng.randint(2, 10)))


def reschedule(world: World, patient: Patient, appointment: str) -> None:
    first = world.today + timedelta(days=patient.rng.randint(2, 6))
    slot = world.table.take(patient.clinic, DOCTORS, first, patient.rng)
    if slot is None:
        cancel(world, patient, appointment, "patient")
        return
    body = _where(slot) | {"reason": "another day suits better", "initiator": patient.rng.choice(("patient", "clinic"))}
    world.say(
        patient, "booking", f"/v1/appointments/{appointment}/reschedule", body, patient.clinic.staff("front_desk")
    )
    _plan(world, patient, appointment, slot, patient.rng.choice(("come", "come", "come", "stay_away", "cancel_late")))


def void(world: World, patient: Patient, appointment: str) -> None:
    patient.has_booking = False
    body = {"reason": "entered for the wrong person"}
    world.say(patient, "booking", f"/v1/appointments/{appointment}/void", body, patient.clinic.staff("clinic_manager"))


def walk_in(world: World, patient: Patient) -> None:
    """Comes without an appointment, today if a chair is free at a later step."""
    slot = world.table.take(patient.clinic, DOCTORS, world.today, patient.rng, days=2)
    if slot is None:
        return
    arrival: datetime = slot.check_in
    if arrival <= world.now:
        slot = world.table.take(patient.clinic, DOCTORS, world.today + timedelta(days=1), patient.rng)
        if slot is None:
            return
        arrival = slot.check_in
    patient.has_booking = True
    world.at(arrival, patient, visits.arrive, slot, None)
