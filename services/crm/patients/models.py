from datetime import date, datetime
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import DateTime
from sqlalchemy.orm import Mapped, mapped_column, synonym

from services.crm.base import CrmBase
from shared.db import Aggregate
from shared.events import crm


class LeadRow(Aggregate, CrmBase):
    """Somebody who asked. Once registered, a patient row of the same id stands beside it."""

    __tablename__ = "lead"
    STATE: ClassVar = crm.Lead
    KIND: ClassVar = "lead"

    clinic_id: Mapped[UUID]
    source: Mapped[dict[str, Any]]
    status: Mapped[str]
    captured_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    business_date: Mapped[date]
    patient_id = synonym("id")

    def as_state(self) -> crm.Lead:
        return cast("crm.Lead", super().as_state())


class PatientRow(Aggregate, CrmBase):
    """A patient of the chain. No name and no phone number: those are in the contact's table."""

    __tablename__ = "patient"
    STATE: ClassVar = crm.Patient
    KIND: ClassVar = "patient"

    clinic_id: Mapped[UUID]
    source: Mapped[dict[str, Any]]
    registered_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    business_date: Mapped[date]
    patient_id = synonym("id")

    def as_state(self) -> crm.Patient:
        return cast("crm.Patient", super().as_state())
