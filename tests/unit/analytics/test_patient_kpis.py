"""First visits, conversion and recall compliance, one rule at a time."""

from datetime import UTC, datetime

import pytest

from services.analytics.facts import Facts
from shared.events import crm

from . import states as s
from .log import Log, number
from .states import BJ01, BJ02, LIU, MEI, WANG, at, on

pytestmark = pytest.mark.unit

CHECKED_IN = "booking.visit.checked_in.v1"
PAID = "billing.payment.taken.v1"
MERGED = "crm.patient.merged.v1"


def test_k04_counts_the_earliest_visit_of_the_chain_and_k04c_of_each_clinic() -> None:
    log = Log()
    log.record(CHECKED_IN, s.visit("P1", 5, clinic_id=BJ02), at(5))
    log.record(CHECKED_IN, s.visit("P1", 2), at(6))
    log.record(CHECKED_IN, s.visit("P1", 8), at(8))
    postings = log.postings()
    assert number(postings, "K04", on(2)) == (1, None)
    assert number(postings, "K04", on(5), clinic=BJ02) == (0, None)
    assert number(postings, "K04C", on(2)) == number(postings, "K04C", on(5), clinic=BJ02) == (1, None)
    assert number(postings, "K04C", on(8)) == (0, None)


def test_k04_moves_to_the_next_visit_when_the_first_was_entered_in_error() -> None:
    log = Log()
    log.record(CHECKED_IN, s.visit("P1", 0), at(0))
    log.record(CHECKED_IN, s.visit("P1", 3), at(3))
    log.record("booking.visit.voided.v1", s.visit("P1", 0, status="void"), at(4))
    assert number(log.postings(), "K04") == (0, None)
    assert number(log.postings(), "K04", on(3)) == (1, None)


def test_k04_by_doctor_and_source_follows_their_corrections() -> None:
    log = Log()
    log.record(CHECKED_IN, s.visit("P1"), at(0))
    assert number(log.postings(), "K04", dim="doctor") == number(log.postings(), "K04", dim="source") == (1, None)
    log.record("crm.patient.registered.v1", s.patient("P1"), at(0))
    log.record("booking.visit.triaged.v1", s.visit("P1", triage=s.triage(WANG)), at(0))
    log.record("booking.visit.triage_corrected.v1", s.visit("P1", triage=s.triage(LIU)), at(1))
    log.record("crm.source.corrected.v1", s.patient("P1", "friend/referral/none"), at(2))
    postings = log.postings()
    for dim, value, expected in (
        ("doctor", "", 0),
        ("doctor", WANG, 0),
        ("doctor", LIU, 1),
        ("source", "", 0),
        ("source", "douyin/video/spring", 0),
        ("source", "friend/referral/none", 1),
        ("", "", 1),
    ):
        assert number(postings, "K04", dim=dim, value=value) == (expected, None), (dim, value)


def test_k04_takes_the_source_of_the_patient_that_stays_after_a_merge_or_else_its_lead() -> None:
    log = Log()
    log.record("crm.patient.registered.v1", s.patient("P2", "street/walk_in/none"), at(0))
    log.record(CHECKED_IN, s.visit("P2"), at(0))
    lead = {"status": "captured", "captured_at": at(0), **s.patient("P1").model_dump(exclude={"registered_at"})}
    log.record(MERGED, s.alias("P2", "P1"), at(1))
    assert number(log.postings(), "K04", dim="source", value="") == (1, None)
    log.record("crm.lead.captured.v1", crm.Lead.model_validate(lead), at(2))
    assert number(log.postings(), "K04", dim="source", value="douyin/video/spring") == (1, None)
    log.record("crm.patient.registered.v1", s.patient("P1", "friend/referral/none"), at(3))
    assert number(log.postings(), "K04", dim="source", value="friend/referral/none") == (1, None)


