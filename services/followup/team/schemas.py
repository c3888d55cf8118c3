"""Answers about the team."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field


class TeamCount(BaseModel):
    """What one person has open and has done, at one clinic on one protocol. Nobody: tasks that nobody has tried yet."""

    clinic_id: UUID
    protocol: str
    staff_id: Annotated[str | None, Field(description="Who tried the task last; null while nobody has.")]
    open: Annotated[int, Field(description="Tasks that are due, whenever they are to be called.")]
    due_today: Annotated[int, Field(description="Of the open: to call today, on the clinic's calendar.")]
    overdue: Annotated[int, Field(description="Of the open: to call on an earlier day.")]
    done_today: Annotated[int, Field(description="Tasks that a contact of today completed.")]
    done: Annotated[int, Field(description="Tasks that a contact of these days completed.")]
    attempts: Annotated[int, Field(description="Contacts of these days.")]
    reached: Annotated[int, Field(description="Of the contacts: somebody answered, or the message arrived.")]
    attributed: Annotated[int, Field(description="Bookings of these days that followed a contact.")]
    credited: Annotated[int, Field(description="Of the bookings: the patient came.")]


class Team(BaseModel):
    """``names``: by ``staff_id``, as their token named them when they last contacted somebody."""

    date_from: date
    date_to: date
    items: list[TeamCount]
    names: dict[str, str]
