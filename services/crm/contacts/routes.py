from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from services.crm.base import CARE, KEEPERS
from services.crm.contacts import domain
from services.crm.contacts.models import ContactRow
from services.crm.contacts.queries import revealed_to
from services.crm.contacts.schemas import ContactView, CorrectContact, RevealContact
from services.crm.patients.queries import duplicates_of
from services.crm.patients.schemas import ContactAck
from shared.command import Ack, Command, Reader, commands, reads
from shared.errors import NotFound

router = APIRouter(tags=["contacts"])


@router.post("/patients/{patient_id}/reveal-contact")
async def reveal_contact(patient_id: UUID, body: RevealContact, command: Annotated[Command, commands(*CARE)]) -> Ack:
    """Ask to see a phone number, for a purpose; the event's id opens GET /v1/patients/{patient_id}/contact."""
    row = await command.locked(ContactRow, patient_id)
    command.record(row, domain.reveal(row.as_state(), body.purpose))
    return command.acknowledge(row.id)


@router.get("/patients/{patient_id}/contact")
async def read_contact(patient_id: UUID, reveal: UUID, reader: Annotated[Reader, reads(*CARE)]) -> ContactView:
    """A revealed name and phone number, for the person who asked and a few minutes from then on."""
    contact = await revealed_to(reader.session, reader.caller.user_id, patient_id, reveal)
    if contact is None or not domain.reveal_lasts(reveal, datetime.now(UTC)):
        raise NotFound("This reveal is not yours, or is over; ask for another.")
    return ContactView(name=contact.name, phone=contact.phone)


@router.post("/patients/{patient_id}/contact")
async def correct_contact(
    patient_id: UUID, body: CorrectContact, command: Annotated[Command, commands(*KEEPERS)]
) -> ContactAck:
    """Correct the name or phone number of a patient or lead; the answer names who else has the number."""
    row = await command.locked(ContactRow, patient_id)
    corrected = domain.correct_contact(row.as_state(), body.name, body.phone)
    command.record(row, corrected)
    duplicates = await duplicates_of(command.session, command.tenant_id, patient_id, corrected.state.phone)
    return command.answer_with(ContactAck(id=patient_id, duplicates=duplicates))
