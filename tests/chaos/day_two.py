"""What the tests of disasters share: the command line, the simulator, and what a service holds, to the byte."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from uuid import UUID

from deploy.bootstrap import SERVICES
from tests.chaos.world import World
from tests.support.platform import Platform
from tests.support.simulator import ROOT, simulator

_TABLES = """
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
"""


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


def play(world: World, state: Path, days: int, tenant: UUID) -> None:
    """The simulator's chain of one clinic, until so many days have passed."""
    size = ("--clinics", "1", "--days", str(days), "--import-months", "8", "--imported-per-clinic", "12", "--no-live")
    size += ("--patients-per-clinic-day", "4")
    done = simulator(Platform(world), "run", *size, "--tenant", str(tenant), "--state-dir", str(state))
    assert done.returncode == 0, done.stdout + done.stderr


def verify(world: World, state: Path) -> None:
    """The simulator's ledger against services, topics and numbers: no difference."""
    kafka = world.servers.kafka.bootstrap
    done = simulator(Platform(world), "verify", "--state-dir", str(state), "--kafka", kafka)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 differences" in done.stdout


async def no_number_differs(world: World) -> None:
    """`chairflow verify`, as the pages end: every number computed again from the log."""
    done = await asyncio.to_thread(chairflow, world, "verify")
    assert done.returncode == 0, done.stdout + done.stderr


async def tables_of(world: World, service: str, database: str = "") -> dict[str, list[str]]:
    """Every row of every table of tenants, as JSON, in an order of its own."""
    found: dict[str, list[str]] = {}
    for (table,) in await world.rows(database or service, _TABLES):
        query = f"SELECT cast(to_jsonb(t) AS text) FROM {table} t ORDER BY 1"
        found[table] = [row[0] for row in await world.rows(database or service, query)]
    return found


async def everything(world: World, without: Collection[str] = ()) -> dict[str, dict[str, list[str]]]:
    """What every service holds, but for these tables."""
    return {
        service: {table: rows for table, rows in (await tables_of(world, service)).items() if table not in without}
        for service in SERVICES
    }
