"""S5, S6, S7 and S19: late, repeated and reordered records, and the whole log again from offset 0."""

import asyncio
import os
import random
from datetime import timedelta
from typing import Any

from services.analytics.rebuild import read_log, rebuild, stored
from shared.db import Database
from shared.settings import Settings
from tests.support.clinic import DAY_0, YUAN, Clinic, local
from tests.support.log import Delivery, Twin, deliver, read_topics

KPIS = ("K04", "K04C", "K17", "K18", "K19", "K20", "K21", "K22", "K27", "K33", "K35", "K39", "K46")


async def store_of(clinic: Clinic, twin: Twin | None = None) -> dict[str, Any]:
    """Everything that analytics says of a clinic: cells of all KPIs, first reported too, and the restatements."""
    chain = clinic.chain.platform.chain(twin.tenant) if twin else clinic.chain
    found: dict[str, Any] = {}
    for kpi in KPIS:
        for view in ("current", "first_reported"):
            items = (await chain.get("analytics", f"/v1/kpis/{kpi}/cells", view=view))["items"]
            found[f"{kpi} {view}"] = sorted(
                (c["business_date"], c["numerator"], c["denominator"])
                for c in items
                if c["numerator"] or c["denominator"]
            )
    restated = (await chain.get("analytics", "/v1/restatements", limit=200))["items"]
    found["restatements"] = sorted(
        (r["kpi"], r["business_date"], r["known_at"], r["old"]["numerator"], r["new"]["numerator"], r["event_type"])
        for r in restated
    )
    if twin:
        await chain.close()
    return found


async def play(clinic: Clinic) -> None:
    """Five days with a sale, a part refund after the close, a merge and an un-merge."""
    first, second, third = [await clinic.first_visit() for _ in range(3)]
    payment = await clinic.sell(first)
    await clinic.sell(second, 5_000 * YUAN)
    await clinic.quote(third, 800 * YUAN, code="FILLING")
    await clinic.move_to(2)
    await clinic.merge(third, second)
    await clinic.move_to(4)
    await clinic.refund(payment, 10_000 * YUAN)
    await clinic.chain.post("crm", f"/v1/patients/{third}/unmerge", {"reason": "two people"}, role="clinic_manager")
    await clinic.chain.settled()


def bootstrap() -> str:
    return os.environ["CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS"]


async def until_equal(clinic: Clinic, twin: Twin, expected: dict[str, Any]) -> dict[str, Any]:
    """The twin's store, as soon as it equals the expected one; at the latest after twenty seconds."""
    found: dict[str, Any] = {}
    for _ in range(100):
        found = await store_of(clinic, twin)
        if found == expected:
            break
        await asyncio.sleep(0.2)
    return found


async def test_s5_an_offline_day_restates_its_own_day_only(clinic: Clinic) -> None:
    await clinic.move_to(3)
    await clinic.first_visit()
    offline = await clinic.patient()
    await clinic.move_to(4)
    await clinic.first_visit()
    await clinic.move_to(5)
    await clinic.first_visit()
    await clinic.chain.settled()
    before = [await clinic.cell("K04", day) for day in (3, 4, 5)]
    assert before == [(1, None), (1, None), (1, None)]
    visit = await clinic.check_in(offline, occurred_at=local(DAY_0 + timedelta(days=3), 8.5))
    await clinic.chain.settled()
    assert [await clinic.cell("K04", day) for day in (3, 4, 5)] == [(2, None), (1, None), (1, None)]
    assert await clinic.cell("K04", 3, view="first_reported") == (1, None)
    (restated,) = await clinic.restatements("K04")
    assert restated["business_date"] == (DAY_0 + timedelta(days=3)).isoformat()
    event = await clinic.chain.get("analytics", f"/v1/events/{restated['event_id']}")
    assert event["aggregate_id"] == str(visit)
    lateness = clinic.now - local(DAY_0 + timedelta(days=3), 8.5)
    assert event["recorded_at"] > event["occurred_at"]
    assert lateness > timedelta(days=2)


async def test_s6_every_event_five_times_changes_nothing(clinic: Clinic) -> None:
    await play(clinic)
    before = await store_of(clinic)
    again = await read_topics(bootstrap(), clinic.chain.tenant)
    assert len(again) > 30
    await deliver(bootstrap(), [delivery for delivery in again for _ in range(5)])
    await asyncio.sleep(1)
    await clinic.chain.settled()
    assert await store_of(clinic) == before


async def test_s7_any_order_of_arrival_ends_in_the_same_store(clinic: Clinic) -> None:
    """Payments before their orders, corrections before what they correct, with repeats; and in the end a late one."""
    await play(clinic)
    expected = await store_of(clinic)
    assert expected["restatements"]
    original = await read_topics(bootstrap(), clinic.chain.tenant)
    for seed in (1, 2):
        twin = Twin.of(clinic.chain.tenant)
        shuffled: list[Delivery] = [twin.of_delivery(delivery) for delivery in original]
        shuffled += random.Random(seed).choices(shuffled, k=len(shuffled) // 5)
        random.Random(seed).shuffle(shuffled)
        held_back = [d for d in shuffled if d.event_type == "booking.visit.checked_in.v1"]
        await deliver(bootstrap(), [d for d in shuffled if d not in held_back])
        await deliver(bootstrap(), held_back)
        assert await until_equal(clinic, twin, expected) == expected, f"seed {seed}"


async def test_s7_a_payment_before_its_order_waits_and_then_counts(clinic: Clinic) -> None:
    patient = await clinic.first_visit()
    await clinic.sell(patient)
    await clinic.chain.settled()
    expected = await store_of(clinic)
    twin = Twin.of(clinic.chain.tenant)
    records = [twin.of_delivery(d) for d in await read_topics(bootstrap(), clinic.chain.tenant)]
    orders = [d for d in records if d.event_type.startswith("billing.order")]
    await deliver(bootstrap(), [d for d in records if d not in orders])
    transient = expected | {
        "K17 current": [(DAY_0.isoformat(), 0, 1)],
        "K17 first_reported": [(DAY_0.isoformat(), 0, 1)],
    }
    transient |= {"K39 current": [], "K39 first_reported": []}
    assert await until_equal(clinic, twin, transient) == transient
    await deliver(bootstrap(), orders)
    assert await until_equal(clinic, twin, expected) == expected


async def test_s19_a_replay_from_offset_0_is_identical_to_the_bit(clinic: Clinic) -> None:
    await play(clinic)
    rebuilt = rebuild(await read_log(bootstrap()))[clinic.chain.tenant]
    database = Database(Settings().worker_dsn("analytics"), pool_size=1)
    async with database.transaction(tenant_id=None) as session:
        rows, sums = await stored(session, clinic.chain.tenant)
    await database.close()
    assert len(rows) > 50
    assert rows == rebuilt.rows()
    assert sums == rebuilt.cells()
