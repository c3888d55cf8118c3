"""Reading refunds."""

from datetime import date
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.billing.filters import equal, within
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
    business_date: date | None,
    date_from: date | None,
    date_to: date | None,
    order_id: UUID | None,
    payment_id: UUID | None,
    patient_id: UUID | None,
) -> Select[RefundRow]:
    """Refunds of a clinic, a state, an order, a payment and a person (under every id they are known by).

    The business date is the one on which the money went back.
    """
    query = select(RefundRow).where(
        *equal(
            (RefundRow.clinic_id, clinic_id),
            (RefundRow.status, status),
            (RefundRow.business_date, business_date),
            (RefundRow.order_id, order_id),
            (RefundRow.payment_id, payment_id),
        ),
        *within(RefundRow.business_date, date_from, date_to),
    )
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(RefundRow.patient_id.in_(ids))
    return query
