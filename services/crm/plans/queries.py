from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.merges.queries import same_person
from services.crm.plans.models import PlanRow
from services.crm.plans.schemas import PlanPage


async def page_of_plans(session: AsyncSession, patient_id: UUID | None, limit: int, after: UUID | None) -> PlanPage:
    """The chain's plans, or those of one person under every id that they are known by today."""
    wanted = select(PlanRow).order_by(PlanRow.id).limit(limit + 1)
    if patient_id is not None:
        wanted = wanted.where(PlanRow.patient_id.in_(await same_person(session, patient_id)))
    if after is not None:
        wanted = wanted.where(PlanRow.id > after)
    rows = list(await session.scalars(wanted))
    items = [row.as_state() for row in rows[:limit]]
    return PlanPage(items=items, next=items[-1].case_id if len(rows) > limit else None)
