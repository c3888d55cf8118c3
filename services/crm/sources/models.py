from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.crm.base import CrmBase


class SourceRow(CrmBase):
    """One leaf of the chain's source tree."""

    __tablename__ = "source"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    channel: Mapped[str]
    medium: Mapped[str]
    campaign: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
