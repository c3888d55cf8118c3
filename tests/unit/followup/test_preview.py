"""The dry run: the contacts that a protocol would bring, by day, as the timers would make them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from services.followup.protocols.catalogue import PROTOCOLS
from services.followup.protocols.preview import Planned, Range, contacts

CLINIC = uuid4()
ZONE = "Asia/Shanghai"
QUOTED = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


def enrolled(**changes: Any) -> Planned:
    known: dict[str, Any] = {
        "patient_id": uuid4(),
        "clinic_id": CLINIC,
        "version": 1,
        "anchored_at": QUOTED,
        "anchored_on": date(2026, 3, 2),
        "known_at": QUOTED,
        "due_on": None,
        "next_step": 0,
        "stopped_at": None,
        "zone": ZONE,
    }
    return Planned(**(known | changes))


def days(code: str, one: Planned, first: date, last: date, *, is_ahead: bool = False) -> list[tuple[date, int]]:
    found = contacts(PROTOCOLS, code, [one], Range(first, last, is_ahead))
    assert all(clinic == CLINIC for _, _, clinic in found)
    return sorted((day, step) for (day, step, _), number in found.items() for _ in range(number))


def test_each_step_on_its_day() -> None:
    march = (date(2026, 3, 1), date(2026, 3, 31))
    assert days("X-QUOTE", enrolled(), *march) == [(date(2026, 3, 5), 0), (date(2026, 3, 9), 1), (date(2026, 3, 16), 2)]
    assert days("X-NOSHOW", enrolled(), *march) == [
        (date(2026, 3, 2), 0),
        (date(2026, 3, 3), 1),
        (date(2026, 3, 5), 2),
        (date(2026, 3, 12), 3),
    ]


def test_what_is_overdue_at_the_start_is_one_contact() -> None:
    assert days("X-QUOTE", enrolled(), date(2026, 3, 20), date(2026, 4, 1)) == [
        (date(2026, 3, 20), 2),
        (date(2026, 4, 1), 3),
    ]


def test_what_is_long_overdue_is_left_out() -> None:
    assert days("X-NOSHOW", enrolled(), date(2026, 6, 1), date(2026, 6, 30)) == []
    # The recall itself is too late: nothing comes after it either.
    cleaned = enrolled(anchored_on=date(2025, 1, 1), anchored_at=datetime(2025, 1, 1, tzinfo=UTC), known_at=QUOTED)
    assert days("D-HYG", cleaned, date(2026, 3, 1), date(2026, 5, 31)) == []


@pytest.mark.parametrize(("stopped_after", "steps"), [(2, []), (5, [0]), (29, [0, 1, 2])])
def test_nobody_is_contacted_after_the_end(stopped_after: int, steps: list[int]) -> None:
    one = enrolled(stopped_at=QUOTED + timedelta(days=stopped_after))
    assert [step for _, step in days("X-QUOTE", one, date(2026, 3, 1), date(2026, 4, 30))] == steps


def test_ahead_only_what_was_not_done_yet() -> None:
    one, none = enrolled(next_step=2), enrolled(next_step=None)
    ahead = (date(2026, 3, 10), date(2026, 3, 31))
    assert days("X-QUOTE", one, *ahead, is_ahead=True) == [(date(2026, 3, 16), 2)]
    assert days("X-QUOTE", none, *ahead, is_ahead=True) == []


def test_what_came_to_be_known_late_waits_an_hour() -> None:
    late = enrolled(known_at=datetime(2026, 3, 12, 15, 30, tzinfo=UTC))
    assert days("X-QUOTE", late, date(2026, 3, 1), date(2026, 3, 15)) == [(date(2026, 3, 13), 1)]


def test_clinics_are_counted_apart() -> None:
    other = UUID(int=7)
    found = contacts(
        PROTOCOLS,
        "X-QUOTE",
        [enrolled(), enrolled(), enrolled(clinic_id=other)],
        Range(date(2026, 3, 5), date(2026, 3, 5), False),
    )
    assert found == {(date(2026, 3, 5), 0, CLINIC): 2, (date(2026, 3, 5), 0, other): 1}
