"""Booking the postings of an event, in the event's own transaction."""

from collections.abc import Sequence
from uuid import UUID

from services.billing.ledger.domain import Posting
from services.billing.ledger.models import EntryRow
from shared.events.envelope import AnyEvent
from shared.work import Work


def book(work: Work, event: AnyEvent, clinic_id: UUID, currency: str, postings: Sequence[Posting]) -> None:
    """Append the entries of one event. They must sum to zero, or the commit fails."""
    work.session.add_all(
        EntryRow(
            transaction_id=event.event_id,
            account=posting.account,
            subject_id=posting.subject_id,
            tenant_id=work.tenant_id,
            clinic_id=clinic_id,
            amount_minor=posting.amount_minor,
            currency=currency,
            occurred_at=event.occurred_at,
            recorded_at=event.recorded_at,
        )
        for posting in postings
    )
