from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.events.contacts import Contact, ContactRevealed
from shared.events.envelope import Event

_REVEAL = text(
    "SELECT body FROM event WHERE event_id = :event AND aggregate_id = :patient AND aggregate_type = 'contact' "
    "AND type = :type"
)


async def revealed_to(session: AsyncSession, user_id: str, patient_id: UUID, event_id: UUID) -> Contact | None:
    """The contact as this event revealed it, if it was this person who asked."""
    row = {"event": event_id, "patient": patient_id, "type": ContactRevealed.TYPE}
    body = await session.scalar(_REVEAL, row)
    if body is None:
        return None
    event = Event[ContactRevealed].model_validate_json(body)
    return event.data.state if event.actor.user_id == user_id else None
