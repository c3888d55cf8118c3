"""Reading appointments."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.booking.appointments.domain import AWAITED, Hours
from services.booking.appointments.models import AppointmentRow
from services.booking.rosters.queries import hours_of_chair, hours_of_practitioner
from shared.events.booking import Appointment, AppointmentStatus, Slot

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


async def count_upcoming(session: AsyncSession, now: datetime, *conditions: ColumnElement[bool]) -> int:
    """How many appointments that meet the conditions hold a slot that is not over, in the caller's clinics."""
    upcoming = (AppointmentRow.holds_slot, AppointmentRow.ends_at > now, *conditions)
    return await session.scalar(select(func.count()).select_from(AppointmentRow).where(*upcoming)) or 0


@dataclass(frozen=True)
class Wanted:
    """Conditions on appointments; each that is given narrows the list. ``first`` and ``last`` are clinic-local days."""

    clinic_id: UUID | None = None
    practitioner_id: UUID | None = None
    patient_ids: Collection[UUID] | None = None
    statuses: Collection[AppointmentStatus] | None = None
    day: date | None = None
    first: date | None = None
    last: date | None = None


def appointments_of(wanted: Wanted) -> Select[Any]:
    """Appointments that meet every condition."""
    row = AppointmentRow
    query = select(row)
    if wanted.clinic_id is not None:
        query = query.where(row.clinic_id == wanted.clinic_id)
    if wanted.practitioner_id is not None:
        query = query.where(row.practitioner_id == wanted.practitioner_id)
    if wanted.patient_ids is not None:
        query = query.where(row.patient_id.in_(wanted.patient_ids))
    if wanted.statuses is not None:
        query = query.where(row.status.in_(wanted.statuses))
    if wanted.day is not None:
        query = query.where(row.business_date == wanted.day)
    if wanted.first is not None:
        query = query.where(row.business_date >= wanted.first)
    if wanted.last is not None:
        query = query.where(row.business_date <= wanted.last)
    return query


async def awaited_on(
    session: AsyncSession, clinic_id: UUID, day: date, patient_ids: Collection[UUID]
) -> list[Appointment]:
    """The appointments for which a person is awaited at the clinic on that day."""
    query = appointments_of(Wanted(clinic_id=clinic_id, day=day, patient_ids=patient_ids))
    return [row.state() for row in await session.scalars(query.where(AppointmentRow.status.in_(AWAITED)))]
