"""Double-entry bookkeeping: which accounts each money event moves.

A debit is positive, a credit negative; the postings of one event sum to zero, and the database checks it at commit.
Accounts are kept per subject: the order, or the deposit.

    order approved      debit receivable             credit sales             (order)
    payment             debit cash:<method>          credit receivable        (order)
    deposit topped up   debit cash:<method>          credit deposits          (deposit: we owe it to the patient)
    paid from deposit   debit deposits (deposit)     credit receivable        (order)
    refund completed    debit sales_returns (order)  credit cash:<method>, or deposits (deposit) for what was paid from one
    deposit paid back   debit deposits               credit cash:<method>     (deposit)
    order cancelled     every balance that the order still has is reversed

A refund is a return of a sale: it does not make the order due again. Nothing is edited: a correction is a reversal.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from shared.events.billing import Deposit, Order, Payment, Refund

RECEIVABLE = "receivable"
SALES = "sales"
SALES_RETURNS = "sales_returns"
DEPOSITS = "deposits"


@dataclass(frozen=True)
class Posting:
    """One side of a booking, in minor units: a debit is above zero, a credit below."""

    account: str
    subject_id: UUID
    amount_minor: int


def cash(method: str) -> str:
    """The account of the money that moves by this method."""
    return f"cash:{method}"


def order_approved(order: Order) -> tuple[Posting, ...]:
    return _moved(order.total_minor, (RECEIVABLE, order.order_id), (SALES, order.order_id))


def order_cancelled(order: Order, paid_minor: int, refunded_minor: int) -> tuple[Posting, ...]:
    """The reversal of an approved order whose payments, if any, were all paid back."""
    found = (
        Posting(SALES, order.order_id, order.total_minor),
        Posting(RECEIVABLE, order.order_id, paid_minor - order.total_minor),
        Posting(SALES_RETURNS, order.order_id, -refunded_minor),
    )
    return tuple(posting for posting in found if posting.amount_minor)


def payment_taken(payment: Payment) -> tuple[Posting, ...]:
    """Cash, or the deposit that pays, against what is due."""
    source = (cash(payment.method), payment.order_id)
    if payment.deposit_id is not None:
        source = (DEPOSITS, payment.deposit_id)
    return _moved(payment.amount_minor, source, (RECEIVABLE, payment.order_id))


def deposit_topped_up(deposit: Deposit) -> tuple[Posting, ...]:
    return _moved(deposit.amount_minor, (cash(deposit.method), deposit.deposit_id), (DEPOSITS, deposit.deposit_id))


def refund_completed(refund: Refund, back_to: UUID | None) -> tuple[Posting, ...]:
    """``back_to`` is the deposit that the refunded payment was made from, None when money goes out."""
    if refund.order_id is None:
        subject = refund.deposit_id or refund.refund_id
        return _moved(refund.amount_minor, (DEPOSITS, subject), (cash(refund.method), subject))
    target = (cash(refund.method), refund.order_id) if back_to is None else (DEPOSITS, back_to)
    return _moved(refund.amount_minor, (SALES_RETURNS, refund.order_id), target)


def balances(postings: Sequence[Posting]) -> dict[tuple[str, UUID], int]:
    """Each account's balance per subject."""
    found: dict[tuple[str, UUID], int] = {}
    for posting in postings:
        key = (posting.account, posting.subject_id)
        found[key] = found.get(key, 0) + posting.amount_minor
    return found


def _moved(amount_minor: int, debit: tuple[str, UUID], credit: tuple[str, UUID]) -> tuple[Posting, ...]:
    if not amount_minor:
        return ()
    return (Posting(*debit, amount_minor), Posting(*credit, -amount_minor))
