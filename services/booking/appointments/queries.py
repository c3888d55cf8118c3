"""Reading appointments."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.booking.appointments.domain import Hours
from services.booking.appointments.models import AppointmentRow
from services.booking.rosters.queries import hours_of_chair, hours_of_practitioner
from shared.events.booking import Slot

# No appointment is longer, so one that reaches into a slot starts less than this before it.
LONGEST = timedelta(minutes=480)


async def published_hours(session: AsyncSession, slot: Slot, clinic_id: UUID, day: date) -> Hours:
    return Hours(
        chair=await hours_of_chair(session, slot.chair_id, day),
        practitioner=await hours_of_practitioner(session, slot.practitioner_id, clinic_id, day),
    )


async def colliding(session: AsyncSession, slot: Slot, own_id: UUID) -> UUID | None:
    """An appointment in the caller's clinics that holds the slot's chair or practitioner at its time."""
    row = AppointmentRow
    return await session.scalar(
        select(row.id)
        .where(
            row.holds_slot,
            or_(row.chair_id == slot.chair_id, row.practitioner_id == slot.practitioner_id),
            row.starts_at < slot.ends_at,
            row.starts_at > slot.starts_at - LONGEST,
            row.ends_at > slot.starts_at,
            row.id != own_id,
        )
        .limit(1)
    )


def appointments_of(clinic_id: UUID | None, day: date | None, patient_ids: set[UUID] | None) -> Select[Any]:
    query = select(AppointmentRow)
    if clinic_id is not None:
        query = query.where(AppointmentRow.clinic_id == clinic_id)
    if day is not None:
        query = query.where(AppointmentRow.business_date == day)
    if patient_ids is not None:
        query = query.where(AppointmentRow.patient_id.in_(patient_ids))
    return query
