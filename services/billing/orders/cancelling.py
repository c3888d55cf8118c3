"""Taking an order back: its status, its bookings, its plan lines. By a person, or because the patient withdrew."""

from sqlalchemy import delete

from services.billing.ledger import domain as ledger
from services.billing.ledger.book import book
from services.billing.orders import domain
from services.billing.orders.models import OrderPlanLineRow, OrderRow
from shared.work import Work


async def cancel_and_reverse(work: Work, row: OrderRow, reason: str) -> None:
    """Cancel a locked order, reverse what it booked, and free its plan lines.

    Raises OrderIsNotInThatState, OrderIsPaid.
    """
    before = row.as_state()
    paid, refunded = row.paid_minor, row.refunded_minor
    event = work.record(row, domain.cancel(before, reason, net_paid_minor=paid - refunded))
    if before.status == "approved":
        book(work, event, row.clinic_id, row.currency, ledger.order_cancelled(before, paid, refunded))
    await work.session.execute(delete(OrderPlanLineRow).where(OrderPlanLineRow.order_id == row.id))
