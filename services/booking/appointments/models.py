"""The table of appointments."""

from datetime import date, datetime
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import BigInteger, DateTime
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, synonym

from services.booking.appointments.domain import AWAITED
from services.booking.base import BookingBase
from shared.db import Aggregate
from shared.events.booking import Appointment
from shared.events.envelope import State


class AppointmentRow(Aggregate, BookingBase):
    """``holds_slot``: nobody else may be booked on its chair, or with its practitioner, at its time.

    Kept while the patient is awaited and after they arrived; lost for good by a no-show, whose reversal brings
    back the arrival but not the slot: somebody else may have it by then. ``chair_no`` and ``practitioner_no`` are
    the places on the number lines of the exclusion constraints.
    """

    __tablename__ = "appointment"
    STATE: ClassVar = Appointment
    KIND: ClassVar = "appointment"

    clinic_id: Mapped[UUID]
    patient_id: Mapped[UUID]
    practitioner_id: Mapped[UUID]
    practitioner_no: Mapped[int] = mapped_column(BigInteger)
    chair_id: Mapped[UUID]
    chair_no: Mapped[int] = mapped_column(BigInteger)
    starts_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    ends_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    business_date: Mapped[date]
    status: Mapped[str]
    booked_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    reschedule_count: Mapped[int]
    cancellation: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    visit_id: Mapped[UUID | None]
    holds_slot: Mapped[bool] = mapped_column(default=False)
    appointment_id: Mapped[UUID] = synonym("id")

    def state(self) -> Appointment:
        return cast("Appointment", self.as_state())

    def become(self, state: State) -> None:
        super().become(state)
        if self.status in AWAITED:
            self.holds_slot = True
        elif self.status != "arrived":
            self.holds_slot = False
