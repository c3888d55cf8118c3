"""How billing takes its own events back after its database was restored: rows, ledger entries, claimed plan lines."""

from typing import cast

from sqlalchemy import delete

from services.billing.ledger import domain as ledger
from services.billing.ledger.book import book
from services.billing.ledger.domain import Posting
from services.billing.orders.models import OrderPlanLineRow, OrderRow
from services.billing.payments.domain import paid_after
from services.billing.payments.models import DepositRow, PaymentRow
from services.billing.prices.models import PriceRow
from services.billing.refunds.models import RefundRow
from shared.events import billing
from shared.messaging.recovery import Recovery, Returned


def _book(returned: Returned, postings: tuple[Posting, ...]) -> None:
    row = returned.row
    book(returned.work, returned.event, row.clinic_id, row.currency, postings)


async def fill_order(returned: Returned) -> None:
    """A new order has no line paid."""
    if returned.before is None:
        cast("OrderRow", returned.row).paid_lines = {}


async def follow_order(returned: Returned) -> None:
    """Approved: what is owed. Cancelled: its reversal, and its plan lines are free again."""
    row, data = cast("OrderRow", returned.row), returned.event.data
    order = row.as_state()
    if isinstance(data, billing.OrderCreated) and order.case_id is not None:
        returned.session.add_all(
            OrderPlanLineRow(plan_line_id=line.plan_line_id, tenant_id=row.tenant_id, order_id=row.id)
            for line in order.lines
        )
    if order.status == "approved":
        _book(returned, ledger.order_approved(order))
    if isinstance(data, billing.OrderCancelled):
        before = cast("billing.Order", returned.before)
        if before.status == "approved":
            _book(returned, ledger.order_cancelled(before, row.paid_minor, row.refunded_minor))
        await returned.session.execute(delete(OrderPlanLineRow).where(OrderPlanLineRow.order_id == row.id))


async def fill_taken(returned: Returned) -> None:
    """The role in which somebody took the money is the actor's."""
    if returned.before is None:
        returned.row.taken_role = returned.event.actor.role


async def follow_payment(returned: Returned) -> None:
    """Its entries, and what the order's lines are paid then."""
    payment = cast("PaymentRow", returned.row).as_state()
    order = await returned.work.locked(OrderRow, payment.order_id)
    order.paid_lines = {str(line): paid for line, paid in paid_after(order.paid_by_line(), payment).items()}
    _book(returned, ledger.payment_taken(payment))


async def follow_deposit(returned: Returned) -> None:
    """Only a top-up has entries of its own; what is spent the database counts by payments and refunds."""
    data = returned.event.data
    if isinstance(data, billing.DepositToppedUp):
        _book(returned, ledger.deposit_topped_up(data.state))


async def fill_refund(returned: Returned) -> None:
    """The role in which somebody asked for the money is the actor's."""
    if returned.before is None:
        cast("RefundRow", returned.row).requested_role = returned.event.actor.role


async def follow_refund(returned: Returned) -> None:
    """Completed: the money went out, or back to the deposit that had paid."""
    data = returned.event.data
    if isinstance(data, billing.RefundCompleted):
        refund = data.state
        payment = await returned.work.found(PaymentRow, refund.payment_id) if refund.payment_id else None
        _book(returned, ledger.refund_completed(refund, payment.deposit_id if payment else None))


RECOVERY = Recovery(
    rows={row.KIND: row for row in (PriceRow, OrderRow, PaymentRow, DepositRow, RefundRow)},
    fills={"order": fill_order, "payment": fill_taken, "deposit": fill_taken, "refund": fill_refund},
    follows={
        "order": follow_order,
        "payment": follow_payment,
        "deposit": follow_deposit,
        "refund": follow_refund,
    },
)
