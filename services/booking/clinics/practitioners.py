"""Routes of practitioners. They belong to the chain: changing one takes somebody who sees all of their clinics."""

from collections.abc import Iterable
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select

from services.booking.appointments.models import AppointmentRow
from services.booking.appointments.queries import count_upcoming
from services.booking.clinics import domain
from services.booking.clinics.models import PractitionerRow
from services.booking.clinics.queries import clinic_in_scope, practitioners_of
from services.booking.clinics.schemas import ChangePractitioner, NoMore, RegisterPractitioner
from shared.auth import EVERYONE, MANAGE
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.booking import Practitioner
from shared.ids import new_id
from shared.pages import Limit, Page, page

router = APIRouter(prefix="/practitioners", tags=["practitioners"])
Manager = Annotated[Command, commands(*MANAGE)]


@router.post("", status_code=201)
async def register_practitioner(body: RegisterPractitioner, command: Manager) -> Ack:
    """Register a practitioner for one or more clinics of the chain."""
    clinic_ids = tuple(dict.fromkeys(body.clinic_ids))
    await _all_in_scope(command, clinic_ids)
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


@router.get("")
async def list_practitioners(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Practitioner]:
    """The chain's practitioners, or those of one clinic; inactive ones are marked."""
    query = select(PractitionerRow) if clinic_id is None else practitioners_of(clinic_id)
    return await page(reader, query, PractitionerRow.state, limit=limit, after=after)


@router.get("/{practitioner_id}")
async def read_practitioner(practitioner_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> Practitioner:
    """One practitioner: profession and clinics."""
    return (await reader.found(PractitionerRow, practitioner_id)).state()


@router.post("/{practitioner_id}/change")
async def change_practitioner(practitioner_id: UUID, body: ChangePractitioner, command: Manager) -> Ack:
    """Rename a practitioner, or change where they work; a clinic can be left when nothing is booked there any more."""
    row = await command.locked(PractitionerRow, practitioner_id)
    clinic_ids = None if body.clinic_ids is None else list(dict.fromkeys(body.clinic_ids))
    await _all_in_scope(command, {*row.state().clinic_ids, *(clinic_ids or ())})
    left = domain.clinics_left(row.state(), clinic_ids)
    upcoming = await count_upcoming(
        command.session,
        command.now,
        AppointmentRow.practitioner_id == practitioner_id,
        AppointmentRow.clinic_id.in_(left),
    )
    changed = domain.change_practitioner(
        row.state(), display_name=body.display_name, clinic_ids=clinic_ids, upcoming=upcoming
    )
    if changed is not None:
        command.record(row, changed)
    return command.acknowledge(practitioner_id)


@router.post("/{practitioner_id}/deactivate")
async def deactivate_practitioner(practitioner_id: UUID, body: NoMore, command: Manager) -> Ack:
    """Take no more bookings; refused with their number while upcoming appointments are left."""
    row = await command.locked(PractitionerRow, practitioner_id)
    await _all_in_scope(command, row.state().clinic_ids)
    upcoming = await count_upcoming(command.session, command.now, AppointmentRow.practitioner_id == practitioner_id)
    command.record(row, domain.deactivate(row.state(), upcoming=upcoming))
    return command.acknowledge(practitioner_id)


@router.post("/{practitioner_id}/reactivate")
async def reactivate_practitioner(practitioner_id: UUID, body: NoMore, command: Manager) -> Ack:
    """Take bookings again."""
    row = await command.locked(PractitionerRow, practitioner_id)
    await _all_in_scope(command, row.state().clinic_ids)
    command.record(row, domain.reactivate(row.state()))
    return command.acknowledge(practitioner_id)


async def _all_in_scope(command: Command, clinic_ids: Iterable[UUID]) -> None:
    """Raises NotFound when one of the clinics is not the caller's."""
    for clinic_id in clinic_ids:
        await clinic_in_scope(command, clinic_id)
