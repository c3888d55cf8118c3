"""Tables of clinics, their chairs and the chain's practitioners."""

from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import BigInteger, Identity
from sqlalchemy.orm import Mapped, mapped_column, synonym

from services.booking.base import BookingBase
from shared.db import Aggregate
from shared.events.booking import Clinic, Practitioner


class ClinicRow(Aggregate, BookingBase):
    """Row-level security reads the column ``clinic_id``, which is the clinic's own id here."""

    __tablename__ = "clinic"
    STATE: ClassVar = Clinic
    KIND: ClassVar = "clinic"

    id: Mapped[UUID] = mapped_column("clinic_id", primary_key=True)
    name: Mapped[str]
    zone: Mapped[str]
    currency: Mapped[str]
    is_sandbox: Mapped[bool]
    clinic_id: Mapped[UUID] = synonym("id")

    def state(self) -> Clinic:
        return cast("Clinic", self.as_state())


class ChairRow(BookingBase):
    """``chair_no`` lays the chairs of all tenants one after the other on a number line; it never changes."""

    __tablename__ = "chair"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    chair_no: Mapped[int] = mapped_column(BigInteger, Identity(always=True))
    name: Mapped[str]
    is_active: Mapped[bool] = mapped_column(default=True)
    chair_id: Mapped[UUID] = synonym("id")


class PractitionerRow(Aggregate, BookingBase):
    """Practitioners belong to the chain: one person may work in several clinics, but not at one time."""

    __tablename__ = "practitioner"
    STATE: ClassVar = Practitioner
    KIND: ClassVar = "practitioner"

    display_name: Mapped[str]
    profession: Mapped[str]
    clinic_ids: Mapped[list[Any]]
    is_active: Mapped[bool]
    practitioner_no: Mapped[int] = mapped_column(BigInteger, Identity(always=True))
    practitioner_id: Mapped[UUID] = synonym("id")

    def state(self) -> Practitioner:
        return cast("Practitioner", self.as_state())
