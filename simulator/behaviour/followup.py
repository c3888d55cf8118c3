"""Follow-up staff: they work through the tasks that the service shows them, and some calls end in a booking."""

from datetime import date, timedelta
from random import Random

from simulator.behaviour import appointments
from simulator.calls import Json
from simulator.chain import Clinic
from simulator.people import Patient
from simulator.world import World

PER_CLINIC_DAY = 6
OUTCOMES = {
    "REACHED_BOOKED": 18,
    "REACHED_WILL_CALL": 8,
    "REACHED_THINKING": 8,
    "REACHED_DECLINED_PRICE": 4,
    "REACHED_DECLINED_NO_NEED": 3,
    "REACHED_ALREADY_TREATED_ELSEWHERE": 1,
    "REACHED_CALLBACK_AT": 4,
    "NO_ANSWER": 32,
    "BUSY": 8,
    "VOICEMAIL": 6,
    "WRONG_NUMBER": 1,
    "MOVED_AWAY": 1,
    "DECEASED": 1,
}
RECALL = "D-HYG"


def work_tasks(world: World, clinic: Clinic, tasks: list[Json]) -> None:
    """Up to six tasks of a clinic's day, the oldest first, in an order that does not depend on the service's ids."""
    known = [(world.by_id[t["patient_id"]], t) for t in tasks if t["patient_id"] in world.by_id]
    known.sort(key=lambda pair: (pair[1]["due_at"], pair[0].n, pair[1]["protocol"], pair[1]["step"]))
    called: set[str] = set()
    for patient, task in known:
        if patient.lane not in called and len(called) < PER_CLINIC_DAY:
            called.add(patient.lane)
            _call(world, clinic, patient, task)


def _call(world: World, clinic: Clinic, patient: Patient, task: Json) -> None:
    # dice of the task, not of the patient: how often a task is shown must not move the patient's own story
    rng = Random(f"{world.options.seed}/task/{patient.n}/{task['protocol']}/{task['step']}/{world.today}")
    outcome = rng.choices(list(OUTCOMES), list(OUTCOMES.values()))[0]
    body: Json = {"channel": rng.choice(("phone", "phone", "wecom", "sms")), "outcome": outcome}
    if outcome == "REACHED_CALLBACK_AT":
        body["callback_at"] = (world.now + timedelta(days=2)).isoformat()
    role = rng.choice(("customer_service", "nurse", "front_desk"))
    world.say(patient, "followup", f"/v1/tasks/{task['task_id']}/attempts", body, clinic.staff(role))
    if outcome == "DECEASED":
        patient.is_gone = True
    if outcome == "REACHED_BOOKED":
        first: date = world.today + timedelta(days=rng.randint(1, 10))
        appointments.book(world, patient, first, hygiene=task["protocol"] == RECALL, steady=rng.random() < 0.8)
