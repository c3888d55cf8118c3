"""Business time of a tenant: the wall clock in production, a set one where simulated time is switched on."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.errors import Refusal
from shared.upkeep import ensure_event_months


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
    """Set the tenant's business time, and see that its events find their months' partitions. Raises ClockMovesForwardOnly."""
    await ensure_event_months(session, now.date(), 2)
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
