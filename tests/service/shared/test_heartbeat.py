"""Who is alive: a row of each process, refreshed while it lives, left behind by who dies, forgotten after a day."""

from typing import Any

from sqlalchemy import text

from deploy.local.testing import Servers
from shared.operations.heartbeat import Condition, Heartbeat
from tests.conftest import ServiceFactory
from tests.service.shared.lab import Lab, lab


def heartbeat(world: Lab, instance: str = "0", condition: Condition | None = None) -> Heartbeat:
    return Heartbeat(world.database, "worker", instance, "1.2", lambda: condition or Condition())


async def rows(world: Lab) -> dict[str, Any]:
    async with world.database.transaction(tenant_id=None) as session:
        return {row.instance: row for row in await session.execute(text("SELECT * FROM process"))}


async def aged(world: Lab, interval: str) -> None:
    """Everything was so much longer ago."""
    async with world.database.transaction(tenant_id=None) as session:
        moved = f"SET seen_at = seen_at - interval '{interval}', started_at = started_at - interval '{interval}'"
        await session.execute(text(f"UPDATE process {moved}"))


async def test_a_process_says_how_it_is_again_and_again(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as world:
        condition = Condition(broker_is_up=True, is_held=True, lag={"t.v1": 7})
        beating = heartbeat(world, condition=condition)
        await beating.beat()
        before = (await rows(world))["0"]
        assert (before.version, before.broker_is_up, before.is_held, before.lag) == ("1.2", True, True, {"t.v1": 7})
        await beating.beat()
        after = (await rows(world))["0"]
        assert after.seen_at > before.seen_at and after.started_at == before.started_at and after.crashes == 0
        await aged(world, "2 days")
        await beating.beat()
        assert list(await rows(world)) == ["0"], "its own row is not forgotten, however long it could not write"


async def test_who_stops_takes_the_row_along_and_who_dies_leaves_it(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as world:
        first = heartbeat(world)
        await first.beat()
        await first.stop()
        assert await rows(world) == {}
        for _ in range(3):
            await heartbeat(world).beat()
        assert (await rows(world))["0"].crashes == 2
        async with world.database.transaction(tenant_id=None) as session:
            await session.execute(text("UPDATE process SET started_at = seen_at - interval '2 hours'"))
        await heartbeat(world).beat()
        assert (await rows(world))["0"].crashes == 1, "one that has lived for an hour begins a new count"


async def test_a_row_that_was_taken_away_is_made_anew(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as world:
        beating = heartbeat(world)
        await beating.beat()
        await heartbeat(world).stop()
        for _ in range(2):
            await beating.beat()
        assert list(await rows(world)) == ["0"]


async def test_who_never_came_back_is_forgotten_after_a_day(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as world:
        await heartbeat(world, "gone").beat()
        await aged(world, "23 hours")
        await heartbeat(world, "alive").beat()
        assert set(await rows(world)) == {"gone", "alive"}
        await aged(world, "2 hours")
        await heartbeat(world, "other").beat()
        assert set(await rows(world)) == {"alive", "other"}


async def test_the_page_says_who_is_gone(service: ServiceFactory) -> None:
    booking = await service("booking")
    world = Lab("", "", "", booking.worker_database)
    for instance in ("lives", "dies"):
        await heartbeat(world, instance).beat()
    async with booking.worker_database.transaction(tenant_id=None) as session:
        await session.execute(
            text("UPDATE process SET seen_at = seen_at - interval '1 minute' WHERE instance = 'dies'")
        )
    shown = {p["instance"]: p for p in (await booking.get("/v1/admin/operations"))["processes"]}
    assert (shown["lives"]["is_gone"], shown["dies"]["is_gone"]) == (False, True)
    # The API of this very test says so too.
    assert any(p["kind"] == "api" and not p["is_gone"] for p in shown.values())
    for instance in ("lives", "dies"):
        await heartbeat(world, instance).stop()
