from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from services.crm.base import CARE
from services.crm.contacts import domain
from services.crm.contacts.models import ContactRow
from services.crm.contacts.queries import revealed_to
from services.crm.contacts.schemas import ContactView, RevealContact
from shared.command import Ack, Command, Reader, commands, reads
from shared.errors import NotFound

router = APIRouter(tags=["contacts"])


@router.post("/patients/{patient_id}/reveal-contact")
async def reveal_contact(patient_id: UUID, body: RevealContact, command: Annotated[Command, commands(*CARE)]) -> Ack:
    """Ask to see a phone number, for a purpose. The event's id opens GET /v1/patients/{patient_id}/contact."""
    row = await command.locked(ContactRow, patient_id)
    command.record(row, domain.reveal(row.as_state(), body.purpose))
    return command.acknowledge(row.id)


@router.get("/patients/{patient_id}/contact")
async def revealed_contact(patient_id: UUID, reveal: UUID, reader: Annotated[Reader, reads(*CARE)]) -> ContactView:
    """Name and phone, for the person who asked and a few minutes from then on."""
    contact = await revealed_to(reader.session, reader.caller.user_id, patient_id, reveal)
    if contact is None or not domain.reveal_lasts(reveal, datetime.now(UTC)):
        raise NotFound("This reveal is not yours, or is over; ask for another.")
    return ContactView(name=contact.name, phone=contact.phone)
