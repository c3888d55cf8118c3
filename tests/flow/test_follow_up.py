"""Follow-up from end to end, over HTTP and Kafka: a prophylaxis, half a year, calls, a booking, and the patient is back."""

from datetime import date, datetime, timedelta
from uuid import UUID

from tests.flow.arrivals import events_of
from tests.flow.life import approve, leave, treat
from tests.support.clinic import DAY_0, YUAN, Clinic, local
from tests.support.platform import Json

# D-HYG: six months of the calendar and one day after 2 March; reminded 14 days before.
DUE = date(2026, 9, 3)
REMINDER = DUE - timedelta(days=14)
FEE = 300 * YUAN


async def move(clinic: Clinic, day: date, hour: float) -> None:
    await clinic.move_to((day - DAY_0).days, hour)


async def due_tasks(clinic: Clinic) -> list[Json]:
    return (await clinic.chain.get("followup", "/v1/tasks", status="due"))["items"]


async def attempt(clinic: Clinic, task: Json, outcome: str) -> None:
    body = {"channel": "phone", "outcome": outcome}
    await clinic.chain.post("followup", f"/v1/tasks/{task['task_id']}/attempts", body, role="customer_service")
    await clinic.chain.settled()


async def k46(clinic: Clinic) -> list[tuple[int, int | None] | None]:
    """The cell of the due day, in all and of the protocol."""
    day = (DUE - DAY_0).days
    return [await clinic.cell("K46", day), await clinic.cell("K46", day, dim="protocol", value="D-HYG")]


async def attribution(clinic: Clinic) -> tuple[str, str]:
    [found] = (await clinic.chain.get("followup", "/v1/attributions"))["items"]
    return found["appointment_id"], found["status"]


async def recall_status(clinic: Clinic) -> str:
    [found] = (await clinic.chain.get("followup", "/v1/recalls"))["items"]
    return found["status"]


async def prophylaxis(clinic: Clinic, patient: UUID, appointment: UUID | None = None) -> None:
    visit = await clinic.check_in(patient, appointment=appointment)
    await treat(clinic, visit)
    await leave(clinic, visit)
    await clinic.chain.settled()


async def test_a_recall_from_the_treatment_to_the_next_one(clinic: Clinic) -> None:
    await approve(clinic, "D-HYG")
    patient = await clinic.patient()
    await prophylaxis(clinic, patient)
    assert await clinic.cell("K33", 0) == (FEE, None)

    await reminded_first(clinic)
    await due_and_called(clinic, patient)
    await booked_and_treated(clinic, patient)


async def reminded_first(clinic: Clinic) -> None:
    await move(clinic, REMINDER, 8 + 59 / 60)
    assert await events_of(clinic.chain, "followup.") == []
    await move(clinic, REMINDER, 9)
    [reminder] = await due_tasks(clinic)
    assert (reminder["protocol"], reminder["step"], reminder["attempts"]) == ("D-HYG", 0, 0)
    assert datetime.fromisoformat(reminder["due_at"]) == clinic.now
    await attempt(clinic, reminder, "NO_ANSWER")
    [reminder] = await due_tasks(clinic)
    assert reminder["attempts"] == 1, "nobody was reached: the task stays"


async def due_and_called(clinic: Clinic, patient: UUID) -> None:
    await move(clinic, DUE, 8 + 59 / 60)
    assert await events_of(clinic.chain, "followup.recall") == []
    assert await k46(clinic) == [None, None]
    await move(clinic, DUE, 9)
    [due] = await events_of(clinic.chain, "followup.recall")
    assert due["type"] == "followup.recall.due.v1"
    assert [datetime.fromisoformat(due[at]) for at in ("occurred_at", "recorded_at")] == [clinic.now] * 2
    state = due["data"]["state"]
    assert (state["patient_id"], state["business_date"], state["cycle"]) == (str(patient), DUE.isoformat(), 1)
    assert await k46(clinic) == [(0, 1), (0, 1)]

    [call] = await due_tasks(clinic)
    assert call["step"] == 1
    await attempt(clinic, call, "BUSY")
    await attempt(clinic, call, "REACHED_THINKING")
    assert await due_tasks(clinic) == [], "reached: done"
    [done] = (await clinic.chain.get("followup", "/v1/tasks", status="completed"))["items"]
    assert (done["task_id"], done["outcome"], done["attempts"]) == (call["task_id"], "REACHED_THINKING", 2)


async def booked_and_treated(clinic: Clinic, patient: UUID) -> None:
    await move(clinic, DUE + timedelta(days=2), 10)
    await clinic.publish_hours(DUE + timedelta(days=2), DUE + timedelta(days=14))
    back = DUE + timedelta(days=7)
    appointment = await clinic.book(patient, local(back, 9))
    await clinic.chain.settled()
    assert await attribution(clinic) == (str(appointment), "attributed")
    assert await recall_status(clinic) == "scheduled"
    assert await k46(clinic) == [(0, 1), (0, 1)], "a booking is no treatment"

    await move(clinic, back, 9)
    await prophylaxis(clinic, patient, appointment)
    assert await attribution(clinic) == (str(appointment), "credited")
    assert await recall_status(clinic) == "satisfied"
    assert await k46(clinic) == [(1, 1), (1, 1)]
    arrived = (back - DAY_0).days
    assert [await clinic.cell(kpi, arrived) for kpi in ("K04", "K21", "K22", "K33")] == [
        None,
        (0, 1),
        (0, 1),
        (FEE, None),
    ]
    assert await clinic.restatements() == [], "K46 stays open for 60 days"
    told = [
        event["type"].removeprefix("followup.").removesuffix(".v1")
        for event in await events_of(clinic.chain, "followup.")
    ]
    assert told == [
        "task.due", "attempt.logged", "recall.due", "task.cancelled", "task.due", "attempt.logged", "attempt.logged",
        "task.completed", "recall.scheduled", "outcome.attributed", "outcome.credited", "recall.satisfied",
    ]  # fmt: skip
    await move(clinic, DUE + timedelta(days=60), 9)
    assert len(await events_of(clinic.chain, "followup.")) == len(told), "what is satisfied is left alone"


async def test_control_without_a_clinicians_approval_nothing_falls_due(clinic: Clinic) -> None:
    await prophylaxis(clinic, await clinic.patient())
    await move(clinic, DUE + timedelta(days=60), 9)
    assert await events_of(clinic.chain, "followup.") == []
    assert await k46(clinic) == [None, None]
