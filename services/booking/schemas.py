"""What booking's requests have in common beyond those of all services."""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from shared.requests import Line, Stated

FIRST_YEAR, LAST_YEAR = 1990, 2200


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
Minutes = Annotated[int, Field(ge=5, le=480, description="Length in minutes.")]


class Reasoned(Stated):
    """A correction says why."""

    reason: Line
