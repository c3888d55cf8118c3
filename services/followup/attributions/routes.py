"""Attributions: which bookings followed which contacts."""

from typing import Annotated, cast
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select

from services.followup.attributions.models import AttributionRow
from shared.auth import EVERYONE
from shared.command import Reader, reads
from shared.events.followup import Attribution
from shared.pages import Limit, Page, page

router = APIRouter(tags=["attributions"])


@router.get("/attributions")
async def list_attributions(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Attribution]:
    """Attributed bookings of the caller's clinics, in the order of the appointments' ids."""
    query = select(AttributionRow)
    if clinic_id is not None:
        query = query.where(AttributionRow.clinic_id == clinic_id)
    return await page(reader, query, _view, limit=limit, after=after)


def _view(row: AttributionRow) -> Attribution:
    return cast("Attribution", row.as_state())
