"""Durable timers: a row that comes due in its tenant's business time, carried out once, in one transaction."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from uuid import UUID

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.crash import crash_point
from shared.db import Database, is_lock_conflict, is_outage
from shared.messaging.inbox import system_work
from shared.messaging.wake import Listener, Notifier
from shared.metrics import Metrics
from shared.settings import Settings
from shared.work import Work

log = structlog.stdlib.get_logger()
# (work, subject, due) → None; the timer's row is gone when it runs, and comes back if it fails.
TimerAction = Callable[[Work, UUID, datetime], Awaitable[None]]
_RETRY_SECONDS = 10.0
_YIELD_SECONDS = 0.2

_TAKE = text(
    """
    DELETE FROM timer WHERE (kind, subject_id) = (
        SELECT t.kind, t.subject_id FROM timer t LEFT JOIN tenant_clock c USING (tenant_id)
        WHERE is_open() AND t.due_at <= coalesce(c.now, :wall) AND NOT t.kind || t.subject_id = ANY(cast(:resting AS text[]))
        ORDER BY t.due_at LIMIT 1 FOR UPDATE OF t SKIP LOCKED
    ) RETURNING kind, subject_id, tenant_id, due_at,
        EXISTS (SELECT FROM tenant_clock c WHERE c.tenant_id = timer.tenant_id) AS clock_is_set
    """
)
# A command holds its aggregate and then moves the timer, a timer holds its own row and then the aggregate: so that
# the two never wait for each other, the timer gives way long before PostgreSQL would look for a deadlock (1 s).
_IMPATIENT = text("SELECT set_config('lock_timeout', '200ms', true)")
_DUE = text(
    "SELECT count(*) FROM timer t LEFT JOIN tenant_clock c USING (tenant_id) WHERE t.due_at <= coalesce(c.now, :wall)"
)
_SET = text(
    "INSERT INTO timer (kind, subject_id, tenant_id, due_at) VALUES (:kind, :subject, :tenant, :due) "
    "ON CONFLICT (kind, subject_id) DO UPDATE SET due_at = excluded.due_at"
)
_STOP = text(
    "DELETE FROM timer WHERE (kind, subject_id) IN (SELECT kind, subject_id FROM timer "
    "WHERE kind = :kind AND subject_id = :subject FOR UPDATE SKIP LOCKED)"
)


async def set_timer(work: Work, kind: str, subject_id: UUID, due_at: datetime) -> None:
    """Arm (or move) the one timer of this kind for this subject, in the work's transaction."""
    row = {"kind": kind, "subject": subject_id, "tenant": work.tenant_id, "due": due_at}
    await work.session.execute(_SET, row)


async def stop_timer(session: AsyncSession, kind: str, subject_id: UUID) -> None:
    """Disarm the timer, if it is armed.

    One that is being carried out at this moment is left alone: it may be waiting for a row that we hold, and then
    finds nothing left to do.
    """
    await session.execute(_STOP, {"kind": kind, "subject": subject_id})


class Timers:
    """Carries out what is due, oldest first. Any number of workers may run it side by side."""

    def __init__(
        self,
        actions: Mapping[str, TimerAction],
        *,
        database: Database,
        notifier: Notifier,
        config: Settings,
        metrics: Metrics,
    ) -> None:
        self._actions = actions
        self._database = database
        self._notifier = notifier
        self._config = config
        self._metrics = metrics
        self._listener = Listener(database, "clock", config.poll_seconds)
        self._resting: dict[str, float] = {}
        self._kind, self._taken = "", ""
        for kind in actions:
            for metric in (metrics.timers_fired, metrics.timers_failed, metrics.timer_delay):
                metric.labels(kind)

    async def run(self) -> None:
        self._listener.start()
        try:
            while True:
                if not await self._run_one_safely():
                    await self._listener.wait()
        finally:
            await self._listener.stop()

    async def _run_one_safely(self) -> bool:
        try:
            return await self.run_one()
        except Exception as error:
            if is_outage(error):
                log.warning("database away, timers wait", error=repr(error))
                await asyncio.sleep(1)
                return False
            if is_lock_conflict(error):
                self._resting[self._taken] = time.monotonic() + _YIELD_SECONDS
                return True
            # A timer that fails must not hold up the others: it rests, and the log says so each time.
            self._metrics.timers_failed.labels(self._kind).inc()
            log.exception("timer failed", timer=self._taken, retry_in=_RETRY_SECONDS)
            self._resting[self._taken] = time.monotonic() + _RETRY_SECONDS
            return True

    async def run_one(self) -> bool:
        """Carry out the oldest due timer; False when none is due."""
        wall = datetime.now(UTC)
        self._resting = {name: until for name, until in self._resting.items() if until > time.monotonic()}
        async with self._database.transaction(tenant_id=None) as session:
            parameters = {"wall": wall, "resting": list(self._resting)}
            taken = (await session.execute(_TAKE, parameters)).one_or_none()
            if taken is None:
                due = await session.scalar(_DUE, {"wall": wall})
                self._metrics.timers_due.set(due or 0)
                return False
            self._kind, self._taken = taken.kind, f"{taken.kind}{taken.subject_id}"
            await session.execute(_IMPATIENT)
            work = await system_work(session, taken.tenant_id, simulated=self._config.simulated_time)
            await self._actions[taken.kind](work, taken.subject_id, taken.due_at)
            await work.save()
            crash_point("timer.before_commit")
        crash_point("timer.after_commit")
        self._metrics.timers_fired.labels(taken.kind).inc()
        if not taken.clock_is_set:
            delay = (datetime.now(UTC) - taken.due_at).total_seconds()
            self._metrics.timer_delay.labels(taken.kind).observe(delay)
        if work.events:
            self._notifier.poke()
        return True
