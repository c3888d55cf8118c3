"""Routes of leads: the time before somebody is a patient."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from services.crm.base import DESK
from services.crm.contacts.domain import record_contact
from services.crm.contacts.models import ContactRow
from services.crm.patients import domain
from services.crm.patients.models import LeadRow, PatientRow
from services.crm.patients.queries import page_of_leads
from services.crm.patients.schemas import CaptureLead, LeadView, LoseLead, Nothing
from services.crm.sources.queries import require_source
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.crm import LeadStatus
from shared.ids import new_id
from shared.known import clinic_of
from shared.pages import Limit, Page

router = APIRouter(tags=["leads"])


@router.post("/leads", status_code=201)
async def capture_lead(body: CaptureLead, command: Annotated[Command, commands(*DESK)]) -> Ack:
    """Capture somebody who asked: who, how to reach them, and where they heard of the chain."""
    clinic = await clinic_of(command, body.clinic_id)
    patient_id = body.patient_id or new_id()
    source = await require_source(command.session, command.tenant_id, body.source.as_source())
    row = LeadRow.new(patient_id, command.tenant_id)
    command.record(row, domain.capture(patient_id, clinic, source, command.now))
    # A new row even if the id is taken: its primary key then refuses an id that is a patient's.
    contact = ContactRow.new(patient_id, command.tenant_id)
    command.record(contact, record_contact(patient_id, body.name, body.phone))
    return command.acknowledge(patient_id)


@router.post("/leads/{patient_id}/convert")
async def convert_lead(patient_id: UUID, body: Nothing, command: Annotated[Command, commands(*DESK)]) -> Ack:
    """Make a lead a patient under the same id, of the clinic that captured it."""
    lead = await command.locked(LeadRow, patient_id)
    clinic = await clinic_of(command, lead.clinic_id)
    state = lead.as_state()
    command.record(lead, domain.convert(state))
    patient = PatientRow.new(patient_id, command.tenant_id)
    command.record(patient, domain.register(patient_id, clinic, state.source, command.now))
    return command.acknowledge(patient_id)


@router.post("/leads/{patient_id}/lose")
async def lose_lead(patient_id: UUID, body: LoseLead, command: Annotated[Command, commands(*DESK)]) -> Ack:
    """Give a lead up, with a reason; it may still come and register."""
    lead = await command.locked(LeadRow, patient_id)
    command.in_scope(lead.clinic_id)
    command.record(lead, domain.lose(lead.as_state(), body.reason))
    return command.acknowledge(patient_id)


@router.get("/leads")
async def list_leads(
    reader: Annotated[Reader, reads(*DESK)],
    clinic_id: UUID | None = None,
    status: LeadStatus | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[LeadView]:
    """Leads of a clinic, by status, to be called or given up."""
    return await page_of_leads(reader.session, clinic_id=clinic_id, status=status, limit=limit, after=after)
