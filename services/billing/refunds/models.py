"""Refunds, of a payment or of a deposit's balance."""

from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy.orm import Mapped, synonym

from services.billing.base import BillingBase, DepositRef, Moment, Money, OrderRef, PaymentRef, String
from shared.db import Aggregate
from shared.events import billing as events


class RefundRow(Aggregate, BillingBase):
    """``requested_role`` is the role in which somebody asked for the money: never a consultant (BR5)."""

    __tablename__ = "refund"
    STATE = events.Refund
    KIND = "refund"

    refund_id: Mapped[UUID] = synonym("id")
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    payment_id: Mapped[PaymentRef | None]
    deposit_id: Mapped[DepositRef | None]
    order_id: Mapped[OrderRef | None]
    method: Mapped[String]
    amount_minor: Mapped[Money]
    currency: Mapped[String]
    lines: Mapped[list[Any]]
    reason: Mapped[String]
    status: Mapped[String]
    requested_by: Mapped[String]
    requested_role: Mapped[String]
    approved_by: Mapped[String | None]
    requested_at: Mapped[Moment]
    completed_at: Mapped[Moment | None]
    business_date: Mapped[date | None]

    def as_state(self) -> events.Refund:
        return cast("events.Refund", super().as_state())
