"""Reading visits and procedures."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.booking.visits.domain import OVER
from services.booking.visits.models import ProcedureRow, VisitRow
from shared.events.booking import Procedure, VisitStatus


def visits_of(
    clinic_id: UUID | None,
    day: date | None,
    patient_ids: Collection[UUID] | None,
    statuses: Collection[VisitStatus] | None,
) -> Select[Any]:
    """Visits that meet every condition that is given."""
    query = select(VisitRow)
    if clinic_id is not None:
        query = query.where(VisitRow.clinic_id == clinic_id)
    if day is not None:
        query = query.where(VisitRow.business_date == day)
    if patient_ids is not None:
        query = query.where(VisitRow.patient_id.in_(patient_ids))
    if statuses is not None:
        query = query.where(VisitRow.status.in_(statuses))
    return query


async def open_visit(session: AsyncSession, clinic_id: UUID, day: date, patient_ids: Collection[UUID]) -> UUID | None:
    """The visit of a person at the clinic on that day that is not over."""
    of_the_day = visits_of(clinic_id, day, patient_ids, None).with_only_columns(VisitRow.id)
    return await session.scalar(of_the_day.where(VisitRow.status.not_in(OVER)).order_by(VisitRow.id).limit(1))


def all_procedures(
    clinic_id: UUID | None, day: date | None, patient_ids: Collection[UUID] | None, visit_id: UUID | None
) -> Select[Any]:
    """Procedures that meet every condition that is given, void ones too."""
    query = select(ProcedureRow)
    if clinic_id is not None:
        query = query.where(ProcedureRow.clinic_id == clinic_id)
    if day is not None:
        query = query.where(ProcedureRow.business_date == day)
    if patient_ids is not None:
        query = query.where(ProcedureRow.patient_id.in_(patient_ids))
    if visit_id is not None:
        query = query.where(ProcedureRow.visit_id == visit_id)
    return query


async def procedures_of(session: AsyncSession, visit_id: UUID) -> list[Procedure]:
    """A visit's procedures, in the order in which they were performed."""
    query = all_procedures(None, None, None, visit_id).order_by(ProcedureRow.performed_at, ProcedureRow.id)
    return [row.state() for row in await session.scalars(query)]


async def on_chair(session: AsyncSession, chair_id: UUID) -> UUID | None:
    """The visit whose patient is on the chair now."""
    return await session.scalar(select(VisitRow.id).where(VisitRow.open_chair_id == chair_id))
