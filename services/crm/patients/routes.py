from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.crm.base import CARE, DESK, FINDERS, MERGERS
from services.crm.contacts.keep import keep_contact
from services.crm.contacts.schemas import Phone
from services.crm.patients import domain
from services.crm.patients.duplicates import groups_of_duplicates
from services.crm.patients.models import LeadRow, PatientRow
from services.crm.patients.queries import duplicates_of, found_people, names_of, page_of_patients, patient_view
from services.crm.patients.schemas import (
    ContactAck,
    CorrectSource,
    Duplicates,
    Found,
    Names,
    PatientFound,
    PatientView,
    RegisterPatient,
)
from services.crm.sources.queries import require_source
from shared.auth import EVERYONE, MANAGE
from shared.command import Ack, Command, Reader, commands, reads
from shared.ids import new_id
from shared.known import clinic_of
from shared.pages import Limit, Page
from shared.requests import VISIBLE, stated

router = APIRouter(tags=["patients"])


@router.post("/patients", status_code=201)
async def register_patient(body: RegisterPatient, command: Annotated[Command, commands(*DESK)]) -> ContactAck:
    """Register a patient, or the lead of that id with its own first touch; the answer names who has the same number."""
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
    return command.answer_with(ContactAck(id=patient_id, duplicates=duplicates))


@router.get("/patients")
async def list_patients(
    reader: Annotated[Reader, reads(*DESK)],
    phone: Annotated[Phone | None, Query()] = None,
    clinic_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[PatientView]:
    """Find leads and patients by phone number (in any spelling) or by registering clinic."""
    return await page_of_patients(reader.session, phone=phone, clinic_id=clinic_id, limit=limit, after=after)


@router.get("/patients/search")
async def search_patients(
    reader: Annotated[Reader, reads(*FINDERS)],
    words: Annotated[str, Query(min_length=1, max_length=60, pattern=VISIBLE)],
    limit: Annotated[int, Query(ge=1, le=50)] = 12,
) -> Found:
    """Find leads and patients by the beginning of a name or the last digits (three at least) of a phone number."""
    people = await found_people(reader.session, words.strip(), limit)
    if reader.caller.role in CARE:
        return Found(items=[*people])
    return Found(items=[PatientFound(**person.model_dump(include=set(PatientFound.model_fields))) for person in people])


@router.get("/patients/names")
async def name_patients(
    reader: Annotated[Reader, reads(*EVERYONE)],
    patient_id: Annotated[list[UUID], Query(min_length=1, max_length=200)],
) -> Names:
    """The names of up to 200 leads and patients by their ids, for a list that shows them."""
    return Names(items=await names_of(reader.session, patient_id))


@router.get("/patients/duplicates")
async def list_duplicates(
    reader: Annotated[Reader, reads(*MERGERS)],
    clinic_id: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Duplicates:
    """Patients who share a phone number and were not merged: one person entered twice, or a family."""
    groups = await groups_of_duplicates(reader.session, reader.caller.tenant_id, clinic_id, limit)
    return Duplicates(items=groups)


@router.get("/patients/{patient_id}")
async def read_patient(patient_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> PatientView:
    """A lead or patient, with a masked number and whom the id stands for after merges."""
    return await patient_view(reader.session, patient_id)


@router.post("/patients/{patient_id}/correct-source")
async def correct_source(patient_id: UUID, body: CorrectSource, command: Annotated[Command, commands(*MANAGE)]) -> Ack:
    """Correct the first-touch source of a patient, with a reason (BR7)."""
    source = await require_source(command.session, command.tenant_id, body.source.as_source())
    row = await command.locked(PatientRow, patient_id)
    command.record(row, domain.correct_source(row.as_state(), source, body.reason))
    return command.acknowledge(row.id)
