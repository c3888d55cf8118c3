"""Attributions: which bookings followed which contacts."""

from typing import Annotated, cast
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select

from services.followup.attributions.models import AttributionRow
from services.followup.fields import Limit, Page
from shared.auth import EVERYONE
from shared.command import Reader, reads
from shared.events.followup import Attribution

router = APIRouter(tags=["attributions"])


@router.get("/attributions")
async def attributions(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Attribution]:
    """Attributed bookings of the caller's clinics, in the order of the appointments' ids."""
    query = select(AttributionRow).order_by(AttributionRow.id).limit(limit + 1)
    if clinic_id is not None:
        query = query.where(AttributionRow.clinic_id == clinic_id)
    if after is not None:
        query = query.where(AttributionRow.id > after)
    rows = list(await reader.session.scalars(query))
    items = [cast("Attribution", row.as_state()) for row in rows[:limit]]
    return Page(items=items, next=rows[limit - 1].id if len(rows) > limit else None)
