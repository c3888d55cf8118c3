"""Reading payments and deposits."""

from datetime import date
from uuid import UUID

from sqlalchemy import Select, select

from services.billing.filters import either, equal, within
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
    date_from: date | None,
    date_to: date | None,
    patient_id: UUID | None,
    order_id: UUID | None,
) -> Select[PaymentRow]:
    """Payments received at a clinic, on business dates, from a person (under every id they are known by), for an order."""
    query = select(PaymentRow).where(
        *equal(
            (PaymentRow.clinic_id, clinic_id),
            (PaymentRow.business_date, business_date),
            (PaymentRow.order_id, order_id),
        ),
        *within(PaymentRow.business_date, date_from, date_to),
    )
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(PaymentRow.patient_id.in_(ids))
    return query


async def deposits_matching(
    reader: Reader,
    *,
    clinic_id: UUID | None,
    business_date: date | None,
    has_balance: bool | None,
    patient_id: UUID | None,
) -> Select[DepositRow]:
    """Deposits paid in at a clinic, on a business date, by a person (under every id they are known by); with a balance."""
    is_left = DepositRow.spent_minor < DepositRow.amount_minor
    query = select(DepositRow).where(
        *equal((DepositRow.clinic_id, clinic_id), (DepositRow.business_date, business_date)),
        *either(has_balance, is_left, DepositRow.spent_minor == DepositRow.amount_minor),
    )
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(DepositRow.patient_id.in_(ids))
    return query
