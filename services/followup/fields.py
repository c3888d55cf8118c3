"""What requests of follow-up name: a protocol by its code, and moments within bounds."""

from datetime import datetime, timedelta
from typing import Annotated

from pydantic import Field

from shared.errors import Malformed

ProtocolCode = Annotated[str, Field(max_length=20, pattern="^[A-Z]+-[A-Z0-9]+$", description="Such as D-HYG.")]


def within(moment: datetime, now: datetime, *, past: timedelta, future: timedelta, field: str) -> datetime:
    """The moment, if it is not further from now than that. Raises Malformed."""
    if not now - past <= moment <= now + future:
        message = f"Must lie between {past.days} days back and {future.days} days ahead"
        raise Malformed("The moment is out of bounds.", errors=[{"field": field, "message": message}])
    return moment
