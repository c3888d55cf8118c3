"""Who comes says for what, once a day; what is done on a tooth names it."""

from datetime import date

from simulator.behaviour import visits
from simulator.behaviour.plans import after_visit
from simulator.calls import Call
from simulator.chain import ON_A_TOOTH
from simulator.options import Options
from simulator.timetable import Slot
from simulator.world import World
from tests.unit.simulator.test_script import OPTIONS, calls

DAY = date(2026, 3, 3)


def check_ins(told: list[Call]) -> list[Call]:
    return [call for call in told if (call.service, call.path) == ("booking", "/v1/visits")]


def test_a_live_check_in_names_its_appointment_or_says_that_it_has_none() -> None:
    live = [call.body for call in check_ins(calls(OPTIONS)) if "origin" not in call.body]
    assert {(bool(body.get("appointment_id")), body.get("walk_in", False)) for body in live} == {
        (True, False),
        (False, True),
    }


def test_a_person_under_two_names_does_not_come_twice_on_one_day() -> None:
    """The services would ask which visit it is: both may be one patient by then."""
    world = World(Options("test", "tenant", "2026-03-02", clinics=1), after_visit)
    clinic = world.open_clinics[0]
    original = world.new_patient(clinic)
    double = world.new_patient(clinic, doubles=original)
    for patient, hour in ((original, clinic.hours[0]), (double, clinic.hours[1])):
        slot = Slot(clinic, 0, DAY, hour)
        world.now = slot.check_in
        visits.arrive(world, patient, slot, None)
    told = [call for lane in world.collect().values() for call in lane]
    assert [call.body["patient_id"] for call in check_ins(told)] == [original.patient_id]
    assert not double.has_booking


def test_each_procedure_that_needs_a_tooth_names_it() -> None:
    prices = {c.body["product_code"]: c.body["needs_tooth"] for c in calls(OPTIONS) if c.path == "/v1/prices"}
    assert {code for code, needs_tooth in prices.items() if needs_tooth} == ON_A_TOOTH
    done = [call.body for call in calls(OPTIONS) if call.path.endswith("/procedures")]
    assert {("tooth" in body, prices[body["product_code"]]) for body in done} == {(True, True), (False, False)}
