"""G12: whatever happens to money, debits equal credits, and the parts are the whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.billing.ledger import domain as ledger
from services.billing.ledger.domain import Posting, balances
from services.billing.orders import domain as orders
from services.billing.payments import domain as payments
from services.billing.refunds import domain as refunds
from shared.events.billing import Deposit, Order, Payment, Refund
from tests.unit.billing.states import DAY, NOON, asked, order, receipt

METHODS = ("cash", "card", "alipay")


@dataclass
class Till:
    """One order's life through the pure rules, and everything that it booked."""

    dice: Random
    order: Order
    deposit: Deposit
    booked: list[Posting] = field(default_factory=list[Posting])
    payments: list[Payment] = field(default_factory=list[Payment])
    paid_by_line: dict[UUID, int] = field(default_factory=dict[UUID, int])
    given_back: dict[UUID, dict[UUID, int]] = field(default_factory=dict[UUID, dict[UUID, int]])
    refunded: int = 0
    cash: int = 0

    @classmethod
    def opened(cls, dice: Random) -> "Till":
        sold = order(*(dice.choice((0, 1, 3, dice.randint(1, 10**7))) for _ in range(dice.randint(1, 6))))
        held = payments.top_up(
            uuid4(), sold.patient_id, uuid4(), "card", dice.randint(1, 10**7), "CNY", at=NOON, business_date=DAY
        ).state
        till = cls(dice, sold, held, cash=held.amount_minor)
        till.book(ledger.order_approved(sold))
        till.book(ledger.deposit_topped_up(held))
        return till

    def book(self, postings: tuple[Posting, ...]) -> None:
        assert sum(posting.amount_minor for posting in postings) == 0
        self.booked.extend(postings)

    @property
    def due(self) -> int:
        return self.order.total_minor - sum(self.paid_by_line.values())

    def pay(self) -> None:
        from_deposit = self.dice.random() < 0.4
        room = min(self.due, self.deposit.balance_minor) if from_deposit else self.due
        if room < 1:
            return
        deposit_id = self.deposit.deposit_id if from_deposit else None
        amount = self.dice.choice((room, 1, self.dice.randint(1, room)))
        taken = receipt(amount, "deposit" if from_deposit else self.dice.choice(METHODS), deposit_id)
        paid = payments.take(self.order, taken, paid_by_line=self.paid_by_line).state
        assert sum(part.amount_minor for part in paid.allocations) == amount
        self.paid_by_line = payments.paid_after(self.paid_by_line, paid)
        for line in self.order.lines:
            assert 0 <= self.paid_by_line.get(line.line_id, 0) <= line.executed_minor
        if from_deposit:
            self.deposit = payments.apply_deposit(self.deposit, paid, reserved_minor=0).state
        else:
            self.cash += amount
        self.payments.append(paid)
        self.given_back[paid.payment_id] = {}
        self.book(ledger.payment_taken(paid))

    def refund(self, *, whole: bool = False) -> None:
        if not self.payments:
            return
        paid = self.dice.choice(self.payments)
        back = self.given_back[paid.payment_id]
        left = paid.amount_minor - sum(back.values())
        if left < 1:
            return
        amount = left if whole else self.dice.choice((left, 1, self.dice.randint(1, left)))
        requested = refunds.request_of_payment(paid, asked(amount), given_back=back, refundable_minor=left).state
        assert sum(part.amount_minor for part in requested.lines) == amount
        done = refunds.complete(requested, "finance-1", at=NOON, business_date=DAY, taken_at=NOON).state
        for part in done.lines:
            back[part.line_id] = back.get(part.line_id, 0) + part.amount_minor
        for part in paid.allocations:
            assert 0 <= back.get(part.line_id, 0) <= part.amount_minor
        self.refunded += amount
        if paid.deposit_id is None:
            self.cash -= amount
        else:
            self.deposit = refunds.restore_deposit(self.deposit, done).state
        self.book(ledger.refund_completed(done, paid.deposit_id))

    def pay_deposit_back(self) -> None:
        if self.deposit.balance_minor < 1:
            return
        amount = self.dice.randint(1, self.deposit.balance_minor)
        requested = refunds.request_of_deposit(self.deposit, asked(amount), reserved_minor=0).state
        done = refunds.complete(requested, "finance-1", at=NOON, business_date=DAY, taken_at=NOON).state
        self.deposit = refunds.reduce_deposit(self.deposit, done).state
        self.cash -= amount
        self.book(ledger.refund_completed(done, None))

    def check(self) -> None:
        found = balances(self.booked)
        order_id, paid = self.order.order_id, sum(self.paid_by_line.values())
        assert sum(found.values()) == 0
        assert sum(amount for (account, _), amount in found.items() if account.startswith("cash:")) == self.cash
        assert found.get((ledger.RECEIVABLE, order_id), 0) == self.order.total_minor - paid
        assert -found.get((ledger.SALES, order_id), 0) == self.order.total_minor
        assert found.get((ledger.SALES_RETURNS, order_id), 0) == self.refunded <= paid
        assert -found[(ledger.DEPOSITS, self.deposit.deposit_id)] == self.deposit.balance_minor >= 0

    def cancel(self) -> None:
        """Give everything back, cancel, and see that the order leaves nothing behind in the books."""
        while any(p.amount_minor > sum(self.given_back[p.payment_id].values()) for p in self.payments):
            self.refund(whole=True)
        paid = sum(self.paid_by_line.values())
        orders.cancel(self.order, "changed their mind", net_paid_minor=paid - self.refunded)
        self.book(ledger.order_cancelled(self.order, paid, self.refunded))
        found = balances(self.booked)
        for account in (ledger.RECEIVABLE, ledger.SALES, ledger.SALES_RETURNS):
            assert found.get((account, self.order.order_id), 0) == 0


