"""Kafka is lost with all its data: the log comes back from the event tables, to the byte, and everything goes on."""

import asyncio
import time
from collections import defaultdict
from pathlib import Path
from shutil import rmtree
from typing import Any
from uuid import UUID

import httpx
import pytest

from deploy.topics import ensure_topics
from tests.chaos.day_two import chairflow, everything, play, verify
from tests.chaos.topics import config_of, records_of, settled
from tests.chaos.world import World

# key of a topic → its records
Log = dict[tuple[str, bytes], list[tuple[bytes, tuple[Any, ...]]]]
CLINIC = {"name": "Two", "zone": "Asia/Shanghai", "currency": "CNY"}


async def log_of(world: World) -> Log:
    """Each key's records in their order, repeats left out."""
    found: Log = defaultdict(list)
    for record in await records_of(world):
        entry = (record.value or b"", tuple(record.headers))
        if entry not in found[record.topic, record.key or b""]:
            found[record.topic, record.key or b""].append(entry)
    return found


@pytest.mark.nightly
@pytest.mark.timeout(600)
async def test_a_lost_log_comes_back_from_the_event_tables(world: World, tmp_path: Path) -> None:
    world.start("apis")
    world.start("workers")
    await world.ready("api")
    await world.ready("worker")
    state, person, other = tmp_path / "simulator", world.person(), world.person()
    await asyncio.to_thread(play, world, state, 2, person.tenant)
    async with httpx.AsyncClient(timeout=15) as http:
        await settled(world, person, http)
        log, before = await log_of(world), await everything_of(world, person.tenant)
        refused = await asyncio.to_thread(chairflow, world, "log", "rebuild")
        assert refused.returncode == 1 and "worker is running" in refused.stderr
        world.children["workers"].stop()
        await asyncio.to_thread(world.servers.kafka.stop, immediate=True)
        rmtree(world.servers.kafka.data / "log")
        opened = await other.command(http, "booking", "/v1/clinics", CLINIC)
        await asyncio.to_thread(world.servers.kafka.start)
        missing = await asyncio.to_thread(chairflow, world, "log", "rebuild")
        assert missing.returncode == 1 and "`chairflow topics` makes them" in missing.stderr
        await asyncio.to_thread(ensure_topics, config_of(world))
        died = await asyncio.to_thread(chairflow, world, "log", "rebuild", crash_at="republish.after_chunk:1")
        assert died.returncode == -9
        begun = time.monotonic()
        done = await asyncio.to_thread(chairflow, world, "log", "rebuild")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "booking: 0 events published" in done.stdout, "they were there already"
        assert await log_of(world) == log
        print(f"log rebuilt: {sum(map(len, log.values()))} events, {time.monotonic() - begun:.1f} s")
        world.start("workers")
        await settled(world, other, http)
        assert await everything_of(world, person.tenant) == before
        fresh = {key: entries for key, entries in (await log_of(world)).items() if key not in log}
        assert [key.decode() for _, key in fresh] == [opened["id"]] and len(*fresh.values()) == 1
        again = await asyncio.to_thread(chairflow, world, "log", "rebuild")
        assert again.returncode == 1, "the workers run"
    await asyncio.to_thread(play, world, state, 3, person.tenant)
    await asyncio.to_thread(verify, world, state)


async def everything_of(world: World, tenant: UUID) -> dict[str, dict[str, list[Any]]]:
    """What every service holds of a tenant, but for what is on its way."""
    return {
        service: {table: [row for row in rows if str(tenant) in row] for table, rows in tables.items()}
        for service, tables in (await everything(world, {"outbox"})).items()
    }
