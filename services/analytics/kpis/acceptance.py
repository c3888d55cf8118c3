"""Acceptance of treatment plans: by patients and by amount."""

from collections import defaultdict

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Key, Tally

CLOSE_DAYS = 30


def patient_acceptance(facts: Facts, tally: Tally) -> None:
    """K18 Of the people who were shown a plan, who accepted any of it: per clinic and first quoted day.

    Several cases first quoted on one day count the person once. The latest quoted version of a case speaks for it.
    """
    accepted: dict[Key, bool] = {}
    for plan in facts.plans.rows:
        quote = plan.latest_quoted()
        if quote is None or plan.business_date is None:
            continue
        subject = facts.canonical(plan.patient_id)
        any_line = any(line.is_accepted for line in quote.lines)
        slices = [
            ("", "", any_line),
            ("doctor", quote.signed_by, any_line),
            ("consultant", quote.presented_by, any_line),
        ]
        slices += [("product", line.product_code, line.is_accepted) for line in quote.lines]
        for dim, value, is_accepted in slices:
            key = (plan.clinic_id, plan.business_date, dim, value or "", subject)
            accepted[key] = accepted.get(key, False) or is_accepted
    for key, is_accepted in accepted.items():
        tally.add_to(key, (int(is_accepted), 1))


def amount_acceptance(facts: Facts, tally: Tally) -> None:
    """K19 Of the amount offered, how much was accepted and not paid back: per clinic and first quoted day of the case.

    Only the latest quoted version of a case counts. A refund lowers the accepted amount of the plan line it goes back
    to, never below zero.
    """
    refunded: dict[str, int] = defaultdict(int)
    for refund in facts.completed_refunds():
        for part in refund.lines:
            if part.plan_line_id is not None:
                refunded[part.plan_line_id] += part.amount_minor
    for plan in facts.plans.rows:
        quote = plan.latest_quoted()
        if quote is None or plan.business_date is None:
            continue
        subject = facts.canonical(plan.patient_id)
        for line in quote.lines:
            kept = max(0, line.offered_minor - refunded.get(line.line_id, 0)) if line.is_accepted else 0
            dims = (("doctor", quote.signed_by), ("consultant", quote.presented_by), ("product", line.product_code))
            tally.add(plan.clinic_id, plan.business_date, subject, (kept, line.offered_minor), dims)


PATIENT_ACCEPTANCE = Definition(
    id="K18",
    version=1,
    name_zh="方案接受率(人)",
    name_en="Patient acceptance",
    explanation_zh="收到治疗方案的患者中,至少接受其中一项的比例。一段时间内同一患者只算一次。",
    explanation_en=(
        "The share of patients with a presented plan who accepted at least one line. "
        "Over a range of days each patient counts once."
    ),
    formula="patients who accepted >= 1 line of a latest quoted version / patients presented, by first quoted day",
    basis="cohort",
    unit="count",
    ratio=True,
    higher_is_better=True,
    dimensions=("doctor", "consultant", "product"),
    close_days=CLOSE_DAYS,
    reads=frozenset({"plan", "alias"}),
    corrections=("c2",),
    rule=patient_acceptance,
    guard="K39",
    distinct=True,
)

AMOUNT_ACCEPTANCE = Definition(
    id="K19",
    version=1,
    name_zh="方案接受率(额)",
    name_en="Amount acceptance",
    explanation_zh="方案报价金额中,被接受且未退款的金额占比。每个病例只看最新报价版本。",
    explanation_en=(
        "The share of the offered amount that was accepted and not refunded. "
        "Of each case only the latest quoted version counts."
    ),
    formula="sum of accepted line amounts net of refunds / sum of offered line amounts, latest quoted version per case",
    basis="cohort",
    unit="money",
    ratio=True,
    higher_is_better=True,
    dimensions=("doctor", "consultant", "product"),
    close_days=CLOSE_DAYS,
    reads=frozenset({"plan", "refund", "alias"}),
    corrections=("c1", "c2"),
    rule=amount_acceptance,
    guard="K39",
)
