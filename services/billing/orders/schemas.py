"""Requests about orders, and an order as it is read."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from services.billing.fields import LineAmount, ProductCode, Quantity, Reason
from shared.events.billing import Order
from shared.requests import Request, Stated


class LineWanted(Request):
    """``executed_minor`` is the price of the whole line after discount; list price x quantity if not said."""

    product_code: ProductCode
    quantity: Quantity = 1
    executed_minor: LineAmount | None = None


class CreateOrder(Stated):
    """Either from an accepted plan (``case_id``, optionally some of its lines) or direct (``lines``)."""

    order_id: UUID | None = None
    patient_id: UUID
    clinic_id: UUID
    case_id: UUID | None = None
    line_ids: Annotated[list[UUID], Field(min_length=1, max_length=200)] | None = None
    visit_id: UUID | None = None
    lines: Annotated[list[LineWanted], Field(min_length=1, max_length=200)] | None = None
    discount_reason: Reason | None = None

    @model_validator(mode="after")
    def from_a_plan_or_direct(self) -> Self:
        if (self.case_id is None) == (self.lines is None):
            raise ValueError("name either case_id (an accepted plan) or lines (a direct order)")
        if self.line_ids is not None and self.case_id is None:
            raise ValueError("line_ids are lines of a plan: name its case_id")
        return self


class CancelOrder(Request):
    reason: Reason


class OrderView(Order):
    """``due_minor`` is what may still be paid: a refund is a return and does not make the order due again."""

    paid_minor: int
    refunded_minor: int
    due_minor: int
