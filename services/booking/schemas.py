"""What all of booking's requests and lists have in common."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any, Generic, Literal, TypeVar
from uuid import UUID

from fastapi import Query
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.auth import Role
from shared.command import Command
from shared.errors import RoleNotAllowed
from shared.events.envelope import Origin
from shared.moments import acceptable_moment

FIRST_YEAR, LAST_YEAR = 1990, 2200
IMPORTERS = (Role.ADMINISTRATOR, Role.CLINIC_MANAGER)
ItemT = TypeVar("ItemT", bound=BaseModel)


def _moment_in_range(moment: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"must lie in the years {FIRST_YEAR} to {LAST_YEAR}")
    return moment.astimezone(UTC)


def _day_in_range(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"must lie in the years {FIRST_YEAR} to {LAST_YEAR}")
    return day


Moment = Annotated[AwareDatetime, AfterValidator(_moment_in_range)]
Day = Annotated[date, AfterValidator(_day_in_range)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]
Minutes = Annotated[int, Field(ge=5, le=480, description="Length in minutes.")]
Limit = Annotated[int, Query(ge=1, le=200)]


class Request(BaseModel):
    """A request's body: unknown fields are refused, so that a typing mistake is not taken for silence."""

    model_config = ConfigDict(extra="forbid")


class Stated(Request):
    """A request that may say when it happened and that it is imported history."""

    occurred_at: Moment | None = None
    origin: Literal["live", "import"] = "live"


class Reasoned(Stated):
    reason: Line


def stated(command: Command, body: Stated) -> tuple[datetime, Origin]:
    """When it happened, and how it was entered. Raises MomentNotAcceptable, RoleNotAllowed."""
    origin = Origin(body.origin)
    if origin is Origin.IMPORT and not set(command.caller.roles) & set(IMPORTERS):
        raise RoleNotAllowed("Only some roles may import history.", allowed_roles=sorted(IMPORTERS))
    days: int = command.request.app.state.config.max_backdating_days
    return acceptable_moment(body.occurred_at, command.now, origin=origin, max_backdating_days=days), origin


class Page(BaseModel, Generic[ItemT]):
    """A part of a list, in the order of ids; ``next`` is the ``after`` of the following part."""

    items: list[ItemT]
    next: UUID | None = None


async def page_of(
    session: AsyncSession, query: Select[Any], row_id: Any, limit: int, after: UUID | None
) -> tuple[Sequence[Any], UUID | None]:
    """The rows that follow ``after``, and where the next part starts."""
    if after is not None:
        query = query.where(row_id > after)
    rows = (await session.scalars(query.order_by(row_id).limit(limit + 1))).all()
    return rows[:limit], rows[limit - 1].id if len(rows) > limit else None
