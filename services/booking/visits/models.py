"""Tables of visits and of the procedures performed in them."""

from datetime import date, datetime
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import BigInteger, DateTime
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, synonym

from services.booking.base import BookingBase
from shared.db import Aggregate
from shared.events.booking import Procedure, Visit
from shared.events.envelope import State


class VisitRow(Aggregate, BookingBase):
    """``open_chair_id`` is the chair that the patient is on now; a chair takes one visit at a time."""

    __tablename__ = "visit"
    STATE: ClassVar = Visit
    KIND: ClassVar = "visit"

    clinic_id: Mapped[UUID]
    patient_id: Mapped[UUID]
    appointment_id: Mapped[UUID | None]
    zone: Mapped[str]
    checked_in_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    business_date: Mapped[date]
    status: Mapped[str]
    triage: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    seats: Mapped[list[Any]]
    completed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    open_chair_id: Mapped[UUID | None]
    visit_id: Mapped[UUID] = synonym("id")

    def state(self) -> Visit:
        return cast("Visit", self.as_state())

    def become(self, state: State) -> None:
        super().become(state)
        visit = cast("Visit", state)
        self.open_chair_id = visit.seats[-1].chair_id if visit.status == "treating" else None


class ProcedureRow(Aggregate, BookingBase):
    __tablename__ = "procedure"
    STATE: ClassVar = Procedure
    KIND: ClassVar = "procedure"

    visit_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    patient_id: Mapped[UUID]
    product_code: Mapped[str]
    tooth: Mapped[str | None]
    performer_id: Mapped[UUID]
    performed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    business_date: Mapped[date]
    list_fee_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str]
    status: Mapped[str]
    procedure_id: Mapped[UUID] = synonym("id")

    def state(self) -> Procedure:
        return cast("Procedure", self.as_state())
