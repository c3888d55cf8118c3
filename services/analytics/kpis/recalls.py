"""Recall compliance."""

from datetime import timedelta

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally

WINDOW_DAYS = 60
NOT_COUNTED = frozenset({"disabled", "deceased", "moved_away", "voided"})


def recall_compliance(facts: Facts, tally: Tally) -> None:
    """K46 Of the recalls due on a day, whose treatment was performed up to 60 days after it.

    The treatment counts from the day after the anchor on. Recalls closed because they were disabled, voided, or the
    patient died or moved away are not counted.
    """
    for recall in facts.recalls.rows:
        if recall.status == "closed" and recall.closed_reason in NOT_COUNTED:
            continue
        subject = facts.canonical(recall.patient_id)
        last_day = recall.business_date + timedelta(days=WINDOW_DAYS)
        performed = any(
            procedure.product_code in recall.trigger_codes and recall.anchored_on < procedure.business_date <= last_day
            for procedure in facts.procedures_of(subject)
        )
        dims = (("protocol", recall.protocol),)
        tally.add(recall.clinic_id, recall.business_date, subject, (int(performed), 1), dims)


RECALL_COMPLIANCE = Definition(
    id="K46",
    version=1,
    name_zh="召回达成率",
    name_en="Recall compliance",
    explanation_zh="到期召回中,患者在到期后 60 天内完成相应治疗的比例。停用、去世、搬离的不计。",
    explanation_en=(
        "The share of due recalls whose treatment was performed within 60 days after the due day. "
        "Disabled recalls and patients who died or moved away are left out."
    ),
    formula="recalls with a trigger procedure performed <= due day + 60 / recalls due",
    basis="cohort",
    unit="count",
    ratio=True,
    higher_is_better=True,
    dimensions=("protocol",),
    close_days=WINDOW_DAYS,
    reads=frozenset({"recall", "procedure", "alias"}),
    corrections=("c2",),
    rule=recall_compliance,
    guard="K21",
)
