"""A clinic at work under a real Prometheus, and what may fire there."""

import asyncio
import time
from collections.abc import AsyncGenerator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from deploy.local.child import ROOT
from deploy.local.ports import free_port
from deploy.local.prometheus import Prometheus
from deploy.observability.scaled import scaled, scrape_config
from tests.chaos.clinic import Clinic, at_work
from tests.chaos.world import World

RULES = ROOT / "deploy" / "prometheus" / "rules"


def watching(world: World, directory: Path, **factors: int) -> Prometheus:
    """Prometheus over this world, with the committed rules in a hurry: by which factor, for each rule file."""
    files: list[str] = []
    for path in sorted(RULES.glob("*.yaml")):
        (directory / path.name).write_text(scaled(path.read_text(), factors[path.stem]))
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


async def only(prometheus: Prometheus, alert: str, beside: Collection[str], seconds: float) -> None:
    """Come back when this alert has fired for a while; any other than those beside it is a failure."""
    since = 0.0
    until = time.monotonic() + seconds
    while not since or time.monotonic() - since < 10:
        found = await _looked(prometheus, {alert, *beside})
        since = since or (time.monotonic() if alert in found else 0.0)
        assert not since or alert in found, f"{alert} ended by itself"
        assert time.monotonic() < until, f"{alert} did not fire; {found}"


async def calm(prometheus: Prometheus, seconds: float, allowed: Collection[str] | None = None) -> None:
    """Come back when nothing has fired for five seconds; what is not allowed must not fire meanwhile."""
    quiet, until = time.monotonic(), time.monotonic() + seconds
    while time.monotonic() - quiet < 5:
        if await _looked(prometheus, allowed):
            quiet = time.monotonic()
        assert time.monotonic() < until, prometheus.alerts()


async def _looked(prometheus: Prometheus, allowed: Collection[str] | None) -> set[str]:
    """What fires now; anything else than what is allowed is a failure, with what Prometheus knows of it."""
    await asyncio.sleep(0.5)
    try:
        found = await asyncio.to_thread(_firing, prometheus)
    except httpx.TimeoutException:
        return set(allowed or ())
    if allowed is not None and not found <= set(allowed):
        pytest.fail(f"{found.difference(allowed)} beside {allowed}: {prometheus.alerts()}")
    return found


def _firing(prometheus: Prometheus) -> set[str]:
    return {alert["labels"]["alertname"] for alert in prometheus.alerts() if alert["state"] == "firing"}
