"""Whether a clinic has a history yet."""

from uuid import UUID

from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.booking.appointments.models import AppointmentRow
from services.booking.rosters.models import ChairDayRow, ShiftRow
from services.booking.visits.models import VisitRow


async def is_used(session: AsyncSession, clinic_id: UUID) -> bool:
    """Whether hours were published at the clinic, or something was booked or visited: all of it lies on days of its zone."""
    traces = (
        exists().where(table.clinic_id == clinic_id) for table in (ChairDayRow, ShiftRow, AppointmentRow, VisitRow)
    )
    return bool(await session.scalar(select(or_(*traces))))
