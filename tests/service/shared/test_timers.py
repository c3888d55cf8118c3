"""Timers happen once, whoever dies; and a command that moves one never waits in a circle with it."""

# The naive variants use statements of the product.
# pyright: reportPrivateUsage=false

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from deploy.local.testing import Servers
from shared import timers as timers_module
from shared.messaging.inbox import system_work
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.timers import TimerAction, Timers, set_timer
from shared.watch import watch_backlog
from shared.work import Work
from tests.service.shared.lab import Lab, lab
from tests.service.shared.test_deaths import Killed, dies_at

PAST = datetime.now(UTC) - timedelta(hours=1)


def timers(world: Lab, action: TimerAction, make: type[Timers] = Timers) -> Timers:
    notifier = Notifier(world.database, "outbox")
    return make(
        {"wake": action}, database=world.database, notifier=notifier, config=world.config, metrics=Metrics("lab")
    )


class ForgetsFirst(Timers):
    """The control: takes the timer's row away in a transaction of its own, and then carries it out."""

    async def run_one(self) -> bool:
        async with self._database.transaction(tenant_id=None) as session:
            parameters: dict[str, object] = {"wall": datetime.now(UTC), "resting": []}
            taken = (await session.execute(timers_module._TAKE, parameters)).one_or_none()
        if taken is None:
            return False
        async with self._database.transaction(tenant_id=None) as session:
            work = await system_work(session, taken.tenant_id, simulated=False)
            await self._actions[taken.kind](work, taken.subject_id, taken.due_at)
            timers_module.crash_point("timer.before_commit")
        return True


async def armed(world: Lab, due: datetime = PAST) -> UUID:
    subject = uuid4()
    async with world.database.transaction(tenant_id=None) as session:
        await session.execute(text("CREATE TABLE thing (id uuid PRIMARY KEY, n integer NOT NULL DEFAULT 0)"))
        await session.execute(text("INSERT INTO thing VALUES (:id)"), {"id": subject})
        await set_timer(await system_work(session, world.tenant, simulated=False), "wake", subject, due)
    return subject


async def raise_n(work: Work, subject: UUID, _: datetime) -> None:
    await work.session.execute(text("UPDATE thing SET n = n + 1 WHERE id = :id"), {"id": subject})


async def n_of(world: Lab) -> object:
    async with world.database.transaction(tenant_id=None) as session:
        return await session.scalar(text("SELECT n FROM thing"))


@pytest.mark.parametrize(
    ("make", "point", "happens"),
    [
        (Timers, "timer.before_commit", 1),
        (Timers, "timer.after_commit", 1),
        pytest.param(ForgetsFirst, "timer.before_commit", 0, id="control"),
    ],
)
async def test_a_timer_whose_worker_dies_happens_once(
    servers: Servers, monkeypatch: pytest.MonkeyPatch, make: type[Timers], point: str, happens: int
) -> None:
    async with lab(servers, with_topics=False) as world:
        await armed(world)
        with monkeypatch.context() as patched:
            patched.setattr(timers_module, "crash_point", dies_at(point))
            with pytest.raises(Killed):
                await timers(world, raise_n, make).run_one()
        while await timers(world, raise_n, make).run_one():
            pass
        assert await n_of(world) == happens


async def test_two_workers_share_the_timers(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as world:
        await armed(world)
        ran = await asyncio.gather(*(timers(world, raise_n).run_one() for _ in range(4)))
        assert sorted(ran) == [False, False, False, True]
        assert await n_of(world) == 1


async def test_what_is_not_due_waits_for_the_tenants_clock(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as world:
        due = datetime.now(UTC) + timedelta(days=40)
        await armed(world, due)
        assert not await timers(world, raise_n).run_one()
        async with world.database.transaction(tenant_id=None) as session:
            clock = "INSERT INTO tenant_clock VALUES (:tenant, :now)"
            await session.execute(text(clock), {"tenant": world.tenant, "now": due})
        assert await timers(world, raise_n).run_one()


async def meet(world: Lab) -> tuple[BaseException | None, int]:
    """A command holds the aggregate and moves the timer; the timer holds itself and wants the aggregate."""
    subject, holds = await armed(world), asyncio.Event()

    async def command() -> None:
        async with world.database.transaction(tenant_id=None) as session:
            await session.execute(text("SELECT * FROM thing WHERE id = :id FOR UPDATE"), {"id": subject})
            holds.set()
            await asyncio.sleep(0.3)
            work = await system_work(session, world.tenant, simulated=False)
            await set_timer(work, "wake", subject, datetime.now(UTC) + timedelta(days=1))

    async def timer() -> None:
        await holds.wait()
        found = timers(world, raise_n)
        running = asyncio.create_task(found.run())
        await asyncio.sleep(2.5)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    answers = await asyncio.gather(command(), timer(), return_exceptions=True)
    await asyncio.sleep(0.5)
    async with world.database.transaction(tenant_id=None) as session:
        query = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
        return answers[0], int(await session.scalar(text(query)) or 0)


async def test_a_command_and_a_timer_never_wait_in_a_circle(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as world:
        refused, deadlocks = await meet(world)
        assert refused is None and deadlocks == 0
        assert await n_of(world) == 0, "the timer was moved before it could run"


async def test_control_a_patient_timer_ends_in_a_deadlock(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timers_module, "_IMPATIENT", text("SELECT 1"))
    async with lab(servers, with_topics=False) as world:
        assert (await meet(world))[1] == 1


async def test_a_timer_s_delay_is_measured_where_the_clock_is_the_wall_s(servers: Servers) -> None:
    """A chain whose clock is set may be days further: what a timer is late by then means nothing."""
    async with lab(servers, with_topics=False) as world:
        await armed(world)
        found = timers(world, raise_n)
        assert await found.run_one()
        assert delays(found) == (1, 0.0)
        async with world.database.transaction(tenant_id=None) as session:
            row = {"tenant": world.tenant, "now": datetime.now(UTC)}
            await session.execute(text("INSERT INTO tenant_clock VALUES (:tenant, :now)"), row)
            work = await system_work(session, world.tenant, simulated=True)
            await set_timer(work, "wake", uuid4(), PAST)
        assert await found.run_one()
        assert delays(found) == (1, 0.0)


def delays(found: Timers) -> tuple[float | None, float | None]:
    """How many timers were timed, and how many of them were late by less than a minute."""
    sample = found._metrics.registry.get_sample_value
    counted = sample("chairflow_timer_delay_seconds_count", {"kind": "wake"})
    return counted, sample("chairflow_timer_delay_seconds_bucket", {"kind": "wake", "le": "60.0"})


async def test_what_fails_and_what_is_overdue_is_counted(servers: Servers) -> None:
    async def fails(work: Work, subject: UUID, due: datetime) -> None:
        raise ValueError("a bug")

    async with lab(servers, with_topics=False) as world:
        await armed(world)
        found = timers(world, fails)
        running = [
            asyncio.create_task(found.run()),
            asyncio.create_task(watch_backlog(world.database, found._metrics)),
        ]
        sample = found._metrics.registry.get_sample_value
        async with asyncio.timeout(30):
            while not sample("chairflow_timers_failed_total", {"kind": "wake"}):
                await asyncio.sleep(0.05)
            while not sample("chairflow_timers_overdue_seconds"):
                await asyncio.sleep(0.05)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        assert (sample("chairflow_timers_overdue_seconds") or 0) >= 3600
        assert sample("chairflow_timers_fired_total", {"kind": "wake"}) == 0
