"""The board: every KPI of a chain or a clinic over a range of days, in a handful of statements."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import text

from services.analytics.domain import closes_at
from services.analytics.kpis import Definition
from services.analytics.queries import balances
from services.analytics.queries.definitions import newest
from services.analytics.queries.previous import previous
from services.analytics.queries.span import IN_VIEW, Span
from services.analytics.queries.totals import totals
from services.analytics.schemas import AgeBand, Amount, Board, ClinicView, DayAmount, Tile
from shared.command import Reader

# Now from the cells; as known at a moment from the postings. Both by day, to serve the sum and the trend at once.
_DAYS = f"""
    SELECT p.kpi, p.kpi_version, p.business_date, cast(sum(p.numerator) AS bigint) AS numerator,
           cast(sum(p.denominator) AS bigint) AS denominator
    FROM {{table}} p
    WHERE p.tenant_id = app_tenant() AND p.dim = '' AND {IN_VIEW} AND {{known}} AND p.business_date <= :date_to
      AND (p.business_date >= :trend_from OR p.kpi = ANY(cast(:balances AS text[])))
    GROUP BY 1, 2, 3
"""
_DAYS_NOW = text(_DAYS.format(table="cell", known="true"))
_DAYS_KNOWN = text(_DAYS.format(table="posting", known="p.known_at <= :known_at"))
_KNOWN_UNTIL = text(
    f"""
    SELECT p.kpi, max(p.known_at) AS known_until FROM posting p
    WHERE p.tenant_id = app_tenant() AND p.dim = '' AND {IN_VIEW} AND p.business_date <= :date_to
      AND (p.business_date >= :date_from OR p.kpi = ANY(cast(:balances AS text[])))
      AND (cast(:known_at AS timestamptz) IS NULL OR p.known_at <= :known_at)
    GROUP BY 1
    """
)
_CLINICS = text(
    "SELECT clinic_id, name, zone, currency, is_sandbox FROM clinic WHERE tenant_id = app_tenant() "
    "ORDER BY is_sandbox, name"
)
_FRESHNESS = text(
    "SELECT max(slowest_seconds) FROM derivation WHERE derived_at > clock_timestamp() - interval '1 minute'"
)
# What analytics was told and has not derived yet: the numbers lack it.
_WAITING_SINCE = text("SELECT min(recorded_at) FROM mark WHERE tenant_id = app_tenant()")
_FIRST_KNOWN = text("SELECT min(recorded_at) FROM version WHERE tenant_id = app_tenant()")
_BANDS = (("0-7", 7), ("8-30", 30), ("31-90", 90))


async def board(reader: Reader, span: Span, *, trend_from: date | None) -> Board:
    """All tiles. Over a range a KPI is the sum of its days, or counts each subject once where it is ``distinct``."""
    clinic_id, date_from, date_to, known_at = span.clinic_id, span.date_from, span.date_to, span.known_at
    definitions = [d for d in newest() if clinic_id is not None or d.summable]
    first = min(date_from, trend_from or date_from)
    parameters: dict[str, Any] = span.scope | {
        "date_from": date_from,
        "date_to": date_to,
        "trend_from": first,
        "known_at": known_at,
        "balances": [d.id for d in definitions if d.basis == "balance"],
    }
    days: dict[tuple[str, int], list[DayAmount]] = defaultdict(list)
    for row in await _execute(reader, _DAYS_NOW if known_at is None else _DAYS_KNOWN, parameters):
        days[row.kpi, row.kpi_version].append(
            DayAmount(date=row.business_date, numerator=row.numerator, denominator=row.denominator)
        )
    numbers = await totals(reader, [d for d in definitions if d.distinct], span)
    before = await previous(reader, definitions, span)
    moved = await balances.moves(reader, definitions, span, first)
    until = {row.kpi: row.known_until for row in await _execute(reader, _KNOWN_UNTIL, parameters)}
    clinics = [ClinicView.model_validate(row, from_attributes=True) for row in await reader.session.execute(_CLINICS)]
    zones = {clinic.zone for clinic in clinics if clinic_id in (None, clinic.clinic_id)}
    moment = known_at or reader.now
    return Board(
        as_of=reader.now,
        first_known_at=await reader.session.scalar(_FIRST_KNOWN),
        date_from=date_from,
        date_to=date_to,
        clinics=clinics,
        tiles=[
            _tile(
                d,
                sorted(days[d.id, d.version], key=lambda day: day.date),
                number=numbers.get((None, d.id)),
                previous=before.get((None, d.id)),
                moved=moved,
                span=span,
                first=first,
                known_until=until.get(d.id),
                close=_close(d, date_to, zones, moment),
            )
            for d in definitions
        ],
        complete_until=min(moment, await reader.session.scalar(_WAITING_SINCE) or moment),
        freshness_seconds=await reader.session.scalar(_FRESHNESS),
    )


async def _execute(reader: Reader, statement: Any, parameters: dict[str, Any]) -> Any:
    wanted = statement.compile().params.keys()
    return await reader.session.execute(statement, {k: v for k, v in parameters.items() if k in wanted})


def _tile(
    definition: Definition,
    days: list[DayAmount],
    *,
    number: Amount | None,
    previous: Amount | None,
    moved: balances.Moves,
    span: Span,
    first: date,
    known_until: datetime | None,
    close: tuple[datetime | None, bool],
) -> Tile:
    trend = [day for day in days if day.date >= first]
    now = _sum(definition, [day for day in days if day.date >= span.date_from])
    if definition.basis == "balance":
        now = _sum(definition, days)
        trend = balances.at_ends(moved, definition.id, first, span.date_to)
        previous = balances.opening_of(moved, definition.id, span.date_from)
    elif definition.distinct:
        now = number or _sum(definition, [])
    return Tile(
        kpi=definition.id,
        kpi_version=definition.version,
        numerator=now.numerator,
        denominator=now.denominator,
        previous=previous,
        trend=trend,
        known_until=known_until,
        closes_at=close[0],
        is_closed=close[1],
        ages=_ages(days, span.date_to) if definition.basis == "balance" else None,
    )


def _close(
    definition: Definition, date_to: date, zones: Collection[str], moment: datetime
) -> tuple[datetime | None, bool]:
    """When the range's last day closes at the last of the clinics (None: there is no clinic), and whether it has."""
    closes = max((closes_at(date_to, definition.close_days, zone) for zone in zones), default=None)
    return closes, closes is not None and closes < moment


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