@pytest.mark.parametrize(
    ("order_day", "status", "expected"),
    [(30, "approved", 1), (31, "approved", 0), (-5, "approved", 1), (3, "cancelled", 0)],
)
def test_k17_counts_valid_orders_up_to_30_days_after_the_first_visit(
    order_day: int, status: str, expected: int
) -> None:
    log = Log()
    log.record(CHECKED_IN, s.visit("P1", triage=s.triage()), at(0))
    log.record("billing.order.created.v1", s.order("P1", 500, order_day, status=status), at(31))
    log.record(PAID, s.payment("P1", 500, 35), at(35))
    assert number(log.postings(), "K17") == (expected, 1)
    assert number(log.postings(), "K17", dim="doctor", value=WANG) == (expected, 1)
    assert number(log.postings(), "K17", dim="consultant", value=MEI) == (expected, 1)


def test_k17_waits_for_an_order_that_arrives_after_its_payment_and_for_a_refund_to_be_completed() -> None:
    log = Log()
    log.record(CHECKED_IN, s.visit("P1"), at(0))
    log.record(PAID, s.payment("P1", 500), at(0, "11:00"))
    assert number(log.postings(), "K17") == (0, 1)
    log.record("billing.order.created.v1", s.order("P1", 500), at(0, "12:00"))
    assert number(log.postings(), "K17") == (1, 1)
    log.record("billing.refund.requested.v1", s.refund("P1", 500, None), at(40))
    assert number(log.postings(), "K17") == (1, 1)
    log.record("billing.refund.completed.v1", s.refund("P1", 500, 41), at(41))
    assert number(log.postings(), "K17") == (0, 1)


def test_k17_sees_what_a_merged_file_paid() -> None:
    log = Log()
    log.record(CHECKED_IN, s.visit("P1"), at(0))
    log.record("billing.order.created.v1", s.order("P2", 500), at(0))
    log.record(PAID, s.payment("P2", 500), at(0))
    assert number(log.postings(), "K17") == (0, 1)
    log.record(MERGED, s.alias("P2", "P1"), at(1))
    assert number(log.postings(), "K17") == (1, 1)


@pytest.mark.parametrize(
    ("code", "day", "expected"),
    [("scaling", 160, 1), ("exam", 1, 1), ("scaling", 161, 0), ("scaling", 0, 0), ("implant", 100, 0)],
)
def test_k46_needs_a_trigger_treatment_after_the_anchor_and_up_to_60_days_after_the_due_day(
    code: str, day: int, expected: int
) -> None:
    log = Log()
    log.record("followup.recall.due.v1", s.recall("P1", 100), at(100))
    log.record("booking.visit.procedure_performed.v1", s.procedure("P1", code, day), at(day))
    assert number(log.postings(), "K46", on(100)) == (expected, 1)
    assert number(log.postings(), "K46", on(100), "protocol", "D-PRO") == (expected, 1)
    void = s.procedure("P1", code, day, status="void")
    log.record("booking.visit.procedure_voided.v1", void, at(200))
    assert number(log.postings(), "K46", on(100)) == (0, 1)


@pytest.mark.parametrize(
    ("reason", "counted"),
    [("disabled", 0), ("deceased", 0), ("moved_away", 0), ("voided", 0), ("exhausted", 1)],
)
def test_k46_leaves_out_recalls_that_nobody_could_follow(reason: str, counted: int) -> None:
    log = Log()
    log.record("followup.recall.due.v1", s.recall("P1", 100), at(100))
    log.record("followup.recall.closed.v1", s.recall("P1", 100, "closed", reason), at(110))
    assert number(log.postings(), "K46", on(100)) == (0, counted)


def test_merges_are_followed_to_their_end_and_a_circle_has_one_canonical_patient() -> None:
    log, facts = Log(), Facts()
    for losing, winning in (("P1", "P2"), ("P2", "P3")):
        facts.apply(log.record(MERGED, s.alias(losing, winning), datetime(2026, 1, 1, tzinfo=UTC)))
    p1, p2, p3 = (str(s.person(name)) for name in ("P1", "P2", "P3"))
    assert {facts.canonical(p1), facts.canonical(p2), facts.canonical(p3)} == {p3}
    facts.apply(log.record(MERGED, s.alias("P3", "P2"), datetime(2026, 1, 2, tzinfo=UTC)))
    assert {facts.canonical(p1), facts.canonical(p2), facts.canonical(p3)} == {min(p2, p3)}
    assert number(log.postings(), "K04", clinic=BJ01) == (0, None)
