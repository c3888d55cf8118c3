"""Appointments and chairs, one rule at a time."""

from datetime import UTC, date, datetime

import pytest

from services.analytics.kpis.chairs import by_local_day

from . import states as s
from .log import Log, number
from .states import WANG, at, on

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("status", "no_show", "cancelled"),
    [
        ("booked", (0, None), (0, 1)),
        ("confirmed", (0, None), (0, 1)),
        ("arrived", (0, 1), (0, 1)),
        ("fulfilled", (0, 1), (0, 1)),
        ("no_show", (1, 1), (0, 1)),
        ("void", (0, None), (0, None)),
    ],
)
def test_k21_and_k22_by_status(status: str, no_show: tuple[int, int | None], cancelled: tuple[int, int | None]) -> None:
    log = Log()
    log.record("booking.appointment.booked.v1", s.appointment("P1", 3, status), at(3))
    postings = log.postings()
    assert number(postings, "K21", on(3)) == no_show
    assert number(postings, "K21", on(3), "doctor", WANG) == no_show
    assert number(postings, "K21", on(3), "source", "") == no_show
    assert number(postings, "K22", on(3)) == cancelled


@pytest.mark.parametrize(
    ("initiator", "hours", "due", "early", "late"),
    [("patient", 23, (0, 1), 0, 1), ("patient", 24, (0, None), 1, 0), ("clinic", 1, (0, None), 1, 0)],
)
def test_a_cancellation_is_late_only_by_the_patient_and_under_24_hours(
    initiator: str, hours: int, due: tuple[int, int | None], early: int, late: int
) -> None:
    log = Log()
    gone = s.appointment("P1", 3, "cancelled", cancellation=s.cancellation(hours, initiator))
    log.record("booking.appointment.cancelled.v1", gone, at(2))
    postings = log.postings()
    assert number(postings, "K21", on(3)) == due
    assert number(postings, "K22", on(3)) == (1, 1)
    assert number(postings, "K22", on(3), "notice", "early") == (early, 1)
    assert number(postings, "K22", on(3), "notice", "late") == (late, 1)
    assert number(postings, "K22", on(3), "notice", "rescheduled") == (0, 1)


def test_an_appointment_entered_in_error_is_taken_out_again() -> None:
    log = Log()
    log.record("booking.appointment.no_show_marked.v1", s.appointment("P1", 3, "no_show"), at(3))
    log.record("booking.appointment.voided.v1", s.appointment("P1", 3, "void"), at(4))
    assert number(log.postings(), "K21", on(3)) == number(log.postings(), "K22", on(3)) == (0, 0)


def test_k27_relates_closed_stays_to_the_newest_published_time_per_chair() -> None:
    log = Log()
    log.record("booking.capacity.published.v1", s.chair_day(0, 28_800), at(-1))
    log.record("booking.capacity.published.v1", s.chair_day(0, 14_400), at(0))
    log.record("booking.capacity.published.v1", s.chair_day(0, 3_600, "B"), at(0))
    stays = (s.seat(at(0, "10:00"), at(0, "10:30")), s.seat(at(0, "11:00"), None))
    log.record("booking.visit.seated.v1", s.visit("P1", seats=stays), at(0))
    postings = log.postings()
    assert number(postings, "K27") == (1_800, 18_000)
    assert number(postings, "K27", dim="chair", value=s.uid("chair", "A")) == (1_800, 14_400)
    assert number(postings, "K27", dim="chair", value=s.uid("chair", "B")) == (0, 3_600)
    capacity = [posting for posting in postings if posting.cell.kpi == "K27" and posting.denominator]
    assert {posting.subject for posting in capacity} == {s.uid("chair_day", chair, 0) for chair in "AB"}


def test_k27_forgets_the_stays_of_a_visit_entered_in_error() -> None:
    log = Log()
    stays = (s.seat(at(0, "10:00"), at(0, "10:30")),)
    log.record("booking.visit.dismissed.v1", s.visit("P1", seats=stays), at(0))
    log.record("booking.visit.voided.v1", s.visit("P1", seats=stays, status="void"), at(1))
    assert number(log.postings(), "K27") == (0, 0)


def test_a_day_is_as_long_as_its_zone_says() -> None:
    """Berlin's 29 March 2026 has 23 hours."""
    start, end = datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 3, 30, 0, tzinfo=UTC)
    assert list(by_local_day(start, end, "Europe/Berlin")) == [
        (date(2026, 3, 28), 3_600),
        (date(2026, 3, 29), 23 * 3_600),
        (date(2026, 3, 30), 2 * 3_600),
    ]
    assert list(by_local_day(end, start, "Europe/Berlin")) == []
