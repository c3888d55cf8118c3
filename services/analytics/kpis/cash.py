"""Cash received."""

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally


def cash_received(facts: Facts, tally: Tally) -> None:
    """K35 Money in minus money out, by the day and the clinic where it moved; negative when more went out.

    A deposit is cash when topped up. Paying from it, or a refund back to it, moves no cash.
    """
    for payment in facts.payments.rows:
        if payment.method != "deposit":
            subject = facts.canonical(payment.patient_id)
            dims = (("method", payment.method),)
            tally.add(payment.clinic_id, payment.business_date, subject, (payment.amount_minor, None), dims)
    for deposit in facts.deposits.rows:
        subject = facts.canonical(deposit.patient_id)
        dims = (("method", deposit.method),)
        tally.add(deposit.clinic_id, deposit.business_date, subject, (deposit.amount_minor, None), dims)
    for refund in facts.completed_refunds():
        if refund.method != "deposit" and refund.business_date is not None:
            subject = facts.canonical(refund.patient_id)
            dims = (("method", refund.method),)
            tally.add(refund.clinic_id, refund.business_date, subject, (-refund.amount_minor, None), dims)


CASH_RECEIVED = Definition(
    id="K35",
    version=1,
    name_zh="现金类实收",
    name_en="Cash received",
    explanation_zh="当日实际收到的款项减去实际退出的款项,按收款门店和收付方式。储值在充值时计入,抵扣时不重复计。",
    explanation_en=(
        "Money that came in minus money that went back that day, by the clinic that handled it. "
        "A deposit counts when it is paid in, not when it is spent."
    ),
    formula="payments (not from deposits) + deposits topped up - completed refunds (not to deposits)",
    basis="period",
    unit="money",
    ratio=False,
    higher_is_better=True,
    dimensions=("method",),
    close_days=0,
    reads=frozenset({"payment", "deposit", "refund", "alias"}),
    corrections=("c1",),
    rule=cash_received,
    guard="K39",
)
