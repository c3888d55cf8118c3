"""Lists: a page in the order of the ids, and the id after which the next one starts."""

from collections.abc import Callable
from typing import Annotated, Any, Generic, TypeVar, cast
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel
from sqlalchemy import Select

from shared.command import Reader
from shared.db import Base

ItemT = TypeVar("ItemT")
RowT = TypeVar("RowT", bound=Base)
Limit = Annotated[int, Query(ge=1, le=200)]


class Page(BaseModel, Generic[ItemT]):
    """A part of a list; ``next`` goes into ``after`` to read on, and is null at the end."""

    items: list[ItemT]
    next: UUID | None


async def page(
    reader: Reader,
    query: Select[RowT],
    view: Callable[[RowT], ItemT],
    *,
    limit: int,
    after: UUID | None,
) -> Page[ItemT]:
    """The rows of the query after an id. Row-level security keeps them to the caller's tenant and clinics.

    The query selects one kind of row, with an ``id``, and leaves the order to this function.
    """
    key = query.column_descriptions[0]["entity"].id
    if after is not None:
        query = query.where(key > after)
    rows = list(await reader.session.scalars(query.order_by(key).limit(limit + 1)))
    shown = rows[:limit]
    following: UUID | None = cast("Any", shown[-1]).id if len(rows) > limit else None
    return Page(items=[view(row) for row in shown], next=following)
