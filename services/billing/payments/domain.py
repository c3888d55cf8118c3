"""Taking money: for an approved order, up to what is due; deposits are topped up and applied."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from services.billing.allocation import allocate
from shared.errors import Malformed, MomentNotAcceptable, Refusal
from shared.events.billing import (
    Allocation,
    CashMethod,
    Deposit,
    DepositApplied,
    DepositToppedUp,
    Method,
    Order,
    Payment,
    PaymentTaken,
)


class PaymentNeedsAnOrder(Refusal):
    """BR1: no payment without an order."""

    status = 422
    code = "BILL-001"
    hint = "Create the order first, or take the money as a deposit."


class OrderIsNotApproved(Refusal):
    code = "BILL-002"
    hint = "Money is taken for approved orders only."


class PaymentExceedsWhatIsDue(Refusal):
    code = "BILL-003"
    hint = "Take at most 'due_minor'; anything more is a deposit."


class DepositDoesNotCoverIt(Refusal):
    code = "BILL-004"
    hint = "Apply at most 'available_minor'; requested refunds of the balance are set aside."


class DepositBelongsToSomebodyElse(Refusal):
    code = "BILL-006"
    hint = "A deposit pays for orders of the patient who made it."


class DepositIsInAnotherCurrency(Refusal):
    code = "BILL-007"
    hint = "A deposit pays for orders in its own currency."


class AcceptanceIsWithdrawn(Refusal):
    """The patient has taken back a line of the plan that the order was made from."""

    code = "BILL-009"
    hint = "Refund what was paid, or have the patient accept the plan's lines again."


class ConsultantMayNotWorkAtTheTill(Refusal):
    status = 403
    code = "BR5"
    hint = "Ask a cashier or the front desk; a consultant does not touch the till."


@dataclass(frozen=True)
class Receipt:
    """What the till takes, where and when. ``amount_minor`` is above zero."""

    payment_id: UUID
    clinic_id: UUID
    method: Method
    deposit_id: UUID | None
    amount_minor: int
    taken_at: datetime
    business_date: date


def at_the_till(role: str) -> None:
    """BR5. Raises ConsultantMayNotWorkAtTheTill."""
    if role == "consultant":
        raise ConsultantMayNotWorkAtTheTill


def payment_target(order_id: UUID | None, method: Method, deposit_id: UUID | None) -> UUID:
    """The order that is paid. Raises PaymentNeedsAnOrder (BR1); Malformed when deposit and method disagree."""
    if order_id is None:
        raise PaymentNeedsAnOrder
    if (method == "deposit") != (deposit_id is not None):
        raise Malformed(
            "Method deposit and deposit_id go together.",
            errors=[{"field": "body.deposit_id", "message": "is required for method 'deposit', and only for it"}],
        )
    return order_id


def take(
    order: Order, receipt: Receipt, *, paid_by_line: Mapping[UUID, int], is_taken_back: bool = False
) -> PaymentTaken:
    """A payment (or part of one), allocated to the lines in proportion to what each has open.

    ``paid_by_line``: what earlier payments were allocated. Refunds do not make an order due again.
    ``is_taken_back``: the patient does not accept every line of the order's plan any more.
    Raises OrderIsNotApproved, AcceptanceIsWithdrawn, MomentNotAcceptable, PaymentExceedsWhatIsDue.
    """
    if order.status != "approved":
        raise OrderIsNotApproved(f"The order is {order.status.replace('_', ' ')}.")
    if is_taken_back:
        raise AcceptanceIsWithdrawn
    if receipt.taken_at < order.created_at:
        raise MomentNotAcceptable("An order is not paid before it was created.")
    open_amounts = [line.executed_minor - paid_by_line.get(line.line_id, 0) for line in order.lines]
    due = sum(open_amounts)
    if receipt.amount_minor > due:
        raise PaymentExceedsWhatIsDue(due_minor=due)
    parts = allocate(receipt.amount_minor, open_amounts)
    allocations = tuple(
        Allocation(
            line_id=line.line_id, plan_line_id=line.plan_line_id, product_code=line.product_code, amount_minor=part
        )
        for line, part in zip(order.lines, parts, strict=True)
        if part
    )
    payment = Payment(
        payment_id=receipt.payment_id,
        patient_id=order.patient_id,
        clinic_id=receipt.clinic_id,
        order_id=order.order_id,
        deposit_id=receipt.deposit_id,
        method=receipt.method,
        amount_minor=receipt.amount_minor,
        currency=order.currency,
        allocations=allocations,
        taken_at=receipt.taken_at,
        business_date=receipt.business_date,
    )
    return PaymentTaken(state=payment)


def paid_after(paid_by_line: Mapping[UUID, int], payment: Payment) -> dict[UUID, int]:
    """What each line has been paid once this payment is counted."""
    found = dict(paid_by_line)
    for part in payment.allocations:
        found[part.line_id] = found.get(part.line_id, 0) + part.amount_minor
    return found


def apply_deposit(deposit: Deposit, payment: Payment, *, reserved_minor: int) -> DepositApplied:
    """Pay from a deposit. ``reserved_minor``: requested refunds of its balance.

    Raises DepositDoesNotCoverIt, DepositIsInAnotherCurrency, MomentNotAcceptable.
    """
    if payment.taken_at < deposit.topped_up_at:
        raise MomentNotAcceptable("A deposit does not pay before it was made.")
    if deposit.currency != payment.currency:
        raise DepositIsInAnotherCurrency
    available = deposit.balance_minor - reserved_minor
    if payment.amount_minor > available:
        raise DepositDoesNotCoverIt(available_minor=available)
    return DepositApplied(
        state=deposit.model_copy(update={"balance_minor": deposit.balance_minor - payment.amount_minor}),
        payment_id=payment.payment_id,
        applied_minor=payment.amount_minor,
    )


def top_up(
    deposit_id: UUID,
    patient_id: UUID,
    clinic_id: UUID,
    method: CashMethod,
    amount_minor: int,
    currency: str,
    *,
    at: datetime,
    business_date: date,
) -> DepositToppedUp:
    """A prepayment: cash now, payment when applied."""
    deposit = Deposit(
        deposit_id=deposit_id,
        patient_id=patient_id,
        clinic_id=clinic_id,
        method=method,
        amount_minor=amount_minor,
        balance_minor=amount_minor,
        currency=currency,
        topped_up_at=at,
        business_date=business_date,
    )
    return DepositToppedUp(state=deposit)
