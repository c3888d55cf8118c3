"""Business time of a tenant: the wall clock in production, a set one where simulated time is switched on."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.errors import MomentNotAcceptable, Refusal
from shared.events.envelope import Origin

IMPORT_HORIZON = timedelta(days=3653)


class ClockMovesForwardOnly(Refusal):
    code = "CLOCK-001"
    hint = "A tenant's business time never goes back; use a new tenant to start earlier."


async def business_now(session: AsyncSession, tenant_id: UUID, *, simulated: bool) -> datetime:
    """The tenant's now, in UTC."""
    if simulated:
        found = await session.scalar(
            text("SELECT now FROM tenant_clock WHERE tenant_id = :tenant"), {"tenant": tenant_id}
        )
        if found is not None:
            return found
    return datetime.now(UTC)


async def set_clock(session: AsyncSession, tenant_id: UUID, now: datetime) -> None:
    """Set the tenant's business time. Raises ClockMovesForwardOnly."""
    moved = await session.scalar(
        text(
            "INSERT INTO tenant_clock (tenant_id, now) VALUES (:tenant, :now) "
            "ON CONFLICT (tenant_id) DO UPDATE SET now = excluded.now WHERE tenant_clock.now <= excluded.now "
            "RETURNING now"
        ),
        {"tenant": tenant_id, "now": now},
    )
    if moved is None:
        raise ClockMovesForwardOnly


def acceptable_moment(
    occurred_at: datetime | None, now: datetime, *, origin: Origin, max_backdating_days: int
) -> datetime:
    """When it happened: ``now`` if the caller does not say. Raises MomentNotAcceptable outside the bounds."""
    if occurred_at is None:
        return now
    # Compared before it is converted: the years 1 and 9999 do not survive a conversion.
    if occurred_at > now:
        raise MomentNotAcceptable("occurred_at lies in the future.")
    horizon = IMPORT_HORIZON if origin is Origin.IMPORT else timedelta(days=max_backdating_days)
    if occurred_at < now - horizon:
        raise MomentNotAcceptable(f"occurred_at lies more than {horizon.days} days back.")
    return occurred_at.astimezone(UTC)


def local_date(moment: datetime, zone: str) -> date:
    """The business date of a moment in a clinic's zone."""
    return moment.astimezone(ZoneInfo(zone)).date()
