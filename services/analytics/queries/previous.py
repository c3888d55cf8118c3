"""What the numbers of a span are compared with; nothing where there would be only imported history."""

from datetime import date
from uuid import UUID

from sqlalchemy import text

from services.analytics.kpis import Definition
from services.analytics.queries.span import IN_VIEW, Span
from services.analytics.queries.totals import Totals, totals
from shared.command import Reader

# What lies before the day on which a clinic opened here was entered afterwards, as far as it was entered at all.
_OPENED = text(
    f"""
    SELECT p.aggregate_id AS clinic_id, cast(p.recorded_at AT TIME ZONE c.zone AS date) AS day
    FROM version p JOIN clinic c ON c.clinic_id = p.aggregate_id
    WHERE p.tenant_id = app_tenant() AND p.kind = 'clinic' AND p.sequence = 1 AND {IN_VIEW}
    """
)


async def previous(reader: Reader, definitions: list[Definition], span: Span, *, by_clinic: bool = False) -> Totals:
    """The span before, by clinic (None: all together) and KPI. Balances have another past and are not in it."""
    before = span.before(reader.now)
    opened: dict[UUID | None, date] = {
        row.clinic_id: row.day for row in await reader.session.execute(_OPENED, before.scope)
    }
    opened[None] = min(opened.values(), default=date.max)
    if all(before.date_from < day for day in opened.values()):
        return {}
    summed = [d for d in definitions if d.basis != "balance"]
    found = await totals(reader, summed, before, by_clinic=by_clinic, only_live=True)
    return {key: amount for key, amount in found.items() if before.date_from >= opened.get(key[0], date.max)}
