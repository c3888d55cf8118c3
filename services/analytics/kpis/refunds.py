"""Refund rate."""

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally
from services.analytics.records import Order


def _count(facts: Facts, tally: Tally, order: Order) -> None:
    payments, refunds = facts.payments_for(order.order_id), facts.refunds_for(order.order_id)
    if not payments and not refunds:
        return
    clinic, day, subject = order.clinic_id, order.business_date, facts.canonical(order.patient_id)
    paid, back = sum(payment.amount_minor for payment in payments), sum(refund.amount_minor for refund in refunds)
    dims = (("doctor", order.doctor_id), ("consultant", order.consultant_id), ("source", facts.source_of(subject)))
    tally.add(clinic, day, subject, (back, paid), dims)
    for payment in payments:
        for part in payment.allocations:
            tally.add_to((clinic, day, "product", part.product_code, subject), (0, part.amount_minor))
    for refund in refunds:
        for part in refund.lines:
            tally.add_to((clinic, day, "product", part.product_code, subject), (part.amount_minor, 0))


def refund_rate(facts: Facts, tally: Tally) -> None:
    """K39 Of the money taken for a day's orders, how much went back: at the order's clinic and day, for all methods.

    A cancelled order counts too once money moved. By product, the allocation of payments and refunds decides.
    """
    for order in facts.orders.rows:
        _count(facts, tally, order)


REFUND_RATE = Definition(
    id="K39",
    version=1,
    name_zh="退款率",
    name_en="Refund rate",
    explanation_zh="当日订单所收款项中,后来退回的金额占比,不论何时退款。",
    explanation_en="Of the money taken for the orders of a day, the share that was paid back, whenever that happened.",
    formula="completed refunds of the orders' payments / payments of the orders, by order date",
    basis="cohort",
    unit="money",
    ratio=True,
    higher_is_better=False,
    dimensions=("doctor", "consultant", "source", "product"),
    close_days=30,
    reads=frozenset({"order", "payment", "refund", "alias", "patient", "lead"}),
    corrections=("c1", "c2", "c7"),
    rule=refund_rate,
)
