from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.crm.base import CrmBase


class MergedPairRow(CrmBase):
    """Two records that were ever taken for one person; it stays when they are taken apart."""

    __tablename__ = "merged_pair"

    losing_id: Mapped[UUID] = mapped_column(primary_key=True)
    winning_id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
