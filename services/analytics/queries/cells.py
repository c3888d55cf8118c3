"""The cells of a KPI: now, as known at a moment, or as first reported."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import text

from services.analytics.kpis import Definition
from services.analytics.queries.definitions import CLOSES, CLOSES_AT
from services.analytics.schemas import CellAmount
from shared.command import Reader

View = Literal["current", "first_reported"]

# Of the cell or the posting p, by its definition d and its clinic c (whose opening may still be on its way).
_CLOSE = f"{CLOSES_AT} AS closes_at, coalesce({CLOSES_AT} < :moment, false) AS is_closed"
_RELATED = (
    f"JOIN {CLOSES} AS d (kpi, kpi_version, close_days) USING (kpi, kpi_version) "
    "LEFT JOIN clinic c ON c.clinic_id = p.clinic_id"
)
_NOW = text(
    f"""
    SELECT p.clinic_id, p.business_date, p.dim, p.dim_value, p.numerator, p.denominator, {_CLOSE}
    FROM cell p {_RELATED}
    WHERE p.tenant_id = app_tenant() AND p.kpi = :kpi AND p.kpi_version = :version AND p.dim = :dim
      AND p.business_date BETWEEN :date_from AND :date_to
      AND (cast(:clinic AS uuid) IS NULL OR p.clinic_id = :clinic)
    ORDER BY p.business_date, p.clinic_id, p.dim_value
    """
)
_POSTED = f"""
    SELECT p.clinic_id, p.business_date, p.dim, p.dim_value,
           cast(sum(p.numerator) AS bigint) AS numerator, cast(sum(p.denominator) AS bigint) AS denominator, {_CLOSE}
    FROM posting p {_RELATED}
    WHERE p.tenant_id = app_tenant() AND p.kpi = :kpi AND p.kpi_version = :version AND p.dim = :dim
      AND p.business_date BETWEEN :date_from AND :date_to
      AND (cast(:clinic AS uuid) IS NULL OR p.clinic_id = :clinic)
      AND {{condition}}
    GROUP BY 1, 2, 3, 4, d.close_days, c.zone
    HAVING sum(p.numerator) <> 0 OR coalesce(sum(p.denominator), 0) <> 0
    ORDER BY p.business_date, p.clinic_id, p.dim_value
"""
_KNOWN = text(_POSTED.format(condition="p.known_at <= :known_at"))
_FIRST_REPORTED = text(_POSTED.format(condition=f"p.known_at <= least({CLOSES_AT}, :known_at)"))
_FOREVER = datetime.fromisoformat("9999-01-01T00:00:00+00:00")


async def cells(
    reader: Reader,
    definition: Definition,
    *,
    clinic_id: UUID | None,
    date_from: date,
    date_to: date,
    dim: str,
    known_at: datetime | None,
    view: View,
) -> list[CellAmount]:
    """Cells in order of day, clinic and value; a cell that holds nothing is left out.

    As first reported, a cell that has not closed yet is what is known so far: ``is_closed`` says so.
    """
    parameters: dict[str, Any] = {
        "kpi": definition.id,
        "version": definition.version,
        "clinic": clinic_id,
        "dim": dim,
        "date_from": date_from,
        "date_to": date_to,
        "moment": known_at or reader.now,
    }
    if view == "current" and known_at is None:
        statement = _NOW
    else:
        statement = _FIRST_REPORTED if view == "first_reported" else _KNOWN
        parameters["known_at"] = known_at or _FOREVER
    return [
        CellAmount.model_validate(row, from_attributes=True)
        for row in await reader.session.execute(statement, parameters)
    ]
