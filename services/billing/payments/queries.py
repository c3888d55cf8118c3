"""Reading payments and deposits."""

from datetime import date
from uuid import UUID

from sqlalchemy import Select, select

from services.billing.payments.models import DepositRow, PaymentRow
from services.billing.payments.schemas import DepositView, PaymentView
from shared.command import Reader
from shared.known import merged_ids


def payment_view(row: PaymentRow) -> PaymentView:
    return PaymentView(**dict(row.as_state()), refunded_minor=row.refunded_minor, reserved_minor=row.reserved_minor)


def deposit_view(row: DepositRow) -> DepositView:
    return DepositView(**dict(row.as_state()), reserved_minor=row.reserved_minor)


async def payments_matching(
    reader: Reader,
    *,
    clinic_id: UUID | None,
    business_date: date | None,
    patient_id: UUID | None,
    order_id: UUID | None,
) -> Select[PaymentRow]:
    """Payments received at a clinic, on a business date, from a person (under every id they are known by), for an order."""
    query = select(PaymentRow)
    if clinic_id is not None:
        query = query.where(PaymentRow.clinic_id == clinic_id)
    if business_date is not None:
        query = query.where(PaymentRow.business_date == business_date)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(PaymentRow.patient_id.in_(ids))
    if order_id is not None:
        query = query.where(PaymentRow.order_id == order_id)
    return query


async def deposits_matching(reader: Reader, patient_id: UUID | None) -> Select[DepositRow]:
    query = select(DepositRow)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(DepositRow.patient_id.in_(ids))
    return query
