"""Production, cash and refunds, one rule at a time."""

import pytest

from . import states as s
from .log import Log, number
from .states import BJ02, LIU, MEI, WANG, at, on

pytestmark = pytest.mark.unit

PAID = "billing.payment.taken.v1"
REFUNDED = "billing.refund.completed.v1"


def test_k33_sums_list_fees_of_performed_procedures_by_performer_and_product() -> None:
    log = Log()
    performed = "booking.visit.procedure_performed.v1"
    log.record(performed, s.procedure("P1", "scaling", 0, 300), at(0))
    log.record(performed, s.procedure("P1", "crown", 0, 5_000, performer_id=LIU), at(0))
    log.record(performed, s.procedure("P2", "crown", 0, 7_000), at(0))
    log.record("booking.visit.procedure_voided.v1", s.procedure("P2", "crown", 0, 7_000, status="void"), at(1))
    postings = log.postings()
    assert number(postings, "K33") == (5_300, None)
    assert number(postings, "K33", dim="doctor", value=WANG) == (300, None)
    assert number(postings, "K33", dim="doctor", value=LIU) == (5_000, None)
    assert number(postings, "K33", dim="product", value="crown") == (5_000, None)


def test_k35_counts_a_deposit_when_it_is_paid_in_and_not_when_it_is_spent() -> None:
    log = Log()
    log.record("billing.deposit.topped_up.v1", s.deposit("P1", 1_000), at(0))
    log.record("billing.deposit.applied.v1", s.deposit("P1", 1_000, balance_minor=600), at(2))
    log.record(PAID, s.payment("P1", 400, 2, method="deposit", deposit_id=s.uid("deposit", "P1")), at(2))
    log.record(REFUNDED, s.refund("P1", 400, 5, method="deposit"), at(5))
    postings = log.postings()
    assert number(postings, "K35") == number(postings, "K35", dim="method", value="cash") == (1_000, None)
    assert number(postings, "K35", on(2)) == number(postings, "K35", on(5)) == (0, None)


def test_k35_belongs_to_the_day_and_the_clinic_where_money_moved_and_may_be_negative() -> None:
    log = Log()
    log.record("billing.order.created.v1", s.order("P1", 900), at(0))
    log.record(PAID, s.payment("P1", 900, 1, clinic_id=BJ02), at(1))
    log.record("billing.refund.requested.v1", s.refund("P1", 200, None), at(3))
    log.record(REFUNDED, s.refund("P1", 200, 3), at(3))
    postings = log.postings()
    assert number(postings, "K35", on(1), clinic=BJ02) == (900, None)
    assert number(postings, "K35", on(3)) == (-200, None)
    assert number(postings, "K35", on(3), "method", "card") == (-200, None)


def test_k35_pays_out_a_deposit_s_rest_in_cash() -> None:
    log = Log()
    log.record("billing.deposit.topped_up.v1", s.deposit("P1", 1_000), at(0))
    of_deposit = {"payment_id": None, "order_id": None, "deposit_id": s.uid("deposit", "P1"), "lines": ()}
    log.record(REFUNDED, s.refund("P1", 1_000, 4, method="cash", **of_deposit), at(4))
    assert number(log.postings(), "K35", on(4)) == (-1_000, None)
    assert number(log.postings(), "K39") == (0, None)


def test_k39_relates_all_refunds_to_all_payments_of_a_days_orders_cancelled_ones_too() -> None:
    log = Log()
    log.record("crm.patient.registered.v1", s.patient("P1"), at(0))
    log.record("billing.order.created.v1", s.order("P1", 900), at(0))
    shares = (s.share("P1", 600), s.share("x", 300, "crown"))
    log.record(PAID, s.payment("P1", 900, 2, allocations=shares), at(2))
    back = (s.share("x", 300, "crown"),)
    log.record(REFUNDED, s.refund("P1", 300, 9, lines=back, clinic_id=BJ02), at(9))
    log.record("billing.order.cancelled.v1", s.order("P1", 900, status="cancelled"), at(10))
    postings = log.postings()
    assert number(postings, "K39") == (300, 900)
    assert number(postings, "K39", dim="doctor", value=WANG) == (300, 900)
    assert number(postings, "K39", dim="consultant", value=MEI) == (300, 900)
    assert number(postings, "K39", dim="source", value="douyin/video/spring") == (300, 900)
    assert number(postings, "K39", dim="product", value="implant") == (0, 600)
    assert number(postings, "K39", dim="product", value="crown") == (300, 300)


def test_k39_says_nothing_about_an_order_that_nobody_paid() -> None:
    log = Log()
    log.record("billing.order.created.v1", s.order("P1", 900), at(0))
    assert log.postings() == []
