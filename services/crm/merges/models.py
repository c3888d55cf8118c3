from typing import ClassVar, cast
from uuid import UUID

from sqlalchemy.orm import Mapped, synonym

from services.crm.base import CrmBase
from shared.db import Aggregate
from shared.events import crm


class AliasRow(Aggregate, CrmBase):
    """For whom a patient's id stands: one row per patient that ever lost a merge."""

    __tablename__ = "alias"
    STATE: ClassVar = crm.Alias
    KIND: ClassVar = "alias"

    winning_id: Mapped[UUID | None]
    patient_id = synonym("id")

    def as_state(self) -> crm.Alias:
        return cast("crm.Alias", super().as_state())
