"""Acceptance and open quotes, one rule at a time."""

import pytest

from . import states as s
from .log import Log, number
from .states import LIU, MEI, WANG, at, on

pytestmark = pytest.mark.unit

QUOTED = "crm.plan.quoted.v1"
ACCEPTED = "crm.plan.accepted.v1"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_k18_counts_a_patient_once_however_many_cases_were_quoted_that_day(order: tuple[int, int]) -> None:
    log = Log()
    first = s.quote(1, "quoted", [s.line("a", 100)])
    second = s.quote(1, "partially_accepted", [s.line("b", 100, "crown", True), s.line("c", 50)], signed_by=LIU)
    happened = ((QUOTED, s.plan("P1", first, case=1)), (ACCEPTED, s.plan("P1", second, case=2)))
    for place, which in enumerate(order):
        log.record(*happened[which], at(place))
    postings = log.postings()
    assert number(postings, "K18") == (1, 1)
    assert number(postings, "K18", dim="doctor", value=WANG) == (0, 1)
    assert number(postings, "K18", dim="doctor", value=LIU) == (1, 1)
    assert number(postings, "K18", dim="consultant", value=MEI) == (1, 1)
    assert number(postings, "K18", dim="product", value="crown") == (1, 1)
    assert number(postings, "K18", dim="product", value="implant") == (0, 1)
    assert number(postings, "K19") == (100, 250)
    assert number(postings, "K19", dim="product", value="implant") == (0, 150)
    assert number(postings, "K19", dim="doctor", value=LIU) == (100, 150)


def test_k18_and_k19_ignore_plans_that_nobody_was_shown_yet() -> None:
    log = Log()
    draft = s.quote(1, "drafted", [s.line("a", 100)], day=None)
    log.record("crm.plan.drafted.v1", s.plan("P1", draft, day=None), at(0))
    assert log.postings() == []
    quoted = s.quote(1, "accepted", [s.line("a", 100, accepted=True)])
    redraft = s.quote(2, "signed_off", [s.line("b", 70)], day=None)
    log.record("crm.plan.signed_off.v1", s.plan("P1", quoted, redraft), at(2))
    assert number(log.postings(), "K18") == (1, 1)
    assert number(log.postings(), "K19") == (100, 100)


def test_k18_a_withdrawn_acceptance_no_longer_counts_and_opens_the_quote_again() -> None:
    log = Log()
    log.record(ACCEPTED, s.plan("P1", s.quote(1, "accepted", [s.line("a", 100, accepted=True)])), at(0))
    assert number(log.postings(), "K20") == (0, None)
    again = s.plan("P1", s.quote(1, "quoted", [s.line("a", 100)]))
    log.record("crm.plan.acceptance_withdrawn.v1", again, at(1))
    assert number(log.postings(), "K18") == (0, 1)
    assert number(log.postings(), "K19") == (0, 100)
    assert number(log.postings(), "K20") == (100, None)


def test_k19_a_refund_lowers_its_own_line_and_never_below_zero() -> None:
    log = Log()
    lines = [s.line("P1", 100, accepted=True), s.line("other", 60, "crown", True)]
    log.record(ACCEPTED, s.plan("P1", s.quote(1, "accepted", lines)), at(0))
    log.record("billing.refund.requested.v1", s.refund("P1", 130, None), at(40))
    assert number(log.postings(), "K19") == (160, 160)
    log.record("billing.refund.completed.v1", s.refund("P1", 130, 40), at(40))
    assert number(log.postings(), "K19") == (60, 160)
    assert number(log.postings(), "K19", dim="product", value="crown") == (60, 60)


@pytest.mark.parametrize(
    ("status", "waiting"),
    [("quoted", 150), ("partially_accepted", 150), ("accepted", 0), ("declined", 0), ("expired", 0), ("superseded", 0)],
)
def test_k20_holds_the_lines_that_wait_for_an_answer_on_their_quoted_day(status: str, waiting: int) -> None:
    log = Log()
    lines = [s.line("a", 100), s.line("b", 50), s.line("c", 30, accepted=True)]
    log.record(QUOTED, s.plan("P1", s.quote(1, status, lines, day=4), day=2), at(4))
    assert number(log.postings(), "K20", on(4))[0] == waiting
    assert number(log.postings(), "K20", on(4), "doctor", WANG)[0] == waiting
    assert number(log.postings(), "K20", on(4), "consultant", MEI)[0] == waiting
    assert number(log.postings(), "K20", on(2)) == (0, None)
