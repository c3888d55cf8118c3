"""The dry run of a protocol over its API: counts of what is enrolled, before anything is switched on."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from shared.events import booking, crm
from tests.service.followup.world import START, Json, World

FIRST = date(2026, 1, 5)


async def preview(world: World, code: str, first: date, last: date, role: str = "clinic_manager") -> Json:
    path = f"/v1/protocols/{code}/preview?date_from={first}&date_to={last}"
    found: Json = await world.client.get(path, role=role)
    return found


def counts(found: Json) -> list[tuple[str, int, int]]:
    return [(item["date"], item["step"], item["contacts"]) for item in found["items"]]


async def test_what_would_be_sent_before_it_is_switched_on(world: World) -> None:
    await world.open(approve=False)
    coming, booking_one = uuid4(), uuid4()
    await world.hear(world.quoted(coming), world.quoted(booking_one))
    found = await preview(world, "X-QUOTE", FIRST, FIRST + timedelta(days=9), role="doctor")
    assert counts(found) == [("2026-01-08", 0, 2), ("2026-01-12", 1, 2)]
    assert (found["contacts"], found["version"]) == (4, 1)
    # A booking ends it for one of them, from then on: the day before it stays as it would have been.
    world.now = START + timedelta(days=4)
    await world.client.set_clock(world.now)
    await world.hear(world.booked(booking_one, world.now + timedelta(days=9)))
    found = await preview(world, "X-QUOTE", FIRST, FIRST + timedelta(days=9))
    assert counts(found) == [("2026-01-08", 0, 2), ("2026-01-12", 1, 1)]
    assert not await world.tasks()


async def test_what_ended_for_whatever_reason_counts_until_then(world: World) -> None:
    await world.open(approve=False)
    accepting, dying, going_on = uuid4(), uuid4(), uuid4()
    plan = world.quoted(accepting)
    await world.hear(plan, world.quoted(dying), world.quoted(going_on))
    await world.approve("X-QUOTE", START)
    await world.advance(START + timedelta(days=4))
    await world.hear(world.decided(plan, crm.PlanAccepted, "accepted", accepted_lines=()))
    [task] = [t for t in await world.tasks() if t["patient_id"] == str(dying)]
    await world.attempt(task, "DECEASED")
    found = await preview(world, "X-QUOTE", FIRST, FIRST + timedelta(days=9))
    assert counts(found) == [("2026-01-08", 0, 3), ("2026-01-12", 1, 1)]
    # Seen from after it ended there is nothing left for either.
    later = START.date() + timedelta(days=6)
    assert counts(await preview(world, "X-QUOTE", later, later + timedelta(days=2))) == [("2026-01-12", 1, 1)]


async def test_a_booking_that_is_cancelled_stopped_nobody(world: World) -> None:
    await world.open(approve=False)
    patient = uuid4()
    await world.hear(world.quoted(patient))
    booked = world.booked(patient, START + timedelta(days=20))
    await world.hear(booked)
    assert counts(await preview(world, "X-QUOTE", FIRST, FIRST + timedelta(days=9))) == []
    await world.hear(world.then(booked, booking.AppointmentCancelled, "cancelled"))
    found = await preview(world, "X-QUOTE", FIRST, FIRST + timedelta(days=9))
    assert counts(found) == [("2026-01-08", 0, 1), ("2026-01-12", 1, 1)]


async def test_a_voided_treatment_recalls_nobody_from_then_on(world: World) -> None:
    await world.open(approve=False)
    performed = world.prophylaxis(uuid4(), START)
    await world.hear(performed, world.prophylaxis(uuid4(), START))
    july = (date(2026, 7, 1), date(2026, 7, 10))
    assert counts(await preview(world, "D-HYG", *july)) == [("2026-07-01", 0, 2), ("2026-07-06", 1, 2)]
    await world.hear(world.voided(performed))
    assert counts(await preview(world, "D-HYG", *july)) == [("2026-07-01", 0, 1), ("2026-07-06", 1, 1)]


async def test_the_first_week_is_what_the_switch_then_brings(world: World) -> None:
    await world.open(approve=False)
    for _ in range(3):
        await world.hear(world.quoted(uuid4()))
    world.now = START + timedelta(days=8)
    await world.client.set_clock(world.now)
    today = world.now.date()
    found = await preview(world, "X-QUOTE", today, today + timedelta(days=6))
    assert counts(found) == [(str(today), 1, 3), ("2026-01-19", 2, 3)]
    await world.approve("X-QUOTE")
    await world.run_timers()
    assert [task["step"] for task in await world.tasks()] == [1, 1, 1]


async def test_only_one_s_own_clinics(world: World) -> None:
    await world.open()
    await world.hear(world.quoted(uuid4()))
    path = f"/v1/protocols/X-QUOTE/preview?date_from={FIRST}&date_to={FIRST + timedelta(days=9)}"
    elsewhere = await world.client.clinic_scope([uuid4()]).get(path)
    assert (elsewhere["contacts"], elsewhere["items"]) == (0, [])
    await world.client.get(path, role="front_desk", expect=403)


@pytest.mark.parametrize(
    ("code", "first", "last", "status"),
    [
        ("X-NONE", "2026-01-01", "2026-01-02", 404),
        ("X-QUOTE", "2026-01-02", "2026-01-01", 422),
        ("X-QUOTE", "2026-01-01", "2026-04-03", 422),
        ("X-QUOTE", "2026-01-01", "2026-04-02", 200),
        ("X-QUOTE", "0001-01-01", "0001-01-02", 422),
    ],
)
async def test_ranges_of_at_most_92_days(world: World, code: str, first: str, last: str, status: int) -> None:
    await world.open()
    await world.client.get(f"/v1/protocols/{code}/preview?date_from={first}&date_to={last}", expect=status)
