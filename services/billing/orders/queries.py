"""Reading orders."""

from datetime import date
from uuid import UUID

from sqlalchemy import Select, select

from services.billing.orders.models import OrderRow
from services.billing.orders.schemas import OrderView
from shared.command import Reader
from shared.known import merged_ids


def view(row: OrderRow) -> OrderView:
    return OrderView(
        **dict(row.as_state()),
        paid_minor=row.paid_minor,
        refunded_minor=row.refunded_minor,
        due_minor=0 if row.status == "cancelled" else row.total_minor - row.paid_minor,
    )


async def matching(
    reader: Reader,
    *,
    patient_id: UUID | None,
    clinic_id: UUID | None,
    status: str | None,
    case_id: UUID | None,
    business_date: date | None,
) -> Select[OrderRow]:
    """Orders of a person (under every id they are known by), a clinic, a state, a plan and a business date."""
    query = select(OrderRow)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(OrderRow.patient_id.in_(ids))
    if clinic_id is not None:
        query = query.where(OrderRow.clinic_id == clinic_id)
    if status is not None:
        query = query.where(OrderRow.status == status)
    if case_id is not None:
        query = query.where(OrderRow.case_id == case_id)
    if business_date is not None:
        query = query.where(OrderRow.business_date == business_date)
    return query
