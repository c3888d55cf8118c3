"""Routes of chairs."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select

from services.booking.appointments.models import AppointmentRow
from services.booking.appointments.queries import count_upcoming
from services.booking.clinics import domain
from services.booking.clinics.models import ChairRow, ClinicRow
from services.booking.clinics.queries import chairs_of, clinic_in_scope
from services.booking.clinics.schemas import AddChair, Chair, NoMore, RenameChair
from services.booking.rosters.domain import withdraw
from services.booking.rosters.models import ChairDayRow
from shared.auth import EVERYONE, MANAGE
from shared.command import Ack, Command, Reader, commands, reads
from shared.ids import new_id
from shared.moments import local_date
from shared.pages import Limit, Page, page

router = APIRouter(tags=["chairs"])
Manager = Annotated[Command, commands(*MANAGE)]


@router.post("/clinics/{clinic_id}/chairs", status_code=201)
async def add_chair(clinic_id: UUID, body: AddChair, command: Manager) -> Ack:
    """Add a chair; it has no hours until its capacity is published."""
    await clinic_in_scope(command, clinic_id)
    chair_id = body.chair_id or new_id()
    command.session.add(ChairRow(id=chair_id, tenant_id=command.tenant_id, clinic_id=clinic_id, name=body.name))
    return command.acknowledge(chair_id)


@router.get("/clinics/{clinic_id}/chairs")
async def list_chairs(
    clinic_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)], limit: Limit = 50, after: UUID | None = None
) -> Page[Chair]:
    """The chairs of a clinic; those out of use are marked."""
    await reader.found(ClinicRow, clinic_id)
    return await page(reader, chairs_of(clinic_id), _chair, limit=limit, after=after)


def _chair(row: ChairRow) -> Chair:
    return Chair(chair_id=row.id, chair_no=row.chair_no, name=row.name, is_active=row.is_active)


@router.post("/chairs/{chair_id}/change")
async def change_chair(chair_id: UUID, body: RenameChair, command: Manager) -> Ack:
    """Rename a chair."""
    row = await command.locked(ChairRow, chair_id)
    row.name = body.name
    return command.acknowledge(chair_id)


@router.post("/chairs/{chair_id}/deactivate")
async def deactivate_chair(chair_id: UUID, body: NoMore, command: Manager) -> Ack:
    """Take a chair out of use: no bookings, no seating, and its published hours from tomorrow on are withdrawn."""
    clinic_id = (await command.found(ChairRow, chair_id)).clinic_id
    # The clinic first, as publishing does: hours published meanwhile would outlive the chair.
    clinic = (await command.locked(ClinicRow, clinic_id)).state()
    row = await command.locked(ChairRow, chair_id)
    upcoming = await count_upcoming(command.session, command.now, AppointmentRow.chair_id == chair_id)
    domain.require_removable(is_active=row.is_active, upcoming=upcoming)
    row.is_active = False
    days = await command.session.scalars(
        select(ChairDayRow)
        .where(
            ChairDayRow.chair_id == chair_id,
            ChairDayRow.business_date > local_date(command.now, clinic.zone),
            ChairDayRow.published_seconds > 0,
        )
        .order_by(ChairDayRow.id)
        .with_for_update()
    )
    for day in days.all():
        command.record(day, withdraw(day.state()))
    return command.acknowledge(chair_id)


@router.post("/chairs/{chair_id}/reactivate")
async def reactivate_chair(chair_id: UUID, body: NoMore, command: Manager) -> Ack:
    """Put a chair into use again; it has no hours until its capacity is published."""
    row = await command.locked(ChairRow, chair_id)
    if row.is_active:
        raise domain.ChairIsActive
    row.is_active = True
    return command.acknowledge(chair_id)
