"""Servers that go away: the clinic's software refuses or waits, and nothing is half-done."""

import asyncio
import time
from uuid import uuid4

import httpx
import pytest

from tests.chaos.clinic import SOURCE, Clinic, at_work
from tests.chaos.test_crash_points import several
from tests.chaos.topics import settled
from tests.chaos.world import World


async def state_of(http: httpx.AsyncClient, world: World, service: str, kind: str) -> tuple[int, dict[str, str]]:
    answer = await http.get(f"{world.url(service, kind)}/ready")
    return answer.status_code, answer.json()


async def until(world: World, http: httpx.AsyncClient, kind: str, status: int, seconds: float = 40) -> dict[str, str]:
    begun = time.monotonic()
    while True:
        found, said = await state_of(http, world, "booking", kind)
        if found == status:
            return said
        assert time.monotonic() - begun < seconds, said
        await asyncio.sleep(0.2)


@pytest.mark.timeout(300)
async def test_kafka_away_the_apis_go_on_and_the_workers_say_so(world: World) -> None:
    world.start("apis")
    world.start("workers")
    await world.ready("api")
    await world.ready("worker")
    async with at_work(world) as clinic:
        await clinic.open()
        await asyncio.to_thread(world.servers.kafka.stop, immediate=True)
        try:
            begun, retries = time.monotonic(), clinic.person.retries
            await several(clinic, 5)
            took = time.monotonic() - begun
            assert clinic.person.retries == retries, "not one answer but the acknowledgement"
            said = await until(world, clinic.http, "worker", 503)
            assert said["kafka"] == "down" and said["database"] == "up"
            assert (await state_of(clinic.http, world, "booking", "api"))[0] == 200
            assert await world.rows("booking", "SELECT 1 FROM outbox")
        finally:
            await asyncio.to_thread(world.servers.kafka.start)
        back = time.monotonic()
        await settled(world, clinic.person, clinic.http)
        print(
            f"Kafka away: 5 visits in {took:.1f} s meanwhile; all settled {time.monotonic() - back:.1f} s after its return"
        )
        await agree_on_visits(world, clinic)


async def agree_on_visits(world: World, clinic: Clinic) -> None:
    query = "SELECT kind, aggregate_id::text, sequence FROM version WHERE tenant_id = $1"
    known = {tuple(row) for row in await world.rows("analytics", query, clinic.person.tenant)}
    assert known == {fact for fact in clinic.acknowledged if fact[0] != "contact"}


@pytest.mark.timeout(300)
async def test_postgresql_away_is_a_503_and_nothing_is_half_done(world: World) -> None:
    world.start("apis")
    world.start("workers")
    await world.ready("api")
    await world.ready("worker")
    async with at_work(world) as clinic:
        await clinic.open()
        body = {"clinic_id": clinic.clinic, "source": SOURCE, "name": "王", "phone": "13800001234"}
        headers = clinic.person.headers(str(uuid4()))
        address = f"{world.url('crm')}/v1/patients"
        await asyncio.to_thread(world.servers.postgres.stop, immediate=True)
        try:
            for _ in range(3):
                away = await clinic.http.post(address, json=body, headers=headers)
                assert away.status_code == 503, away.text
                assert away.headers["retry-after"] == "1" and away.json()["code"] == "unavailable"
            assert (await until(world, clinic.http, "api", 503))["database"] == "down"
            assert (await until(world, clinic.http, "worker", 503))["database"] == "down"
        finally:
            await asyncio.to_thread(world.servers.postgres.start)
        back = time.monotonic()
        assert await world.rows("crm", "SELECT 1 FROM patient WHERE tenant_id = $1", clinic.person.tenant) == []
        while (answer := await clinic.http.post(address, json=body, headers=headers)).status_code == 503:
            assert time.monotonic() - back < 20
            await asyncio.sleep(0.05)
        assert answer.status_code == 201
        events = answer.json()["events"]
        clinic.acknowledged |= {(e["aggregate_type"], e["aggregate_id"], e["sequence"]) for e in events}
        print(f"PostgreSQL away: accepted {time.monotonic() - back:.1f} s after its return")
        await several(clinic, 3)
        await settled(world, clinic.person, clinic.http)
        await agree_on_visits(world, clinic)
