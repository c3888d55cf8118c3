"""Requests about refunds."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from services.billing.fields import Amount, Reason
from shared.events.billing import Method
from shared.requests import Request, Stated


class LineBack(Request):
    line_id: UUID
    amount_minor: Amount


class RequestRefund(Stated):
    """Of a payment (``lines``: of which order lines; allocated by the fixed rule if not said) or of a deposit."""

    refund_id: UUID | None = None
    payment_id: UUID | None = None
    deposit_id: UUID | None = None
    amount_minor: Amount
    lines: Annotated[list[LineBack], Field(min_length=1, max_length=200)] | None = None
    reason: Reason
    method: Method | None = None

    @model_validator(mode="after")
    def of_one_thing(self) -> Self:
        if (self.payment_id is None) == (self.deposit_id is None):
            raise ValueError("name either payment_id or deposit_id")
        return self


class RejectRefund(Request):
    reason: Reason
