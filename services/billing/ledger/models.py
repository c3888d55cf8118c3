"""The entries of the ledger: append-only, and balanced per transaction by a trigger at commit."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from services.billing.base import BillingBase, Moment, Money, String


class EntryRow(BillingBase):
    """``transaction_id`` is the event that moved the money."""

    __tablename__ = "entry"

    transaction_id: Mapped[UUID] = mapped_column(primary_key=True)
    account: Mapped[String] = mapped_column(primary_key=True)
    subject_id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    clinic_id: Mapped[UUID]
    amount_minor: Mapped[Money]
    currency: Mapped[String]
    occurred_at: Mapped[Moment]
    recorded_at: Mapped[Moment]
