"""A chain's own setting of a protocol: who approved which version, and whether it runs."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.followup.base import FollowupBase, Moment


class ProtocolSettingRow(FollowupBase):
    """``running_from``: since when it runs without a break; nothing older is caught up beyond its catch-up days."""

    __tablename__ = "protocol_setting"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    code: Mapped[str]
    version: Mapped[int]
    approved_by: Mapped[UUID | None]
    approved_at: Mapped[Moment | None]
    running_from: Mapped[Moment | None]
    is_on: Mapped[bool]

    def runs_at(self, now: datetime) -> bool:
        return (
            self.is_on and self.approved_by is not None and self.running_from is not None and now >= self.running_from
        )
