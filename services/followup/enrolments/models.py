"""One patient on one protocol from one anchor on."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.followup.base import FollowupBase, Moment


class EnrolmentRow(FollowupBase):
    """``source_id`` is what anchors it (procedure, appointment, case), ``known_at`` when the chain came to know of it.

    ``next_at`` is when its timer fires; it is empty while nothing is to be done. ``phase`` is what the last look at
    the facts gave: waiting (for its clinic to be known), running, booked or ended. ``stopped_at`` is since when nobody
    is to be contacted any more, because of something other than that its steps are over.
    """

    __tablename__ = "enrolment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    protocol: Mapped[str]
    protocol_version: Mapped[int]
    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    anchor_id: Mapped[UUID]
    source_id: Mapped[UUID]
    source_version: Mapped[int | None]
    anchored_at: Mapped[Moment]
    anchored_on: Mapped[date]
    known_at: Mapped[Moment]
    due_on: Mapped[date | None]
    next_step: Mapped[int | None]
    next_at: Mapped[Moment | None]
    phase: Mapped[str]
    reason: Mapped[str | None]
    appointment_id: Mapped[UUID | None]
    stopped_at: Mapped[Moment | None]
