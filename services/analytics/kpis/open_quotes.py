"""The value of quotes that wait for an answer."""

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally

OPEN = frozenset({"quoted", "partially_accepted"})


def open_quotes(facts: Facts, tally: Tally) -> None:
    """K20 What was offered and neither accepted nor refused, on the quoted day of the case's latest quoted version.

    A balance: the open value at the end of a day is the sum over all days up to it; the cell's date gives its age.
    """
    for plan in facts.plans.rows:
        quote = plan.latest_quoted()
        if quote is None or quote.quoted_on is None or quote.status not in OPEN:
            continue
        waiting = sum(line.offered_minor for line in quote.lines if not line.is_accepted)
        if waiting:
            dims = (("doctor", quote.signed_by), ("consultant", quote.presented_by))
            tally.add(plan.clinic_id, quote.quoted_on, facts.canonical(plan.patient_id), (waiting, None), dims)


OPEN_QUOTES = Definition(
    id="K20",
    version=1,
    name_zh="未成交方案额",
    name_en="Open quotes",
    explanation_zh="已报价、尚未接受也未拒绝或过期的金额,按报价日期分账龄。",
    explanation_en="The amount quoted and not yet accepted, declined or expired, by age since it was quoted.",
    formula="sum of lines not accepted of latest quoted versions that are quoted or partially accepted",
    basis="balance",
    unit="money",
    ratio=False,
    higher_is_better=None,
    dimensions=("doctor", "consultant"),
    close_days=0,
    reads=frozenset({"plan", "alias"}),
    corrections=("c2",),
    rule=open_quotes,
)
