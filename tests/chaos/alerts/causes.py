"""What hurts the platform, and is over when its context ends: one fault for each alert on a cause."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Literal

from deploy.local.child import ROOT
from shared.events import booking
from shared.messaging.kafka import started_producer
from shared.messaging.relay import OWNER_LOCK
from shared.settings import Settings
from tests.chaos.alerts.imported import Desk, minutes_ago
from tests.chaos.world import SERVICES, World
from tests.service.shared.sql import connect


@asynccontextmanager
async def server_stopped(world: World, server: Literal["kafka", "postgres"]) -> AsyncGenerator[None]:
    stopped = world.servers.kafka if server == "kafka" else world.servers.postgres
    await asyncio.to_thread(stopped.stop, immediate=True)
    try:
        yield
    finally:
        await asyncio.to_thread(stopped.start)


@asynccontextmanager
async def workers_frozen(world: World) -> AsyncGenerator[None]:
    process = world.children["workers"].process
    assert process is not None
    process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        process.send_signal(signal.SIGCONT)


@asynccontextmanager
async def workers_killed_again_and_again(world: World) -> AsyncGenerator[None]:
    """Killed as soon as they are at work; each time something starts them anew."""
    for _ in range(3):
        world.kill("workers")
        await world.died("workers")
        world.start("workers")
        await world.ready("worker")
    yield


@asynccontextmanager
async def relay_shut_out(world: World) -> AsyncGenerator[None]:
    """Booking's relay loses its connection, and somebody else takes the lock of the one that may publish."""
    other = await connect(world.servers.postgres.dsn("booking"))
    taken = asyncio.create_task(other.execute("SELECT pg_advisory_lock($1)", OWNER_LOCK))
    await asyncio.sleep(0.5)
    await world.rows(
        "booking",
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted "
        "AND objid = $1::bigint::oid AND database = (SELECT oid FROM pg_database WHERE datname = 'booking')",
        OWNER_LOCK,
    )
    await taken
    try:
        yield
    finally:
        await other.close()


@asynccontextmanager
async def table_locked(world: World, service: str, table: str) -> AsyncGenerator[None]:
    """Somebody's open transaction holds a table that this service's worker writes into."""
    connection = await connect(world.servers.postgres.dsn(service))
    try:
        async with connection.transaction():
            await connection.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
            yield
    finally:
        await connection.close()


@asynccontextmanager
async def poison(world: World) -> AsyncGenerator[None]:
    """A record that is no event; in the end somebody decides that it never was."""
    producer = await started_producer(Settings(kafka_bootstrap_servers=world.servers.kafka.bootstrap))
    await producer.send_and_wait(booking.TOPIC, b"no event at all", b"key")
    await producer.stop()
    yield
    for service in SERVICES:
        for (parked,) in await world.rows(service, "SELECT id FROM parked_record WHERE state = 'open'"):
            await _parked(world, "drop", str(parked), "--service", service, "--reason", "it never was an event")


@asynccontextmanager
async def rights_missing(world: World) -> AsyncGenerator[None]:
    """Analytics' worker may no longer write marks: every record fails as a bug. As the runbook says: the fix, a restart, a replay."""
    await world.rows("analytics", "REVOKE INSERT ON mark FROM analytics_worker")
    try:
        yield
    finally:
        await world.rows("analytics", "GRANT INSERT ON mark TO analytics_worker")
    await asyncio.to_thread(world.children["workers"].stop)
    world.start("workers")
    await world.ready("worker")
    await _parked(world, "replay", "--all", "--service", "analytics")


@asynccontextmanager
async def appointment_held(world: World) -> AsyncGenerator[None]:
    """Somebody's open transaction holds an appointment that is about to be a no-show."""
    async with Desk.open(world, pairs=1) as desk:
        # Not so soon that its no-show might come first.
        appointment = await desk.awaited(minutes_ago(-1 if datetime.now(UTC).second < 50 else -2))
        connection = await connect(world.servers.postgres.dsn("booking"))
        try:
            async with connection.transaction():
                await connection.execute("SELECT FROM appointment WHERE id = $1 FOR UPDATE", appointment)
                yield
        finally:
            await connection.close()


async def _parked(world: World, *arguments: str) -> None:
    """`chairflow parked`, as an operator gives it."""
    command = [sys.executable, "-m", "deploy.commands", "parked", *arguments]
    await asyncio.to_thread(subprocess.run, command, check=True, cwd=ROOT, env=world.environment)
