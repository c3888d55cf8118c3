"""Payments: for approved orders, in parts and by several methods."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.billing.ledger import domain as ledger
from services.billing.ledger.book import book
from services.billing.moments import When, when
from services.billing.orders.models import OrderRow
from services.billing.orders.plans import was_taken_back
from services.billing.payments import domain, queries
from services.billing.payments.models import DepositRow, PaymentRow
from services.billing.payments.schemas import PaymentView, TakePayment
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.billing import Payment
from shared.ids import new_id
from shared.known import canonical_patient, clinic_of
from shared.pages import Limit, Page, page

router = APIRouter(prefix="/payments", tags=["payments"])
# A consultant is admitted to be told which rule refuses them (BR5).
TILL = (Role.CASHIER, Role.FRONT_DESK, *MANAGE, Role.CONSULTANT)


@router.post("", status_code=201)
async def take_payment(body: TakePayment, command: Annotated[Command, commands(*TILL)]) -> Ack:
    """Take money for an approved order, up to what is due; with method ``deposit`` no new cash comes in."""
    domain.at_the_till(command.caller.role)
    order_id = domain.payment_target(body.order_id, body.method, body.deposit_id)
    # Every command that needs both locks the deposit first, then the order.
    deposit = await command.locked(DepositRow, body.deposit_id) if body.deposit_id else None
    order = await command.locked(OrderRow, order_id)
    clinic = await clinic_of(command, body.clinic_id or order.clinic_id)
    moment = when(command, body, clinic)
    receipt = domain.Receipt(
        payment_id=body.payment_id or new_id(),
        clinic_id=clinic.clinic_id,
        method=body.method,
        deposit_id=body.deposit_id,
        amount_minor=body.amount_minor,
        taken_at=moment.at,
        business_date=moment.day,
    )
    state, paid_by_line = order.as_state(), order.paid_by_line()
    is_taken_back = await was_taken_back(command, state)
    taken = domain.take(state, receipt, paid_by_line=paid_by_line, is_taken_back=is_taken_back)
    row = PaymentRow.new(receipt.payment_id, command.tenant_id)
    row.taken_role = command.caller.role
    event = command.record(row, taken, occurred_at=moment.at, origin=moment.origin)
    payment = taken.state
    order.paid_lines = {str(line): paid for line, paid in domain.paid_after(paid_by_line, payment).items()}
    if deposit is not None:
        await _apply(command, deposit, payment, moment)
    book(command, event, payment.clinic_id, payment.currency, ledger.payment_taken(payment))
    return command.acknowledge(row.id)


async def _apply(command: Command, deposit: DepositRow, payment: Payment, moment: When) -> None:
    payer = await canonical_patient(command.session, command.tenant_id, payment.patient_id)
    if payer != await canonical_patient(command.session, command.tenant_id, deposit.patient_id):
        raise domain.DepositBelongsToSomebodyElse
    applied = domain.apply_deposit(deposit.as_state(), payment, reserved_minor=deposit.reserved_minor)
    command.record(deposit, applied, occurred_at=moment.at, origin=moment.origin)


@router.get("")
async def list_payments(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    business_date: Annotated[date | None, Query(alias="date")] = None,
    date_from: date | None = None,
    date_to: date | None = None,
    patient_id: UUID | None = None,
    order_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[PaymentView]:
    """Payments taken at a clinic, on business dates, from a person or for an order."""
    query = await queries.payments_matching(
        reader,
        clinic_id=clinic_id,
        business_date=business_date,
        date_from=date_from,
        date_to=date_to,
        patient_id=patient_id,
        order_id=order_id,
    )
    return await page(reader, query, queries.payment_view, limit=limit, after=after)


@router.get("/{payment_id}")
async def read_payment(payment_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> PaymentView:
    """A payment with its allocation to order lines, and what of it was given back or is asked back."""
    return queries.payment_view(await reader.found(PaymentRow, payment_id))
