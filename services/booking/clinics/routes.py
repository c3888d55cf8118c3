"""Routes of clinics."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select

from services.booking.clinics import domain
from services.booking.clinics.models import ClinicRow
from services.booking.clinics.schemas import ChangeClinic, OpenClinic
from services.booking.clinics.usage import is_used
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.booking import Clinic
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
    """One clinic: its name, zone and currency."""
    return (await reader.found(ClinicRow, clinic_id)).state()


@router.post("/clinics/{clinic_id}/change")
async def change_clinic(clinic_id: UUID, body: ChangeClinic, command: Annotated[Command, commands(*MANAGE)]) -> Ack:
    """Rename the clinic, or correct its zone before the clinic is used; its currency never changes."""
    command.in_scope(clinic_id)
    row = await command.locked(ClinicRow, clinic_id)
    changed = domain.change_clinic(
        row.state(), name=body.name, zone=body.zone, is_used=await is_used(command.session, clinic_id)
    )
    if changed is not None:
        command.record(row, changed)
    return command.acknowledge(clinic_id)
