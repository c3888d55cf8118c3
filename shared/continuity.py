"""Whether a service may go on: its database must know every event that the service has put on the log.

A database that was restored, or taken over by a standby that had not heard everything, does not: it would give the same
sequences out again. The service stays closed until a worker has compared the two (`shared/messaging/gate.py`), and the
database itself says so: where it was restored, its history is another one. `docs/adr/0012` has the reasons.
"""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

CLOSED = "The database was restored, or another one took over, and has not been compared with the log yet."

_IS_OPEN = text("SELECT is_open()")
_CLOSE = text("UPDATE continuity SET is_behind = true")
_OPEN = text("UPDATE continuity SET history = database_history(), is_behind = false")


async def is_open(session: AsyncSession) -> bool:
    """Whether this database was found to know everything that is on the service's topics, in its present history."""
    return bool(await session.scalar(_IS_OPEN))


async def close(session: AsyncSession) -> None:
    """Events are on the log that this database does not know: commands, reactions and timers wait."""
    await session.execute(_CLOSE)


async def open_up(session: AsyncSession) -> None:
    """The database knows everything that is on the log, as of its present history."""
    await session.execute(_OPEN)
