"""What every change of an appointment does beside the change itself: overdue no-shows first, the timer along."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from services.booking.appointments import domain
from services.booking.appointments.models import AppointmentRow
from services.booking.appointments.queries import colliding, published_hours
from services.booking.clinics.queries import lock_resources
from shared.command import Command
from shared.events.booking import Appointment, Slot
from shared.events.envelope import Origin, Payload
from shared.timers import set_timer, stop_timer
from shared.work import Work

NO_SHOW_TIMER = "no_show"


async def mark_overdue(work: Work, row: AppointmentRow) -> None:
    """Apply the no-show that has come due, whether the timer or a command is first. The row is locked."""
    missed = domain.overdue(row.state(), work.now)
    if missed is not None:
        work.record(row, missed, occurred_at=domain.due_at(row.state()))


async def on_no_show_due(work: Work, appointment_id: UUID, due_at: datetime) -> None:
    """The timer's action: nothing, if a command was first or the appointment was moved meanwhile."""
    await mark_overdue(work, await work.locked(AppointmentRow, appointment_id))


async def locked_and_current(command: Command, appointment_id: UUID) -> AppointmentRow:
    """The appointment, locked, with what is overdue applied. Raises NotFound."""
    row = await command.locked(AppointmentRow, appointment_id)
    await mark_overdue(command, row)
    return row


async def change(
    command: Command, row: AppointmentRow, payload: Payload[Appointment], moment: datetime, origin: Origin
) -> None:
    """Record the change; the no-show timer runs exactly while the patient is awaited."""
    command.record(row, payload, occurred_at=moment, origin=origin)
    if payload.state.status in domain.AWAITED:
        await set_timer(command, NO_SHOW_TIMER, row.id, domain.due_at(payload.state))
    else:
        await stop_timer(command.session, NO_SHOW_TIMER, row.id)


@dataclass(frozen=True)
class Place:
    """Where and on which of its days a slot lies."""

    clinic_id: UUID
    business_date: date
    is_import: bool


async def take_slot(command: Command, row: AppointmentRow, slot: Slot, place: Place) -> None:
    """Lock the slot's chair and practitioner for this appointment. Raises NotFound and what forbids the slot."""
    chair, practitioner = await lock_resources(
        command, place.clinic_id, slot.chair_id, slot.practitioner_id, also_inactive=place.is_import
    )
    hours = await published_hours(command.session, slot, place.clinic_id, place.business_date)
    domain.check_slot(slot, hours, command.now, is_import=place.is_import)
    other = await colliding(command.session, slot, row.id)
    if other is not None:
        raise domain.SlotIsTaken(other)
    row.chair_no, row.practitioner_no = chair.chair_no, practitioner.practitioner_no
