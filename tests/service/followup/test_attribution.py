"""Bookings after a reached contact: attributed, credited at arrival, revoked, restored."""

from datetime import timedelta
from uuid import UUID, uuid4

from shared.events import booking
from tests.service.followup.world import START, World, local

DUE = local((START + timedelta(days=182)).date())


async def reached(world: World, outcome: str = "REACHED_THINKING") -> UUID:
    """A patient who was called when their recall fell due."""
    await world.open()
    patient = uuid4()
    await world.hear(world.prophylaxis(patient, START))
    await world.advance(DUE)
    [task] = await world.tasks()
    await world.attempt(task, outcome)
    return patient


async def statuses(world: World) -> list[str]:
    return [found["status"] for found in await world.attributions()]


async def test_a_booking_within_thirty_days_is_attributed_and_credited_at_arrival(world: World) -> None:
    patient = await reached(world)
    await world.advance(DUE + timedelta(days=30))
    booked = world.booked(patient, world.now + timedelta(days=2))
    await world.hear(booked)
    assert await statuses(world) == ["attributed"]
    await world.advance(world.now + timedelta(days=2))
    arrived = world.then(booked, booking.AppointmentArrived, "arrived")
    await world.hear(arrived)
    [found] = await world.attributions()
    assert (found["status"], found["protocol"]) == ("credited", "D-HYG")
    assert found["credited_at"] == world.now.strftime("%Y-%m-%dT%H:%M:%SZ")
    await world.hear(world.then(arrived, booking.AppointmentFulfilled, "fulfilled"))
    kinds = await world.kinds()
    assert [k for k in kinds if k.startswith("outcome")] == ["outcome.attributed", "outcome.credited"]


async def test_a_booking_after_the_window_or_before_the_contact_earns_nothing(world: World) -> None:
    await world.open()
    patient = uuid4()
    await world.hear(world.prophylaxis(patient, START))
    await world.advance(DUE - timedelta(days=1))
    earlier = world.booked(patient, DUE + timedelta(days=3))
    await world.hear(world.then(earlier, booking.AppointmentCancelled, "cancelled"), earlier)
    await world.advance(DUE)
    [task] = await world.tasks()
    await world.attempt(task, "REACHED_WILL_CALL")
    await world.advance(DUE + timedelta(days=30, minutes=1))
    await world.hear(world.booked(patient, world.now + timedelta(days=2)))
    assert await world.attributions() == []


async def test_nobody_reached_nothing_earned(world: World) -> None:
    patient = await reached(world, "NO_ANSWER")
    await world.hear(world.booked(patient, DUE + timedelta(days=2)))
    assert await world.attributions() == []


async def test_a_no_show_takes_it_back_and_its_reversal_restores_it(world: World) -> None:
    patient = await reached(world)
    booked = world.booked(patient, DUE + timedelta(days=2))
    no_show = world.then(booked, booking.AppointmentNoShowMarked, "no_show")
    await world.hear(booked, no_show)
    assert await statuses(world) == ["revoked"]
    await world.hear(world.then(no_show, booking.AppointmentNoShowReversed, "arrived", reason="was there"))
    assert await statuses(world) == ["credited"]


async def test_a_booking_under_the_merged_id_counts(world: World) -> None:
    patient = await reached(world)
    other = uuid4()
    booked = world.booked(other, DUE + timedelta(days=2))
    await world.hear(booked)
    assert await world.attributions() == []
    await world.hear(world.merged(other, patient))
    assert await statuses(world) == ["attributed"]
    assert [r["status"] for r in await world.recalls()] == ["scheduled"]
    await world.hear(world.unmerged(other, patient))
    assert await statuses(world) == ["revoked"]
    assert [r["status"] for r in await world.recalls()] == ["due"]


async def test_two_records_of_one_person_are_recalled_once(world: World) -> None:
    await world.open()
    one, two = uuid4(), uuid4()
    await world.hear(
        world.merged(one, two), world.prophylaxis(one, START), world.prophylaxis(two, START + timedelta(minutes=5))
    )
    await world.advance(DUE + timedelta(days=1))
    assert [r["patient_id"] for r in await world.recalls()] == [str(one)]
    assert len(await world.tasks()) == 1
