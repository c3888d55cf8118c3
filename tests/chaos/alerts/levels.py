"""What uses up the budget of a service level: much of it at once, or a little all the time, by the share that is bad."""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from uuid import uuid4

import httpx

from deploy.local.prometheus import Prometheus
from tests.chaos.alerts.causes import table_locked
from tests.chaos.alerts.imported import Desk, minutes_ago
from tests.chaos.world import World

# As many as a hold of the shorter kind makes late at the pace of the clinic at work.
_LATE_AT_ONCE = 10


@asynccontextmanager
async def pages_that_fail(world: World, share: float) -> AsyncGenerator[None]:
    """CRM's API may no longer read one of its tables, and this share of what is asked of it needs that table."""
    headers, asked, failed = world.person().headers(), 0, 0

    async def ask() -> None:
        nonlocal asked, failed
        async with httpx.AsyncClient(timeout=15) as http:
            while True:
                asked += 1
                needs_it = failed + 1 <= share * asked
                failed += needs_it
                path = f"/v1/plans/{uuid4()}" if needs_it else "/v1/sources"
                answer = await http.get(world.url("crm") + path, headers=headers)
                assert answer.status_code == (500 if needs_it else 200), answer.text

    await world.rows("crm", "REVOKE SELECT ON plan FROM crm_api")
    try:
        async with _going_on(ask(), ask()):
            yield
    finally:
        await world.rows("crm", "GRANT SELECT ON plan TO crm_api")


@asynccontextmanager
async def numbers_that_come_late(
    world: World, prometheus: Prometheus, share: float, seconds: float
) -> AsyncGenerator[None]:
    """Again and again somebody holds the table in which the deriver notes its batches, until this share has come late."""

    async def counted(what: str) -> float:
        found = await asyncio.to_thread(prometheus.query, f"sum(chairflow_freshness_seconds_{what})")
        return float(found[0]["value"][1])

    async def hold() -> None:
        while True:
            await asyncio.sleep(3)
            all_of_them = await counted("count")
            late = all_of_them - await counted('bucket{le="5.0"}')
            if late + _LATE_AT_ONCE <= share * all_of_them:
                async with table_locked(world, "analytics", "derivation"):
                    await asyncio.sleep(seconds)

    async with _going_on(hold()):
        yield


@asynccontextmanager
async def no_shows_marked_late(world: World, share: float) -> AsyncGenerator[None]:
    """A chain takes over the appointments of an older system; this share of them minutes after they were missed."""
    async with Desk.open(world, pairs=8) as desk:
        taken, late = 0, 0

        async def take_over(pair: int) -> None:
            nonlocal taken, late
            while True:
                taken += 1
                is_late = late + 1 <= share * taken
                late += is_late
                appointment = await desk.awaited(await _due(is_late), pair)
                while not await desk.is_missed(appointment):
                    await asyncio.sleep(0.1)

        async with _going_on(*(take_over(pair) for pair in range(len(desk.pairs)))):
            yield


async def _due(is_late: bool) -> datetime:
    """A whole minute that has come: three ago, or so short ago that nobody calls it late, not even in a hurry."""
    while not is_late and datetime.now(UTC).second > 20:
        await asyncio.sleep(0.5)
    return minutes_ago(3 if is_late else 0)


@asynccontextmanager
async def _going_on(*work: Coroutine[None, None, None]) -> AsyncGenerator[None]:
    """Beside the block, until its end; work that fails ends the block."""
    async with asyncio.TaskGroup() as group:
        going = [group.create_task(one) for one in work]
        yield
        for one in going:
            one.cancel()
