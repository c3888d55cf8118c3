"""What changed after it had been reported: the postings after a cell's close, with the running sum around them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import text

from services.analytics.kpis import DEFINITIONS
from services.analytics.queries.definitions import CLOSES, CLOSES_AT
from services.analytics.queries.span import IN_VIEW
from services.analytics.schemas import Amount, Restatement, Restatements
from shared.command import Reader
from shared.errors import Malformed

Kind = Literal["restated", "imported"]

# An event's postings to one cell are one change: a merge that takes from one patient and gives to another is none.
_RESTATED = text(
    f"""
    WITH late AS (
        SELECT p.kpi, p.kpi_version, p.clinic_id, p.business_date, p.known_at, p.event_id, p.event_type, p.origin,
               sum(p.numerator) AS numerator, sum(p.denominator) AS denominator
        FROM posting p JOIN {CLOSES} AS d (kpi, kpi_version, close_days) USING (kpi, kpi_version)
        JOIN clinic c ON c.clinic_id = p.clinic_id
        WHERE p.tenant_id = app_tenant() AND p.dim = '' AND p.known_at > {CLOSES_AT}
          AND (cast(:kpi AS text) IS NULL OR p.kpi = :kpi)
          AND {IN_VIEW}
          AND (cast(:balances AS boolean) IS NULL OR (p.kpi = ANY(cast(:balance_kpis AS text[]))) = :balances)
          AND p.business_date BETWEEN :date_from AND :date_to
          AND CASE WHEN p.origin = 'import' THEN 'imported' ELSE 'restated' END = ANY(cast(:kinds AS text[]))
          AND (cast(:known_at AS timestamptz) IS NULL OR p.known_at <= :known_at)
          AND (cast(:at AS timestamptz) IS NULL OR (p.known_at, p.event_id, p.kpi, p.clinic_id, p.business_date)
               < (:at, cast(:at_event AS uuid), cast(:at_kpi AS text), cast(:at_clinic AS uuid), cast(:at_date AS date)))
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
        HAVING sum(p.numerator) <> 0 OR coalesce(sum(p.denominator), 0) <> 0
        ORDER BY p.known_at DESC, p.event_id DESC, p.kpi DESC, p.clinic_id DESC, p.business_date DESC
        LIMIT :limit
    )
    SELECT late.*, until.numerator AS new_numerator, until.denominator AS new_denominator
    FROM late CROSS JOIN LATERAL (
        SELECT sum(p.numerator) AS numerator, sum(p.denominator) AS denominator FROM posting p
        WHERE p.tenant_id = app_tenant() AND p.kpi = late.kpi AND p.kpi_version = late.kpi_version AND p.dim = ''
          AND p.clinic_id = late.clinic_id AND p.business_date = late.business_date
          AND (p.known_at, p.event_id) <= (late.known_at, late.event_id)
    ) AS until
    ORDER BY late.known_at DESC, late.event_id DESC, late.kpi DESC, late.clinic_id DESC, late.business_date DESC
    """
)


async def restatements(
    reader: Reader,
    *,
    clinic_id: UUID | None,
    kpi: str | None,
    date_from: date,
    date_to: date,
    kinds: Sequence[Kind],
    balances: bool | None,
    sandboxes: bool,
    known_at: datetime | None,
    limit: int,
    after: str | None,
) -> Restatements:
    """Changes of closed cells, newest first."""
    parameters: dict[str, Any] = {
        "clinic": clinic_id,
        "kpi": kpi,
        "date_from": date_from,
        "date_to": date_to,
        "kinds": list(kinds),
        "balances": balances,
        "balance_kpis": [d.id for d in DEFINITIONS if d.basis == "balance"],
        "sandboxes": sandboxes,
        "known_at": known_at,
        "limit": limit,
    }
    rows = (await reader.session.execute(_RESTATED, parameters | _cursor(after))).all()
    items = [_restatement(row) for row in rows]
    last: Any = rows[-1] if len(rows) == limit else None
    return Restatements(items=items, next=_after(last) if last else None)


def _after(row: Any) -> str:
    parts = (row.known_at.isoformat(), row.event_id, row.kpi, row.clinic_id, row.business_date.isoformat())
    return "~".join(str(part) for part in parts)


def _cursor(after: str | None) -> dict[str, Any]:
    names = ("at", "at_event", "at_kpi", "at_clinic", "at_date")
    if after is None:
        return dict.fromkeys(names)
    try:
        at, event_id, kpi, clinic_id, day = after.split("~")
        moment = datetime.fromisoformat(at)
        if moment.tzinfo is None:
            raise ValueError("no zone")
        return dict(zip(names, (moment, UUID(event_id), kpi, UUID(clinic_id), date.fromisoformat(day)), strict=True))
    except ValueError:
        raise Malformed(
            "The cursor is not one of ours.", errors=[{"field": "query.after", "message": "not a cursor"}]
        ) from None


def _restatement(row: Any) -> Restatement:
    has_denominator = row.denominator is not None
    return Restatement(
        kpi=row.kpi,
        clinic_id=row.clinic_id,
        business_date=row.business_date,
        old=Amount(
            numerator=int(row.new_numerator - row.numerator),
            denominator=int(row.new_denominator - row.denominator) if has_denominator else None,
        ),
        new=Amount(numerator=int(row.new_numerator), denominator=int(row.new_denominator) if has_denominator else None),
        known_at=row.known_at,
        event_id=row.event_id,
        event_type=row.event_type,
        kind="imported" if row.origin == "import" else "restated",
    )
