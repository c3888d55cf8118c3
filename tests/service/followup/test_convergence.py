"""Any order, any repeats: the same enrolments, recalls, tasks and attributions."""

from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from shared.events import booking, crm
from shared.events.envelope import AnyEvent
from tests.conftest import ServiceFactory
from tests.service.followup.world import START, World, local

DUE = local((START + timedelta(days=182)).date())


def before_it_is_due(world: World, people: list[UUID]) -> list[AnyEvent]:
    """Prophylaxes (one voided, one superseded), a missed and a reversed appointment, quotes, a merge."""
    anna, bao, chen, chen_again = people
    first = world.prophylaxis(anna, START - timedelta(days=20))
    second = world.prophylaxis(anna, START)
    third = world.prophylaxis(anna, START + timedelta(minutes=3))
    missed = world.booked(bao, START - timedelta(hours=2), at=START - timedelta(days=2))
    no_show = world.then(missed, booking.AppointmentNoShowMarked, "no_show", at=START - timedelta(minutes=90))
    late = world.booked(anna, START - timedelta(hours=3), at=START - timedelta(days=2))
    late_marked = world.then(late, booking.AppointmentNoShowMarked, "no_show", at=START - timedelta(minutes=150))
    came = world.then(late_marked, booking.AppointmentNoShowReversed, "arrived", reason="came late")
    quote = world.quoted(bao)
    accepted = world.decided(quote, crm.PlanAccepted, "accepted", accepted_lines=())
    withdrawn = world.decided(accepted, crm.PlanAcceptanceWithdrawn, "quoted", withdrawn_line_ids=(), reason="doubts")
    declined = world.quoted(chen)
    return [
        world.clinic_opened(),
        first,
        second,
        third,
        world.voided(second),
        missed,
        no_show,
        late,
        late_marked,
        came,
        quote,
        accepted,
        withdrawn,
        declined,
        world.decided(declined, crm.PlanDeclined, "declined", reason="price"),
        world.prophylaxis(chen, START - timedelta(minutes=9)),
        world.prophylaxis(chen_again, START),
        world.merged(chen_again, chen),
    ]


def after_the_calls(world: World, people: list[UUID]) -> list[AnyEvent]:
    """Bookings after the calls: one arrives and is treated, one is cancelled, one is missed and reversed."""
    anna, _bao, chen, chen_again = people
    came = world.booked(anna, world.now + timedelta(days=3))
    arrived = world.then(came, booking.AppointmentArrived, "arrived")
    off = world.booked(chen, world.now + timedelta(days=4))
    slip = world.booked(chen_again, world.now - timedelta(hours=1), at=world.now - timedelta(hours=2))
    slipped = world.then(slip, booking.AppointmentNoShowMarked, "no_show")
    return [
        came,
        arrived,
        world.prophylaxis(anna, world.now),
        world.then(arrived, booking.AppointmentFulfilled, "fulfilled"),
        off,
        world.then(off, booking.AppointmentCancelled, "cancelled"),
        slip,
        slipped,
        world.then(slipped, booking.AppointmentNoShowReversed, "arrived", reason="was there"),
    ]


async def play(world: World, seed: int) -> dict[str, Any]:
    """The same story; seed 0 in order, else shuffled with repeats. What it ends in, without ids."""
    random = Random(seed)

    def mixed(events: list[AnyEvent]) -> list[AnyEvent]:
        return events if seed == 0 else random.sample(events * 2, len(events) * 2)

    await world.client.set_clock(world.now)
    await world.hear(world.doctor_registered())
    for code in ("D-HYG", "X-NOSHOW", "X-QUOTE"):
        await world.approve(code)
    people = [uuid4() for _ in range(4)]
    await world.hear(*mixed(before_it_is_due(world, people)))
    await world.run_timers()
    await world.advance(START + timedelta(days=4))
    for task in await world.tasks():
        await world.attempt(task, "REACHED_WILL_CALL")
    await world.advance(DUE + timedelta(hours=1))
    for task in await world.tasks():
        await world.attempt(task, "REACHED_THINKING")
    await world.advance(DUE + timedelta(days=1))
    await world.hear(*mixed(after_the_calls(world, people)))
    await world.run_timers()
    names = {str(person): index for index, person in enumerate(people)}
    query = "SELECT patient_id, protocol, anchored_at, phase, reason, next_step, next_at FROM enrolment WHERE tenant_id = :t"
    async with world.client.worker_database.transaction(tenant_id=None) as session:
        rows = list(await session.execute(text(query), {"t": world.client.tenant}))
    tasks = [task for status in ("due", "completed", "cancelled") for task in await world.tasks(status)]
    return {
        "enrolments": sorted(str((names[str(row.patient_id)], *row[1:])) for row in rows),
        "recalls": sorted(
            (names[r["patient_id"]], r["anchored_on"], r["cycle"], r["status"], r["closed_reason"] or "")
            for r in await world.recalls()
        ),
        "tasks": sorted(
            (names[t["patient_id"]], t["protocol"], t["step"], t["status"], t["cancelled_reason"] or "") for t in tasks
        ),
        "attributions": sorted(
            (names[a["patient_id"]], a["protocol"], a["status"]) for a in await world.attributions()
        ),
    }


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_any_order_ends_in_the_same(service: ServiceFactory, seed: int) -> None:
    in_order = World(await service("followup"))
    in_order.client = in_order.client.of_tenant(uuid4())
    expected = await play(in_order, 0)
    assert len(expected["enrolments"]) >= 8
    assert [r[3] for r in expected["recalls"]] == ["satisfied", "scheduled"]
    assert {a[2] for a in expected["attributions"]} == {"credited", "revoked"}
    shuffled = World(await service("followup"))
    shuffled.client = shuffled.client.of_tenant(uuid4())
    assert await play(shuffled, seed) == expected
