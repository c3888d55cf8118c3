"""Requests about prices."""

from typing import Annotated

from pydantic import Field

from services.billing.fields import Currency, ListPrice, Name, ProductCode
from services.billing.prices.domain import ProductClass
from shared.requests import Request


class PublishPrice(Request):
    product_code: ProductCode
    name_zh: Name
    name_en: Name
    product_class: ProductClass
    list_minor: ListPrice
    currency: Currency
    needs_tooth: Annotated[bool, Field(description="A procedure of this product names its tooth.")] = False
