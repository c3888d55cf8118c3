"""How the numbers are: restatements day by day as the list shows them, and when they were last verified."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from tests.conftest import ServiceFactory
from tests.service.analytics.till import Till, utc

FOUND = {"kind": "ledger", "compared": 120, "differences": 3, "seconds": 4.5}


@pytest.fixture
async def till(service: ServiceFactory) -> Till:
    found = Till(await service("analytics"))
    await found.open()
    return found


async def test_restatements_are_counted_on_the_day_on_which_they_became_known(till: Till) -> None:
    await till.take(10_000, recorded_at=utc(2))
    await till.take(1_000, recorded_at=utc(4))
    await till.take(2_000, recorded_at=utc(4, hour=6))
    # In Shanghai this is the next day.
    await till.take(3_000, recorded_at=utc(4, hour=20))
    await till.client.set_clock(utc(10))
    days = (await till.client.get("/v1/admin/numbers"))["restatements"]
    assert [day["date"] for day in days] == [
        (date(2026, 3, 10) - timedelta(days=n)).isoformat() for n in range(13, -1, -1)
    ]
    assert {day["date"]: day["count"] for day in days if day["count"]} == {"2026-03-04": 2, "2026-03-05": 1}
    listed = (await till.client.get("/v1/restatements?limit=200"))["items"]
    zone = ZoneInfo("Asia/Shanghai")
    of_list = [datetime.fromisoformat(item["known_at"]).astimezone(zone).date().isoformat() for item in listed]
    assert sorted(of_list) == ["2026-03-04", "2026-03-04", "2026-03-05"]
    await till.client.set_clock(utc(20))
    assert not any(day["count"] for day in (await till.client.get("/v1/admin/numbers"))["restatements"][1:])


async def test_a_chain_that_was_never_verified_says_so(till: Till) -> None:
    found = await till.client.get("/v1/admin/numbers", role="owner")
    assert (found["verifications"], found["marks"]) == ([], 0)
    assert set(found["freshness"]) == {"batches", "events", "median", "p95", "slowest"}


async def test_the_last_verification_of_each_kind_is_shown(till: Till) -> None:
    post = till.client.post
    await post("/v1/admin/verifications", FOUND, user="anna", expect=201)
    await post("/v1/admin/verifications", FOUND | {"differences": 0}, user="ben", expect=201)
    await post("/v1/admin/verifications", FOUND | {"kind": "rebuild"}, user="ben", expect=201)
    [ledger, rebuild] = (await till.client.get("/v1/admin/numbers"))["verifications"]
    assert {name: ledger[name] for name in FOUND} == FOUND | {"differences": 0}
    assert (ledger["checked_by"], ledger["is_old"], rebuild["differences"]) == ("ben", False, 3)
    await post("/v1/admin/verifications", FOUND, role="owner", expect=403)
    for wrong in ({"kind": "guess"}, {"differences": -1}, {"seconds": "NaN"}, {"compared": 2**60}):
        await post("/v1/admin/verifications", FOUND | wrong, expect=422)


async def test_a_verification_of_two_days_ago_is_old(till: Till) -> None:
    await till.client.post("/v1/admin/verifications", FOUND, expect=201)
    async with till.client.worker_database.transaction(tenant_id=None) as session:
        copied = (
            "INSERT INTO verification (id, tenant_id, kind, checked_at, checked_by, compared, differences, seconds) "
            "SELECT gen_random_uuid(), tenant_id, 'rebuild', checked_at - interval '2 days', 'x', 1, 0, 1 "
            "FROM verification WHERE tenant_id = :tenant"
        )
        await session.execute(text(copied), {"tenant": till.client.tenant})
    shown = {v["kind"]: v["is_old"] for v in (await till.client.get("/v1/admin/numbers"))["verifications"]}
    assert shown == {"ledger": False, "rebuild": True}
