"""Payments, deposits and refunds: never more than is due, never more than was taken."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from services.billing.payments import domain as payments
from services.billing.refunds import domain as refunds
from shared.errors import Malformed, MomentNotAcceptable
from shared.events.billing import Deposit, Refund
from tests.unit.billing.states import DAY, NOON, asked, order, receipt


def deposit(amount: int = 1_000) -> Deposit:
    return payments.top_up(uuid4(), uuid4(), uuid4(), "card", amount, "CNY", at=NOON, business_date=DAY).state


def requested(amount: int = 60) -> Refund:
    paid = payments.take(order(100), receipt(100), paid_by_line={}).state
    return refunds.request_of_payment(paid, asked(amount), given_back={}, refundable_minor=100).state


def test_br1_no_payment_without_an_order():
    with pytest.raises(payments.PaymentNeedsAnOrder):
        payments.payment_target(None, "deposit", uuid4())
    with pytest.raises(Malformed):
        payments.payment_target(uuid4(), "deposit", None)
    with pytest.raises(Malformed):
        payments.payment_target(uuid4(), "cash", uuid4())


def test_br5_a_consultant_does_not_work_at_the_till():
    payments.at_the_till("cashier")
    with pytest.raises(payments.ConsultantMayNotWorkAtTheTill):
        payments.at_the_till("consultant")


def test_a_pending_order_takes_no_money():
    pending = order(100).model_copy(update={"status": "pending_approval"})
    with pytest.raises(payments.OrderIsNotApproved):
        payments.take(pending, receipt(1), paid_by_line={})


def test_no_money_is_taken_for_what_the_patient_took_back():
    with pytest.raises(payments.AcceptanceIsWithdrawn):
        payments.take(order(100), receipt(1), paid_by_line={}, is_taken_back=True)


def test_an_order_is_not_paid_before_it_was_created():
    sold, late = order(100), replace(receipt(1), taken_at=NOON - timedelta(seconds=1))
    with pytest.raises(MomentNotAcceptable):
        payments.take(sold, late, paid_by_line={})


def test_a_deposit_does_not_pay_before_it_was_made():
    held = deposit(100).model_copy(update={"topped_up_at": NOON + timedelta(seconds=1)})
    paid = payments.take(order(100), receipt(70, "deposit", held.deposit_id), paid_by_line={}).state
    with pytest.raises(MomentNotAcceptable):
        payments.apply_deposit(held, paid, reserved_minor=0)


def test_part_payments_fill_the_lines_and_never_overpay():
    sold = order(100, 100, 100)
    first = payments.take(sold, receipt(100), paid_by_line={}).state
    assert [part.amount_minor for part in first.allocations] == [34, 33, 33]
    paid = payments.paid_after({}, first)
    with pytest.raises(payments.PaymentExceedsWhatIsDue) as refused:
        payments.take(sold, receipt(201), paid_by_line=paid)
    assert refused.value.extras == {"due_minor": 200}
    second = payments.take(sold, receipt(200), paid_by_line=paid).state
    assert payments.paid_after(paid, second) == {line.line_id: 100 for line in sold.lines}


def test_a_deposit_pays_only_what_is_not_set_aside():
    held = deposit(100)
    paid = payments.take(order(100), receipt(70, "deposit", held.deposit_id), paid_by_line={}).state
    assert payments.apply_deposit(held, paid, reserved_minor=30).state.balance_minor == 30
    with pytest.raises(payments.DepositDoesNotCoverIt):
        payments.apply_deposit(held, paid, reserved_minor=31)
    with pytest.raises(payments.DepositIsInAnotherCurrency):
        payments.apply_deposit(held.model_copy(update={"currency": "EUR"}), paid, reserved_minor=0)


def test_a_refund_is_allocated_to_what_the_payment_still_has():
    sold = order(100, 300)
    first, second = (line.line_id for line in sold.lines)
    paid = payments.take(sold, receipt(400), paid_by_line={}).state
    half = refunds.request_of_payment(paid, asked(200), given_back={}, refundable_minor=400).state
    assert [(part.line_id, part.amount_minor) for part in half.lines] == [(first, 50), (second, 150)]
    rest = refunds.request_of_payment(paid, asked(300), given_back={first: 100}, refundable_minor=300).state
    assert [(part.line_id, part.amount_minor) for part in rest.lines] == [(second, 300)]
    assert (half.clinic_id, half.method, half.business_date) == (paid.clinic_id, "cash", None)


def test_a_refund_never_exceeds_its_payment_nor_a_line_of_it():
    sold = order(100, 300)
    first, second = (line.line_id for line in sold.lines)
    paid = payments.take(sold, receipt(400), paid_by_line={}).state
    with pytest.raises(refunds.RefundExceedsPayment):
        refunds.request_of_payment(paid, asked(101), given_back={}, refundable_minor=100)
    with pytest.raises(refunds.RefundExceedsPayment):
        over = asked(150, lines=[(first, 101), (second, 49)])
        refunds.request_of_payment(paid, over, given_back={}, refundable_minor=400)
    for lines in ([(first, 50)], [(first, 50), (first, 50)], [(uuid4(), 100)]):
        with pytest.raises(Malformed):
            refunds.request_of_payment(paid, asked(100, lines=lines), given_back={}, refundable_minor=400)


def test_money_from_a_deposit_goes_back_to_the_deposit_and_nowhere_else():
    held = deposit()
    paid = payments.take(order(100), receipt(100, "deposit", held.deposit_id), paid_by_line={}).state
    with pytest.raises(refunds.RefundMethodDoesNotFit):
        refunds.request_of_payment(paid, asked(10, method="cash"), given_back={}, refundable_minor=100)
    back = refunds.request_of_payment(paid, asked(10), given_back={}, refundable_minor=100).state
    assert back.method == "deposit"
    assert refunds.restore_deposit(held, back).state.balance_minor == 1_010
    with pytest.raises(refunds.RefundMethodDoesNotFit):
        refunds.request_of_deposit(held, asked(10, method="deposit"), reserved_minor=0)


def test_a_deposits_free_balance_can_be_paid_back():
    held = deposit(100)
    back = refunds.request_of_deposit(held, asked(60), reserved_minor=40).state
    assert (back.deposit_id, back.order_id, back.method, back.lines) == (held.deposit_id, None, "card", ())
    assert refunds.reduce_deposit(held, back).state.balance_minor == 40
    with pytest.raises(refunds.RefundExceedsPayment):
        refunds.request_of_deposit(held, asked(61), reserved_minor=40)


def test_br6_the_requester_does_not_complete_the_refund():
    asked_for = requested()
    with pytest.raises(refunds.SecondPersonNeeded):
        refunds.complete(asked_for, "cashier-1", at=NOON, business_date=DAY, taken_at=NOON)
    done = refunds.complete(asked_for, "finance-1", at=NOON, business_date=DAY, taken_at=NOON).state
    assert (done.status, done.approved_by, done.completed_at, done.business_date) == (
        "completed",
        "finance-1",
        NOON,
        DAY,
    )


def test_a_decided_refund_stays_decided():
    done = refunds.reject(requested(), "treatment was finished").state
    with pytest.raises(refunds.RefundIsDecided):
        refunds.reject(done, "again")
    with pytest.raises(refunds.RefundIsDecided):
        refunds.complete(done, "finance-1", at=NOON, business_date=DAY, taken_at=NOON)


def test_money_does_not_go_back_before_it_came_in():
    with pytest.raises(MomentNotAcceptable):
        early = NOON - timedelta(seconds=1)
        refunds.complete(requested(), "finance-1", at=early, business_date=DAY, taken_at=NOON)
