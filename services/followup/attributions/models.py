"""Bookings that followed a reached contact."""

from uuid import UUID

from sqlalchemy.orm import Mapped, synonym

from services.followup.base import FollowupBase, Moment
from shared.db import Aggregate
from shared.events import followup


class AttributionRow(Aggregate, FollowupBase):
    """Bears the id of the appointment: a booking is attributed once."""

    __tablename__ = "attribution"
    STATE = followup.Attribution
    KIND = "attribution"

    appointment_id = synonym("id")
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    protocol: Mapped[str]
    task_id: Mapped[UUID]
    attempt_id: Mapped[UUID]
    status: Mapped[str]
    attributed_at: Mapped[Moment]
    credited_at: Mapped[Moment | None]
