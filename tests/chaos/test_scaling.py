"""Two workers of every service under load, one of them killed: the other takes over, and every number is right."""

import asyncio
import time

import pytest

from tests.chaos.clinic import Clinic, at_work
from tests.chaos.day_two import no_number_differs
from tests.chaos.test_crash_points import several
from tests.chaos.test_outages import agree_on_visits
from tests.chaos.topics import settled
from tests.chaos.world import World

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(300)]


async def test_a_second_worker_takes_over_from_one_that_is_killed(world: World) -> None:
    world.start("apis")
    for name in ("workers", "second"):
        world.start(name)
    for kind in ("api", "worker", "second"):
        await world.ready(kind)
    async with at_work(world) as clinic:
        await clinic.open()
        await several(clinic, 6)
        await settled(world, clinic.person, clinic.http)
        world.kill("workers")
        assert await world.died("workers") == -9
        killed = time.monotonic()
        await several(clinic, 6)
        await everything_is_known(world, clinic)
        print(
            f"one of two workers killed: the other one had handled everything {time.monotonic() - killed:.1f} s later"
        )
        world.start("workers")
        await several(clinic, 2)
        await settled(world, clinic.person, clinic.http)
        await agree_on_visits(world, clinic)
        await no_number_differs(world)


async def everything_is_known(world: World, clinic: Clinic, seconds: float = 60) -> None:
    """Analytics has every acknowledged event, though one of the workers is gone."""
    until = time.monotonic() + seconds
    while True:
        try:
            return await agree_on_visits(world, clinic)
        except AssertionError:
            if time.monotonic() > until:
                raise
        await asyncio.sleep(0.5)
