"""Postings replaced and cells kept, set by set, in the deriver's transaction."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.analytics.domain import Cell, Posting
from services.analytics.groups import Group

_REMOVE = text(
    """
    WITH gone AS (
        DELETE FROM posting p
        USING unnest(cast(:tenants AS uuid[]), cast(:subjects AS uuid[]), cast(:since AS timestamptz[]),
                     cast(:since_events AS uuid[])) AS wanted (tenant_id, subject, since, since_event)
        WHERE p.tenant_id = wanted.tenant_id AND p.subject = wanted.subject
          AND (p.known_at, p.event_id) >= (wanted.since, wanted.since_event)
        RETURNING p.tenant_id, kpi, kpi_version, clinic_id, business_date, dim, dim_value, numerator, denominator
    )
    SELECT tenant_id, kpi, kpi_version, clinic_id, business_date, dim, dim_value,
           cast(sum(numerator) AS bigint) AS numerator, cast(sum(denominator) AS bigint) AS denominator
    FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7
    """
)
_CELL_ARRAYS = """
    unnest(cast(:tenants AS uuid[]), cast(:kpis AS text[]), cast(:versions AS smallint[]), cast(:clinics AS uuid[]),
           cast(:dates AS date[]), cast(:dims AS text[]), cast(:dim_values AS text[]), cast(:numerators AS bigint[]),
           cast(:denominators AS bigint[])
"""
_INSERT = text(
    f"""
    INSERT INTO posting (tenant_id, kpi, kpi_version, clinic_id, business_date, dim, dim_value, numerator,
                         denominator, subject, known_at, event_id, event_type, origin)
    SELECT * FROM {_CELL_ARRAYS}, cast(:subjects AS uuid[]), cast(:known AS timestamptz[]),
                  cast(:events AS uuid[]), cast(:types AS text[]), cast(:origins AS text[]))
    """
)
_ADD = text(
    f"""
    INSERT INTO cell (tenant_id, kpi, kpi_version, clinic_id, business_date, dim, dim_value, numerator, denominator)
    SELECT * FROM {_CELL_ARRAYS})
    ON CONFLICT (tenant_id, kpi, dim, business_date, clinic_id, dim_value, kpi_version) DO UPDATE
    SET numerator = cell.numerator + excluded.numerator, denominator = cell.denominator + excluded.denominator
    """
)
# A cell that nothing is left of is no cell: the store is the same whatever came and went on the way.
_SWEEP = text(
    f"""
    DELETE FROM cell USING {_CELL_ARRAYS})
        AS changed (tenant_id, kpi, kpi_version, clinic_id, business_date, dim, dim_value, n, d)
    WHERE cell.tenant_id = changed.tenant_id AND cell.kpi = changed.kpi AND cell.dim = changed.dim
      AND cell.business_date = changed.business_date AND cell.clinic_id = changed.clinic_id
      AND cell.dim_value = changed.dim_value AND cell.kpi_version = changed.kpi_version
      AND cell.numerator = 0 AND coalesce(cell.denominator, 0) = 0
    """
)
Place = tuple[UUID, Cell]


async def replace_postings(
    session: AsyncSession, groups: Sequence[Group], postings: Sequence[tuple[UUID, Posting]]
) -> None:
    """Put the new postings in the place of their groups' old ones from ``since`` on, and move the cells along."""
    moving = [(group, member) for group in groups if group.moves for member in group.members]
    removed = await session.execute(
        _REMOVE,
        {
            "tenants": [group.tenant_id for group, _ in moving],
            "subjects": [member for _, member in moving],
            "since": [group.since.recorded_at for group, _ in moving],
            "since_events": [group.since.event_id for group, _ in moving],
        },
    )
    deltas: dict[Place, list[int | None]] = {}
    for row in removed:
        cell = Cell(row.kpi, row.kpi_version, row.clinic_id, row.business_date, row.dim, row.dim_value)
        _add(deltas, (row.tenant_id, cell), -row.numerator, None if row.denominator is None else -row.denominator)
    for tenant, posting in postings:
        _add(deltas, (tenant, posting.cell), posting.numerator, posting.denominator)
    await insert_postings(session, postings)
    await add_to_cells(session, deltas)


async def insert_postings(session: AsyncSession, postings: Sequence[tuple[UUID, Posting]]) -> None:
    """Append postings, each with its tenant."""
    if postings:
        await session.execute(_INSERT, _posting_columns(postings))


async def add_to_cells(session: AsyncSession, deltas: dict[Place, list[int | None]]) -> None:
    """Move cells by these differences, in key order; a cell that is left with nothing goes away."""
    changed = sorted((place, tuple(delta)) for place, delta in deltas.items() if delta[0] or delta[1])
    if changed:
        columns = _cell_columns([place for place, _ in changed])
        columns |= {"numerators": [d[0] for _, d in changed], "denominators": [d[1] for _, d in changed]}
        await session.execute(_ADD, columns)
        await session.execute(_SWEEP, columns)


def _add(deltas: dict[Place, list[int | None]], place: Place, numerator: int, denominator: int | None) -> None:
    held = deltas.setdefault(place, [0, None])
    held[0] = (held[0] or 0) + numerator
    if denominator is not None:
        held[1] = (held[1] or 0) + denominator


def _cell_columns(places: Iterable[Place]) -> dict[str, list[Any]]:
    found = list(places)
    return {
        "tenants": [tenant for tenant, _ in found],
        "kpis": [cell.kpi for _, cell in found],
        "versions": [cell.kpi_version for _, cell in found],
        "clinics": [cell.clinic_id for _, cell in found],
        "dates": [cell.business_date for _, cell in found],
        "dims": [cell.dim for _, cell in found],
        "dim_values": [cell.dim_value for _, cell in found],
    }


def _posting_columns(postings: Sequence[tuple[UUID, Posting]]) -> dict[str, list[Any]]:
    return _cell_columns((tenant, posting.cell) for tenant, posting in postings) | {
        "numerators": [p.numerator for _, p in postings],
        "denominators": [p.denominator for _, p in postings],
        "subjects": [p.subject for _, p in postings],
        "known": [p.known_at.recorded_at for _, p in postings],
        "events": [p.event_id for _, p in postings],
        "types": [p.event_type for _, p in postings],
        "origins": [p.origin for _, p in postings],
    }
