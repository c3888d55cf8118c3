"""Treatment plans: several versions, accepted in whole or part, withdrawn, declined, left open."""

from datetime import date, timedelta

from simulator.behaviour import appointments, arrivals, money
from simulator.behaviour.visits import Visit
from simulator.calls import Json
from simulator.chain import PRICE, Clinic
from simulator.people import Case, Patient
from simulator.world import World

REASONS = ("price", "competitor", "fear", "family")


def present(world: World, patient: Patient, clinic: Clinic, chair: int, doctor: str, consultant: str) -> None:
    """The doctor drafts and signs, the consultant quotes; then the patient makes up their mind."""
    rng = patient.rng
    case = Case(world.id("case", patient), clinic, doctor, [])
    actor = clinic.staff("doctor", chair)
    lines = _lines(world, patient, case, discount=rng.choice((0, 0, 5, 10)))
    body: Json = {
        "case_id": case.case_id,
        "patient_id": patient.patient_id,
        "clinic_id": clinic.clinic_id,
        "lines": lines,
    }
    world.say(patient, "crm", "/v1/plans", body, actor)
    patient.cases.append(case)
    _quote(world, patient, case, actor, consultant)
    what = rng.choices(("all", "part", "decline", "revise", "later", "open"), (30, 13, 8, 15, 12, 22))[0]
    match what:
        case "all" | "part":
            accept(world, patient, case, what == "part")
        case "decline":
            world.at(world.now + timedelta(days=rng.randint(1, 6)), patient, decline, case)
        case "revise":
            world.at(world.now + timedelta(days=rng.randint(1, 9)), patient, revise, case, actor, consultant)
        case "later":
            world.at(world.now + timedelta(days=rng.randint(2, 40)), patient, accept, case, rng.random() < 0.3)
        case _:
            pass


def _lines(world: World, patient: Patient, case: Case, discount: int) -> list[Json]:
    rng = patient.rng
    case.lines = []
    lines: list[Json] = []
    for code in rng.sample(("FILL", "ENDO", "CROWN", "IMPLANT", "WHITEN"), rng.randint(1, 4)):
        quantity = rng.choice((1, 1, 1, 2))
        listed = PRICE[code] * quantity
        offered = listed * (100 - discount) // 100
        line: Json = {"line_id": world.id("line", patient), "product_code": code, "quantity": quantity}
        line |= {"tooth": rng.choice(("11", "24", "37", "46"))} if code != "WHITEN" else {}
        # without a discount the service's own default is asked for
        line |= {"offered_minor": offered} if discount else {}
        case.lines.append((line["line_id"], listed, offered))
        lines.append(line)
    return lines


def _quote(world: World, patient: Patient, case: Case, actor: str, consultant: str) -> None:
    rng = patient.rng
    path = f"/v1/plans/{case.case_id}"
    world.say(patient, "crm", f"{path}/sign-off", {"practitioner_id": case.doctor}, actor)
    body: Json = {"presented_by": consultant}
    days = 90
    if rng.random() < 0.2:
        days = rng.choice((7, 14, 21))
        body["valid_until"] = (world.today + timedelta(days=days)).isoformat()
    world.say(patient, "crm", f"{path}/quote", body, case.clinic.staff("consultant"))
    case.expires_on = (world.today + timedelta(days=days)).isoformat()
    case.status = "quoted"


def _is_open(world: World, case: Case) -> bool:
    # a day's margin: the quote ends at midnight of the clinic's zone, not of UTC
    return case.status == "quoted" and date.fromisoformat(case.expires_on or "") > world.today


def accept(world: World, patient: Patient, case: Case, in_part: bool) -> None:
    """Some or all lines; a few change their mind before anything is ordered."""
    if not _is_open(world, case):
        return
    rng = patient.rng
    count = rng.randint(1, max(1, len(case.lines) - 1)) if in_part else len(case.lines)
    case.accepted = tuple(line_id for line_id, _, _ in case.lines[:count])
    body: Json = {"line_ids": list(case.accepted)} if count < len(case.lines) else {}
    case.status = "accepted"
    consultant = case.clinic.staff("consultant")
    world.say(patient, "crm", f"/v1/plans/{case.case_id}/accept", body, consultant)
    if rng.random() < 0.05:
        world.at(world.now + timedelta(days=rng.randint(1, 10)), patient, withdraw, case)
        return
    money.order_plan(world, patient, case)
    appointments.book(world, patient, world.today + timedelta(days=rng.randint(2, 12)))


def withdraw(world: World, patient: Patient, case: Case) -> None:
    if date.fromisoformat(case.expires_on or "") <= world.today:
        return
    case.status = "withdrawn"
    body: Json = {"reason": "wants to think again"}
    if len(case.accepted) > 1 and patient.rng.random() < 0.4:
        body["line_ids"] = [case.accepted[0]]
    path = f"/v1/plans/{case.case_id}/withdraw-acceptance"
    world.say(patient, "crm", path, body, case.clinic.staff("consultant"))


def decline(world: World, patient: Patient, case: Case) -> None:
    if _is_open(world, case):
        case.status = "declined"
        body = {"reason": patient.rng.choice(REASONS)}
        world.say(patient, "crm", f"/v1/plans/{case.case_id}/decline", body, case.clinic.staff("consultant"))


def revise(world: World, patient: Patient, case: Case, actor: str, consultant: str) -> None:
    """A cheaper second version takes the first one's place; more often than not it is accepted."""
    if not _is_open(world, case):
        return
    rng = patient.rng
    case.version += 1
    lines = _lines(world, patient, case, discount=rng.choice((12, 20)))
    world.say(patient, "crm", f"/v1/plans/{case.case_id}/versions", {"lines": lines}, actor)
    _quote(world, patient, case, actor, consultant)
    if rng.random() < 0.6:
        accept(world, patient, case, rng.random() < 0.3)


def after_visit(world: World, patient: Patient, visit: Visit) -> None:
    """Most who came first, and a few others, are shown a plan; the rest come back for more, or send a friend."""
    rng, clinic = patient.rng, visit.slot.clinic
    if not clinic.is_sandbox and ((visit.is_first and rng.random() < 0.62) or rng.random() < 0.06):
        present(world, patient, clinic, visit.slot.chair, visit.doctor, visit.consultant)
        return
    if patient.clinic.is_sandbox:
        return
    if rng.random() < 0.3:
        appointments.book(world, patient, world.today + timedelta(days=rng.randint(5, 25)), hygiene=rng.random() < 0.25)
    if patient.visits >= 1 and rng.random() < 0.12:
        arrivals.refer(world, patient)
