"""Giving money back: asked for by one person, completed or rejected by another (BR6), never more than was taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from services.billing.allocation import allocate
from shared.errors import Malformed, MomentNotAcceptable, Refusal
from shared.events.billing import (
    Deposit,
    DepositReduced,
    DepositRestored,
    Method,
    Payment,
    Refund,
    RefundCompleted,
    RefundRejected,
    RefundRequested,
)


class RefundExceedsPayment(Refusal):
    code = "BILL-005"
    hint = "Refund at most 'refundable_minor'; what other refunds have requested is set aside for them."


class RefundMethodDoesNotFit(Refusal):
    code = "BILL-008"
    hint = "What was paid from a deposit goes back to the deposit; all other money goes back as money."


class RefundIsDecided(Refusal):
    code = "REFUND-STATE"
    hint = "A completed or rejected refund stays as it is; request another one."


class SecondPersonNeeded(Refusal):
    status = 403
    code = "BR6"
    hint = "Somebody other than the person who asked for it must complete this."


@dataclass(frozen=True)
class Asked:
    """What somebody asks for. ``lines``: how much of each order line, by its id; None lets the rule decide."""

    refund_id: UUID
    amount_minor: int
    method: Method | None
    lines: Sequence[tuple[UUID, int]] | None
    reason: str
    requested_by: str
    requested_at: datetime


def request_of_payment(
    payment: Payment, asked: Asked, *, given_back: Mapping[UUID, int], refundable_minor: int
) -> RefundRequested:
    """Ask for a payment, or part of it, back; the amount is set aside until the refund is decided.

    ``given_back``: what requested and completed refunds of this payment took from each line. Without lines, the
    amount is allocated in proportion to what each line of the payment still has.
    Raises RefundExceedsPayment, RefundMethodDoesNotFit, Malformed.
    """
    method = asked.method or payment.method
    if (method == "deposit") != (payment.method == "deposit"):
        raise RefundMethodDoesNotFit
    if asked.amount_minor > refundable_minor:
        raise RefundExceedsPayment(refundable_minor=refundable_minor)
    left = {part.line_id: part.amount_minor - given_back.get(part.line_id, 0) for part in payment.allocations}
    parts = _shares(asked, left)
    lines = tuple(
        part.model_copy(update={"amount_minor": parts[part.line_id]})
        for part in payment.allocations
        if parts.get(part.line_id)
    )
    return RefundRequested(
        state=Refund(
            refund_id=asked.refund_id,
            patient_id=payment.patient_id,
            clinic_id=payment.clinic_id,
            payment_id=payment.payment_id,
            order_id=payment.order_id,
            method=method,
            amount_minor=asked.amount_minor,
            currency=payment.currency,
            lines=lines,
            reason=asked.reason,
            status="requested",
            requested_by=asked.requested_by,
            requested_at=asked.requested_at,
        )
    )


def _shares(asked: Asked, left: Mapping[UUID, int]) -> dict[UUID, int]:
    """How much of the refund falls on each line of the payment."""
    if asked.lines is None:
        return dict(zip(left, allocate(asked.amount_minor, list(left.values())), strict=True))
    named = dict(asked.lines)
    if len(named) < len(asked.lines):
        raise _malformed("body.lines", "name each line once")
    unknown = sorted(str(line_id) for line_id in set(named) - set(left))
    if unknown:
        raise _malformed("body.lines", f"the payment did not pay for {', '.join(unknown)}")
    if sum(named.values()) != asked.amount_minor:
        raise _malformed("body.lines", "the lines' amounts must sum to amount_minor")
    for line_id, amount in named.items():
        if amount > left[line_id]:
            raise RefundExceedsPayment(
                "More would go back for a line than was paid for it.",
                line_id=str(line_id),
                refundable_minor=left[line_id],
            )
    return named


def _malformed(field: str, message: str) -> Malformed:
    return Malformed("The lines do not fit the payment.", errors=[{"field": field, "message": message}])


def request_of_deposit(deposit: Deposit, asked: Asked, *, reserved_minor: int) -> RefundRequested:
    """Ask for a deposit's balance, or part of it, back. ``reserved_minor``: what other requests have set aside.

    Raises RefundExceedsPayment, RefundMethodDoesNotFit, Malformed (a deposit has no lines).
    """
    if asked.lines is not None:
        raise _malformed("body.lines", "a deposit has no lines")
    if asked.method == "deposit":
        raise RefundMethodDoesNotFit
    available = deposit.balance_minor - reserved_minor
    if asked.amount_minor > available:
        raise RefundExceedsPayment("More than the deposit's free balance.", refundable_minor=available)
    return RefundRequested(
        state=Refund(
            refund_id=asked.refund_id,
            patient_id=deposit.patient_id,
            clinic_id=deposit.clinic_id,
            deposit_id=deposit.deposit_id,
            method=asked.method or deposit.method,
            amount_minor=asked.amount_minor,
            currency=deposit.currency,
            reason=asked.reason,
            status="requested",
            requested_by=asked.requested_by,
            requested_at=asked.requested_at,
        )
    )


def complete(
    refund: Refund, approver: str, *, at: datetime, business_date: date, taken_at: datetime
) -> RefundCompleted:
    """A second person gives the money back; it counts on ``business_date``, the clinic's day of ``at``.

    ``taken_at``: when the money had come in. Raises RefundIsDecided, SecondPersonNeeded (BR6), MomentNotAcceptable.
    """
    _undecided(refund)
    if approver == refund.requested_by:
        raise SecondPersonNeeded("You requested this refund yourself.")
    if at < taken_at:
        raise MomentNotAcceptable("The money cannot go back before it came in.")
    return RefundCompleted(
        state=refund.model_copy(
            update={
                "status": "completed",
                "approved_by": approver,
                "completed_at": at,
                "business_date": business_date,
            }
        )
    )


def reject(refund: Refund, reason: str) -> RefundRejected:
    """The money stays; what was set aside can be refunded again. Raises RefundIsDecided."""
    _undecided(refund)
    return RefundRejected(state=refund.model_copy(update={"status": "rejected"}), rejection_reason=reason)


def _undecided(refund: Refund) -> None:
    if refund.status != "requested":
        raise RefundIsDecided(f"The refund is {refund.status} already.")


def reduce_deposit(deposit: Deposit, refund: Refund) -> DepositReduced:
    """Part of the balance was paid back. The refund's own reservation covers it."""
    return DepositReduced(
        state=deposit.model_copy(update={"balance_minor": deposit.balance_minor - refund.amount_minor}),
        refund_id=refund.refund_id,
        reduced_minor=refund.amount_minor,
    )


def restore_deposit(deposit: Deposit, refund: Refund) -> DepositRestored:
    """What a payment took from the deposit is back in it."""
    return DepositRestored(
        state=deposit.model_copy(update={"balance_minor": deposit.balance_minor + refund.amount_minor}),
        refund_id=refund.refund_id,
        restored_minor=refund.amount_minor,
    )
