from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.merges.queries import same_person
from services.crm.plans.models import PlanRow
from services.crm.plans.schemas import PlanView


def plan_view(row: PlanRow) -> PlanView:
    """A case as it is read."""
    return PlanView(**dict(row.as_state()), sequence=row.sequence)


async def plans_matching(
    session: AsyncSession, *, patient_id: UUID | None, clinic_id: UUID | None, status: str | None
) -> Select[PlanRow]:
    """Plans of a person (under every id that they are known by today), of a clinic, whose newest version stands so."""
    query = select(PlanRow)
    if patient_id is not None:
        query = query.where(PlanRow.patient_id.in_(await same_person(session, patient_id)))
    if clinic_id is not None:
        query = query.where(PlanRow.clinic_id == clinic_id)
    if status is not None:
        query = query.where(PlanRow.versions[-1]["status"].as_string() == status)
    return query
