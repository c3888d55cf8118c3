"""S5, S6, S7 and S19: records held back, repeated and reordered on the topic, and the whole log again from offset 0."""

import random
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from deploy.local.testing import Servers
from tests.flow.arrivals import bootstrap, counted, delivered, handled
from tests.flow.life import play
from tests.flow.store import KPIS, from_offset_0, restated, restatements_in, running, store_of
from tests.service.shared.sql import connect
from tests.support.clinic import DAY_0, YUAN, Clinic
from tests.support.log import Delivery, Twin, read_topics
from tests.support.platform import CONSUMES, Chain

DAY = DAY_0.isoformat()
DAY_3, DAY_5 = DAY_0 + timedelta(days=3), DAY_0 + timedelta(days=5)


@asynccontextmanager
async def twin_of(clinic: Clinic) -> AsyncGenerator[tuple[Twin, Chain, list[Delivery]]]:
    """Another tenant, and the clinic's records as that tenant's, not delivered yet."""
    twin = Twin.of(clinic.chain.tenant)
    records = [twin.of_delivery(delivery) for delivery in await read_topics(bootstrap(), clinic.chain.tenant)]
    chain = clinic.chain.platform.chain(twin.tenant)
    try:
        yield twin, chain, records
    finally:
        await chain.close()


def of_days(store: dict[str, Any], *days: int) -> dict[str, list[Any]]:
    """The cells of these days after the opening, of all KPIs."""
    wanted = {(DAY_0 + timedelta(days=day)).isoformat() for day in days}
    return {name: [c for c in cells if c[0] in wanted] for name, cells in store.items() if name != "restatements"}


async def test_s5_an_offline_day_restates_its_own_day_only(clinic: Clinic) -> None:
    """What was written down while the clinic was offline is entered two days later."""
    await clinic.move_to(3)
    await clinic.first_visit()
    offline = await clinic.patient()
    await clinic.move_to(4)
    await clinic.first_visit()
    await clinic.move_to(5)
    await clinic.first_visit()
    await clinic.chain.settled()
    before = await store_of(clinic.chain)
    assert [await clinic.cell("K04", day) for day in (3, 4, 5)] == [(1, None)] * 3
    happened = clinic.now - timedelta(days=2)
    visit = await clinic.check_in(offline, occurred_at=happened)
    await clinic.chain.settled()
    after = await store_of(clinic.chain)
    assert of_days(after, 4, 5) == of_days(before, 4, 5)
    assert [await clinic.cell(kpi, 3) for kpi in ("K04", "K04C", "K17")] == [(2, None), (2, None), (0, 2)]
    assert await clinic.cell("K04", 3, view="first_reported") == (1, None)
    assert [(r[0], r[1], r[5], r[6]) for r in await restated(clinic.chain)] == [
        ("K04", DAY_3.isoformat(), (1, None), (2, None)),
        ("K04C", DAY_3.isoformat(), (1, None), (2, None)),
    ]
    event = await clinic.chain.get("analytics", f"/v1/events/{(await restated(clinic.chain))[0][3]}")
    assert event["aggregate_id"] == str(visit)
    recorded, occurred = (datetime.fromisoformat(event[name]) for name in ("recorded_at", "occurred_at"))
    assert (occurred, recorded - occurred) == (happened, timedelta(days=2))


async def test_s5_records_held_back_on_the_topic_change_their_own_day_only(clinic: Clinic) -> None:
    """A check-in of day 3 reaches the topic after all of day 5: the numbers, and the log of them, as if it had not."""
    await clinic.move_to(3)
    late = await clinic.first_visit()
    for day in (3, 4, 5):
        await clinic.move_to(day)
        await clinic.first_visit()
    await clinic.chain.settled()
    in_order = await store_of(clinic.chain)
    async with twin_of(clinic) as (twin, chain, records):
        held_back = [d for d in records if d.key == str(twin.id(late)).encode() and ".visit." in d.event_type]
        assert [d.event_type for d in held_back] == ["booking.visit.checked_in.v1", "booking.visit.triaged.v1"]
        await handled(chain, await delivered([d for d in records if d not in held_back]))
        before = await store_of(chain)
        first_visits = [(day.isoformat(), 1, None) for day in (DAY_3, DAY_0 + timedelta(days=4), DAY_5)]
        assert before["K04 current"] == first_visits
        await handled(chain, await delivered(held_back))
        after = await store_of(chain)
        assert after["K04 current"] == [(DAY_3.isoformat(), 2, None), *first_visits[1:]]
        assert of_days(after, 4, 5) == of_days(before, 4, 5)
        assert after == in_order


