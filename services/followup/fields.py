"""The bounds of the moments that requests of follow-up name."""

from datetime import datetime, timedelta

from shared.errors import Malformed


def within(moment: datetime, now: datetime, *, past: timedelta, future: timedelta, field: str) -> datetime:
    """The moment, if it is not further from now than that. Raises Malformed."""
    if not now - past <= moment <= now + future:
        message = f"Must lie between {past.days} days back and {future.days} days ahead"
        raise Malformed("The moment is out of bounds.", errors=[{"field": field, "message": message}])
    return moment
