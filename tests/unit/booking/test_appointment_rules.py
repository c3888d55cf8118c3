"""Which command is legal in which status of an appointment, and what it brings about."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.booking.appointments import domain
from shared.events.booking import Appointment, Slot
from shared.events.envelope import Payload
from tests.unit.booking.states import CHAIR, DAY, DOCTOR, OTHER, START, VISIT, appointment

MINUTE = timedelta(minutes=1)
LATER = Slot(
    starts_at=START + timedelta(days=1),
    ends_at=START + timedelta(days=1, hours=1),
    practitioner_id=DOCTOR,
    chair_id=OTHER,
)
Act = Callable[[Appointment], Payload[Appointment]]
COMMANDS: dict[str, tuple[Act, set[str]]] = {
    "confirm": (domain.confirm, {"booked"}),
    "reschedule": (
        lambda state: domain.reschedule(state, LATER, DAY, reason="x", initiator="patient"),
        {"booked", "confirmed"},
    ),
    "cancel": (
        lambda state: domain.cancel(state, START - MINUTE, reason_code="x", initiator="patient"),
        {"booked", "confirmed"},
    ),
    "mark_no_show": (lambda state: domain.mark_no_show(state, START), {"booked", "confirmed"}),
    "reverse_no_show": (lambda state: domain.reverse_no_show(state, START, reason="x", is_import=False), {"no_show"}),
    "arrive": (
        lambda state: domain.arrive(state, VISIT, START, START)[-1],
        {"booked", "confirmed", "arrived", "no_show"},
    ),
    "void": (
        lambda state: domain.void(state, reason="x"),
        {"booked", "confirmed", "arrived", "fulfilled", "cancelled", "no_show"},
    ),
}
STATUSES = ("booked", "confirmed", "arrived", "fulfilled", "cancelled", "no_show", "void")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("status", STATUSES)
def test_every_command_in_every_status(name: str, status: str) -> None:
    act, allowed = COMMANDS[name]
    state = appointment(status=status)
    if status in allowed:
        assert act(state).state.appointment_id == state.appointment_id
    else:
        with pytest.raises(domain.AppointmentStateForbidsThis):
            act(state)


def test_what_was_said_about_another_time_is_refused() -> None:
    moved = appointment(reschedule_count=2)
    for seen in (None, 2):
        domain.require_seen(moved, seen)
    with pytest.raises(domain.AppointmentWasMovedMeanwhile) as refused:
        domain.require_seen(moved, 1)
    assert moved.starts_at.isoformat() in refused.value.detail


@given(st.integers(-60, 60 * 24 * 30))
def test_notice_is_the_whole_minutes_before_the_start(minutes: int) -> None:
    moment = START - minutes * MINUTE - timedelta(seconds=1)
    cancelled = domain.cancel(appointment(), moment, reason_code="x", initiator="patient")
    assert cancelled.state.cancellation is not None
    assert cancelled.state.cancellation.notice_minutes == minutes


def test_rescheduling_carries_both_slots_and_asks_for_a_new_confirmation() -> None:
    old = appointment(status="confirmed")
    moved = domain.reschedule(old, LATER, DAY + timedelta(days=1), reason="x", initiator="clinic")
    assert (moved.old.starts_at, moved.old.chair_id) == (START, CHAIR)
    assert moved.new == LATER
    assert moved.state.status == "booked"
    assert (moved.state.starts_at, moved.state.chair_id) == (LATER.starts_at, OTHER)
    assert (moved.state.business_date, moved.state.reschedule_count) == (DAY + timedelta(days=1), 1)


@pytest.mark.parametrize(("minutes", "is_missed"), [(29, False), (30, True), (31, True)])
def test_a_no_show_is_due_half_an_hour_after_the_start(minutes: int, is_missed: bool) -> None:
    assert (domain.overdue(appointment(), START + minutes * MINUTE) is not None) is is_missed
    assert domain.overdue(appointment(status="arrived"), START + minutes * MINUTE) is None


def test_a_no_show_by_hand_waits_for_the_start() -> None:
    with pytest.raises(domain.NoShowIsTooEarly):
        domain.mark_no_show(appointment(), START - MINUTE)


def test_a_no_show_can_be_reversed_for_a_week() -> None:
    state = appointment(status="no_show")
    last = START + domain.GRACE + timedelta(days=7)
    assert domain.reverse_no_show(state, last, reason="x", is_import=False).state.status == "arrived"
    with pytest.raises(domain.NoShowIsTooOldToReverse):
        domain.reverse_no_show(state, last + MINUTE, reason="x", is_import=False)
    assert domain.reverse_no_show(state, last + MINUTE, reason="x", is_import=True).state.status == "arrived"


def test_a_check_in_before_the_deadline_undoes_the_no_show_and_one_after_does_not() -> None:
    state = appointment(status="no_show")
    now = START + timedelta(hours=5)
    types = [type(payload).__name__ for payload in domain.arrive(state, VISIT, START + 29 * MINUTE, now)]
    assert types == ["AppointmentNoShowReversed", "AppointmentArrived"]
    with pytest.raises(domain.PatientWasMarkedMissing):
        domain.arrive(state, VISIT, START + 30 * MINUTE, now)


def test_one_appointment_takes_one_visit_unless_that_was_void() -> None:
    state = appointment(status="arrived", visit_id=VISIT)
    with pytest.raises(domain.AppointmentStateForbidsThis):
        domain.arrive(state, OTHER, START, START)
    again = domain.arrive(state, OTHER, START, START, previous_visit_is_void=True)
    assert again[-1].state.visit_id == OTHER


def test_only_its_own_visit_fulfils_an_appointment() -> None:
    state = appointment(status="arrived", visit_id=VISIT)
    assert domain.fulfil(state, OTHER) is None
    assert domain.fulfil(appointment(status="void", visit_id=VISIT), VISIT) is None
    fulfilled = domain.fulfil(state, VISIT)
    assert fulfilled is not None
    assert fulfilled.state.status == "fulfilled"
