"""Use of the chairs' published time."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally

SECOND = timedelta(seconds=1)


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def by_local_day(start: datetime, end: datetime, zone: str) -> Iterator[tuple[date, int]]:
    """The whole seconds of an interval that fall on each local date; nothing for an interval that ends at its start."""
    local = _zone(zone)
    while start < end:
        day = start.astimezone(local).date()
        midnight = datetime.combine(day + timedelta(days=1), time(), local).astimezone(UTC)
        stop = min(end, midnight)
        yield day, (stop - start) // SECOND
        start = stop


def chair_utilisation(facts: Facts, tally: Tally) -> None:
    """K27 Seconds that patients were on a chair / seconds published for it, by local date.

    Only closed stays of valid visits count; a stay over midnight is split. The two halves come from different groups:
    a stay's subject is the patient, capacity's subject is the chair's day.
    """
    for subject, visits in facts.visits().items():
        for visit in visits:
            for seat in visit.seats:
                if seat.dismissed_at is None:
                    continue
                for day, seconds in by_local_day(seat.seated_at, seat.dismissed_at, visit.zone):
                    tally.add(visit.clinic_id, day, subject, (seconds, 0), (("chair", seat.chair_id),))
    for chair_day in facts.chair_days.rows:
        tally.add(
            chair_day.clinic_id,
            chair_day.business_date,
            chair_day.chair_day_id,
            (0, chair_day.published_seconds),
            (("chair", chair_day.chair_id),),
        )


CHAIR_UTILISATION = Definition(
    id="K27",
    version=1,
    name_zh="椅位使用率",
    name_en="Chair utilisation",
    explanation_zh="已排班的椅位时间中,患者实际在椅的时间占比。跨午夜的就诊按日期拆分。",
    explanation_en="The share of the chairs' published time with a patient on them. Stays over midnight are split.",
    formula="sum of seconds seated (seated to dismissed) / sum of published chair seconds",
    basis="period",
    unit="seconds",
    ratio=True,
    higher_is_better=True,
    dimensions=("chair",),
    close_days=0,
    reads=frozenset({"visit", "chair_day", "alias"}),
    corrections=("c2", "c10"),
    rule=chair_utilisation,
    guard="K33",
)
