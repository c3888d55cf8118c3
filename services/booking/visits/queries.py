"""Reading visits and procedures."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.booking.visits.models import ProcedureRow, VisitRow
from shared.events.booking import Procedure


def visits_of(clinic_id: UUID | None, day: date | None, patient_ids: set[UUID] | None) -> Select[Any]:
    query = select(VisitRow)
    if clinic_id is not None:
        query = query.where(VisitRow.clinic_id == clinic_id)
    if day is not None:
        query = query.where(VisitRow.business_date == day)
    if patient_ids is not None:
        query = query.where(VisitRow.patient_id.in_(patient_ids))
    return query


async def procedures_of(session: AsyncSession, visit_id: UUID) -> list[Procedure]:
    rows = await session.scalars(
        select(ProcedureRow)
        .where(ProcedureRow.visit_id == visit_id)
        .order_by(ProcedureRow.performed_at, ProcedureRow.id)
    )
    return [row.state() for row in rows]


async def on_chair(session: AsyncSession, chair_id: UUID) -> UUID | None:
    """The visit whose patient is on the chair now."""
    return await session.scalar(select(VisitRow.id).where(VisitRow.open_chair_id == chair_id))
