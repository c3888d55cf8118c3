"""Hours in local time become moments; free slots are what bookings leave."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.booking.rosters.domain import Busy, Roster, covers, intervals_of, publish
from shared.events.booking import Interval
from tests.unit.booking.states import CHAIR, CLINIC, DAY, DOCTOR, OTHER, START

HOUR = timedelta(hours=1)
OPEN = Interval(starts_at=START, ends_at=START + 8 * HOUR)
EARLY = START - timedelta(days=1)


def seconds(day: date, opens: int, closes: int, zone: str) -> int:
    published = publish(
        None,
        chair_day_id=OTHER,
        chair_id=CHAIR,
        clinic_id=CLINIC,
        day=day,
        intervals=intervals_of(day, [(opens * 60, closes * 60)], zone),
    )
    return published.state.published_seconds if published else -1


def test_local_hours_become_moments() -> None:
    assert intervals_of(DAY, [(600, 1080)], "Asia/Shanghai") == (OPEN,)


def test_days_of_a_clock_change_are_shorter_and_longer() -> None:
    spring, autumn = date(2026, 3, 29), date(2026, 10, 25)
    assert seconds(spring, 0, 24, "Europe/Berlin") == 23 * 3600
    assert seconds(autumn, 0, 24, "Europe/Berlin") == 25 * 3600
    assert seconds(spring, 9, 18, "Europe/Berlin") == 9 * 3600
    # two o'clock to three o'clock does not exist on that day
    assert seconds(spring, 2, 3, "Europe/Berlin") == 0


def test_the_same_hours_are_not_published_twice() -> None:
    facts = {"chair_day_id": OTHER, "chair_id": CHAIR, "clinic_id": CLINIC, "day": DAY}
    first = publish(None, intervals=[OPEN], **facts)  # pyright: ignore[reportArgumentType]
    assert first is not None
    assert publish(first.state, intervals=[OPEN], **facts) is None  # pyright: ignore[reportArgumentType]
    longer = Interval(starts_at=OPEN.starts_at, ends_at=OPEN.ends_at + HOUR)
    assert publish(first.state, intervals=[longer], **facts) is not None  # pyright: ignore[reportArgumentType]


def test_slots_start_on_quarters_after_now() -> None:
    roster = Roster({CHAIR: [OPEN]}, {DOCTOR: [OPEN]}, [])
    starts = [slot.starts_at for slot in roster.free_slots(2 * HOUR, START + timedelta(hours=5, minutes=31))]
    assert starts == [START + timedelta(hours=5, minutes=45), START + 6 * HOUR]


def test_another_chair_is_offered_when_the_first_is_taken() -> None:
    busy = [Busy(CHAIR, OTHER, START, START + HOUR)]
    roster = Roster({CHAIR: [OPEN], OTHER: [OPEN]}, {DOCTOR: [OPEN]}, busy)
    first, *_ = roster.free_slots(HOUR, EARLY)
    assert (first.starts_at, first.chair_id) == (START, OTHER)


@given(
    st.lists(st.tuples(st.sampled_from([CHAIR, OTHER]), st.integers(0, 30), st.integers(1, 8)), max_size=8),
    st.integers(5, 240),
)
def test_no_offer_ever_collides(taken: list[tuple[object, int, int]], minutes: int) -> None:
    quarter = timedelta(minutes=15)
    busy = [
        Busy(CHAIR if who == CHAIR else OTHER, DOCTOR if who == CHAIR else CLINIC, at, at + length * quarter)
        for who, offset, length in taken
        for at in [START + offset * quarter]
    ]
    roster = Roster({CHAIR: [OPEN], OTHER: [OPEN]}, {DOCTOR: [OPEN]}, busy)
    for slot in roster.free_slots(timedelta(minutes=minutes), EARLY):
        assert covers([OPEN], slot.starts_at, slot.ends_at)
        assert slot.starts_at == datetime.fromtimestamp(slot.starts_at.timestamp() // 900 * 900, UTC)
        for other in busy:
            if other.starts_at < slot.ends_at and slot.starts_at < other.ends_at:
                assert other.chair_id != slot.chair_id
                assert other.practitioner_id != slot.practitioner_id
