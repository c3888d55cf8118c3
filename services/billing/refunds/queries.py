"""Reading refunds."""

from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.billing.refunds.models import RefundRow
from shared.command import Reader
from shared.known import merged_ids


async def given_back_by_line(session: AsyncSession, payment_id: UUID) -> dict[UUID, int]:
    """What requested and completed refunds of a payment took from each order line. Lock the payment first."""
    found: dict[UUID, int] = {}
    query = select(RefundRow).where(RefundRow.payment_id == payment_id, RefundRow.status != "rejected")
    for row in await session.scalars(query):
        for part in row.as_state().lines:
            found[part.line_id] = found.get(part.line_id, 0) + part.amount_minor
    return found


async def matching(
    reader: Reader,
    *,
    clinic_id: UUID | None,
    status: str | None,
    order_id: UUID | None,
    payment_id: UUID | None,
    patient_id: UUID | None,
) -> Select[RefundRow]:
    """Refunds of a clinic, a state, an order, a payment and a person (under every id they are known by)."""
    query = select(RefundRow)
    if clinic_id is not None:
        query = query.where(RefundRow.clinic_id == clinic_id)
    if status is not None:
        query = query.where(RefundRow.status == status)
    if order_id is not None:
        query = query.where(RefundRow.order_id == order_id)
    if payment_id is not None:
        query = query.where(RefundRow.payment_id == payment_id)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(RefundRow.patient_id.in_(ids))
    return query
