"""Requests about recalls."""

from datetime import date
from typing import Literal, Self
from uuid import UUID

from pydantic import model_validator

from services.followup.fields import ProtocolCode
from shared.requests import Reason, Request

Status = Literal["due", "scheduled", "satisfied", "closed"]


class OverrideRecall(Request):
    """Another due day for the current cycle, or no recalls for this patient (``is_disabled`` false allows them again)."""

    patient_id: UUID
    protocol: ProtocolCode
    due_on: date | None = None
    is_disabled: bool | None = None
    reason: Reason

    @model_validator(mode="after")
    def _decides_something(self) -> Self:
        if (self.due_on is None) == (self.is_disabled is None):
            raise ValueError("give either due_on or is_disabled")
        return self
