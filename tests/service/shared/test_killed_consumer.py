"""G1: a consumer is killed with records in hand. They come again; acknowledged before the effect, they would be lost."""

import asyncio
import os
import signal
import sys

import pytest

from deploy.local.testing import Servers
from shared.messaging.kafka import started_producer
from tests.service.shared.lab import Lab, lab
from tests.service.shared.sql import connect

RECORDS = [f"record-{n}" for n in range(20)]


async def run(world: Lab, *arguments: str, crash_at: str = "") -> int:
    """One life of the consumer; its exit status."""
    module = "tests.service.shared.one_consumer"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, world.dsn, world.bootstrap, world.name, *arguments,
        env=os.environ | {"CHAIRFLOW_CRASH_AT": crash_at}, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    async with asyncio.timeout(60):
        return await process.wait()


async def seen_after_a_kill(world: Lab, *arguments: str) -> list[str]:
    connection = await connect(world.dsn)
    await connection.execute("CREATE TABLE seen (value text)")
    producer = await started_producer(world.config)
    for value in RECORDS:
        await producer.send_and_wait(world.topic, value.encode(), b"one key")
    await producer.stop()
    assert await run(world, *arguments, crash_at="consumer.after_poll") == -signal.SIGKILL
    assert await run(world, *arguments) == 0
    rows = await connection.fetch("SELECT value FROM seen ORDER BY value")
    await connection.close()
    return [row["value"] for row in rows]


@pytest.mark.parametrize(
    ("arguments", "arrives"),
    [pytest.param((), True, id="product"), pytest.param(("--acknowledge-first",), False, id="control")],
)
async def test_a_consumer_killed_after_its_poll_loses_nothing(
    servers: Servers, arguments: tuple[str, ...], arrives: bool
) -> None:
    async with lab(servers) as world:
        assert (await seen_after_a_kill(world, *arguments) == sorted(RECORDS)) is arrives
