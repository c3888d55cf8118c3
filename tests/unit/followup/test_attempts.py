"""Outcome codes: what settles a task, what counts as reached, what a booking owes to it."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args
from uuid import UUID, uuid4

import pytest

from services.followup.attributions.domain import contact_before, follow
from services.followup.tasks import domain
from shared.errors import Malformed
from shared.events.booking import Appointment
from shared.events.followup import Attempt, Attribution, Outcome, Task

NOW = datetime(2026, 7, 6, 2, tzinfo=UTC)
TASK = Task(
    task_id=UUID(int=1),
    enrolment_id=UUID(int=2),
    patient_id=UUID(int=3),
    clinic_id=UUID(int=4),
    protocol="D-HYG",
    step=1,
    owner_role="customer_service",
    status="due",
    due_at=NOW,
    business_date=date(2026, 7, 6),
)
STAYS = {"NO_ANSWER", "BUSY", "VOICEMAIL", "MESSAGE_FAILED", "REACHED_CALLBACK_AT"}
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


def log(outcome: Outcome, *, earlier: int = 0, callback_at: datetime | None = None, task: Task = TASK) -> domain.Logged:
    if outcome == "REACHED_CALLBACK_AT" and callback_at is None:
        callback_at = NOW + timedelta(hours=2)
    return domain.log_attempt(
        task,
        attempt_id=uuid4(),
        channel="phone",
        outcome=outcome,
        callback_at=callback_at,
        earlier_attempts=earlier,
        staff_id="cs-1",
        now=NOW,
        today=date(2026, 7, 6),
    )


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_outcome_settles_the_task_unless_nobody_was_reached_yet(outcome: Outcome) -> None:
    logged = log(outcome)
    assert (logged.completed is None) == (outcome in STAYS)
    third = log(outcome, earlier=2).completed
    assert (third is None) == (outcome == "REACHED_CALLBACK_AT")
    assert logged.attempt.state.is_reached == (
        outcome.startswith("REACHED") or outcome in ("MESSAGE_DELIVERED", "MESSAGE_READ")
    )


@pytest.mark.parametrize("callback_at", [NOW, NOW - timedelta(hours=1), NOW + timedelta(days=91)])
def test_a_callback_lies_ahead_and_not_too_far(callback_at: datetime) -> None:
    with pytest.raises(Malformed):
        log("REACHED_CALLBACK_AT", callback_at=callback_at)
    with pytest.raises(Malformed):
        log("BUSY", callback_at=NOW + timedelta(hours=1))


def test_a_task_that_is_over_takes_no_attempt() -> None:
    with pytest.raises(domain.TaskIsNotDue):
        log("BUSY", task=TASK.model_copy(update={"status": "cancelled"}))


def appointment(booked_at: datetime, status: str = "booked") -> Appointment:
    return Appointment.model_validate(
        {
            "appointment_id": UUID(int=9),
            "clinic_id": UUID(int=4),
            "patient_id": UUID(int=3),
            "practitioner_id": UUID(int=5),
            "chair_id": UUID(int=6),
            "starts_at": NOW + timedelta(days=40),
            "ends_at": NOW + timedelta(days=40, hours=1),
            "business_date": date(2026, 8, 15),
            "status": status,
            "booked_at": booked_at,
        }
    )


def attempts(*outcomes: tuple[Outcome, timedelta]) -> list[tuple[Attempt, int]]:
    made = [(log(outcome).attempt.state, after) for outcome, after in outcomes]
    return [(attempt.model_copy(update={"attempted_at": NOW + after}), 30) for attempt, after in made]


@pytest.mark.parametrize(
    ("booked_after", "is_credited"),
    [
        (timedelta(seconds=-1), False),
        (timedelta(0), True),
        (timedelta(days=30), True),
        (timedelta(days=30, seconds=1), False),
    ],
)
def test_the_window(booked_after: timedelta, is_credited: bool) -> None:
    found = contact_before(appointment(NOW + booked_after), attempts(("REACHED_THINKING", timedelta(0))))
    assert (found is not None) == is_credited


def test_the_last_reached_contact_before_the_booking_earns_it() -> None:
    calls = attempts(
        ("REACHED_THINKING", timedelta(0)),
        ("REACHED_WILL_CALL", timedelta(days=2)),
        ("NO_ANSWER", timedelta(days=3)),
        ("REACHED_BOOKED", timedelta(days=5)),
    )
    found = contact_before(appointment(NOW + timedelta(days=4)), calls)
    assert found is calls[1][0]


def path(*statuses: str) -> list[str]:
    """Statuses of the attribution as an appointment goes through its own."""
    [(contact, _)] = attempts(("REACHED_BOOKED", timedelta(0)))
    found: Attribution | None = None
    seen: list[str] = []
    for status in statuses:
        for event in follow(found, appointment(NOW, status), contact, NOW):
            found = event.state
            seen.append(found.status)
    return seen


def test_what_becomes_of_it() -> None:
    assert path("booked", "confirmed", "arrived", "fulfilled") == ["attributed", "credited"]
    assert path("booked", "no_show", "arrived") == ["attributed", "revoked", "credited"]
    assert path("booked", "cancelled", "cancelled") == ["attributed", "revoked"]
    assert path("fulfilled", "void") == ["attributed", "credited", "revoked"]
    assert path("cancelled") == ["attributed", "revoked"]
