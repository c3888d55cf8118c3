"""The commands of docs/day-two/backup.md, as they stand there: a server restored to a moment, and one database."""

import asyncio
import os
import signal
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from shutil import chown, rmtree

import httpx
import pytest

from deploy.local.postgres import UNPRIVILEGED_USER
from tests.chaos.clinic import Clinic, at_work
from tests.chaos.day_two import chairflow, no_number_differs
from tests.chaos.pages import blocks_of, typed
from tests.chaos.test_crash_points import several
from tests.chaos.test_outages import agree_on_visits
from tests.chaos.topics import settled
from tests.chaos.world import World
from tests.chaos.world import world as made

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(600)]
SLOT, RECEIVE, BASE, RESTORE, DUMP, RESTORE_ONE = blocks_of("backup.md")


@pytest.fixture
def own() -> Iterator[World]:
    """Servers of this test's own: one of them is put back in time."""
    directory = Path(tempfile.mkdtemp(prefix="chairflow-backup-"))
    manager = made(directory)
    try:
        with ThreadPoolExecutor(1) as pool:
            yield pool.submit(manager.__enter__).result()
            end_receiver(directory / "backup")
            pool.submit(manager.__exit__, None, None, None).result()
    finally:
        rmtree(directory, ignore_errors=True)


def end_receiver(backup: Path) -> None:
    """The page's own process in the background, if the test failed before the page ends it."""
    with suppress(OSError, ValueError):
        os.kill(int((backup / "receiver.pid").read_text()), signal.SIGTERM)


async def running(world: World) -> None:
    world.start("apis")
    world.start("workers")
    await world.ready("api")
    await world.ready("worker")


async def stopped(world: World) -> None:
    for name in ("apis", "workers"):
        await asyncio.to_thread(world.children[name].stop)


async def back(world: World, clinic: Clinic, *services: str) -> None:
    """Caught up, open, at work again, and nothing is missing."""
    done = await asyncio.to_thread(chairflow, world, "catch-up", *services)
    assert done.returncode == 0, done.stdout + done.stderr
    print(done.stdout)
    world.start("apis")
    world.start("workers")
    async with httpx.AsyncClient(timeout=15) as http:
        clinic.http = http
        await world.ready("worker")
        await several(clinic, 2)
        await settled(world, clinic.person, http)
    await agree_on_visits(world, clinic)
    await no_number_differs(world)


async def test_a_server_restored_to_a_moment_and_one_database(own: World) -> None:
    world, backup = own, own.directory / "backup"
    postgres = world.servers.postgres
    names = {
        "DSN": postgres.dsn(),
        "SERVICE_DSN": postgres.dsn("billing"),
        "BACKUP": str(backup),
        "DATA": str(postgres.data),
        **world.environment,
    }
    await running(world)
    async with at_work(world) as clinic:
        await clinic.open()
        for block in (SLOT, RECEIVE, BASE):
            await asyncio.to_thread(typed, block, names)
        await several(clinic, 2)
        await asyncio.sleep(1)
        moment = datetime.now(UTC)
        await asyncio.sleep(1)
        await several(clinic, 3)
        await settled(world, clinic.person, clinic.http)
        await stopped(world)
        await asyncio.to_thread(postgres.stop)
        rmtree(postgres.data)
        await asyncio.to_thread(typed, RESTORE, {**names, "MOMENT": moment.isoformat(sep=" ")})
        await asyncio.to_thread(given_to_the_server, postgres.data, backup)
        await asyncio.to_thread(postgres.start)
        await back(world, clinic, "booking", "crm", "billing", "followup")
        await asyncio.to_thread(typed, DUMP, names)
        await several_more(clinic)
        await stopped(world)
        await asyncio.to_thread(typed, RESTORE_ONE, names)
        await back(world, clinic, "billing")


async def several_more(clinic: Clinic) -> None:
    async with httpx.AsyncClient(timeout=15) as http:
        clinic.http = http
        await several(clinic, 3)
        await settled(clinic.person.world, clinic.person, http)


def given_to_the_server(data: Path, backup: Path) -> None:
    """The embedded server runs as another user when we are root."""
    if os.geteuid() == 0:
        backup.chmod(0o755)
        for path in (data, backup / "wal", *data.rglob("*"), *(backup / "wal").iterdir()):
            chown(path, UNPRIVILEGED_USER)
