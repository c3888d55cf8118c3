"""D-HYG from the prophylaxis to the end of the recall."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from shared.events import booking
from tests.service.followup.world import START, World, local

DUE = date(2026, 7, 6)  # 5 January + 6 months and 1 day


async def test_the_recall_falls_due_at_nine_local_and_not_before(world: World) -> None:
    await world.open()
    patient = uuid4()
    await world.hear(world.prophylaxis(patient, START))
    await world.advance(local(DUE) - timedelta(seconds=1))
    assert await world.recalls() == []
    [reminder] = await world.tasks()
    assert (reminder["step"], reminder["due_at"]) == (0, "2026-06-22T01:00:00Z")

    await world.advance(local(DUE) + timedelta(hours=5))
    [recall] = await world.recalls()
    assert recall["due_at"] == "2026-07-06T01:00:00Z"
    assert (recall["business_date"], recall["anchored_on"], recall["cycle"]) == ("2026-07-06", "2026-01-05", 1)
    [task] = await world.tasks()
    assert (task["step"], task["owner_role"], task["patient_id"]) == (1, "customer_service", str(patient))
    published = await world.published()
    assert ("recall.due", local(DUE)) in published
    assert [kind for kind, _ in published] == ["task.due", "recall.due", "task.cancelled", "task.due"]


async def test_a_newer_prophylaxis_moves_the_recall_without_a_word(world: World) -> None:
    await world.open()
    patient = uuid4()
    await world.hear(world.prophylaxis(patient, START))
    await world.advance(START + timedelta(days=90))
    await world.hear(world.prophylaxis(patient, world.now))
    await world.advance(local(DUE) + timedelta(days=1))
    assert await world.kinds() == []
    await world.advance(datetime(2026, 10, 6, 2, tzinfo=UTC))  # 5 April + 6 months and 1 day
    assert [r["anchored_on"] for r in await world.recalls()] == ["2026-04-05"]


async def test_the_treatment_satisfies_it_and_its_void_opens_it_again(world: World) -> None:
    await world.open()
    patient = uuid4()
    await world.hear(world.prophylaxis(patient, START))
    await world.advance(local(DUE) + timedelta(days=2))
    treatment = world.prophylaxis(patient, world.now)
    await world.hear(treatment)
    [recall] = await world.recalls()
    assert recall["status"] == "satisfied"
    assert await world.tasks() == []
    await world.hear(world.voided(treatment))
    [recall] = await world.recalls()
    assert recall["status"] == "due"


async def test_the_anchor_is_voided(world: World) -> None:
    await world.open()
    anchor = world.prophylaxis(uuid4(), START)
    await world.hear(anchor)
    await world.advance(local(DUE))
    await world.hear(world.voided(anchor))
    [recall] = await world.recalls()
    assert (recall["status"], recall["closed_reason"]) == ("closed", "voided")
    assert await world.tasks() == []


async def test_a_booking_schedules_it_and_its_cancellation_opens_it_for_the_next_step(world: World) -> None:
    await world.open()
    patient = uuid4()
    await world.hear(world.prophylaxis(patient, START))
    await world.advance(local(DUE))
    visit = world.booked(patient, local(DUE + timedelta(days=20)))
    await world.hear(visit)
    [recall] = await world.recalls()
    assert (recall["status"], recall["appointment_id"]) == ("scheduled", str(visit.aggregate_id))
    [cancelled] = await world.tasks("cancelled")
    assert (cancelled["step"], cancelled["cancelled_reason"]) == (1, "booked")
    assert await world.tasks() == []
    await world.advance(local(DUE + timedelta(days=15)))  # the step of day 14 is passed over
    assert await world.tasks() == []

    missed = world.then(visit, booking.AppointmentNoShowMarked, "no_show", at=local(DUE + timedelta(days=20), 9, 30))
    await world.advance(local(DUE + timedelta(days=20), 9, 30))
    await world.hear(missed)
    [recall] = await world.recalls()
    assert (recall["status"], recall["appointment_id"]) == ("due", None)
    await world.advance(local(DUE + timedelta(days=30)))
    assert 3 in [task["step"] for task in await world.tasks() if task["protocol"] == "D-HYG"]


async def test_somebody_who_is_booked_when_it_falls_due_is_not_called(world: World) -> None:
    await world.open()
    patient = uuid4()
    await world.hear(world.prophylaxis(patient, START))
    await world.advance(local(DUE) - timedelta(days=20))
    await world.hear(world.booked(patient, local(DUE + timedelta(days=3))))
    await world.advance(local(DUE) + timedelta(hours=1))
    assert await world.kinds() == ["recall.due", "recall.scheduled"]
    assert await world.tasks() == []


async def test_outcomes_that_end_it(world: World) -> None:
    await world.open()
    told = {
        "DECEASED": "deceased",
        "MOVED_AWAY": "moved_away",
        "REACHED_DO_NOT_CONTACT": "disabled",
        "REACHED_DECLINED_PRICE": "exhausted",
    }
    patients = {outcome: uuid4() for outcome in told}
    await world.hear(*(world.prophylaxis(patient, START) for patient in patients.values()))
    await world.advance(local(DUE))
    for outcome, patient in patients.items():
        [task] = [t for t in await world.tasks() if t["patient_id"] == str(patient)]
        await world.attempt(task, outcome)
    closed = {r["patient_id"]: r["closed_reason"] for r in await world.recalls()}
    assert closed == {str(patients[outcome]): reason for outcome, reason in told.items()}
    await world.advance(local(DUE) + timedelta(days=31))
    assert await world.tasks() == []


async def test_who_declines_before_it_is_due_is_counted_as_due_but_never_called(world: World) -> None:
    await world.open()
    await world.hear(world.prophylaxis(uuid4(), START))
    await world.advance(local(DUE) - timedelta(days=13))
    [task] = await world.tasks()
    await world.attempt(task, "REACHED_DECLINED_NO_NEED")
    assert await world.recalls() == []
    await world.advance(local(DUE) + timedelta(days=40))
    [recall] = await world.recalls()
    assert (recall["status"], recall["closed_reason"]) == ("closed", "exhausted")
    assert await world.tasks() == []


async def test_nobody_came_it_is_exhausted_thirty_days_after_the_last_step(world: World) -> None:
    await world.open()
    await world.hear(world.prophylaxis(uuid4(), START))
    await world.advance(local(DUE + timedelta(days=59)))
    assert [r["status"] for r in await world.recalls()] == ["due"]
    await world.advance(local(DUE + timedelta(days=60)))
    [recall] = await world.recalls()
    assert (recall["status"], recall["closed_reason"]) == ("closed", "exhausted")
    assert await world.tasks() == []


async def test_imports_do_not_flood(world: World) -> None:
    """Overdue by more than 60 days: nothing. By less: at once (an hour later), at its own due time, one task."""
    await world.open(enabled_from=START - timedelta(days=500))
    ancient, recent = uuid4(), uuid4()
    await world.hear(
        world.prophylaxis(ancient, START - timedelta(days=260), recorded_at=START),
        world.prophylaxis(recent, START - timedelta(days=204), recorded_at=START),
    )
    await world.run_timers()
    assert await world.kinds() == []
    await world.advance(START + timedelta(hours=1))
    [recall] = await world.recalls()
    assert (recall["patient_id"], recall["business_date"]) == (str(recent), "2025-12-16")
    assert await world.published() == [
        ("recall.due", datetime(2025, 12, 16, 1, tzinfo=UTC)),
        ("task.due", datetime(2025, 12, 30, 1, tzinfo=UTC)),
    ]
    await world.advance(START + timedelta(days=100))
    assert {t["patient_id"] for t in await world.tasks("cancelled")} == {str(recent)}


async def test_an_import_brings_the_newer_visit_a_moment_later(world: World) -> None:
    await world.open(enabled_from=START - timedelta(days=500))
    patient = uuid4()
    await world.hear(world.prophylaxis(patient, START - timedelta(days=190), recorded_at=START))
    await world.run_timers()
    await world.hear(world.prophylaxis(patient, START - timedelta(days=9), recorded_at=START))
    await world.advance(START + timedelta(days=30))
    assert await world.kinds() == []


async def test_what_fell_due_before_the_approval_waits_for_it(world: World) -> None:
    await world.open(approve=False)
    await world.hear(world.prophylaxis(uuid4(), START))
    await world.advance(local(DUE) + timedelta(days=3))
    assert await world.kinds() == []
    await world.approve("D-HYG")
    await world.run_timers()
    assert await world.published() == [("recall.due", local(DUE)), ("task.due", local(DUE))]


async def test_a_protocol_that_is_switched_off_does_nothing(world: World) -> None:
    await world.open()
    await world.hear(world.prophylaxis(uuid4(), START))
    await world.client.post("/v1/protocols/D-HYG/switch", {"is_on": False})
    await world.advance(local(DUE))
    assert await world.kinds() == []
    await world.client.post("/v1/protocols/D-HYG/switch", {"is_on": True})
    await world.run_timers()
    assert (await world.kinds())[0] == "recall.due"


async def test_an_override_of_the_due_day_and_a_disabled_patient(world: World) -> None:
    await world.open()
    early, never = uuid4(), uuid4()
    await world.hear(world.prophylaxis(early, START), world.prophylaxis(never, START))
    await world.hear(world.registered(early), world.registered(never))
    base = {"protocol": "D-HYG", "reason": "periodontitis"}
    moved = base | {"patient_id": str(early), "due_on": "2026-04-07"}
    await world.client.post("/v1/recalls/override", moved, role="doctor", expect=200)
    stopped = base | {"patient_id": str(never), "is_disabled": True}
    await world.client.post("/v1/recalls/override", stopped, role="doctor", expect=200)
    await world.run_timers()
    await world.advance(local(date(2026, 4, 7)))
    assert [(r["patient_id"], r["business_date"]) for r in await world.recalls()] == [(str(early), "2026-04-07")]
    await world.client.post("/v1/recalls/override", moved, role="doctor", expect=409)
    await world.advance(local(DUE) + timedelta(days=1))
    assert len(await world.recalls()) == 1
