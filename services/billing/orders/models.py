"""Orders, and which plan line each of them took."""

from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column, synonym

from services.billing.base import BillingBase, Counter, Moment, Money, OrderRef, String
from shared.db import Aggregate
from shared.events import billing as events


class OrderRow(Aggregate, BillingBase):
    """``paid_lines`` is what payments were allocated per line; the database keeps the counters, and what is still due."""

    __tablename__ = "sales_order"
    STATE = events.Order
    KIND = "order"

    order_id: Mapped[UUID] = synonym("id")
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    case_id: Mapped[UUID | None]
    plan_version: Mapped[int | None]
    doctor_id: Mapped[UUID | None]
    consultant_id: Mapped[UUID | None]
    visit_id: Mapped[UUID | None]
    lines: Mapped[list[Any]]
    total_minor: Mapped[Money]
    discount_minor: Mapped[Money]
    discount_reason: Mapped[String | None]
    currency: Mapped[String]
    status: Mapped[String]
    created_by: Mapped[String]
    approved_by: Mapped[String | None]
    created_at: Mapped[Moment]
    business_date: Mapped[date]
    paid_lines: Mapped[dict[str, Any]]
    paid_minor: Mapped[Counter]
    refunded_minor: Mapped[Counter]
    due_minor: Mapped[Counter]

    def as_state(self) -> events.Order:
        return cast("events.Order", super().as_state())

    def paid_by_line(self) -> dict[UUID, int]:
        return {UUID(line_id): amount for line_id, amount in self.paid_lines.items()}


class OrderPlanLineRow(BillingBase):
    """A plan line is ordered once; the row goes when its order is cancelled."""

    __tablename__ = "order_plan_line"

    plan_line_id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    order_id: Mapped[OrderRef]
