"""When steps are due."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.followup.protocols import domain
from services.followup.protocols.catalogue import PROTOCOLS
from services.followup.protocols.definition import Interval

HYGIENE = PROTOCOLS["D-HYG", 1]
ANCHOR = datetime(2026, 1, 5, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 1, 5), date(2026, 7, 6)),
        (date(2025, 8, 31), date(2026, 3, 1)),
        (date(2024, 8, 30), date(2025, 3, 1)),
        (date(2023, 8, 29), date(2024, 3, 1)),
        (date(2025, 12, 31), date(2026, 7, 1)),
    ],
)
def test_six_calendar_months_and_a_day(day: date, due: date) -> None:
    assert domain.due_day(HYGIENE, day, None) == due


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 36), st.integers(0, 31))
def test_a_later_anchor_is_never_due_earlier(day: date, months: int, days: int) -> None:
    interval = Interval(months=months, days=days)
    assert domain.add_interval(day, interval) <= domain.add_interval(day + timedelta(days=1), interval)


def test_the_clinic_s_morning() -> None:
    assert domain.morning(date(2026, 7, 6), "Asia/Shanghai") == datetime(2026, 7, 6, 1, tzinfo=UTC)
    assert domain.morning(date(2026, 7, 6), "America/New_York") == datetime(2026, 7, 6, 13, tzinfo=UTC)
    assert domain.morning(date(2026, 1, 6), "America/New_York") == datetime(2026, 1, 6, 14, tzinfo=UTC)


def dues(code: str) -> list[datetime]:
    protocol = PROTOCOLS[code, 1]
    day = domain.due_day(protocol, date(2026, 1, 5), None)
    return [
        domain.step_due(protocol, step, anchored_at=ANCHOR, day=day, zone="Asia/Shanghai")
        for step in range(len(protocol.steps) + 1)
    ]


def test_the_steps_of_the_three_protocols() -> None:
    due = datetime(2026, 7, 6, 1, tzinfo=UTC)
    assert dues("D-HYG") == [due + timedelta(days=n) for n in (-14, 0, 14, 30, 60)]
    morning = datetime(2026, 1, 5, 1, tzinfo=UTC)
    half_an_hour = ANCHOR + timedelta(minutes=30)
    assert dues("X-NOSHOW") == [half_an_hour, *(morning + timedelta(days=n) for n in (1, 3, 10, 40))]
    assert dues("X-QUOTE") == [morning + timedelta(days=n) for n in (3, 7, 14, 30, 90, 120)]


def test_sixty_days_late_is_caught_up_with_and_more_is_not() -> None:
    known, long_ago = ANCHOR, ANCHOR - timedelta(days=999)
    assert not domain.is_too_late(HYGIENE, ANCHOR - timedelta(days=60), known, long_ago)
    assert domain.is_too_late(HYGIENE, ANCHOR - timedelta(days=60, seconds=1), known, long_ago)
    assert domain.is_too_late(HYGIENE, ANCHOR, known, ANCHOR + timedelta(days=61))


def test_an_overdue_step_waits_an_hour_for_the_rest_of_the_import() -> None:
    assert domain.fires_at(ANCHOR - timedelta(days=3), ANCHOR) == ANCHOR + timedelta(hours=1)
    assert domain.fires_at(ANCHOR + timedelta(days=3), ANCHOR) == ANCHOR + timedelta(days=3)


def test_the_hold_out_is_a_stable_share() -> None:
    tenth = HYGIENE.model_copy(update={"hold_out_permille": 100})
    people = [UUID(int=n) for n in range(5_000)]
    held = [domain.is_held_out(tenth, person) for person in people]
    assert 400 < sum(held) < 600
    assert held == [domain.is_held_out(tenth, person) for person in people]
    assert not domain.is_held_out(HYGIENE, uuid4())
