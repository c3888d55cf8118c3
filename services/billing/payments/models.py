"""Payments, and the deposits that some of them are made from."""

from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy.orm import Mapped, synonym

from services.billing.base import BillingBase, Counter, DepositRef, Moment, Money, OrderRef, String
from shared.db import Aggregate
from shared.events import billing as events


class PaymentRow(Aggregate, BillingBase):
    """``reserved_minor``: requested refunds; ``refunded_minor``: completed ones. The database keeps both.

    ``taken_role`` is the role in which somebody took the money: never a consultant (BR5).
    """

    __tablename__ = "payment"
    STATE = events.Payment
    KIND = "payment"

    payment_id: Mapped[UUID] = synonym("id")
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    order_id: Mapped[OrderRef]
    deposit_id: Mapped[DepositRef | None]
    method: Mapped[String]
    amount_minor: Mapped[Money]
    currency: Mapped[String]
    allocations: Mapped[list[Any]]
    taken_at: Mapped[Moment]
    taken_role: Mapped[String]
    business_date: Mapped[date]
    reserved_minor: Mapped[Counter]
    refunded_minor: Mapped[Counter]

    def as_state(self) -> events.Payment:
        return cast("events.Payment", super().as_state())

    def refundable_minor(self) -> int:
        return self.amount_minor - self.reserved_minor - self.refunded_minor


class DepositRow(Aggregate, BillingBase):
    """``spent_minor``: applied and paid back, less what was restored; kept by the database, as ``reserved_minor``.

    ``taken_role`` is the role in which somebody took the money: never a consultant (BR5).
    """

    __tablename__ = "deposit"
    STATE = events.Deposit
    KIND = "deposit"

    deposit_id: Mapped[UUID] = synonym("id")
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    method: Mapped[String]
    amount_minor: Mapped[Money]
    currency: Mapped[String]
    topped_up_at: Mapped[Moment]
    taken_role: Mapped[String]
    business_date: Mapped[date]
    spent_minor: Mapped[Counter]
    reserved_minor: Mapped[Counter]

    @property
    def balance_minor(self) -> int:
        return self.amount_minor - self.spent_minor

    def as_state(self) -> events.Deposit:
        return cast("events.Deposit", super().as_state())
