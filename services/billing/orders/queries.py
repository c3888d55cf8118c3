"""Reading orders."""

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


async def matching(reader: Reader, patient_id: UUID | None, clinic_id: UUID | None) -> Select[OrderRow]:
    """Orders of a person (under every id they are known by) and of a clinic."""
    query = select(OrderRow)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(OrderRow.patient_id.in_(ids))
    if clinic_id is not None:
        query = query.where(OrderRow.clinic_id == clinic_id)
    return query
