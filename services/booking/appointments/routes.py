"""Routes of appointments."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.booking.appointments import domain
from services.booking.appointments.models import AppointmentRow
from services.booking.appointments.queries import Wanted, appointments_of
from services.booking.appointments.schemas import BookAppointment, CancelAppointment, RescheduleAppointment
from services.booking.appointments.transitions import Place, change, locked_and_current, take_slot
from services.booking.clinics.models import ClinicRow
from services.booking.clinics.queries import clinic_in_scope
from services.booking.roles import DESK
from services.booking.schemas import Day, Reasoned
from shared.auth import EVERYONE
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.booking import Appointment, AppointmentStatus
from shared.events.envelope import Origin
from shared.ids import new_id
from shared.known import merged_ids, require_patient
from shared.moments import local_date
from shared.pages import Limit, Page, page
from shared.requests import Stated, stated

router = APIRouter(prefix="/appointments", tags=["appointments"])
Desk = Annotated[Command, commands(*DESK)]


@router.post("", status_code=201)
async def book_appointment(body: BookAppointment, command: Desk) -> Ack:
    """Book a slot: one chair, one practitioner, within hours, without overlap."""
    moment, origin = stated(command, body)
    clinic = await clinic_in_scope(command, body.clinic_id)
    await require_patient(command, body.patient_id)
    slot = body.slot()
    row = AppointmentRow.new(body.appointment_id or new_id(), command.tenant_id)
    place = Place(clinic.clinic_id, local_date(slot.starts_at, clinic.zone), origin is Origin.IMPORT)
    await take_slot(command, row, slot, place)
    booked = domain.book(
        slot,
        appointment_id=row.id,
        clinic_id=clinic.clinic_id,
        patient_id=body.patient_id,
        business_date=place.business_date,
        booked_at=moment,
    )
    await change(command, row, booked, moment, origin)
    return command.acknowledge(row.id)


@router.get("")
async def list_appointments(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    practitioner_id: UUID | None = None,
    patient_id: UUID | None = None,
    status: Annotated[list[AppointmentStatus] | None, Query()] = None,
    date: Day | None = None,
    date_from: Day | None = None,
    date_to: Day | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Appointment]:
    """Appointments by clinic, practitioner, patient (under whichever of their ids), status and clinic-local days."""
    wanted = Wanted(
        clinic_id=clinic_id,
        practitioner_id=practitioner_id,
        patient_ids=await merged_ids(reader.session, reader.caller.tenant_id, patient_id) if patient_id else None,
        statuses=status,
        day=date,
        first=date_from,
        last=date_to,
    )
    return await page(reader, appointments_of(wanted), AppointmentRow.state, limit=limit, after=after)


@router.get("/{appointment_id}")
async def read_appointment(appointment_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> Appointment:
    """One appointment, as it stands."""
    return (await reader.found(AppointmentRow, appointment_id)).state()


@router.post("/{appointment_id}/confirm")
async def confirm_appointment(appointment_id: UUID, body: Stated, command: Desk) -> Ack:
    """The patient has said that they will come."""
    moment, origin = stated(command, body)
    row = await locked_and_current(command, appointment_id)
    await change(command, row, domain.confirm(row.state()), moment, origin)
    return command.acknowledge(row.id)


@router.post("/{appointment_id}/reschedule")
async def reschedule_appointment(appointment_id: UUID, body: RescheduleAppointment, command: Desk) -> Ack:
    """Move to another slot of the same clinic."""
    moment, origin = stated(command, body)
    row = await locked_and_current(command, appointment_id)
    domain.require_awaited(row.state())
    domain.require_seen(row.state(), body.seen_moves)
    clinic = (await command.found(ClinicRow, row.clinic_id)).state()
    slot = body.slot()
    place = Place(clinic.clinic_id, local_date(slot.starts_at, clinic.zone), origin is Origin.IMPORT)
    await take_slot(command, row, slot, place)
    moved = domain.reschedule(row.state(), slot, place.business_date, reason=body.reason, initiator=body.initiator)
    await change(command, row, moved, moment, origin)
    return command.acknowledge(row.id)


@router.post("/{appointment_id}/cancel")
async def cancel_appointment(appointment_id: UUID, body: CancelAppointment, command: Desk) -> Ack:
    """Give the slot back; the notice is kept."""
    moment, origin = stated(command, body)
    row = await locked_and_current(command, appointment_id)
    domain.require_awaited(row.state())
    domain.require_seen(row.state(), body.seen_moves)
    cancelled = domain.cancel(row.state(), moment, reason_code=body.reason_code, initiator=body.initiator)
    await change(command, row, cancelled, moment, origin)
    return command.acknowledge(row.id)


@router.post("/{appointment_id}/mark-no-show")
async def mark_no_show(appointment_id: UUID, body: Stated, command: Desk) -> Ack:
    """Mark the patient as missing before the timer does, 30 minutes after the start."""
    moment, origin = stated(command, body)
    row = await locked_and_current(command, appointment_id)
    await change(command, row, domain.mark_no_show(row.state(), moment), moment, origin)
    return command.acknowledge(row.id)


@router.post("/{appointment_id}/reverse-no-show")
async def reverse_no_show(appointment_id: UUID, body: Reasoned, command: Desk) -> Ack:
    """The patient was there after all; check in with the appointment afterwards."""
    moment, origin = stated(command, body)
    row = await locked_and_current(command, appointment_id)
    reversal = domain.reverse_no_show(row.state(), command.now, reason=body.reason, is_import=origin is Origin.IMPORT)
    await change(command, row, reversal, moment, origin)
    return command.acknowledge(row.id)


@router.post("/{appointment_id}/void")
async def void_appointment(appointment_id: UUID, body: Reasoned, command: Desk) -> Ack:
    """Entered in error: it counts nowhere."""
    moment, origin = stated(command, body)
    row = await locked_and_current(command, appointment_id)
    await change(command, row, domain.void(row.state(), reason=body.reason), moment, origin)
    return command.acknowledge(row.id)
