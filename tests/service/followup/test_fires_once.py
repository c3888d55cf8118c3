"""A recall fires once: two workers side by side, one of them killed in the middle, a jump of the clock."""

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import text

from services.followup.enrolments.dispatch import carry_out
from shared.work import Work
from tests.service.followup.world import START, World, local

DUE = local((START + timedelta(days=182)).date())
PEOPLE = 40


class Killed(Exception):
    """The process ended here; its transaction is rolled back."""


async def recalled(world: World) -> Counter[UUID]:
    query = (
        "SELECT body::jsonb ->> 'patient_id' FROM event WHERE tenant_id = :tenant AND type = 'followup.recall.due.v1'"
    )
    async with world.client.worker_database.transaction(tenant_id=None) as session:
        rows = await session.scalars(text(query), {"tenant": world.client.tenant})
        return Counter(UUID(patient) for patient in rows)


async def test_every_recall_fires_once(world: World) -> None:
    await world.open()
    people = [uuid4() for _ in range(PEOPLE)]
    await world.hear(*(world.prophylaxis(person, START) for person in people))
    world.now = DUE + timedelta(days=3)
    await world.client.set_clock(world.now)
    killed = 0

    async def dies_now_and_then(work: Work, subject_id: UUID, due_at: datetime) -> None:
        nonlocal killed
        await carry_out(work, subject_id, due_at)
        if work.tenant_id == world.client.tenant and killed < 7:
            killed += 1
            await work.save()
            raise Killed

    async def worker(*, is_mortal: bool) -> None:
        timers = world.timers({"followup_step": dies_now_and_then} if is_mortal else {})
        while True:
            try:
                if not await timers.run_one():
                    return
            except Killed:
                await asyncio.sleep(0)

    await asyncio.gather(worker(is_mortal=True), worker(is_mortal=False))
    await world.run_timers()
    assert killed == 7
    assert await recalled(world) == Counter(people)
    assert len(await world.tasks()) == PEOPLE


async def test_facts_and_timers_of_one_person_do_not_block_each_other(world: World) -> None:
    await world.open()
    people = [uuid4() for _ in range(12)]
    await world.hear(*(world.prophylaxis(person, START) for person in people))
    world.now = DUE
    await world.client.set_clock(world.now)
    bookings = [world.booked(person, DUE + timedelta(days=2)) for person in people]
    await asyncio.wait_for(asyncio.gather(world.run_timers(), world.hear(*bookings)), 30)
    await world.run_timers()
    assert await recalled(world) == Counter(people)
    assert {r["status"] for r in await world.recalls()} == {"scheduled"}
    assert await world.tasks() == []


async def test_the_same_event_twice_at_once(world: World) -> None:
    await world.open()
    event = world.prophylaxis(uuid4(), START)
    await asyncio.gather(world.hear(event), world.hear(event))
    await world.advance(DUE)
    assert sum((await recalled(world)).values()) == 1
