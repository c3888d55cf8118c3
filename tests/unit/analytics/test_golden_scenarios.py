"""The golden correction scenarios at the level of facts, to the digit. Money in fen: 10 000 yuan are 1 000 000."""

import pytest

from services.analytics.domain import Posting, closes_at
from services.analytics.kpis import DEFINITIONS

from . import states as b
from .log import Log, cells, number
from .states import at, on

pytestmark = pytest.mark.unit

TEN_THOUSAND = 10_000 * b.YUAN
CLOSE_DAYS = {definition.id: definition.close_days for definition in DEFINITIONS}


@pytest.fixture
def log() -> Log:
    """Day 0 at BJ01: ten first visits, each presented 10 000 yuan; P1 to P4 accept and pay."""
    log = Log()
    for i in range(1, 11):
        name, clock = f"P{i}", f"{8 + i}:00"
        log.record("crm.patient.registered.v1", b.patient(name), at(0, "08:00"))
        log.record("booking.visit.checked_in.v1", b.visit(name, 0, clock), at(0, clock))
        seen = b.visit(name, 0, clock, status="triaged", triage=b.triage())
        log.record("booking.visit.triaged.v1", seen, at(0, clock.replace(":00", ":05")))
        quoted = b.quote(1, "quoted", [b.line(name, TEN_THOUSAND)])
        log.record("crm.plan.quoted.v1", b.plan(name, quoted), at(0, "19:00"))
        if i <= 4:
            accepted = b.quote(1, "accepted", [b.line(name, TEN_THOUSAND, accepted=True)])
            log.record("crm.plan.accepted.v1", b.plan(name, accepted), at(0, "19:10"))
            log.record("billing.order.created.v1", b.order(name, TEN_THOUSAND), at(0, "19:20"))
            log.record("billing.payment.taken.v1", b.payment(name, TEN_THOUSAND), at(0, "19:30"))
    return log


def refund_p1(log: Log) -> None:
    log.record("billing.refund.requested.v1", b.refund("P1", TEN_THOUSAND, None), at(40, "11:00"))
    log.record("billing.refund.completed.v1", b.refund("P1", TEN_THOUSAND, 40), at(40, "11:30"))


def restated(postings: list[Posting], kpi: str) -> list[Posting]:
    """The postings to a KPI's total cells after their close."""
    found = [posting for posting in postings if posting.cell.kpi == kpi and posting.cell.dim == ""]
    return [
        posting
        for posting in found
        if posting.known_at.recorded_at > closes_at(posting.cell.business_date, CLOSE_DAYS[kpi], b.SHANGHAI)
    ]


def test_the_fixture_has_the_documented_figures(log: Log) -> None:
    postings = log.postings()
    assert number(postings, "K04") == (10, None)
    assert number(postings, "K17") == (4, 10)
    assert number(postings, "K18") == (4, 10)
    assert number(postings, "K19") == (4 * TEN_THOUSAND, 10 * TEN_THOUSAND)
    assert number(postings, "K20") == (6 * TEN_THOUSAND, None)
    assert number(postings, "K35") == (4 * TEN_THOUSAND, None)
    assert number(postings, "K39") == (0, 4 * TEN_THOUSAND)
    assert all(restated(postings, kpi) == [] for kpi in CLOSE_DAYS)


def test_s1_a_full_refund_on_day_40_restates_the_conversion_of_day_0(log: Log) -> None:
    refund_p1(log)
    postings = log.postings()
    assert number(postings, "K17") == (3, 10)
    assert number(postings, "K17", known_by=at(40, "11:29")) == (4, 10)
    assert number(postings, "K19") == (3 * TEN_THOUSAND, 10 * TEN_THOUSAND)
    assert number(postings, "K35") == (4 * TEN_THOUSAND, None)
    assert number(postings, "K35", on(40)) == (-TEN_THOUSAND, None)
    for kpi, step in (("K17", -1), ("K19", -TEN_THOUSAND), ("K39", TEN_THOUSAND)):
        (change,) = restated(postings, kpi)
        assert (change.numerator, change.denominator) == (step, 0)
        assert (change.event_type, change.subject) == ("billing.refund.completed.v1", b.person("P1"))
    assert restated(postings, "K35") == []


def test_s2_a_part_refund_leaves_the_conversion_and_lowers_the_accepted_amount(log: Log) -> None:
    refund_p1(log)
    log.record("billing.refund.completed.v1", b.refund("P2", 3_000 * b.YUAN, 40), at(40, "12:00"))
    postings = log.postings()
    assert number(postings, "K17") == (3, 10)
    assert number(postings, "K19") == (27_000 * b.YUAN, 100_000 * b.YUAN)
    assert number(postings, "K39") == (13_000 * b.YUAN, 40_000 * b.YUAN)
    assert number(postings, "K39", dim="product", value="implant") == (13_000 * b.YUAN, 40_000 * b.YUAN)


