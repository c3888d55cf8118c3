from datetime import date
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column, synonym

from services.crm.base import CrmBase
from shared.db import Aggregate
from shared.events import crm


class PlanRow(Aggregate, CrmBase):
    """A case with all its versions. ``zone`` is the clinic's, for the end of a quote's last day."""

    __tablename__ = "plan"
    STATE: ClassVar = crm.Plan
    KIND: ClassVar = "plan"

    patient_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    currency: Mapped[str]
    zone: Mapped[str]
    versions: Mapped[list[Any]]
    business_date: Mapped[date | None]
    case_id = synonym("id")

    def as_state(self) -> crm.Plan:
        return cast("crm.Plan", super().as_state())


class PlanLineRow(CrmBase):
    """A line's id is its own for ever: orders and refunds of other services name it."""

    __tablename__ = "plan_line"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    case_id: Mapped[UUID]
