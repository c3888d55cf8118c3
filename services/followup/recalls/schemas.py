"""Requests about recalls."""

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator

from shared.requests import Reason, Request

Status = Literal["due", "scheduled", "satisfied", "closed"]


class OverrideRecall(Request):
    """Another due day for the current cycle, or no recalls for this patient (``is_disabled`` false allows them again)."""

    patient_id: UUID
    protocol: Annotated[str, Field(max_length=20, pattern="^[A-Z]+-[A-Z0-9]+$")]
    due_on: date | None = None
    is_disabled: bool | None = None
    reason: Reason

    @model_validator(mode="after")
    def _decides_something(self) -> Self:
        if (self.due_on is None) == (self.is_disabled is None):
            raise ValueError("give either due_on or is_disabled")
        return self
