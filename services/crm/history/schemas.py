from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from shared.events.crm import Source

What = Literal["merged", "unmerged", "source_corrected"]


class SourceChange(BaseModel):
    """What was believed, and what is."""

    old: Source
    new: Source


class Change(BaseModel):
    """``patient_id`` lost a merge, got out of one again (``other_id`` won it), or has another first source now."""

    event_id: UUID
    what: What
    at: datetime
    by: str
    patient_id: UUID
    other_id: UUID | None = None
    source: SourceChange | None = None
    reason: str


class Changes(BaseModel):
    """Oldest first."""

    items: list[Change]
