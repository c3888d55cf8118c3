"""One service at one moment: who is alive, and what waits. A few small statements over sets, each through an index."""

from sqlalchemy import text

from shared.command import Reader
from shared.operations.heartbeat import GONE_AFTER_SECONDS
from shared.operations.schemas import Operations, Outbox, OverdueTimers, ParkedCount, ProcessView

_PROCESSES = text(
    "SELECT *, seen_at < clock_timestamp() - make_interval(secs => :gone_after) AS is_gone FROM process "
    "WHERE seen_at > clock_timestamp() - interval '1 day' ORDER BY kind, instance"
)
_OUTBOX = text(
    "SELECT clock_timestamp() AS at, count(*) AS rows, "
    "coalesce(extract(epoch FROM clock_timestamp() - min(queued_at)), 0) AS age FROM outbox"
)
_PARKED = text(
    "SELECT reason, state, count(*) AS count, min(parked_at) AS oldest_at FROM parked_record "
    "WHERE state IN ('open', 'replaying') GROUP BY reason, state ORDER BY reason, state"
)
_OVERDUE = text(
    "SELECT kind, count(*) AS count, min(due_at) AS oldest_due_at FROM timer WHERE due_at <= :now "
    "GROUP BY kind ORDER BY min(due_at)"
)


async def operations(reader: Reader, service: str, *, simulated: bool) -> Operations:
    """What row-level security shows the caller of this service."""
    session = reader.session
    processes = await session.execute(_PROCESSES, {"gone_after": GONE_AFTER_SECONDS})
    outbox = (await session.execute(_OUTBOX)).one()
    return Operations(
        service=service,
        at=outbox.at,
        now=reader.now,
        is_simulated=simulated,
        processes=[ProcessView.model_validate(row, from_attributes=True) for row in processes],
        outbox=Outbox(rows=outbox.rows, age_seconds=float(outbox.age)),
        parked=[ParkedCount.model_validate(row, from_attributes=True) for row in await session.execute(_PARKED)],
        overdue_timers=[
            OverdueTimers.model_validate(row, from_attributes=True)
            for row in await session.execute(_OVERDUE, {"now": reader.now})
        ],
    )
