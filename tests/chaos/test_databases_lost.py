"""All databases are lost and restored from a backup: what they had done since comes back from their own topics."""

import asyncio
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from deploy.bootstrap import SERVICES
from tests.chaos.day_two import chairflow, everything, play, verify
from tests.chaos.topics import settled
from tests.chaos.world import World
from tests.service.shared.sql import connect

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(600)]
BEHIND = ("booking", "crm", "billing", "followup")
# The sentence of the document: what no event carries. Answers to repeated requests, who was seen at work, and when a
# course stopped (only dry runs ask); analytics' moments of derivation and the order of its rows.
NOT_ON_THE_LOG = {"idempotency", "staff", "outbox"}
OF_NO_MEANING = {"handled_at", "stopped_at", "id of posting", "sent_at", "traceparent"}


def meaning(service: str, table: str, rows: list[Any]) -> list[str]:
    """Rows without what says only when or in which order they were written."""
    found: list[str] = []
    for text in rows:
        row: dict[str, Any] = json.loads(text)
        dropped = OF_NO_MEANING | ({"id"} if (service, table) == ("analytics", "posting") else set[str]())
        found.append(json.dumps({name: value for name, value in row.items() if name not in dropped}, sort_keys=True))
    return sorted(found)


def differences(lost: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Any]:
    """Each table that is not as it was: rows that are missing, rows that are new."""
    wrong: dict[str, Any] = {}
    for service in SERVICES:
        for table, rows in lost[service].items():
            before, after = meaning(service, table, rows), meaning(service, table, found[service][table])
            if before != after:
                missing, new = sorted(set(before) - set(after)), sorted(set(after) - set(before))
                wrong[f"{service}.{table}"] = (len(before), len(after), missing[:3], new[:3])
    return wrong


async def copy(world: World, source: str, target: str) -> None:
    """A database as it is now, under another name; nobody may be connected to it."""
    admin = await connect(world.servers.postgres.dsn())
    try:
        await admin.execute(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)")
        await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", source)
        owner = source.removeprefix("backup_").removeprefix("lost_")
        await admin.execute(f"CREATE DATABASE {target} TEMPLATE {source} OWNER {owner}_owner")
        await admin.execute(f"GRANT CONNECT, TEMPORARY ON DATABASE {target} TO {owner}_api, {owner}_worker")
    finally:
        await admin.close()


async def stopped(world: World) -> None:
    for name in ("apis", "workers"):
        await asyncio.to_thread(world.children[name].stop)


async def started(world: World) -> None:
    world.start("apis")
    world.start("workers")
    await world.ready("api")
    await world.ready("worker")


async def clock_of(world: World) -> dict[str, list[Any]]:
    return {service: await world.rows(service, "SELECT tenant_id, now FROM tenant_clock") for service in SERVICES}


async def test_restored_databases_take_back_what_they_had_done(world: World, tmp_path: Path) -> None:
    state, person = tmp_path / "simulator", world.person()
    await started(world)
    await asyncio.to_thread(play, world, state, 2, person.tenant)
    async with httpx.AsyncClient(timeout=15) as http:
        await settled(world, person, http)
        await stopped(world)
        for service in SERVICES:
            await copy(world, service, f"backup_{service}")
        await started(world)
        await asyncio.to_thread(play, world, state, 5, person.tenant)
        await settled(world, person, http)
        lost, clocks = await everything(world, NOT_ON_THE_LOG), await clock_of(world)
        await stopped(world)
        for service in SERVICES:
            await copy(world, f"backup_{service}", service)
        await set_clocks(world, clocks)
        world.start("apis")
        world.start("workers")
        refusal = await refused(world, http, person.headers())
        assert refusal["code"] == "unavailable" and "compared with the log" in refusal["detail"]
        assert (await http.get(f"{world.url('booking')}/ready")).status_code == 503
        await behind(world, http)
        begun = time.monotonic()
        done = await asyncio.to_thread(chairflow, world, "catch-up", *SERVICES)
        assert done.returncode == 0, done.stdout + done.stderr
        caught_up = time.monotonic() - begun
        await world.ready("worker")
        print(f"{done.stdout}caught up in {caught_up:.1f} s; at work again after {time.monotonic() - begun:.1f} s")
        await settled(world, person, http)
        assert differences(lost, await everything(world, NOT_ON_THE_LOG)) == {}
    await asyncio.to_thread(play, world, state, 6, person.tenant)
    await asyncio.to_thread(verify, world, state)


async def refused(world: World, http: httpx.AsyncClient, headers: dict[str, str]) -> dict[str, Any]:
    """The answer to a command while the database may be behind."""
    body = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}
    while True:
        try:
            answer = await http.post(f"{world.url('booking')}/v1/clinics", json=body, headers=headers)
        except httpx.TransportError:
            await asyncio.sleep(0.2)
            continue
        assert answer.status_code == 503, answer.text
        return answer.json()


async def behind(world: World, http: httpx.AsyncClient) -> None:
    """The workers have compared the two and say what to do."""
    said: dict[str, str] = {}
    until = time.monotonic() + 60
    while not all(f"catch-up {service}" in said.get(service, "") for service in BEHIND):
        assert time.monotonic() < until, f"{said}\n{world.children['workers'].failure('is not behind')}"
        await asyncio.sleep(0.5)
        for service in BEHIND:
            with suppress(httpx.TransportError):
                said[service] = (await http.get(f"{world.url(service, 'worker')}/ready")).json()["log"]


async def set_clocks(world: World, clocks: Mapping[str, Any]) -> None:
    """Business time is simulated here, and had come further than the last event; a real clock goes on by itself."""
    for service, rows in clocks.items():
        for tenant, now in rows:
            query = "UPDATE tenant_clock SET now = $2 WHERE tenant_id = $1"
            await world.rows(service, query, tenant, now)
