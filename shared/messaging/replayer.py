"""Replay: a service's own worker takes a parked record again, through its own handler, when somebody has asked for it.

Harmless to repeat: whoever dies between the handler's commit and ours handles the record once more, and the inbox (or
the ledger) sets the repeat aside.
"""

import asyncio
from typing import Any

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.crash import crash_point
from shared.db import Database
from shared.messaging.consumer import Handler
from shared.messaging.fates import described, fate_of
from shared.messaging.parked import record_of, storable
from shared.messaging.wake import Listener
from shared.operations.decisions import CHANNEL, WORKER, log_action
from shared.settings import Settings

log = structlog.stdlib.get_logger()

# The records of a key lie on one partition: in the order of the topic, one after the other, each key keeps its order.
# A second worker waits for the row, and then finds it decided.
_TAKE = text(
    "SELECT * FROM parked_record WHERE state = 'replaying' "
    "ORDER BY topic, partition, record_offset, id LIMIT 1 FOR UPDATE"
)
_DONE = text("UPDATE parked_record SET state = 'replayed', changed_at = clock_timestamp() WHERE id = :id")
_OPEN_AGAIN = text(
    "UPDATE parked_record SET state = 'open', reason = :reason, detail = :detail, changed_at = clock_timestamp() "
    "WHERE id = :id"
)


class Replayer:
    """Takes one record after the other while there are any that somebody wants replayed."""

    def __init__(self, handler: Handler, *, database: Database, config: Settings) -> None:
        self._handler = handler
        self._database = database
        self._listener = Listener(database, CHANNEL, config.poll_seconds)

    async def run(self) -> None:
        """Replay for ever; an outage is waited out, and the record with it."""
        self._listener.start()
        pause = 0.1
        try:
            while True:
                try:
                    while await self.replay_one():
                        pause = 0.1
                    await self._listener.wait()
                except Exception as error:
                    if fate_of(error) != "outage":
                        raise
                    log.warning("outage, a replay waits", error=repr(error), retry_in=pause)
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, 5.0)
        finally:
            await self._listener.stop()

    async def replay_one(self) -> bool:
        """Hand the first wanted record to the handler; False when none is wanted. Raises what an outage raises."""
        async with self._database.transaction(tenant_id=None) as session:
            row = (await session.execute(_TAKE)).one_or_none()
            if row is None:
                return False
            try:
                await self._handler.handle([record_of(row)])
            except Exception as error:
                if fate_of(error) == "outage":
                    raise
                await _open_again(session, row, error)
            else:
                crash_point("replay.after_handling")
                await session.execute(_DONE, {"id": row.id})
                await log_action(session, row.id, "replayed", WORKER, "")
                log.info("record replayed", record=f"{row.topic}:{row.partition}:{row.record_offset}")
        return True


async def _open_again(session: AsyncSession, row: Any, error: Exception) -> None:
    """It failed once more: for a person to decide anew, with the reason as it is now."""
    detail = storable(described(error))[:1000]
    await session.execute(_OPEN_AGAIN, {"id": row.id, "reason": fate_of(error), "detail": detail})
    await log_action(session, row.id, "failed", WORKER, detail)
    log.error("a replayed record failed again", parked_id=str(row.id), exc_info=error)
