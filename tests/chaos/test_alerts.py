"""Each fault raises its alert and no other, and the alert ends when the fault does: a real Prometheus, the real stack.

`make alerts`. The rules are the committed ones with their durations divided by 10 (deploy/observability/scaled.py).
"""

import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from deploy.local.child import ROOT
from deploy.local.ports import free_port
from deploy.local.prometheus import Prometheus
from deploy.observability.scaled import scaled, scrape_config
from shared.events import booking
from shared.messaging.kafka import started_producer
from shared.settings import Settings
from tests.chaos.clinic import Clinic, at_work
from tests.chaos.world import SERVICES, World
from tests.service.shared.sql import connect

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(900)]
FACTOR = 10
RULES = ROOT / "deploy" / "prometheus" / "rules"
Act = Callable[[World], Awaitable[None]]


async def stop_kafka(world: World) -> None:
    await asyncio.to_thread(world.servers.kafka.stop, immediate=True)


async def start_kafka(world: World) -> None:
    await asyncio.to_thread(world.servers.kafka.start)


async def stop_postgresql(world: World) -> None:
    await asyncio.to_thread(world.servers.postgres.stop, immediate=True)


async def start_postgresql(world: World) -> None:
    await asyncio.to_thread(world.servers.postgres.start)


async def freeze_the_workers(world: World) -> None:
    _signal(world, signal.SIGSTOP)


async def thaw_the_workers(world: World) -> None:
    _signal(world, signal.SIGCONT)


def _signal(world: World, number: signal.Signals) -> None:
    process = world.children["workers"].process
    assert process is not None
    process.send_signal(number)


async def send_poison(world: World) -> None:
    producer = await started_producer(Settings(kafka_bootstrap_servers=world.servers.kafka.bootstrap))
    await producer.send_and_wait(booking.TOPIC, b"no event at all", b"key")
    await producer.stop()


async def drop_what_is_parked(world: World) -> None:
    for service in SERVICES:
        for (parked,) in await world.rows(service, "SELECT id FROM parked_record WHERE state = 'open'"):
            command = [sys.executable, "-m", "deploy.commands", "parked", "drop", str(parked)]
            command += ["--service", service, "--reason", "it never was an event"]
            await asyncio.to_thread(subprocess.run, command, check=True, cwd=ROOT, env=world.environment)


class Lock:
    """Somebody's open transaction holds the table in which booking's consumer notes what it has handled."""

    async def hold(self, world: World) -> None:
        self.connection = await connect(world.servers.postgres.dsn("booking"))
        self.transaction = self.connection.transaction()
        await self.transaction.start()
        await self.connection.execute("LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE")

    async def let_go(self, _: World) -> None:
        await self.transaction.rollback()
        await self.connection.close()


_LOCK = Lock()
FAULTS: dict[str, tuple[Act, Act, str]] = {
    "Kafka stopped": (stop_kafka, start_kafka, "BrokerDown"),
    "PostgreSQL stopped": (stop_postgresql, start_postgresql, "DatabaseDown"),
    "workers frozen": (freeze_the_workers, thaw_the_workers, "ProcessGone"),
    "poison record": (send_poison, drop_what_is_parked, "RecordsParked"),
    "slow consumer": (_LOCK.hold, _LOCK.let_go, "ConsumerStands"),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_fault_raises_its_alert_and_no_other(world: World, tmp_path: Path, fault: str) -> None:
    begin, end, alert = FAULTS[fault]
    world.start("apis")
    world.start("workers")
    await world.ready("api", 120)
    await world.ready("worker", 120)
    prometheus = watching(world, tmp_path)
    prometheus.start()
    try:
        async with busy(world):
            await calm(prometheus, 120)
            begun = time.monotonic()
            await begin(world)
            try:
                await only(prometheus, alert)
            finally:
                raised = time.monotonic() - begun
                await end(world)
            healed = time.monotonic()
            await calm(prometheus, 200, {alert})
            print(
                f"{fault}: {alert} within {raised:.0f} s and nothing else, over {time.monotonic() - healed:.0f} s later"
            )
    finally:
        prometheus.stop()


def watching(world: World, directory: Path) -> Prometheus:
    """Prometheus over this world, with the committed rules in a hurry."""
    files: list[str] = []
    for path in sorted(RULES.glob("*.yaml")):
        (directory / path.name).write_text(scaled(path.read_text(), FACTOR))
        files.append(str(directory / path.name))
    return Prometheus(directory / "prometheus", free_port(), scrape_config(world.settled.ports, files))


@asynccontextmanager
async def busy(world: World) -> AsyncGenerator[Clinic]:
    """A clinic into which people come all the time; a refused command is sent again, as the console does."""
    async with at_work(world) as clinic:
        await clinic.open()

        async def people() -> None:
            while True:
                await clinic.somebody_comes()
                await asyncio.sleep(0.2)

        coming = asyncio.create_task(people())
        try:
            yield clinic
            assert not coming.done(), coming.exception()
        finally:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)


def firing(prometheus: Prometheus) -> set[str]:
    return {alert["labels"]["alertname"] for alert in prometheus.alerts() if alert["state"] == "firing"}


async def only(prometheus: Prometheus, alert: str, seconds: float = 120) -> None:
    """Come back when this alert has fired for a while; any other is a failure."""
    since = 0.0
    until = time.monotonic() + seconds
    while not since or time.monotonic() - since < 10:
        found = await looked(prometheus, {alert})
        since = since or (time.monotonic() if alert in found else 0.0)
        assert not since or alert in found, f"{alert} ended by itself"
        assert time.monotonic() < until, f"{alert} did not fire; {found}"


async def calm(prometheus: Prometheus, seconds: float, allowed: set[str] | None = None) -> None:
    """Come back when nothing has fired for five seconds; what is not allowed must not fire meanwhile."""
    quiet, until = time.monotonic(), time.monotonic() + seconds
    while time.monotonic() - quiet < 5:
        if await looked(prometheus, allowed):
            quiet = time.monotonic()
        assert time.monotonic() < until, prometheus.alerts()


async def looked(prometheus: Prometheus, allowed: set[str] | None) -> set[str]:
    """What fires now; anything else than what is allowed is a failure, with what Prometheus knows of it."""
    await asyncio.sleep(0.5)
    try:
        found = await asyncio.to_thread(firing, prometheus)
    except httpx.TimeoutException:
        return set(allowed or ())
    if allowed is not None and found - allowed:
        pytest.fail(f"{found - allowed} beside {allowed}: {prometheus.alerts()}")
    return found
