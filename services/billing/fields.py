"""Field types of billing's requests: strict numbers, text that can be stored and shown."""

from typing import Annotated

from pydantic import Field

from shared.events.envelope import Currency
from shared.requests import PRINTABLE, Request

Amount = Annotated[
    int, Field(strict=True, ge=1, le=10**12, description="Money in minor units, as a whole number above zero.")
]
ListPrice = Annotated[int, Field(strict=True, ge=0, le=10**10, description="Money in minor units, for one piece.")]
LineAmount = Annotated[
    int, Field(strict=True, ge=0, le=10**12, description="Money in minor units, for the whole line.")
]
Quantity = Annotated[int, Field(strict=True, ge=1, le=1000)]
ProductCode = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")]
Name = Annotated[str, Field(min_length=1, max_length=120, pattern=PRINTABLE)]
Reason = Annotated[str, Field(min_length=1, max_length=500, pattern=PRINTABLE)]
__all__ = ["Amount", "Currency", "LineAmount", "ListPrice", "Name", "ProductCode", "Quantity", "Reason"]


class Nothing(Request):
    """An empty body."""
