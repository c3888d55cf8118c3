"""The board: every KPI of a chain or a clinic over a range of days, in a handful of statements."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from services.analytics.kpis import Definition
from services.analytics.queries.definitions import newest
from services.analytics.schemas import AgeBand, Amount, Board, ClinicView, DayAmount, Tile
from shared.command import Reader

# Now from the cells; as known at a moment from the postings. Both by day, to serve the sum and the trend at once.
_DAYS_NOW = text(
    """
    SELECT kpi, kpi_version, business_date, cast(sum(numerator) AS bigint) AS numerator,
           cast(sum(denominator) AS bigint) AS denominator
    FROM cell
    WHERE tenant_id = app_tenant() AND dim = '' AND (cast(:clinic AS uuid) IS NULL OR clinic_id = :clinic)
      AND (business_date BETWEEN :before AND :date_to OR kpi = ANY(cast(:balances AS text[])) AND business_date <= :date_to)
    GROUP BY 1, 2, 3
    """
)
_DAYS_KNOWN = text(
    """
    SELECT kpi, kpi_version, business_date, cast(sum(numerator) AS bigint) AS numerator,
           cast(sum(denominator) AS bigint) AS denominator
    FROM posting
    WHERE tenant_id = app_tenant() AND dim = '' AND (cast(:clinic AS uuid) IS NULL OR clinic_id = :clinic)
      AND (business_date BETWEEN :before AND :date_to OR kpi = ANY(cast(:balances AS text[])) AND business_date <= :date_to)
      AND known_at <= :known_at
    GROUP BY 1, 2, 3
    """
)
_SUBJECTS = text(
    """
    SELECT kpi, kpi_version, is_current, count(*) FILTER (WHERE numerator > 0) AS numerator,
           count(*) FILTER (WHERE denominator > 0) AS denominator
    FROM (
        SELECT kpi, kpi_version, subject, business_date >= :date_from AS is_current,
               sum(numerator) AS numerator, sum(denominator) AS denominator
        FROM posting
        WHERE tenant_id = app_tenant() AND dim = '' AND kpi = ANY(cast(:distinct AS text[]))
          AND business_date BETWEEN :before AND :date_to
          AND (cast(:clinic AS uuid) IS NULL OR clinic_id = :clinic)
          AND (cast(:known_at AS timestamptz) IS NULL OR known_at <= :known_at)
        GROUP BY 1, 2, 3, 4
    ) AS of_subject
    GROUP BY 1, 2, 3
    """
)
_KNOWN_UNTIL = text(
    "SELECT kpi, max(known_at) AS known_until FROM posting WHERE tenant_id = app_tenant() AND dim = '' "
    "AND business_date BETWEEN :date_from AND :date_to AND (cast(:clinic AS uuid) IS NULL OR clinic_id = :clinic) "
    "AND (cast(:known_at AS timestamptz) IS NULL OR known_at <= :known_at) GROUP BY 1"
)
_CLINICS = text(
    "SELECT clinic_id, name, zone, currency, is_sandbox FROM clinic WHERE tenant_id = app_tenant() "
    "ORDER BY is_sandbox, name"
)
_FRESHNESS = text(
    "SELECT max(slowest_seconds) FROM derivation WHERE derived_at > clock_timestamp() - interval '1 minute'"
)
_FIRST_KNOWN = text("SELECT min(recorded_at) FROM version WHERE tenant_id = app_tenant()")
_BANDS = (("0-7", 7), ("8-30", 30), ("31-90", 90))


async def board(
    reader: Reader, *, clinic_id: UUID | None, date_from: date, date_to: date, known_at: datetime | None
) -> Board:
    """All tiles. Over a range a KPI is the sum of its days, or counts each subject once where it is ``distinct``."""
    definitions = [d for d in newest() if clinic_id is not None or d.summable]
    length = date_to - date_from + timedelta(days=1)
    parameters: dict[str, Any] = {
        "clinic": clinic_id,
        "before": date_from - length,
        "date_from": date_from,
        "date_to": date_to,
        "known_at": known_at,
        "balances": [d.id for d in definitions if d.basis == "balance"],
        "distinct": [d.id for d in definitions if d.distinct],
    }
    days: dict[tuple[str, int], list[DayAmount]] = defaultdict(list)
    for row in await _execute(reader, _DAYS_NOW if known_at is None else _DAYS_KNOWN, parameters):
        days[row.kpi, row.kpi_version].append(
            DayAmount(date=row.business_date, numerator=row.numerator, denominator=row.denominator)
        )
    subjects = {
        (row.kpi, row.kpi_version, row.is_current): Amount(numerator=row.numerator, denominator=row.denominator)
        for row in await _execute(reader, _SUBJECTS, parameters)
    }
    until = {row.kpi: row.known_until for row in await _execute(reader, _KNOWN_UNTIL, parameters)}
    clinics = await reader.session.execute(_CLINICS)
    return Board(
        as_of=reader.now,
        first_known_at=await reader.session.scalar(_FIRST_KNOWN),
        date_from=date_from,
        date_to=date_to,
        clinics=[ClinicView.model_validate(row, from_attributes=True) for row in clinics],
        tiles=[_tile(d, days[d.id, d.version], subjects, until.get(d.id), date_from, date_to) for d in definitions],
        freshness_seconds=await reader.session.scalar(_FRESHNESS),
    )


async def _execute(reader: Reader, statement: Any, parameters: dict[str, Any]) -> Any:
    wanted = statement.compile().params.keys()
    return await reader.session.execute(statement, {k: v for k, v in parameters.items() if k in wanted})


def _tile(
    definition: Definition,
    days: list[DayAmount],
    subjects: dict[tuple[str, int, bool], Amount],
    known_until: datetime | None,
    date_from: date,
    date_to: date,
) -> Tile:
    current = [day for day in days if date_from <= day.date]
    now, before = _sum(definition, current), _sum(definition, [day for day in days if day.date < date_from])
    previous: Amount | None = before
    if definition.basis == "balance":
        now, previous = _sum(definition, days), None
    elif definition.distinct:
        nobody = Amount(numerator=0, denominator=0 if definition.ratio else None)
        now = subjects.get((definition.id, definition.version, True), nobody)
        previous = subjects.get((definition.id, definition.version, False), nobody)
    return Tile(
        kpi=definition.id,
        kpi_version=definition.version,
        numerator=now.numerator,
        denominator=now.denominator,
        previous=previous,
        trend=sorted(current, key=lambda day: day.date),
        known_until=known_until,
        ages=_ages(days, date_to) if definition.basis == "balance" else None,
    )


def _sum(definition: Definition, days: list[DayAmount]) -> Amount:
    return Amount(
        numerator=sum(day.numerator for day in days),
        denominator=sum(day.denominator or 0 for day in days) if definition.ratio else None,
    )


def _ages(days: list[DayAmount], today: date) -> list[AgeBand]:
    """The open amount by age at the end of the range."""
    sums = dict.fromkeys([*(band for band, _ in _BANDS), ">90"], 0)
    for day in days:
        age = (today - day.date).days
        sums[next((band for band, upto in _BANDS if age <= upto), ">90")] += day.numerator
    return [AgeBand.model_validate({"band": band, "numerator": numerator}) for band, numerator in sums.items()]
