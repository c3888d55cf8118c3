"""What requests and lists of follow-up have in common."""

from datetime import datetime, timedelta
from typing import Annotated, Generic, TypeVar
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, ConfigDict, StringConstraints

from shared.errors import Malformed

ItemT = TypeVar("ItemT")

# One visible character at least, no control characters.
Reason = Annotated[
    str,
    StringConstraints(min_length=1, max_length=500, pattern=r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$"),
]
Limit = Annotated[int, Query(ge=1, le=200)]


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Page(BaseModel, Generic[ItemT]):
    """A part of a list; ``next`` goes into ``after`` to read on, and is null at the end."""

    items: list[ItemT]
    next: UUID | None


def within(moment: datetime, now: datetime, *, past: timedelta, future: timedelta, field: str) -> datetime:
    """The moment, if it is not further from now than that. Raises Malformed."""
    if not now - past <= moment <= now + future:
        message = f"Must lie between {past.days} days back and {future.days} days ahead"
        raise Malformed("The moment is out of bounds.", errors=[{"field": field, "message": message}])
    return moment
