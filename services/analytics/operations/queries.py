"""How the numbers themselves are: what waits for the deriver, how fresh they are, what was restated, what checks found."""

from datetime import date, timedelta

from sqlalchemy import text

from services.analytics.kpis import DEFINITIONS
from services.analytics.operations.schemas import DayCount, Freshness, Numbers, Verification
from services.analytics.queries.definitions import CLOSES, CLOSES_AT
from shared.command import Reader
from shared.moments import local_date

DAYS = 14

# A batch is as fresh as its slowest event: the percentiles are those of batches, and never flatter.
_FRESHNESS = text(
    "SELECT count(*) AS batches, coalesce(sum(marks), 0) AS events, "
    "percentile_disc(0.5) WITHIN GROUP (ORDER BY slowest_seconds) AS median, "
    "percentile_disc(0.95) WITHIN GROUP (ORDER BY slowest_seconds) AS p95, max(slowest_seconds) AS slowest "
    "FROM derivation WHERE derived_at > clock_timestamp() - interval '10 min'"
)
# The same changes as the list of restatements counts, by the clinic-local day on which they became known.
_RESTATED = text(
    f"""
    WITH late AS (
        SELECT (p.known_at AT TIME ZONE c.zone)::date AS day
        FROM posting p JOIN {CLOSES} AS d (kpi, kpi_version, close_days) USING (kpi, kpi_version)
        JOIN clinic c ON c.clinic_id = p.clinic_id
        WHERE p.tenant_id = app_tenant() AND p.dim = '' AND p.known_at > {CLOSES_AT} AND p.origin <> 'import'
          AND p.known_at >= cast(:since AS timestamptz) AND NOT c.is_sandbox
          AND p.kpi <> ALL(cast(:balance_kpis AS text[]))
        GROUP BY p.kpi, p.kpi_version, p.clinic_id, p.business_date, p.known_at, p.event_id, c.zone
        HAVING sum(p.numerator) <> 0 OR coalesce(sum(p.denominator), 0) <> 0
    )
    SELECT day, count(*) AS restated FROM late GROUP BY day
    """
)
_ZONE = text(
    "SELECT zone FROM clinic WHERE tenant_id = app_tenant() GROUP BY zone ORDER BY count(*) DESC, zone LIMIT 1"
)
_LAST = text(
    "SELECT DISTINCT ON (kind) kind, checked_at, checked_by, compared, differences, seconds, "
    "checked_at < clock_timestamp() - interval '1 day' AS is_old FROM verification ORDER BY kind, checked_at DESC"
)


async def numbers(reader: Reader) -> Numbers:
    """The numbers of the caller's chain, as far as they may see it."""
    session = reader.session
    marks = await session.scalar(text("SELECT count(*) FROM mark"))
    freshness = (await session.execute(_FRESHNESS)).one()
    return Numbers(
        marks=marks or 0,
        freshness=Freshness.model_validate(freshness, from_attributes=True),
        restatements=await _restatements(reader),
        verifications=[Verification.model_validate(row, from_attributes=True) for row in await session.execute(_LAST)],
    )


async def _restatements(reader: Reader) -> list[DayCount]:
    """One count a day, the last of them today's, in the zone of most clinics; a day without any is 0."""
    zone = await reader.session.scalar(_ZONE) or "UTC"
    today = local_date(reader.now, zone)
    days: list[date] = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    balances = [definition.id for definition in DEFINITIONS if definition.basis == "balance"]
    parameters = {"since": reader.now - timedelta(days=DAYS + 1), "balance_kpis": balances}
    counts = {row.day: row.restated for row in await reader.session.execute(_RESTATED, parameters)}
    return [DayCount(date=day, count=counts.get(day, 0)) for day in days]
