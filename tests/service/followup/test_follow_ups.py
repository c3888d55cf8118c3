"""X-NOSHOW, X-QUOTE, and what attempts do to tasks."""

from datetime import timedelta
from uuid import uuid4

from shared.events import booking, crm
from shared.events.envelope import AnyEvent
from tests.service.followup.world import START, World, local


async def missed(world: World) -> AnyEvent:
    """An appointment that was missed at START."""
    booked = world.booked(uuid4(), START - timedelta(minutes=30), at=START - timedelta(days=3))
    no_show = world.then(booked, booking.AppointmentNoShowMarked, "no_show", at=START)
    await world.hear(booked, no_show)
    return no_show


async def test_a_no_show_is_called_after_half_an_hour_then_on_days_1_3_and_10(world: World) -> None:
    await world.open()
    await missed(world)
    seen: list[str] = []
    for days in (0, 1, 3, 10):
        await world.advance(local((START + timedelta(days=days)).date(), 12))
        [task] = await world.tasks()
        seen.append(task["due_at"])
    assert seen == ["2026-01-05T02:30:00Z", "2026-01-06T01:00:00Z", "2026-01-08T01:00:00Z", "2026-01-15T01:00:00Z"]
    assert {t["cancelled_reason"] for t in await world.tasks("cancelled")} == {"superseded"}


async def test_a_reversal_takes_the_call_away(world: World) -> None:
    await world.open()
    no_show = await missed(world)
    await world.advance(START + timedelta(minutes=31))
    assert len(await world.tasks()) == 1
    await world.hear(world.then(no_show, booking.AppointmentNoShowReversed, "arrived", reason="was in the wrong room"))
    [task] = await world.tasks("cancelled")
    assert task["cancelled_reason"] == "reversed"
    await world.advance(START + timedelta(days=11))
    assert await world.tasks() == []


async def test_a_reversal_that_arrives_first_leaves_nothing(world: World) -> None:
    await world.open()
    booked = world.booked(uuid4(), START - timedelta(minutes=30), at=START - timedelta(days=3))
    no_show = world.then(booked, booking.AppointmentNoShowMarked, "no_show", at=START)
    back = world.then(no_show, booking.AppointmentNoShowReversed, "arrived", reason="late")
    await world.hear(back, no_show, booked)
    await world.advance(START + timedelta(days=11))
    assert await world.kinds() == []


async def test_who_books_again_is_left_alone(world: World) -> None:
    await world.open()
    no_show = await missed(world)
    assert no_show.patient_id is not None
    await world.hear(world.booked(no_show.patient_id, START + timedelta(days=5)))
    await world.advance(START + timedelta(days=4))
    assert await world.kinds() == []


async def test_an_open_quote_is_followed_up_until_it_is_decided(world: World) -> None:
    await world.open()
    quote = world.quoted(uuid4())
    await world.hear(quote)
    await world.advance(local((START + timedelta(days=3)).date()))
    [task] = await world.tasks()
    assert (task["protocol"], task["owner_role"]) == ("X-QUOTE", "consultant")
    await world.hear(world.decided(quote, crm.PlanAccepted, "accepted", accepted_lines=()))
    [task] = await world.tasks("cancelled")
    assert task["cancelled_reason"] == "accepted"
    await world.advance(START + timedelta(days=120))
    assert await world.tasks() == []


async def test_a_withdrawn_acceptance_takes_it_up_again(world: World) -> None:
    await world.open()
    quote = world.quoted(uuid4())
    accepted = world.decided(quote, crm.PlanAccepted, "accepted", accepted_lines=())
    await world.hear(quote, accepted)
    await world.advance(START + timedelta(days=5))
    assert await world.tasks() == []
    await world.hear(
        world.decided(accepted, crm.PlanAcceptanceWithdrawn, "quoted", withdrawn_line_ids=(), reason="thinks again")
    )
    await world.advance(START + timedelta(days=8))
    assert [task["step"] for task in await world.tasks()] == [1]


async def test_nobody_answers_three_times(world: World) -> None:
    await world.open()
    await missed(world)
    await world.advance(START + timedelta(minutes=30))
    [task] = await world.tasks()
    for outcome in ("NO_ANSWER", "BUSY"):
        await world.attempt(task, outcome)
        assert [t["status"] for t in await world.tasks()] == ["due"]
    await world.attempt(task, "VOICEMAIL")
    [task] = await world.tasks("completed")
    assert (task["outcome"], task["attempts"]) == ("VOICEMAIL", 3)
    refused = await world.client.post(
        f"/v1/tasks/{task['task_id']}/attempts", {"channel": "phone", "outcome": "BUSY"}, expect=409
    )
    assert refused["code"] == "TASK-STATE"


async def test_a_callback_comes_back_when_the_patient_asked_for_it(world: World) -> None:
    await world.open()
    await missed(world)
    await world.advance(START + timedelta(minutes=30))
    [task] = await world.tasks()
    path = f"/v1/tasks/{task['task_id']}/attempts"
    await world.client.post(path, {"channel": "phone", "outcome": "REACHED_CALLBACK_AT"}, expect=422)
    at = START + timedelta(hours=5)
    await world.attempt(task, "REACHED_CALLBACK_AT", callback_at=at.isoformat())
    until = (START + timedelta(hours=4)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert (await world.client.get(f"/v1/tasks?status=due&until={until}"))["items"] == []
    await world.advance(at)
    [task] = await world.tasks()
    assert task["due_at"] == "2026-01-05T07:00:00Z"
    assert (await world.published())[-1] == ("task.due", at)


async def test_a_clinic_that_becomes_known_late(world: World) -> None:
    await world.client.set_clock(world.now)
    await world.hear(world.doctor_registered())
    for code in ("X-NOSHOW", "X-QUOTE"):
        await world.approve(code)
    await missed(world)
    await world.advance(START + timedelta(hours=2))
    assert await world.kinds() == []
    await world.hear(world.clinic_opened())
    await world.run_timers()
    assert await world.published() == [("task.due", START + timedelta(minutes=30))]
