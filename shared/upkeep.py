"""What the tables that every service has need from time to time: partitions made ahead, old idempotency keys forgotten."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from shared.db import Database, is_lock_conflict

# A client may send a command again for 30 days; the rest is for who counts days differently.
KEYS_KEPT = timedelta(days=35)

_MISSING = text(
    "SELECT month FROM unnest(cast(:months AS date[])) AS month "
    "WHERE to_regclass('public.event_' || to_char(month, 'YYYY_MM')) IS NULL"
)
# Two who find the same month missing: the second one waits here, and then finds it made.
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(7201003)")
_ENSURE = text("SELECT ensure_event_month(:month)")
_FORGET_KEYS = text("DELETE FROM idempotency WHERE created_at < :before")


async def keep_house(database: Database) -> None:
    """A worker's daily round: the partitions of this month and the next two, and no keys older than 35 days.

    The inbox is left alone. After a loss of Kafka, or for a consumer group that starts anew, the log is read again from
    its beginning, and a row that was forgotten would let an old event take effect a second time.
    """
    now = datetime.now(UTC)
    async with database.transaction(tenant_id=None) as session:
        await ensure_event_months(session, now.date(), 3)
    async with database.transaction(tenant_id=None) as session:
        await session.execute(_FORGET_KEYS, {"before": now - KEYS_KEPT})


async def ensure_event_months(session: AsyncSession, day: date, count: int) -> None:
    """Make the event table's partitions of the day's month and those that follow, where they are missing.

    A month of which the default partition holds rows already is left there. So is one when the table is in use for longer
    than a second, or everybody who records an event would wait behind us: its rows go into the default partition, where
    they are read just as well.
    """
    months = [_month_after(day, ahead) for ahead in range(count)]
    missing = (await session.scalars(_MISSING, {"months": months})).all()
    if not missing:
        return
    try:
        async with session.begin_nested():
            await session.execute(text("SET LOCAL lock_timeout = '1s'"))
            await session.execute(_ONE_AT_A_TIME)
            for month in missing:
                await session.execute(_ENSURE, {"month": month})
            await session.execute(text("SET LOCAL lock_timeout TO DEFAULT"))
    except DBAPIError as error:
        # A check is violated when the default partition got its first row of the month between our look and our lock.
        if not is_lock_conflict(error) and not isinstance(error, IntegrityError):
            raise


def _month_after(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
