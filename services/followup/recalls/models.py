"""Recalls, and what people decided about them."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column, synonym

from services.followup.base import FollowupBase, Moment
from shared.db import Aggregate
from shared.events import followup


class RecallRow(Aggregate, FollowupBase):
    """Bears the id of its enrolment; exists from the moment it fell due."""

    __tablename__ = "recall"
    STATE = followup.Recall
    KIND = "recall"

    recall_id = synonym("id")
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    protocol: Mapped[str]
    protocol_version: Mapped[int]
    cycle: Mapped[int]
    anchor_procedure_id: Mapped[UUID]
    anchored_on: Mapped[date]
    trigger_codes: Mapped[list[Any]]
    due_at: Mapped[Moment]
    business_date: Mapped[date]
    status: Mapped[str]
    closed_reason: Mapped[str | None]
    appointment_id: Mapped[UUID | None]


class DecisionRow(FollowupBase):
    """A person's decision about a patient on a protocol: another due day, or none at all. Kept, never changed."""

    __tablename__ = "decision"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    patient_id: Mapped[UUID]
    protocol: Mapped[str]
    enrolment_id: Mapped[UUID | None]
    due_on: Mapped[date | None]
    is_disabled: Mapped[bool]
    reason: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[Moment]
