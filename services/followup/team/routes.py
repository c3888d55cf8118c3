"""What supervisors ask: who has what open, and who did what."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from services.followup.fields import days_within
from services.followup.team import queries
from services.followup.team.schemas import Team
from shared.auth import MANAGE
from shared.command import Reader, reads

router = APIRouter(tags=["team"])
MOST_DAYS = 366


@router.get("/tasks/summary")
async def summarise_tasks(
    reader: Annotated[Reader, reads(*MANAGE)],
    date_from: date,
    date_to: date,
    clinic_id: UUID | None = None,
) -> Team:
    """Tasks by person, clinic and protocol in the caller's clinics: what is open now, and what was done on these days.

    A task is its who tried it last; what nobody has tried is counted apart. At most 366 days.
    """
    days_within(date_from, date_to, most=MOST_DAYS)
    items = await queries.summary(reader, clinic_id=clinic_id, first=date_from, last=date_to)
    people = {item.staff_id for item in items if item.staff_id is not None}
    names = await queries.names_of(reader.session, reader.caller.tenant_id, people)
    return Team(date_from=date_from, date_to=date_to, items=items, names=names)
