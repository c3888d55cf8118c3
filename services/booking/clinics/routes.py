"""Routes of clinics, chairs and practitioners."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select

from services.booking.clinics import domain
from services.booking.clinics.models import ChairRow, ClinicRow, PractitionerRow
from services.booking.clinics.queries import chairs_of, clinic_in_scope
from services.booking.clinics.schemas import AddChair, Chair, OpenClinic, RegisterPractitioner
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.booking import Clinic, Practitioner
from shared.ids import new_id
from shared.pages import Limit, Page, page

router = APIRouter(tags=["clinics"])


@router.post("/clinics", status_code=201)
async def open_clinic(body: OpenClinic, command: Annotated[Command, commands(Role.ADMINISTRATOR)]) -> Ack:
    """Open a clinic. Its zone decides the business date of everything that happens there."""
    clinic_id = command.in_scope(body.clinic_id or new_id())
    row = ClinicRow.new(clinic_id, command.tenant_id)
    clinic = Clinic(
        clinic_id=clinic_id, name=body.name, zone=body.zone, currency=body.currency, is_sandbox=body.is_sandbox
    )
    command.record(row, domain.open_clinic(clinic))
    return command.acknowledge(clinic_id)


@router.get("/clinics")
async def list_clinics(
    reader: Annotated[Reader, reads(*EVERYONE)], limit: Limit = 50, after: UUID | None = None
) -> Page[Clinic]:
    """The clinics that the caller may see."""
    return await page(reader, select(ClinicRow), ClinicRow.state, limit=limit, after=after)


@router.get("/clinics/{clinic_id}")
async def read_clinic(clinic_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> Clinic:
    return (await reader.found(ClinicRow, clinic_id)).state()


@router.post("/clinics/{clinic_id}/chairs", status_code=201)
async def add_chair(clinic_id: UUID, body: AddChair, command: Annotated[Command, commands(*MANAGE)]) -> Ack:
    """Add a chair; it has no hours until its capacity is published."""
    await clinic_in_scope(command, clinic_id)
    chair_id = body.chair_id or new_id()
    command.session.add(ChairRow(id=chair_id, tenant_id=command.tenant_id, clinic_id=clinic_id, name=body.name))
    return command.acknowledge(chair_id)


@router.get("/clinics/{clinic_id}/chairs")
async def list_chairs(
    clinic_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)], limit: Limit = 50, after: UUID | None = None
) -> Page[Chair]:
    await reader.found(ClinicRow, clinic_id)
    return await page(reader, chairs_of(clinic_id), _chair, limit=limit, after=after)


def _chair(row: ChairRow) -> Chair:
    return Chair(chair_id=row.id, chair_no=row.chair_no, name=row.name)


@router.post("/practitioners", status_code=201)
async def register_practitioner(body: RegisterPractitioner, command: Annotated[Command, commands(*MANAGE)]) -> Ack:
    """Register a practitioner for one or more clinics of the chain."""
    clinic_ids = tuple(dict.fromkeys(body.clinic_ids))
    for clinic_id in clinic_ids:
        await clinic_in_scope(command, clinic_id)
    practitioner_id = body.practitioner_id or new_id()
    row = PractitionerRow.new(practitioner_id, command.tenant_id)
    practitioner = Practitioner(
        practitioner_id=practitioner_id,
        display_name=body.display_name,
        profession=body.profession,
        clinic_ids=clinic_ids,
    )
    command.record(row, domain.register(practitioner))
    return command.acknowledge(practitioner_id)


@router.get("/practitioners")
async def list_practitioners(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Practitioner]:
    query = select(PractitionerRow)
    if clinic_id is not None:
        query = query.where(PractitionerRow.clinic_ids.contains([str(clinic_id)]))
    return await page(reader, query, PractitionerRow.state, limit=limit, after=after)


@router.get("/practitioners/{practitioner_id}")
async def read_practitioner(practitioner_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> Practitioner:
    return (await reader.found(PractitionerRow, practitioner_id)).state()
