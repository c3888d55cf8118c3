from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.merges.queries import same_person
from services.crm.plans.models import PlanRow


async def plans_of(session: AsyncSession, patient_id: UUID | None) -> Select[PlanRow]:
    """The chain's plans, or those of one person under every id that they are known by today."""
    query = select(PlanRow)
    if patient_id is not None:
        query = query.where(PlanRow.patient_id.in_(await same_person(session, patient_id)))
    return query
