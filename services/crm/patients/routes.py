from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.crm.base import DESK
from services.crm.contacts.keep import keep_contact
from services.crm.contacts.schemas import Phone
from services.crm.patients import domain
from services.crm.patients.models import LeadRow, PatientRow
from services.crm.patients.queries import duplicates_of, page_of_patients, patient_view
from services.crm.patients.schemas import (
    CorrectSource,
    PatientView,
    Registered,
    RegisterPatient,
)
from services.crm.sources.queries import require_source
from shared.auth import EVERYONE, MANAGE
from shared.command import Ack, Command, Reader, commands, reads
from shared.errors import NotFound
from shared.ids import new_id
from shared.known import clinic_of
from shared.pages import Limit, Page
from shared.requests import stated

router = APIRouter(tags=["patients"])


@router.post("/patients", status_code=201)
async def register_patient(body: RegisterPatient, command: Annotated[Command, commands(*DESK)]) -> Registered:
    """Register a patient; the answer names who else has the same phone number.

    A lead with this id is converted, and keeps the source of its own first touch.
    """
    clinic = await clinic_of(command, body.clinic_id)
    moment, origin = stated(command, body)
    patient_id = body.patient_id or new_id()
    source = await require_source(command.session, command.tenant_id, body.source.as_source())
    lead = await command.session.get(LeadRow, patient_id, with_for_update=True)
    if lead is not None:
        source = lead.as_state().source
        command.record(lead, domain.convert(lead.as_state()), occurred_at=moment, origin=origin)
    row = PatientRow.new(patient_id, command.tenant_id)
    command.record(row, domain.register(patient_id, clinic, source, moment), occurred_at=moment, origin=origin)
    await keep_contact(command, patient_id, body.name, body.phone, origin)
    duplicates = await duplicates_of(command.session, command.tenant_id, patient_id, body.phone)
    return command.answer_with(Registered(id=patient_id, duplicates=duplicates))


@router.get("/patients")
async def list_patients(
    reader: Annotated[Reader, reads(*DESK)],
    phone: Annotated[Phone | None, Query()] = None,
    clinic_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[PatientView]:
    """Find leads and patients by phone number (in any spelling) or by registering clinic."""
    if clinic_id is not None and not reader.caller.sees(clinic_id):
        raise NotFound(f"There is no clinic {clinic_id} in your clinics.")
    return await page_of_patients(reader.session, phone=phone, clinic_id=clinic_id, limit=limit, after=after)


@router.get("/patients/{patient_id}")
async def read_patient(patient_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> PatientView:
    return await patient_view(reader.session, patient_id)


@router.post("/patients/{patient_id}/correct-source")
async def correct_source(patient_id: UUID, body: CorrectSource, command: Annotated[Command, commands(*MANAGE)]) -> Ack:
    """Correct the first touch of a patient (BR7)."""
    source = await require_source(command.session, command.tenant_id, body.source.as_source())
    row = await command.locked(PatientRow, patient_id)
    command.record(row, domain.correct_source(row.as_state(), source, body.reason))
    return command.acknowledge(row.id)
