"""First-visit conversion."""

from datetime import timedelta

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally

WINDOW_DAYS = 30


def first_visit_conversion(facts: Facts, tally: Tally) -> None:
    """K17 Of the people who came for the first time, who paid: in the cell of the chain's first visit.

    Paid is money taken minus money given back, whenever that was, on valid orders dated up to 30 days after the first
    visit (earlier ones too). Not by product: a first visit has no product before there is an order, so the
    denominator would have none.
    """
    for subject, visits in facts.visits().items():
        first = visits[0]
        last_day = first.business_date + timedelta(days=WINDOW_DAYS)
        net = 0
        for order in facts.orders_of(subject):
            if order.status != "cancelled" and order.business_date <= last_day:
                net += sum(payment.amount_minor for payment in facts.payments_for(order.order_id))
                net -= sum(refund.amount_minor for refund in facts.refunds_for(order.order_id))
        dims = (
            ("doctor", first.triage.doctor_id if first.triage else None),
            ("consultant", first.triage.consultant_id if first.triage else None),
            ("source", facts.source_of(subject)),
        )
        tally.add(first.clinic_id, first.business_date, subject, (int(net > 0), 1), dims)


FIRST_VISIT_CONVERSION = Definition(
    id="K17",
    version=1,
    name_zh="初诊成交率",
    name_en="First-visit conversion",
    explanation_zh="初诊患者中,30 天内开单且净付款大于零的比例。日后全额退款会回头改写初诊当天的数字。",
    explanation_en=(
        "The share of first-time patients with money left after refunds on orders of their first 30 days. "
        "A full refund later changes the number of the first visit's day."
    ),
    formula="first-visit patients with net paid > 0 on orders dated <= first visit + 30 days / first-visit patients",
    basis="cohort",
    unit="count",
    ratio=True,
    higher_is_better=True,
    dimensions=("doctor", "consultant", "source"),
    close_days=WINDOW_DAYS,
    reads=frozenset({"visit", "order", "payment", "refund", "alias", "patient", "lead"}),
    corrections=("c1", "c2", "c7", "c8"),
    rule=first_visit_conversion,
    guard="K39",
)
