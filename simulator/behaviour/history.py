"""Earlier visits, entered as imports: cheap, but enough that hygiene recalls fall due; and the sandbox's few visits."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from simulator.behaviour.arrivals import identity
from simulator.behaviour.visits import TEETH, arrive
from simulator.calls import Json
from simulator.chain import HYGIENE_CHAIR, ON_A_TOOTH, PROPHYLAXIS, Clinic
from simulator.people import Patient
from simulator.timetable import Slot, tick
from simulator.world import World

SANDBOX_DAYS = (2, 10, 20, 30, 40, 48, 54, 58)


def import_patients(world: World, clinic: Clinic) -> None:
    """Patients of the months before the opening, most with a prophylaxis that comes due in the simulated days or later."""
    rng = Random(f"{world.options.seed}/import/{clinic.n}")
    horizon = world.options.import_months * 30
    for _ in range(world.options.imported_per_clinic):
        patient = world.new_patient(clinic)
        last = rng.randint(8, min(190, horizon - 1))
        days = [last]
        if last + 190 < horizon and rng.random() < 0.4:
            days.insert(0, rng.randint(last + 180, horizon))
        import_patient(world, patient, [world.options.first_day - timedelta(days=d) for d in days])


def import_patient(world: World, patient: Patient, days: list[date]) -> None:
    """Register and re-enter one past visit per day in `days`."""
    clinic = patient.clinic
    manager = clinic.staff("clinic_manager")
    body = identity(patient) | {"occurred_at": _at(clinic, days[0], 0), "origin": "import"}
    world.say(patient, "crm", "/v1/patients", body, manager)
    for day in days:
        visit = world.id("visit", patient)
        base = f"/v1/visits/{visit}"
        body = {"visit_id": visit, "clinic_id": clinic.clinic_id, "patient_id": patient.patient_id}
        world.say(
            patient, "booking", "/v1/visits", body | {"occurred_at": _at(clinic, day, 5), "origin": "import"}, manager
        )
        seen: Json = {
            "department": "general",
            "declared_type": "first_visit" if patient.visits == 0 else "return",
            "consultant_id": patient.rng.choice(clinic.consultants),
            "doctor_id": patient.rng.choice(clinic.practitioners[:HYGIENE_CHAIR]),
        }
        world.say(
            patient,
            "booking",
            f"{base}/triage",
            seen | {"occurred_at": _at(clinic, day, 10), "origin": "import"},
            manager,
        )
        done: Json = {
            "procedure_id": world.id("procedure", patient),
            "product_code": PROPHYLAXIS if patient.rng.random() < 0.9 else "FILL",
            "performer_id": clinic.practitioners[HYGIENE_CHAIR],
            "occurred_at": _at(clinic, day, 40),
            "origin": "import",
        }
        done |= {"tooth": patient.rng.choice(TEETH)} if done["product_code"] in ON_A_TOOTH else {}
        world.say(patient, "booking", f"{base}/procedures", done, manager)
        end: Json = {"occurred_at": _at(clinic, day, 50), "origin": "import"}
        world.say(patient, "booking", f"{base}/complete", end, manager)
        patient.visits += 1


def _at(clinic: Clinic, day: date, minutes: int) -> str:
    return (datetime.combine(day, time(clinic.hours[0]), UTC) + timedelta(minutes=minutes)).isoformat()


def sandbox_visits(world: World, day: int) -> None:
    """A few paid visits over the simulated days, for a person to refund; afterwards the sandbox is left alone."""
    if day not in SANDBOX_DAYS:
        return
    clinic = world.sandbox
    for chair in (0, 1):
        patient = world.new_patient(clinic)
        patient.has_booking = True
        world.at(tick(world.today, 0), patient, open_file, Slot(clinic, chair, world.today, clinic.hours[1]))


def open_file(world: World, patient: Patient, slot: Slot) -> None:
    world.say(patient, "crm", "/v1/patients", identity(patient), slot.clinic.staff("front_desk"))
    world.at(slot.check_in, patient, arrive, slot, None)
