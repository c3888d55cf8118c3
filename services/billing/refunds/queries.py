"""Reading refunds."""

from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.billing.refunds.models import RefundRow


async def given_back_by_line(session: AsyncSession, payment_id: UUID) -> dict[UUID, int]:
    """What requested and completed refunds of a payment took from each order line. Lock the payment first."""
    found: dict[UUID, int] = {}
    query = select(RefundRow).where(RefundRow.payment_id == payment_id, RefundRow.status != "rejected")
    for row in await session.scalars(query):
        for part in row.as_state().lines:
            found[part.line_id] = found.get(part.line_id, 0) + part.amount_minor
    return found


def matching(clinic_id: UUID | None, status: str | None) -> Select[RefundRow]:
    query = select(RefundRow)
    if clinic_id is not None:
        query = query.where(RefundRow.clinic_id == clinic_id)
    if status is not None:
        query = query.where(RefundRow.status == status)
    return query