async def rows(servers: Servers, service: str, table: str, tenant: UUID) -> int:
    connection = await connect(servers.postgres.dsn(service))
    try:
        return await connection.fetchval(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", tenant)
    finally:
        await connection.close()


async def test_s6_every_event_five_times_changes_nothing(clinic: Clinic, servers: Servers) -> None:
    await play(clinic)
    platform, tenant = clinic.chain.platform, clinic.chain.tenant
    before, bits = await store_of(clinic.chain), await running(servers, tenant)
    assert all(before[f"{kpi} first_reported"] for kpi in KPIS), "every KPI has something to lose"
    original = await read_topics(bootstrap(), tenant)
    public = [d for d in original if "contacts" not in d.topic]
    inboxes = {service: await rows(servers, service, "inbox", tenant) for service in CONSUMES if service != "analytics"}
    counts = {service: await counted(platform, service, "chairflow_events_duplicate_total") for service in inboxes}
    arrived = await counted(platform, "analytics", "chairflow_events_handled_total")

    await handled(clinic.chain, await delivered(delivery for delivery in original for _ in range(5)))
    for service, count in counts.items():
        found = await counted(platform, service, "chairflow_events_duplicate_total") - count
        assert found == 5 * inboxes[service] > 0, f"{service} has seen every repeat"
    assert await counted(platform, "analytics", "chairflow_events_handled_total") - arrived == 5 * len(public)
    assert await rows(servers, "analytics", "version", tenant) == len(public)
    again = await read_topics(bootstrap(), tenant)
    assert len(again) == 6 * len(original), "nobody has said anything new"
    assert await store_of(clinic.chain) == before
    assert await running(servers, tenant) == bits


async def test_s7_any_order_of_arrival_ends_in_the_same_store(clinic: Clinic, servers: Servers) -> None:
    """Payments before their orders, corrections before what they correct, with repeats; and all visits at the end."""
    await play(clinic)
    expected = await store_of(clinic.chain)
    assert expected["restatements"]
    for seed in (1, 2):
        async with twin_of(clinic) as (twin, chain, shuffled):
            shuffled += random.Random(seed).choices(shuffled, k=len(shuffled) // 5)
            random.Random(seed).shuffle(shuffled)
            held_back = [d for d in shuffled if d.event_type.startswith("booking.visit.")]
            await handled(chain, await delivered(d for d in shuffled if d not in held_back))
            assert await store_of(chain) != expected
            await handled(chain, await delivered(held_back))
            assert await store_of(chain) == expected, f"seed {seed}"
            assert await running(servers, twin.tenant) == (await from_offset_0(twin.tenant))[0], f"seed {seed}"


async def test_s7_a_payment_before_its_order_waits_and_then_counts(clinic: Clinic) -> None:
    patient = await clinic.first_visit()
    await clinic.sell(patient)
    await clinic.chain.settled()
    expected = await store_of(clinic.chain)
    paid = 10_000 * YUAN
    numbers = {
        "K04": (1, None),
        "K17": (1, 1),
        "K18": (1, 1),
        "K19": (paid, paid),
        "K35": (paid, None),
        "K39": (0, paid),
    }
    for kpi, number in numbers.items():
        assert expected[f"{kpi} current"] == [(DAY, *number)], kpi
    async with twin_of(clinic) as (_, chain, records):
        orders = [d for d in records if d.event_type.startswith("billing.order")]
        assert {d.event_type for d in orders} == {"billing.order.created.v1"}
        await handled(chain, await delivered(d for d in records if d not in orders))
        transient = expected | {
            f"{kpi} {view}": cells for kpi, cells in (("K17", [(DAY, 0, 1)]), ("K39", [])) for view in VIEWS
        }
        assert await store_of(chain) == transient
        await handled(chain, await delivered(orders))
        assert await store_of(chain) == expected


VIEWS = ("current", "first_reported")


async def test_s19_a_replay_from_offset_0_is_identical_to_the_bit(clinic: Clinic, servers: Servers) -> None:
    """The store and the log of restatements, each posting with its event, its type and its origin."""
    await play(clinic)
    replayed, postings = await from_offset_0(clinic.chain.tenant)
    assert replayed.postings.total() > 50
    assert await running(servers, clinic.chain.tenant) == replayed
    log = await restated(clinic.chain)
    assert {kpi for kpi, *_ in log} >= {"K04", "K04C", "K21"}
    assert restatements_in(postings) == log
