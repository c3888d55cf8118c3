"""The published price of each product."""

from typing import cast
from uuid import UUID

from sqlalchemy.orm import Mapped, synonym

from services.billing.base import BillingBase, Moment, Money, String
from shared.db import Aggregate
from shared.events import billing as events


class PriceRow(Aggregate, BillingBase):
    __tablename__ = "price"
    STATE = events.Price
    KIND = "price"

    price_id: Mapped[UUID] = synonym("id")
    product_code: Mapped[String]
    name_zh: Mapped[String]
    name_en: Mapped[String]
    product_class: Mapped[String]
    list_minor: Mapped[Money]
    currency: Mapped[String]
    valid_from: Mapped[Moment]
    needs_tooth: Mapped[bool]

    def as_state(self) -> events.Price:
        return cast("events.Price", super().as_state())
