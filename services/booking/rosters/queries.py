"""Reading hours, and what is booked in them."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import Select, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.booking.appointments.models import AppointmentRow
from services.booking.clinics.models import ChairRow, PractitionerRow
from services.booking.clinics.queries import practitioners_of
from services.booking.rosters.domain import Busy, Roster
from services.booking.rosters.models import ChairDayRow, ShiftRow
from shared.events.booking import Interval
from shared.ids import derived_id

# The database's own function: it sees what a practitioner has at clinics that the caller does not, and says only when.
_BUSY_TIMES = text("SELECT practitioner_id, starts_at, ends_at FROM busy_times(:practitioners, :after, :before)")


def chair_day_id(chair_id: UUID, day: date) -> UUID:
    """A chair has one aggregate per day; its id follows from both."""
    return derived_id("chair_day", chair_id, day)


async def hours_of_chair(session: AsyncSession, chair_id: UUID, day: date) -> tuple[Interval, ...]:
    row = await session.get(ChairDayRow, chair_day_id(chair_id, day))
    return row.state().intervals if row else ()


async def hours_of_practitioner(
    session: AsyncSession, practitioner_id: UUID, clinic_id: UUID, day: date
) -> list[Interval]:
    rows = await session.scalars(
        select(ShiftRow).where(
            ShiftRow.practitioner_id == practitioner_id,
            ShiftRow.clinic_id == clinic_id,
            ShiftRow.business_date == day,
        )
    )
    return [Interval(starts_at=row.starts_at, ends_at=row.ends_at) for row in rows]


async def roster_of(
    session: AsyncSession, clinic_id: UUID, practitioner_id: UUID | None, first: date, last: date
) -> Roster:
    """Hours and bookings of a clinic in a range of days; only one practitioner's hours if one is named.

    Chairs and practitioners that cannot be booked (any more) are left out.
    """
    bookable = practitioners_of(clinic_id).where(PractitionerRow.is_active).with_only_columns(PractitionerRow.id)
    shifts = shifts_of(clinic_id, first, last).where(ShiftRow.practitioner_id.in_(bookable))
    if practitioner_id is not None:
        shifts = shifts.where(ShiftRow.practitioner_id == practitioner_id)
    people: dict[UUID, list[Interval]] = {}
    for shift in await session.scalars(shifts):
        interval = Interval(starts_at=shift.starts_at, ends_at=shift.ends_at)
        people.setdefault(shift.practitioner_id, []).append(interval)
    days = chair_days_of(clinic_id, first, last).where(ChairRow.is_active)
    chairs: dict[UUID, list[Interval]] = {}
    for day in await session.scalars(days):
        chairs.setdefault(day.chair_id, []).extend(day.state().intervals)
    return Roster(chairs, people, await _busy(session, clinic_id, list(people), first, last))


def shifts_of(clinic_id: UUID, first: date, last: date) -> Select[ShiftRow]:
    """Published hours of practitioners at a clinic, in a range of its days."""
    return select(ShiftRow).where(ShiftRow.clinic_id == clinic_id, ShiftRow.business_date.between(first, last))


def chair_days_of(clinic_id: UUID, first: date, last: date) -> Select[ChairDayRow]:
    """Published hours of chairs of a clinic, in a range of its days, chair by chair."""
    return (
        select(ChairDayRow)
        .join(ChairRow, ChairRow.id == ChairDayRow.chair_id)
        .where(ChairDayRow.clinic_id == clinic_id, ChairDayRow.business_date.between(first, last))
        .order_by(ChairRow.chair_no, ChairDayRow.business_date)
    )


async def _busy(
    session: AsyncSession, clinic_id: UUID, practitioner_ids: list[UUID], first: date, last: date
) -> list[Busy]:
    """What is booked at the clinic, and when its practitioners are busy anywhere."""
    # A day more on each side: local days lie up to 14 hours beside UTC's.
    after = datetime.combine(first - timedelta(days=1), time(), UTC)
    before = datetime.combine(last + timedelta(days=2), time(), UTC)
    row = AppointmentRow
    here = await session.execute(
        select(row.chair_id, row.practitioner_id, row.starts_at, row.ends_at).where(
            row.holds_slot, row.clinic_id == clinic_id, row.starts_at.between(after, before)
        )
    )
    anywhere = await session.execute(_BUSY_TIMES, {"practitioners": practitioner_ids, "after": after, "before": before})
    return [
        *(Busy(chair, person, starts_at, ends_at) for chair, person, starts_at, ends_at in here),
        *(Busy(None, person, starts_at, ends_at) for person, starts_at, ends_at in anywhere),
    ]
