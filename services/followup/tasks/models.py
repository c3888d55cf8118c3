"""Tasks for people and their attempts."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, synonym

from services.followup.base import FollowupBase, Moment
from shared.db import Aggregate
from shared.events import followup


class TaskRow(Aggregate, FollowupBase):
    """``call_at`` is when to call: the due moment, or the one the patient asked for."""

    __tablename__ = "task"
    STATE = followup.Task
    KIND = "task"

    task_id = synonym("id")
    enrolment_id: Mapped[UUID]
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    protocol: Mapped[str]
    step: Mapped[int]
    owner_role: Mapped[str]
    status: Mapped[str]
    due_at: Mapped[Moment]
    business_date: Mapped[date]
    outcome: Mapped[str | None]
    cancelled_reason: Mapped[str | None]
    call_at: Mapped[Moment]
    attempts: Mapped[int]


class AttemptRow(Aggregate, FollowupBase):
    __tablename__ = "attempt"
    STATE = followup.Attempt
    KIND = "attempt"

    attempt_id = synonym("id")
    enrolment_id: Mapped[UUID]
    task_id: Mapped[UUID]
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    protocol: Mapped[str]
    channel: Mapped[str]
    outcome: Mapped[str]
    is_reached: Mapped[bool]
    attempted_at: Mapped[Moment]
    business_date: Mapped[date]
    staff_id: Mapped[str]
