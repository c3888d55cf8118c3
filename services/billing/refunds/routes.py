"""Refunds: requested by one person, completed by another."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.billing.ledger import domain as ledger
from services.billing.ledger.book import book
from services.billing.moments import When, when
from services.billing.payments.domain import at_the_till
from services.billing.payments.models import DepositRow, PaymentRow
from services.billing.refunds import domain, queries
from services.billing.refunds.models import RefundRow
from services.billing.refunds.schemas import RejectRefund, RequestRefund
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.billing import Refund, RefundRequested, RefundStatus
from shared.ids import new_id
from shared.known import clinic_of
from shared.pages import Limit, Page, page
from shared.requests import Stated

router = APIRouter(prefix="/refunds", tags=["refunds"])
# A consultant is admitted to be told which rule refuses them (BR5).
ASKERS = (Role.CASHIER, Role.FRONT_DESK, Role.CUSTOMER_SERVICE, Role.FINANCE, *MANAGE, Role.CONSULTANT)
DECIDERS = (Role.CASHIER, Role.FINANCE, *MANAGE)


@router.post("", status_code=201)
async def request_refund(body: RequestRefund, command: Annotated[Command, commands(*ASKERS)]) -> Ack:
    """Ask for a payment or a deposit's balance back; the amount is set aside until somebody else decides."""
    at_the_till(command.caller.role)
    if body.payment_id is not None:
        requested, moment = await _of_payment(command, body, body.payment_id)
    else:
        requested, moment = await _of_deposit(command, body)
    row = RefundRow.new(requested.state.refund_id, command.tenant_id)
    row.requested_role = command.caller.role
    command.record(row, requested, occurred_at=moment.at, origin=moment.origin)
    return command.acknowledge(row.id)


async def _of_payment(command: Command, body: RequestRefund, payment_id: UUID) -> tuple[RefundRequested, When]:
    payment = await command.locked(PaymentRow, payment_id)
    moment = when(command, body, await clinic_of(command, payment.clinic_id))
    given_back = await queries.given_back_by_line(command.session, payment.id)
    requested = domain.request_of_payment(
        payment.as_state(),
        _asked(command, body, moment),
        given_back=given_back,
        refundable_minor=payment.refundable_minor(),
    )
    return requested, moment


async def _of_deposit(command: Command, body: RequestRefund) -> tuple[RefundRequested, When]:
    deposit = await command.locked(DepositRow, body.deposit_id or new_id())
    moment = when(command, body, await clinic_of(command, deposit.clinic_id))
    asked = _asked(command, body, moment)
    return domain.request_of_deposit(deposit.as_state(), asked, reserved_minor=deposit.reserved_minor), moment


def _asked(command: Command, body: RequestRefund, moment: When) -> domain.Asked:
    return domain.Asked(
        refund_id=body.refund_id or new_id(),
        amount_minor=body.amount_minor,
        method=body.method,
        lines=None if body.lines is None else [(line.line_id, line.amount_minor) for line in body.lines],
        reason=body.reason,
        requested_by=command.caller.user_id,
        requested_at=moment.at,
    )


@router.post("/{refund_id}/complete")
async def complete_refund(
    refund_id: UUID, command: Annotated[Command, commands(*DECIDERS)], body: Stated | None = None
) -> Ack:
    """Give the money back, as somebody other than who asked for it (BR6); it counts on its own date."""
    row = await command.locked(RefundRow, refund_id)
    moment = when(command, body or Stated(), await clinic_of(command, row.clinic_id))
    # Locks go refund, payment, deposit, order; the database takes the last one when it counts the refund.
    payment = await command.locked(PaymentRow, row.payment_id) if row.payment_id else None
    deposit_id = payment.deposit_id if payment else row.deposit_id
    deposit = await command.locked(DepositRow, deposit_id) if deposit_id else None
    taken = payment.taken_at if payment else deposit.topped_up_at if deposit else row.requested_at
    completed = domain.complete(
        row.as_state(), command.caller.user_id, at=moment.at, business_date=moment.day, taken_at=taken
    )
    event = command.record(row, completed, occurred_at=moment.at, origin=moment.origin)
    refund = completed.state
    if deposit is not None:
        change = domain.restore_deposit if payment else domain.reduce_deposit
        command.record(deposit, change(deposit.as_state(), refund), occurred_at=moment.at, origin=moment.origin)
    back_to = deposit.id if payment and deposit else None
    book(command, event, refund.clinic_id, refund.currency, ledger.refund_completed(refund, back_to))
    return command.acknowledge(row.id)


@router.post("/{refund_id}/reject")
async def reject_refund(refund_id: UUID, body: RejectRefund, command: Annotated[Command, commands(*DECIDERS)]) -> Ack:
    """Keep the money; what was set aside for the refund is free again."""
    row = await command.locked(RefundRow, refund_id)
    command.record(row, domain.reject(row.as_state(), body.reason))
    return command.acknowledge(row.id)


@router.get("")
async def list_refunds(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    status: RefundStatus | None = None,
    business_date: Annotated[date | None, Query(alias="date")] = None,
    date_from: date | None = None,
    date_to: date | None = None,
    order_id: UUID | None = None,
    payment_id: UUID | None = None,
    patient_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Refund]:
    """Refunds of a clinic, an order, a payment, a person or in a state; the dates are when the money went back."""
    query = await queries.matching(
        reader,
        clinic_id=clinic_id,
        status=status,
        business_date=business_date,
        date_from=date_from,
        date_to=date_to,
        order_id=order_id,
        payment_id=payment_id,
        patient_id=patient_id,
    )
    return await page(reader, query, RefundRow.as_state, limit=limit, after=after)


@router.get("/{refund_id}")
async def read_refund(refund_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> Refund:
    """A refund: of which payment or deposit, which lines, who asked, who decided."""
    return (await reader.found(RefundRow, refund_id)).as_state()
