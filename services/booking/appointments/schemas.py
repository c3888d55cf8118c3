"""Requests about appointments."""

from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from services.booking.schemas import Minutes, Moment
from shared.events.booking import Initiator, Slot
from shared.requests import Line, Stated


def _whole_minute(moment: datetime) -> datetime:
    if moment.second or moment.microsecond:
        raise ValueError("must be a whole minute")
    return moment


Start = Annotated[Moment, AfterValidator(_whole_minute)]


class SlotWanted(Stated):
    practitioner_id: UUID
    chair_id: UUID
    starts_at: Start
    duration_minutes: Minutes

    def slot(self) -> Slot:
        return Slot(
            starts_at=self.starts_at,
            ends_at=self.starts_at + timedelta(minutes=self.duration_minutes),
            practitioner_id=self.practitioner_id,
            chair_id=self.chair_id,
        )


class BookAppointment(SlotWanted):
    appointment_id: UUID | None = None
    clinic_id: UUID
    patient_id: UUID


SeenMoves = Annotated[
    int | None,
    Field(ge=0, description="The `reschedule_count` that the caller saw; moved since, the appointment stays as it is."),
]


class RescheduleAppointment(SlotWanted):
    reason: Line
    initiator: Initiator
    seen_moves: SeenMoves = None


class CancelAppointment(Stated):
    seen_moves: SeenMoves = None
    reason_code: Line
    initiator: Initiator
