"""Kafka is lost with all its data: the log comes back from the event tables, to the byte, and everything goes on."""

import asyncio
import os
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from shutil import rmtree
from typing import Any
from uuid import UUID

import httpx
import pytest

from deploy.bootstrap import SERVICES
from deploy.topics import ensure_topics
from tests.chaos.topics import records_of, settled
from tests.chaos.world import World
from tests.support.platform import Platform
from tests.support.simulator import ROOT, simulator

# key of a topic → its records
Log = dict[tuple[str, bytes], list[tuple[bytes, tuple[Any, ...]]]]
# A digest of each table's rows of a tenant, but for what is on its way.
_TABLES = """
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
"""
_DIGEST = "SELECT md5(string_agg(cast(t AS text), ' ' ORDER BY cast(t AS text))) FROM {} t WHERE tenant_id = $1"
CLINIC = {"name": "Two", "zone": "Asia/Shanghai", "currency": "CNY"}


def chairflow(world: World, *arguments: str, crash_at: str = "") -> subprocess.CompletedProcess[str]:
    """The command line, as an operator types it."""
    return subprocess.run(
        [sys.executable, "-m", "deploy.commands", *arguments],
        check=False,
        cwd=ROOT,
        env={**os.environ, **world.environment, "CHAIRFLOW_CRASH_AT": crash_at},
        capture_output=True,
        text=True,
        timeout=120,
    )


async def log_of(world: World) -> Log:
    """Each key's records in their order, repeats left out."""
    found: Log = defaultdict(list)
    for record in await records_of(world):
        entry = (record.value or b"", tuple(record.headers))
        if entry not in found[record.topic, record.key or b""]:
            found[record.topic, record.key or b""].append(entry)
    return found


async def stand(world: World, tenant: UUID) -> dict[tuple[str, str], Any]:
    """What every service holds of a tenant."""
    return {
        (service, table): (await world.rows(service, _DIGEST.format(table), tenant))[0][0]
        for service in SERVICES
        for (table,) in await world.rows(service, _TABLES)
    }


def play(world: World, state: Path, days: int, tenant: UUID) -> None:
    size = ("--clinics", "1", "--days", str(days), "--import-months", "0", "--tenant", str(tenant), "--no-live")
    done = simulator(Platform(world), "run", *size, "--state-dir", str(state))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.timeout(300)
async def test_a_lost_log_comes_back_from_the_event_tables(world: World, tmp_path: Path) -> None:
    world.start("apis")
    world.start("workers")
    await world.ready("api")
    await world.ready("worker")
    state, person, other = tmp_path / "simulator", world.person(), world.person()
    await asyncio.to_thread(play, world, state, 2, person.tenant)
    async with httpx.AsyncClient(timeout=15) as http:
        await settled(world, person, http)
        log, before = await log_of(world), await stand(world, person.tenant)
        refused = await asyncio.to_thread(chairflow, world, "log", "rebuild")
        assert refused.returncode == 1 and "worker is running" in refused.stderr
        world.children["workers"].stop()
        await asyncio.to_thread(world.servers.kafka.stop, immediate=True)
        rmtree(world.servers.kafka.data / "log")
        opened = await other.command(http, "booking", "/v1/clinics", CLINIC)
        await asyncio.to_thread(world.servers.kafka.start)
        missing = await asyncio.to_thread(chairflow, world, "log", "rebuild")
        assert missing.returncode == 1 and "`chairflow topics` makes them" in missing.stderr
        await asyncio.to_thread(ensure_topics, world.servers.kafka.bootstrap)
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
        assert await stand(world, person.tenant) == before
        fresh = {key: entries for key, entries in (await log_of(world)).items() if key not in log}
        assert [key.decode() for _, key in fresh] == [opened["id"]] and len(*fresh.values()) == 1
        again = await asyncio.to_thread(chairflow, world, "log", "rebuild")
        assert again.returncode == 1, "the workers run"
    await asyncio.to_thread(play, world, state, 3, person.tenant)
    kafka = world.servers.kafka.bootstrap
    verified = await asyncio.to_thread(
        simulator, Platform(world), "verify", "--state-dir", str(state), "--kafka", kafka
    )
    assert verified.returncode == 0, verified.stdout + verified.stderr
