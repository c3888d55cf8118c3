"""The analytics API: definitions, board, cells, explanations, events, restatements and the live stream."""

from datetime import date, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import AwareDatetime

from services.analytics import schemas
from services.analytics.queries import board as board_query
from services.analytics.queries import cells as cell_query
from services.analytics.queries import definitions, postings
from services.analytics.queries import restatements as restatement_query
from services.analytics.stream import changes
from shared.auth import EVERYONE, Caller
from shared.command import Callers, Reader, reads
from shared.errors import Malformed

router = APIRouter(tags=["analytics"])
Read = Annotated[Reader, reads(*EVERYONE)]
Day = Annotated[date | None, Query(description="Clinic-local business date.")]
Limit = Annotated[int, Query(ge=1, le=200)]
KnownAt = Annotated[AwareDatetime | None, Query(description="As the chain knew it at this moment; now if left out.")]
DimName = Annotated[str, Query(max_length=40, description="A dimension of the definition; empty for the total.")]
_FIRST, _LAST = date(2000, 1, 1), date(2200, 1, 1)


def _range(date_from: date | None, date_to: date | None) -> tuple[date, date]:
    first, last = date_from or _FIRST, date_to or _LAST
    if not _FIRST <= first <= last <= _LAST:
        raise Malformed(
            "The range of days is empty or outside 2000 to 2200.",
            errors=[{"field": "query.date_from", "message": "must not lie after date_to"}],
        )
    return first, last


@router.get("/kpis")
async def list_kpis(reader: Read) -> schemas.KpiDefinitions:
    """Every KPI in its newest version: what it means and how it is computed."""
    return schemas.KpiDefinitions(items=[definitions.view(d) for d in definitions.newest()])


@router.get("/kpis/{kpi}/cells")
async def list_cells(
    kpi: str,
    reader: Read,
    clinic_id: UUID | None = None,
    date_from: Day = None,
    date_to: Day = None,
    dim: DimName = "",
    known_at: KnownAt = None,
    view: cell_query.View = "current",
    version: int | None = None,
) -> schemas.Cells:
    """Cells by clinic and day: now, as known at a moment, or as first reported (up to each cell's close)."""
    first, last = _range(date_from, date_to)
    found = await cell_query.cells(
        reader,
        definitions.definition_of(kpi, version),
        clinic_id=clinic_id,
        date_from=first,
        date_to=last,
        dim=dim,
        known_at=known_at,
        view=view,
    )
    return schemas.Cells(items=found)


@router.get("/kpis/{kpi}/explain")
async def explain(
    kpi: str,
    reader: Read,
    clinic_id: UUID | None = None,
    date_from: Day = None,
    date_to: Day = None,
    dim: DimName = "",
    dim_value: Annotated[str | None, Query(max_length=200)] = None,
    known_at: KnownAt = None,
    version: int | None = None,
    limit: Limit = 50,
    after: Annotated[int | None, Query(ge=1, le=2**62)] = None,
) -> schemas.Postings:
    """The postings and events that make up a number."""
    first, last = _range(date_from, date_to)
    return await postings.explain(
        reader,
        definitions.definition_of(kpi, version),
        clinic_id=clinic_id,
        date_from=first,
        date_to=last,
        dim=dim,
        dim_value=dim_value,
        known_at=known_at,
        limit=limit,
        after=after,
    )


@router.get("/board")
async def board(
    reader: Read,
    clinic_id: UUID | None = None,
    date_from: Day = None,
    date_to: Day = None,
    known_at: KnownAt = None,
) -> schemas.Board:
    """Every KPI of the chain or of one clinic over a range of days (the last thirty if not said)."""
    today = reader.now.date()
    first, last = _range(date_from or (date_to or today) - timedelta(days=29), date_to or today)
    return await board_query.board(reader, clinic_id=clinic_id, date_from=first, date_to=last, known_at=known_at)


@router.get("/events")
async def list_events(reader: Read, limit: Limit = 50, after: UUID | None = None) -> schemas.Events:
    """The chain's events as they became known, each with what it posted to which number."""
    return await postings.events(reader, limit=limit, after=after)


@router.get("/events/{event_id}")
async def get_event(event_id: UUID, reader: Read) -> schemas.EventDetail:
    """One event, its aggregate's state after it, and its postings."""
    return await postings.event(reader, event_id)


@router.get("/restatements")
async def list_restatements(
    reader: Read,
    clinic_id: UUID | None = None,
    kpi: Annotated[str | None, Query(max_length=20)] = None,
    date_from: Day = None,
    date_to: Day = None,
    include_imported: bool = False,
    known_at: KnownAt = None,
    limit: Limit = 50,
    after: Annotated[str | None, Query(max_length=200)] = None,
) -> schemas.Restatements:
    """Numbers that changed after their cell had closed: from, to, and because of which event."""
    first, last = _range(date_from, date_to)
    return await restatement_query.restatements(
        reader,
        clinic_id=clinic_id,
        kpi=kpi,
        date_from=first,
        date_to=last,
        include_imported=include_imported,
        known_at=known_at,
        limit=limit,
        after=after,
    )


@router.get("/stream", response_class=StreamingResponse, responses={200: {"content": {"text/event-stream": {}}}})
async def stream(request: Request, caller: Annotated[Caller, Depends(Callers(*EVERYONE))]) -> StreamingResponse:
    """Server-sent events: ``changed`` whenever numbers move, ``ping`` every fifteen seconds."""
    return StreamingResponse(
        changes(request.app, caller), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )
