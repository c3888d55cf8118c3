"""KPIs over a span of days out of the postings: for all clinics in view together, or for each."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from services.analytics.kpis import Definition
from services.analytics.queries.span import IN_VIEW, Span
from services.analytics.schemas import Amount
from shared.command import Reader

_POSTED = f"""
    FROM posting p
    WHERE p.tenant_id = app_tenant() AND p.dim = '' AND p.kpi = ANY(cast(:kpis AS text[]))
      AND p.business_date BETWEEN :date_from AND :date_to AND p.known_at <= :known_at AND {IN_VIEW}
"""
_SUMS = f"""
    SELECT {{clinic}} AS clinic_id, p.kpi, p.kpi_version, cast(sum(p.numerator) AS bigint) AS numerator,
           cast(sum(p.denominator) AS bigint) AS denominator, bool_or(p.origin <> 'import') AS is_live
    {_POSTED}
    GROUP BY 1, 2, 3
"""
# Each subject once, however many days and clinics it was counted on.
_SUBJECTS = f"""
    SELECT clinic_id, kpi, kpi_version, count(*) FILTER (WHERE numerator > 0) AS numerator,
           count(*) FILTER (WHERE denominator > 0) AS denominator, bool_or(is_live) AS is_live
    FROM (
        SELECT {{clinic}} AS clinic_id, p.kpi, p.kpi_version, p.subject, sum(p.numerator) AS numerator,
               sum(p.denominator) AS denominator, bool_or(p.origin <> 'import') AS is_live
        {_POSTED}
        GROUP BY 1, 2, 3, 4
    ) AS of_subject
    GROUP BY 1, 2, 3
"""
_TOGETHER, _EACH = "cast(NULL AS uuid)", "p.clinic_id"
_FOREVER = datetime(9999, 1, 1, tzinfo=UTC)

Totals = dict[tuple[UUID | None, str], Amount]


async def totals(
    reader: Reader, definitions: list[Definition], span: Span, *, by_clinic: bool = False, only_live: bool = False
) -> Totals:
    """By clinic (None: all together) and KPI. ``only_live``: without what consists of imported history alone."""
    versions = {(d.id, d.version): d for d in definitions}
    found: Totals = {}
    for statement, is_distinct in ((_SUMS, False), (_SUBJECTS, True)):
        kpis = [d.id for d in definitions if d.distinct == is_distinct]
        if not kpis:
            continue
        parameters: dict[str, Any] = span.scope | {
            "kpis": kpis,
            "date_from": span.date_from,
            "date_to": span.date_to,
            "known_at": span.known_at or _FOREVER,
        }
        clinic = _EACH if by_clinic else _TOGETHER
        for row in await reader.session.execute(text(statement.format(clinic=clinic)), parameters):
            definition = versions.get((row.kpi, row.kpi_version))
            if definition is not None and (row.is_live or not only_live):
                denominator = row.denominator if definition.ratio else None
                found[row.clinic_id, row.kpi] = Amount(numerator=row.numerator, denominator=denominator)
    return found
