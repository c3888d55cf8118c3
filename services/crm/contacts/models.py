from typing import ClassVar, cast

from sqlalchemy.orm import Mapped, synonym

from services.crm.base import CrmBase
from shared.db import Aggregate
from shared.events import contacts


class ContactRow(Aggregate, CrmBase):
    """The one table with names and phone numbers. ``phone`` is normalised (E.164)."""

    __tablename__ = "contact"
    STATE: ClassVar = contacts.Contact
    KIND: ClassVar = "contact"

    name: Mapped[str]
    phone: Mapped[str]
    patient_id = synonym("id")

    def as_state(self) -> contacts.Contact:
        return cast("contacts.Contact", super().as_state())
