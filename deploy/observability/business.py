"""The business dashboard: KPI cells, read from analytics' PostgreSQL by the role `analytics_reader`, per clinic and day."""

from typing import Any

from deploy.observability.grafana import POSTGRESQL, Panel, Query, Row, dashboard
from services.analytics.kpis import DEFINITIONS
from services.analytics.kpis.definition import Definition

_VALUES = {
    # An empty denominator is no number, not 0.
    "ratio": ("cell.numerator::float8 / nullif(cell.denominator, 0)", "percentunit", ""),
    "count": ("cell.numerator", "short", ""),
    # Most currencies have two decimals; the console knows them all, a curve need not.
    "money": (
        "cell.numerator / CASE WHEN clinic.currency IN ('JPY', 'KRW', 'VND') THEN 1 ELSE 100.0 END",
        "none",
        " In each clinic's own currency.",
    ),
    "seconds": ("cell.numerator", "s", ""),
}
_TENANT: dict[str, Any] = {
    "name": "tenant",
    "label": "Chain",
    "type": "query",
    "datasource": POSTGRESQL,
    "query": "SELECT DISTINCT tenant_id::text FROM clinic ORDER BY 1",
    "refresh": 1,
    "sort": 0,
}


def business() -> dict[str, Any]:
    """One panel for each KPI, the newest version of each."""
    newest = {definition.id: definition for definition in sorted(DEFINITIONS, key=lambda found: found.version)}
    panels = [_panel(definition) for definition in newest.values()]
    return dashboard(
        "chairflow-business",
        "Chairflow · Business",
        [Row("Per clinic and day, as known now", panels)],
        variables=[_TENANT],
        since="now-60d",
    )


def _panel(definition: Definition) -> Panel:
    value, unit, more = _VALUES["ratio" if definition.ratio else definition.unit]
    sql = (
        f"SELECT cell.business_date::timestamptz AS time, clinic.name AS metric, {value} AS value\n"
        "FROM cell JOIN clinic USING (tenant_id, clinic_id)\n"
        f"WHERE cell.tenant_id = '$tenant' AND cell.kpi = '{definition.id}' AND cell.kpi_version = {definition.version}\n"
        "  AND cell.dim = '' AND NOT clinic.is_sandbox\n"
        "  AND cell.business_date BETWEEN $__timeFrom()::date AND $__timeTo()::date\n"
        "ORDER BY 1, 2"
    )
    return Panel(
        f"{definition.id} {definition.name_en}",
        definition.explanation_en + more,
        (Query(sql),),
        unit,
        width=12,
        source=POSTGRESQL,
    )
