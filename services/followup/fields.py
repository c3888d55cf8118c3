"""What requests of follow-up name: a protocol by its code, and moments within bounds."""

from datetime import date, datetime, timedelta
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


def days_within(first: date, last: date, *, most: int) -> None:
    """Raises Malformed for days that end before they begin, are more than ``most``, or lie in no working life."""
    if not date(2000, 1, 1) <= first <= last < date(2200, 1, 1) or (last - first).days >= most:
        errors = [{"field": "query.date_to", "message": f"must follow date_from by less than {most} days"}]
        raise Malformed("The range of days does not fit.", errors=errors)
