"""Tables of published capacity: chairs by day, practitioners by day."""

from datetime import date, datetime
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import DateTime
from sqlalchemy.orm import Mapped, mapped_column, synonym

from services.booking.base import BookingBase
from shared.db import Aggregate
from shared.events.booking import ChairDay


class ChairDayRow(Aggregate, BookingBase):
    """The hours of one chair on one clinic-local day. Its id follows from chair and day."""

    __tablename__ = "chair_day"
    STATE: ClassVar = ChairDay
    KIND: ClassVar = "chair_day"

    chair_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    business_date: Mapped[date]
    intervals: Mapped[list[Any]]
    published_seconds: Mapped[int]
    chair_day_id: Mapped[UUID] = synonym("id")

    def state(self) -> ChairDay:
        return cast("ChairDay", self.as_state())


class ShiftRow(BookingBase):
    """Hours in which a practitioner may be booked at a clinic."""

    __tablename__ = "shift"

    practitioner_id: Mapped[UUID] = mapped_column(primary_key=True)
    clinic_id: Mapped[UUID] = mapped_column(primary_key=True)
    business_date: Mapped[date] = mapped_column(primary_key=True)
    starts_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), primary_key=True)
    ends_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    tenant_id: Mapped[UUID]
