"""A balance at the end of each day, as it was known then.

A posting counts from the day on which it belongs to a past day and is known. So what has been answered since still
shows as open on the days on which it was.
"""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from services.analytics.kpis import Definition
from services.analytics.queries.span import IN_VIEW, Span
from services.analytics.schemas import Amount, DayAmount
from shared.command import Reader

# What became known after the last day moves that day: it is the day on which the number is read.
_MOVES = text(
    f"""
    SELECT p.clinic_id, p.kpi, p.kpi_version,
           least(greatest(p.business_date, cast(p.known_at AT TIME ZONE c.zone AS date), :opening), :date_to) AS day,
           cast(sum(p.numerator) AS bigint) AS numerator
    FROM posting p JOIN clinic c ON c.clinic_id = p.clinic_id
    WHERE p.tenant_id = app_tenant() AND p.dim = '' AND p.kpi = ANY(cast(:kpis AS text[]))
      AND p.business_date <= :date_to AND (cast(:known_at AS timestamptz) IS NULL OR p.known_at <= :known_at)
      AND {IN_VIEW}
    GROUP BY 1, 2, 3, 4
    """
)

Moves = dict[tuple[UUID, str], dict[date, int]]


async def moves(reader: Reader, definitions: list[Definition], span: Span, first: date) -> Moves:
    """By clinic and KPI, how much the balance moved on each day from ``first`` on; the day before it holds the opening."""
    versions = {(d.id, d.version) for d in definitions if d.basis == "balance"}
    parameters: dict[str, Any] = span.scope | {
        "kpis": [kpi for kpi, _ in versions],
        "opening": first - timedelta(days=1),
        "date_to": span.date_to,
        "known_at": span.known_at,
    }
    found: Moves = defaultdict(dict)
    for row in await reader.session.execute(_MOVES, parameters):
        if (row.kpi, row.kpi_version) in versions:
            found[row.clinic_id, row.kpi][row.day] = row.numerator
    return found


def at_ends(moved: Moves, kpi: str, first: date, last: date) -> list[DayAmount]:
    """The balance of all clinics at the end of each day, from the first on which there was any."""
    days: dict[date, int] = defaultdict(int)
    for (_, name), of_day in moved.items():
        for day, numerator in of_day.items() if name == kpi else ():
            days[day] += numerator
    if not days:
        return []
    opening = days.pop(first - timedelta(days=1), None)
    balance, day = opening or 0, min(days, default=last) if opening is None else first
    ends: list[DayAmount] = []
    while day <= last:
        balance += days.get(day, 0)
        ends.append(DayAmount(date=day, numerator=balance, denominator=None))
        day += timedelta(days=1)
    return ends


def opening_of(moved: Moves, kpi: str, date_from: date, clinic_id: UUID | None = None) -> Amount | None:
    """The balance just before ``date_from``, of all clinics or of one; None if nothing was there."""
    earlier = [
        numerator
        for (clinic, name), of_day in moved.items()
        if name == kpi and clinic_id in (None, clinic)
        for day, numerator in of_day.items()
        if day < date_from
    ]
    return Amount(numerator=sum(earlier), denominator=None) if earlier else None
