"""How people come to the chain: as leads, by registering, or twice under two names."""

from datetime import timedelta

from simulator.behaviour import appointments
from simulator.chain import REFERRAL, SOURCES, Clinic
from simulator.people import Patient, source_body
from simulator.timetable import tick
from simulator.world import World


def identity(patient: Patient) -> dict[str, object]:
    """What a lead or a registration says about a person."""
    return {
        "patient_id": patient.patient_id,
        "clinic_id": patient.clinic.clinic_id,
        "source": source_body(SOURCES[patient.source]),
        "name": patient.name,
        "phone": patient.phone,
    }


def turn_up(world: World, patient: Patient) -> None:
    """Somebody new: a lead that may be lost, or a person who registers at once; then a booking or a walk-in."""
    rng = patient.rng
    desk = patient.clinic.staff("front_desk")
    if rng.random() < 0.35:
        world.say(patient, "crm", "/v1/leads", identity(patient), patient.clinic.staff("customer_service"))
        if rng.random() < 0.2:
            world.at(world.now + timedelta(days=rng.randint(1, 6)), patient, lose)
        else:
            world.at(world.now + timedelta(days=rng.randint(0, 2)), patient, convert)
        return
    world.say(patient, "crm", "/v1/patients", identity(patient), desk)
    begin(world, patient)


def lose(world: World, patient: Patient) -> None:
    patient.is_gone = True
    path = f"/v1/leads/{patient.patient_id}/lose"
    world.say(patient, "crm", path, {"reason": "no interest"}, patient.clinic.staff("customer_service"))


def convert(world: World, patient: Patient) -> None:
    path = f"/v1/leads/{patient.patient_id}/convert"
    world.say(patient, "crm", path, {}, patient.clinic.staff("customer_service"))
    begin(world, patient)


def begin(world: World, patient: Patient) -> None:
    """The first appointment; a few walk in; a few sources turn out to have been noted wrongly."""
    rng = patient.rng
    if rng.random() < 0.15:
        appointments.walk_in(world, patient)
    elif rng.random() < 0.93:
        appointments.book(world, patient, world.today + timedelta(days=rng.randint(1, 5)))
    if rng.random() < 0.03:
        world.at(world.now + timedelta(days=rng.randint(2, 20)), patient, correct_source)
    if rng.random() < 0.05:
        double = world.new_patient(rng.choice(world.open_clinics), doubles=patient)
        world.at(world.now + timedelta(days=rng.randint(3, 25)), double, turn_up_again, patient)


def correct_source(world: World, patient: Patient) -> None:
    patient.source = (patient.source + 1 + patient.rng.randrange(len(SOURCES) - 1)) % len(SOURCES)
    body = {"source": source_body(SOURCES[patient.source]), "reason": "asked again at the desk"}
    path = f"/v1/patients/{patient.patient_id}/correct-source"
    world.say(patient, "crm", path, body, patient.clinic.staff("clinic_manager"))


def turn_up_again(world: World, patient: Patient, original: Patient) -> None:
    """A person who is known already is registered once more (another clinic, same phone), treated, and later merged."""
    if original.is_gone:
        return
    rng = patient.rng
    world.say(patient, "crm", "/v1/patients", identity(patient), patient.clinic.staff("front_desk"))
    if rng.random() < 0.7:
        appointments.walk_in(world, patient)
    world.at(world.now + timedelta(days=rng.randint(1, 12)), patient, merge, original)


def merge(world: World, patient: Patient, original: Patient) -> None:
    """One of the two records loses; a quarter of the merges were a mistake and are undone."""
    rng = patient.rng
    if original.is_gone:
        return
    losing, winning = (patient, original) if rng.random() < 0.7 else (original, patient)
    losing.is_merged = True
    body = {"winning_id": winning.patient_id, "reason": "same person"}
    world.say(patient, "crm", f"/v1/patients/{losing.patient_id}/merge", body, patient.clinic.staff("clinic_manager"))
    if rng.random() < 0.25:
        world.at(world.now + timedelta(days=rng.randint(2, 20)), patient, unmerge, losing)


def unmerge(world: World, patient: Patient, losing: Patient) -> None:
    losing.is_merged = False
    path = f"/v1/patients/{losing.patient_id}/unmerge"
    world.say(patient, "crm", path, {"reason": "mother and daughter"}, patient.clinic.staff("clinic_manager"))


def refer(world: World, patient: Patient) -> None:
    """A satisfied patient sends a friend, who turns up within a week or two."""
    friend = world.new_patient(patient.clinic, REFERRAL)
    world.at(world.now + timedelta(days=friend.rng.randint(1, 12)), friend, turn_up)


def arrivals_of(world: World, clinic: Clinic, count: int, indexes: list[int]) -> None:
    """Plan today's newcomers of a clinic, each at one of the day's steps."""
    for index in indexes[:count]:
        newcomer = world.new_patient(clinic)
        world.at(tick(world.today, index), newcomer, turn_up)
