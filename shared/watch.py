"""What a process measures about itself once a second, whether or not anything happens in it."""

import asyncio
import time
from datetime import UTC, datetime

from sqlalchemy import text

from shared.db import Database, is_outage
from shared.health import database_answers
from shared.metrics import Metrics

_PAUSE_SECONDS = 1.0
_BACKLOG = text("SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(queued_at)), 0) FROM outbox")
_PARKED = text("SELECT count(*) FROM parked_record WHERE state = 'open'")
# A clock that is set stands still or jumps: how late a timer of such a chain is, in seconds of ours, means nothing.
_OLDEST_DUE = text(
    "SELECT due_at FROM timer t LEFT JOIN tenant_clock c USING (tenant_id) "
    "WHERE c.now IS NULL AND due_at <= :now ORDER BY due_at LIMIT 1"
)


async def watch_process(database: Database, metrics: Metrics) -> None:
    """Whether PostgreSQL answers, how much of the pool is in use, how late the event loop is; for ever."""
    metrics.connections_limit.set(database.limit)
    while True:
        metrics.database_up.set(await database_answers(database))
        metrics.connections.set(database.connections_used())
        begun = time.monotonic()
        await asyncio.sleep(_PAUSE_SECONDS)
        metrics.loop_delay.set(max(0.0, time.monotonic() - begun - _PAUSE_SECONDS))


async def watch_backlog(database: Database, metrics: Metrics) -> None:
    """What waits in a worker's tables to be published, or for a person; for ever. Not for relay and timers to say: it grows while they get nowhere."""
    while True:
        now = datetime.now(UTC)
        try:
            async with database.transaction(tenant_id=None) as session:
                waiting, age = (await session.execute(_BACKLOG)).one()
                parked = await session.scalar(_PARKED)
                due = await session.scalar(_OLDEST_DUE, {"now": now})
        except Exception as error:
            if not is_outage(error):
                raise
        else:
            metrics.outbox_rows.set(waiting)
            metrics.outbox_age.set(float(age))
            metrics.parked_open.set(parked or 0)
            metrics.timers_overdue.set((now - due).total_seconds() if due else 0)
        await asyncio.sleep(_PAUSE_SECONDS)
