"""The clinics side by side: every KPI of each over the same days, and what it is compared with."""

from sqlalchemy import text

from services.analytics.queries import balances
from services.analytics.queries.definitions import newest
from services.analytics.queries.previous import previous
from services.analytics.queries.span import Span
from services.analytics.queries.totals import totals
from services.analytics.schemas import Amount, ClinicNumber, ClinicNumbers, Comparison
from shared.command import Reader

_CLINICS = text(
    "SELECT clinic_id FROM clinic WHERE tenant_id = app_tenant() AND (:sandboxes OR NOT is_sandbox) ORDER BY name"
)


async def comparison(reader: Reader, span: Span) -> Comparison:
    """All KPIs of all clinics in view; a clinic for which nothing happened has 0, and no ratio."""
    definitions = newest()
    summed = [d for d in definitions if d.basis != "balance"]
    numbers = await totals(reader, summed, span, by_clinic=True)
    before = await previous(reader, definitions, span, by_clinic=True)
    moved = await balances.moves(reader, definitions, span, span.date_from)
    clinics = await reader.session.scalars(_CLINICS, {"sandboxes": span.include_sandbox})
    items: list[ClinicNumbers] = []
    for clinic_id in clinics:
        rows: list[ClinicNumber] = []
        for d in definitions:
            now = numbers.get((clinic_id, d.id), Amount(numerator=0, denominator=0 if d.ratio else None))
            then = before.get((clinic_id, d.id))
            if d.basis == "balance":
                balance = sum(moved.get((clinic_id, d.id), {}).values())
                now = Amount(numerator=balance, denominator=None)
                then = balances.opening_of(moved, d.id, span.date_from, clinic_id)
            rows.append(ClinicNumber(kpi=d.id, numerator=now.numerator, denominator=now.denominator, previous=then))
        items.append(ClinicNumbers(clinic_id=clinic_id, numbers=rows))
    return Comparison(as_of=reader.now, items=items)
