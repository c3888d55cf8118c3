"""Routes of a visit, after the check-in."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.booking.appointments import domain as appointments
from services.booking.appointments.models import AppointmentRow
from services.booking.appointments.transitions import change
from services.booking.clinics.models import PractitionerRow
from services.booking.clinics.queries import chair_at
from services.booking.roles import FLOOR
from services.booking.schemas import Day, Reasoned
from services.booking.visits import domain
from services.booking.visits.models import VisitRow
from services.booking.visits.queries import on_chair, procedures_of, visits_of
from services.booking.visits.schemas import CorrectTriage, GiveTriage, TakeSeat, VisitWithProcedures
from shared.auth import EVERYONE, MANAGE
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.booking import Triage, Visit, VisitStatus
from shared.events.envelope import Origin
from shared.known import merged_ids
from shared.pages import Limit, Page, page
from shared.requests import Stated, stated

router = APIRouter(prefix="/visits", tags=["visits"])
Floor = Annotated[Command, commands(*FLOOR)]


@router.get("")
async def list_visits(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    patient_id: UUID | None = None,
    status: Annotated[list[VisitStatus] | None, Query()] = None,
    date: Day | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Visit]:
    """Visits by clinic, patient (under whichever of their ids), status and clinic-local day of the check-in."""
    patients = await merged_ids(reader.session, reader.caller.tenant_id, patient_id) if patient_id else None
    return await page(reader, visits_of(clinic_id, date, patients, status), VisitRow.state, limit=limit, after=after)


@router.get("/{visit_id}")
async def read_visit(visit_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> VisitWithProcedures:
    """One visit, with what was done in it."""
    visit = (await reader.found(VisitRow, visit_id)).state()
    return VisitWithProcedures(**dict(visit), procedures=await procedures_of(reader.session, visit_id))


@router.post("/{visit_id}/triage")
async def triage_visit(visit_id: UUID, body: GiveTriage, command: Floor) -> Ack:
    """Department, declared type, consultant and doctor: without it no consultation (R01)."""
    moment, origin = stated(command, body)
    given = await _triage_of(command, body)
    row = await command.locked(VisitRow, visit_id)
    command.record(row, domain.triage(row.state(), given, moment), occurred_at=moment, origin=origin)
    return command.acknowledge(row.id)


@router.post("/{visit_id}/correct-triage")
async def correct_triage(visit_id: UUID, body: CorrectTriage, command: Floor) -> Ack:
    """Replace the triage; the old one stays on the event."""
    moment, origin = stated(command, body)
    given = await _triage_of(command, body)
    row = await command.locked(VisitRow, visit_id)
    corrected = domain.correct_triage(row.state(), given, reason=body.reason)
    command.record(row, corrected, occurred_at=moment, origin=origin)
    return command.acknowledge(row.id)


async def _triage_of(command: Command, body: GiveTriage) -> Triage:
    consultant = await command.found(PractitionerRow, body.consultant_id)
    doctor = await command.found(PractitionerRow, body.doctor_id)
    return domain.make_triage(body.department, body.declared_type, consultant.state(), doctor.state())


@router.post("/{visit_id}/start-consultation")
async def start_consultation(visit_id: UUID, body: Stated, command: Floor) -> Ack:
    """The consultation begins; not before the triage (R01)."""
    moment, origin = stated(command, body)
    row = await command.locked(VisitRow, visit_id)
    command.record(row, domain.start_consultation(row.state(), moment), occurred_at=moment, origin=origin)
    return command.acknowledge(row.id)


@router.post("/{visit_id}/seat")
async def seat_patient(visit_id: UUID, body: TakeSeat, command: Floor) -> Ack:
    """The patient takes a chair of the clinic; not necessarily the one that was booked."""
    moment, origin = stated(command, body)
    row = await command.locked(VisitRow, visit_id)
    await chair_at(command, body.chair_id, row.clinic_id, also_inactive=origin is Origin.IMPORT)
    seated = domain.seat(row.state(), body.chair_id, moment)
    if await on_chair(command.session, body.chair_id) is not None:
        raise domain.ChairIsTaken
    command.record(row, seated, occurred_at=moment, origin=origin)
    return command.acknowledge(row.id)


@router.post("/{visit_id}/dismiss")
async def dismiss_patient(visit_id: UUID, body: Stated, command: Floor) -> Ack:
    """The patient leaves the chair."""
    moment, origin = stated(command, body)
    row = await command.locked(VisitRow, visit_id)
    command.record(row, domain.dismiss(row.state(), moment), occurred_at=moment, origin=origin)
    return command.acknowledge(row.id)


@router.post("/{visit_id}/complete")
async def complete_visit(visit_id: UUID, body: Stated, command: Floor) -> Ack:
    """The visit is over; its appointment is fulfilled."""
    moment, origin = stated(command, body)
    row = await command.locked(VisitRow, visit_id)
    command.record(row, domain.complete(row.state(), moment), occurred_at=moment, origin=origin)
    if row.appointment_id is not None:
        appointment = await command.locked(AppointmentRow, row.appointment_id)
        fulfilled = appointments.fulfil(appointment.state(), row.id)
        if fulfilled is not None:
            await change(command, appointment, fulfilled, moment, origin)
    return command.acknowledge(row.id)


@router.post("/{visit_id}/void")
async def void_visit(visit_id: UUID, body: Reasoned, command: Annotated[Command, commands(*MANAGE)]) -> Ack:
    """Entered in error: it counts nowhere. Its appointment may be checked in again."""
    moment, origin = stated(command, body)
    row = await command.locked(VisitRow, visit_id)
    command.record(row, domain.void(row.state(), reason=body.reason), occurred_at=moment, origin=origin)
    return command.acknowledge(row.id)
