"""Old idempotency keys are forgotten and nothing else; a simulated month finds its partition."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from deploy.local.testing import Servers
from shared.upkeep import keep_house
from tests.conftest import ServiceFactory
from tests.service.shared.sql import connect

CLINIC = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}
_APPEND = (
    "INSERT INTO event (event_id, recorded_at, tenant_id, topic, key, type, aggregate_type, aggregate_id, sequence, body) "
    "VALUES (gen_random_uuid(), $1, gen_random_uuid(), 't', gen_random_uuid(), 't', 'thing', gen_random_uuid(), 1, '')"
)


@pytest.fixture
async def booking_sql(servers: Servers) -> Any:
    connection = await connect(servers.postgres.dsn("booking"))
    yield connection
    await connection.close()


async def test_a_worker_forgets_keys_of_more_than_35_days(
    service: ServiceFactory, booking_sql: Any, tenant: UUID
) -> None:
    booking = await service("booking")
    now = datetime.now(UTC)
    for days in (36, 34):
        await booking.post("/v1/clinics", CLINIC, key=f"{days} days ago")
        await booking_sql.execute(
            "UPDATE idempotency SET created_at = $1 WHERE tenant_id = $2 AND key = $3",
            now - timedelta(days=days),
            tenant,
            f"{days} days ago",
        )
    await booking_sql.execute(
        "INSERT INTO inbox (event_id, handler, tenant_id, handled_at) VALUES ($1, 'booking', $2, $3)",
        uuid4(),
        tenant,
        now - timedelta(days=3650),
    )
    await keep_house(booking.worker_database)
    kept = await booking_sql.fetch("SELECT key FROM idempotency WHERE tenant_id = $1", tenant)
    assert [row["key"] for row in kept] == ["34 days ago"]
    # Read again from its beginning, the log must find what was handled, however long ago.
    assert await booking_sql.fetchval("SELECT count(*) FROM inbox WHERE tenant_id = $1", tenant) == 1


async def test_a_set_clock_s_month_has_a_partition(service: ServiceFactory, booking_sql: Any) -> None:
    booking = await service("booking")
    await booking.set_clock(datetime(2041, 12, 5, tzinfo=UTC))
    ack = await booking.post("/v1/clinics", CLINIC)
    event = UUID(ack["events"][0]["event_id"])
    assert await kept_in(booking_sql, event) == "event_2041_12"
    assert await exists(booking_sql, "event_2042_01")
    assert not await exists(booking_sql, "event_2042_02")


async def test_a_month_in_the_default_partition_stays_there(service: ServiceFactory, booking_sql: Any) -> None:
    await booking_sql.execute(_APPEND, datetime(2043, 3, 31, 12, tzinfo=UTC))
    booking = await service("booking")
    await booking.set_clock(datetime(2043, 3, 1, tzinfo=UTC))
    assert not await exists(booking_sql, "event_2043_03")
    assert await exists(booking_sql, "event_2043_04")
    ack = await booking.post("/v1/clinics", CLINIC)
    assert await kept_in(booking_sql, UUID(ack["events"][0]["event_id"])) == "event_other"


async def test_two_chains_enter_a_month_at_once(service: ServiceFactory, booking_sql: Any) -> None:
    chains = [(await service("booking")).of_tenant(uuid4()) for _ in range(4)]
    await asyncio.gather(*(chain.set_clock(datetime(2044, 6, 1, tzinfo=UTC)) for chain in chains))
    assert await exists(booking_sql, "event_2044_06")


async def test_a_clock_does_not_wait_for_who_records_events(service: ServiceFactory, booking_sql: Any) -> None:
    booking = await service("booking")
    async with booking_sql.transaction():
        await booking_sql.execute(_APPEND, datetime(2045, 1, 1, tzinfo=UTC))
        await booking.set_clock(datetime(2045, 2, 1, tzinfo=UTC))
        assert not await exists(booking_sql, "event_2045_02")
    await booking.set_clock(datetime(2045, 2, 2, tzinfo=UTC))
    assert await exists(booking_sql, "event_2045_02")


async def exists(connection: Any, table: str) -> bool:
    return await connection.fetchval("SELECT to_regclass($1) IS NOT NULL", f"public.{table}")


async def kept_in(connection: Any, event_id: UUID) -> str:
    return await connection.fetchval(
        "SELECT cast(cast(tableoid AS regclass) AS text) FROM event WHERE event_id = $1", event_id
    )