def test_s3_a_cancellation_48_hours_ahead_is_early_and_no_no_show(log: Log) -> None:
    log.record("booking.appointment.booked.v1", b.appointment("P5", 1), at(-3))
    log.record("booking.appointment.booked.v1", b.appointment("P6", 1), at(-3))
    log.record("booking.appointment.arrived.v1", b.appointment("P6", 1, "arrived"), at(1))
    before = log.postings()
    assert number(before, "K22", on(1), "notice", "early") == (0, 2)
    cancelled = b.appointment("P5", 1, "cancelled", cancellation=b.cancellation(48))
    log.record("booking.appointment.cancelled.v1", cancelled, at(-1))
    after = log.postings()
    assert number(after, "K22", on(1)) == (1, 2)
    assert number(after, "K22", on(1), "notice", "early") == (1, 2)
    assert number(after, "K22", on(1), "notice", "late") == (0, 2)
    assert number(after, "K21", on(1)) == number(before, "K21", on(1)) == (0, 1)


def test_s4_a_reversed_no_show_leaves_no_trace_in_the_number_and_one_in_the_log(log: Log) -> None:
    log.record("booking.appointment.booked.v1", b.appointment("P6", 1), at(0))
    log.record("booking.appointment.no_show_marked.v1", b.appointment("P6", 1, "no_show"), at(1, "10:15"))
    log.record("booking.appointment.no_show_reversed.v1", b.appointment("P6", 1, "arrived"), at(1, "10:41"))
    postings = log.postings()
    assert number(postings, "K21", on(1), known_by=at(1, "10:40")) == (1, 1)
    assert number(postings, "K21", on(1)) == (0, 1)


def test_s8_a_merge_lowers_first_visits_and_its_undoing_restores_them(log: Log) -> None:
    before = cells(log.postings())
    log.record("crm.patient.merged.v1", b.alias("P8", "P7"), at(2))
    merged = log.postings()
    assert number(merged, "K04") == (9, None)
    assert number(merged, "K04C") == (9, None)
    assert number(merged, "K17") == (4, 9)
    assert number(merged, "K18") == (4, 9)
    assert number(merged, "K19") == (4 * TEN_THOUSAND, 10 * TEN_THOUSAND)
    log.record("crm.patient.unmerged.v1", b.alias("P8", None), at(3))
    assert cells(log.postings()) == before


def test_s14_only_the_latest_quoted_version_of_a_case_counts() -> None:
    log = Log()
    first = b.quote(1, "quoted", [b.line("v1", TEN_THOUSAND)])
    log.record("crm.plan.quoted.v1", b.plan("P1", first), at(0))
    superseded = b.quote(1, "superseded", [b.line("v1", TEN_THOUSAND)])
    second = b.quote(2, "quoted", [b.line("v2", 8_000 * b.YUAN)], day=3)
    log.record("crm.plan.quoted.v1", b.plan("P1", superseded, second), at(3))
    assert number(log.postings(), "K20") == (0, None)
    assert number(log.postings(), "K20", on(3)) == (8_000 * b.YUAN, None)
    accepted = b.quote(2, "accepted", [b.line("v2", 8_000 * b.YUAN, accepted=True)], day=3)
    log.record("crm.plan.accepted.v1", b.plan("P1", superseded, accepted), at(4))
    postings = log.postings()
    assert number(postings, "K19") == (8_000 * b.YUAN, 8_000 * b.YUAN)
    assert number(postings, "K20") == number(postings, "K20", on(3)) == (0, None)


def test_s15_a_night_visit_belongs_to_its_check_in_and_its_chair_time_to_both_days() -> None:
    log = Log()
    checked_in = b.visit("P1", 0, "23:58")
    log.record("booking.visit.checked_in.v1", checked_in, at(0, "23:58"))
    seats = (b.seat(at(0, "23:59"), at(1, "00:03")),)
    dismissed = checked_in.model_copy(update={"seats": seats, "status": "dismissed"})
    log.record("booking.visit.dismissed.v1", dismissed, at(1, "00:30"))
    postings = log.postings()
    assert number(postings, "K04") == (1, None)
    assert number(postings, "K04", on(1)) == (0, None)
    assert number(postings, "K27") == (60, 0)
    assert number(postings, "K27", on(1)) == (180, 0)


def test_s20_a_moved_appointment_is_no_cancellation_and_counts_on_its_new_day() -> None:
    log = Log()
    log.record("booking.appointment.booked.v1", b.appointment("P1", 1), at(0))
    moved = b.appointment("P1", 4, reschedule_count=1)
    log.record("booking.appointment.rescheduled.v1", moved, at(0, "12:00"))
    postings = log.postings()
    assert number(postings, "K22", on(1)) == (0, 0)
    assert number(postings, "K22", on(4)) == (0, 1)
    assert number(postings, "K22", on(4), "notice", "rescheduled") == (1, 1)
    assert number(postings, "K22", on(4), "notice", "early") == (0, 1)
