"""Reading orders."""

from datetime import date
from uuid import UUID

from sqlalchemy import Select, select

from services.billing.filters import either, equal, within
from services.billing.orders.models import OrderRow
from services.billing.orders.schemas import OrderView
from shared.command import Reader
from shared.known import merged_ids


def view(row: OrderRow) -> OrderView:
    return OrderView(
        **dict(row.as_state()),
        paid_minor=row.paid_minor,
        refunded_minor=row.refunded_minor,
        due_minor=row.due_minor,
    )


async def matching(
    reader: Reader,
    *,
    patient_id: UUID | None,
    clinic_id: UUID | None,
    status: str | None,
    case_id: UUID | None,
    has_due: bool | None,
    business_date: date | None,
    date_from: date | None,
    date_to: date | None,
) -> Select[OrderRow]:
    """Orders of a person (under every id they are known by), a clinic, a state, a plan and business dates; due or not."""
    query = select(OrderRow).where(
        *equal(
            (OrderRow.clinic_id, clinic_id),
            (OrderRow.status, status),
            (OrderRow.case_id, case_id),
            (OrderRow.business_date, business_date),
        ),
        *within(OrderRow.business_date, date_from, date_to),
        *either(has_due, OrderRow.due_minor > 0, OrderRow.due_minor == 0),
    )
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(OrderRow.patient_id.in_(ids))
    return query
