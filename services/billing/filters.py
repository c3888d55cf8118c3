"""What the lists can be asked for: a filter that is not named lets everything through."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

Condition = ColumnElement[bool]
Column = InstrumentedAttribute[Any]


def equal(*wanted: tuple[Column, object]) -> list[Condition]:
    """A condition for each column whose value is named."""
    return [column == value for column, value in wanted if value is not None]


def within(day: Column, first: date | None, last: date | None) -> list[Condition]:
    """Business days from ``first`` to ``last``, both included; None leaves that end open."""
    after = [] if first is None else [day >= first]
    return after if last is None else [*after, day <= last]


def either(wanted: bool | None, if_true: Condition, if_false: Condition) -> list[Condition]:
    """The one condition or the other."""
    if wanted is None:
        return []
    return [if_true if wanted else if_false]
