"""Names of those who were seen at work."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.followup.base import FollowupBase, Moment


class StaffRow(FollowupBase):
    """A person by the ``sub`` of their token, under the name that it said last."""

    __tablename__ = "staff"

    tenant_id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    seen_at: Mapped[Moment]