def play(seed: int) -> None:
    """One random order, its payments, part refunds and deposit, to the last minor unit."""
    till = Till.opened(Random(seed))
    for _ in range(till.dice.randint(0, 8)):
        till.dice.choices((till.pay, till.refund, till.pay_deposit_back), (5, 3, 1))[0]()
        till.check()
    if till.dice.random() < 0.3:
        till.cancel()


def rounded(amount: int, open_amounts: Sequence[int]) -> tuple[int, ...]:
    """A naive allocation: each line's share as a float, rounded."""
    total = sum(open_amounts)
    return tuple(round(amount * (open_amount / total)) if total else 0 for open_amount in open_amounts)


def cut_off(amount: int, open_amounts: Sequence[int]) -> tuple[int, ...]:
    """A naive allocation: each line's share cut off, what is left over forgotten."""
    total = sum(open_amounts)
    return tuple(amount * open_amount // total if total else 0 for open_amount in open_amounts)


def rest_to_the_first(amount: int, open_amounts: Sequence[int]) -> tuple[int, ...]:
    """A naive allocation: what is left over goes to the first line, whether or not it has room for it."""
    parts = cut_off(amount, open_amounts)
    return (parts[0] + amount - sum(parts), *parts[1:])


@pytest.mark.parametrize("naive", [rounded, cut_off, rest_to_the_first])
def test_g12_control_a_naive_allocation_is_found(
    monkeypatch: pytest.MonkeyPatch, naive: Callable[[int, Sequence[int]], tuple[int, ...]]
):
    for module in (payments, refunds):
        monkeypatch.setattr(module, "allocate", naive)
    with pytest.raises(AssertionError):
        for seed in range(300):
            play(seed)


def test_g12_control_a_booking_without_its_other_side_is_found(monkeypatch: pytest.MonkeyPatch):
    right = ledger.refund_completed

    def one_sided(refund: Refund, back_to: UUID | None) -> tuple[Posting, ...]:
        return right(refund, back_to)[:1]

    monkeypatch.setattr(ledger, "refund_completed", one_sided)
    with pytest.raises(AssertionError):
        for seed in range(300):
            play(seed)


def test_g12_the_seeds_of_the_controls_are_exact_without_a_mistake():
    for seed in range(300):
        play(seed)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**63))
def test_g12_debits_equal_credits_and_the_parts_are_the_whole(seed: int):
    play(seed)
