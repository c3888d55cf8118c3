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
from services.analytics.queries import comparison as compared
from services.analytics.queries import definitions, postings
from services.analytics.queries import restatements as restatement_query
from services.analytics.queries.span import Span
from services.analytics.stream import changes
from shared.auth import EVERYONE, Caller
from shared.command import Callers, Reader, reads
from shared.errors import Malformed
from shared.settings import ServiceName

router = APIRouter(tags=["analytics"])
Read = Annotated[Reader, reads(*EVERYONE)]
Day = Annotated[date | None, Query(description="Clinic-local business date.")]
Limit = Annotated[int, Query(ge=1, le=200)]
KnownAt = Annotated[AwareDatetime | None, Query(description="As the chain knew it at this moment; now if left out.")]
DimName = Annotated[str, Query(max_length=40, description="A dimension of the definition; empty for the total.")]
Sandbox = Annotated[bool, Query(description="False leaves the sandbox clinics out, unless one is named.")]
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
    """Cells by clinic and day: now, as known at a moment, or as first reported (up to each cell's close).

    A cell that has not closed yet is not reported for good: ``is_closed`` is false.
    """
    first, last = _range(date_from, date_to)
    definition = definitions.definition_of(kpi, version)
    found = await cell_query.cells(
        reader,
        definition,
        clinic_id=clinic_id,
        date_from=first,
        date_to=last,
        dim=definitions.require_dim(definition, dim),
        known_at=known_at,
        view=view,
    )
    return schemas.Cells(items=found)


@router.get("/kpis/{kpi}/explain")
async def explain_kpi(
    kpi: str,
    reader: Read,
    clinic_id: UUID | None = None,
    date_from: Day = None,
    date_to: Day = None,
    dim: DimName = "",
    dim_value: Annotated[str | None, Query(max_length=200)] = None,
    include_sandbox: Sandbox = True,
    known_at: KnownAt = None,
    version: int | None = None,
    limit: Limit = 50,
    after: Annotated[int | None, Query(ge=1, le=2**62)] = None,
) -> schemas.Postings:
    """The postings and events that make up a number."""
    first, last = _range(date_from, date_to)
    definition = definitions.definition_of(kpi, version)
    return await postings.explain(
        reader,
        definition,
        clinic_id=clinic_id,
        sandboxes=include_sandbox,
        date_from=first,
        date_to=last,
        dim=definitions.require_dim(definition, dim),
        dim_value=dim_value,
        known_at=known_at,
        limit=limit,
        after=after,
    )


@router.get("/board")
async def read_board(
    reader: Read,
    clinic_id: UUID | None = None,
    date_from: Day = None,
    date_to: Day = None,
    trend_from: Annotated[
        date | None, Query(description="The trends' first day, if it is to lie before the range.")
    ] = None,
    include_sandbox: Sandbox = True,
    known_at: KnownAt = None,
) -> schemas.Board:
    """Every KPI of the chain or of one clinic over a range of days (the last thirty if not said)."""
    today = reader.now.date()
    first, last = _range(date_from or (date_to or today) - timedelta(days=29), date_to or today)
    span = Span(clinic_id, include_sandbox, first, last, known_at)
    return await board_query.board(reader, span, trend_from=trend_from)


@router.get("/comparison")
async def compare_clinics(
    reader: Read,
    date_from: Day = None,
    date_to: Day = None,
    include_sandbox: Sandbox = True,
    known_at: KnownAt = None,
) -> schemas.Comparison:
    """Every KPI of each clinic side by side, over a range of days (the last thirty if not said)."""
    today = reader.now.date()
    first, last = _range(date_from or (date_to or today) - timedelta(days=29), date_to or today)
    return await compared.comparison(reader, Span(None, include_sandbox, first, last, known_at))


@router.get("/events")
async def list_events(
    reader: Read,
    type: Annotated[
        str | None, Query(max_length=100, description="An event type, in every version if none is named.")
    ] = None,
    aggregate_type: Annotated[str | None, Query(max_length=40, description="Such as visit, payment, plan.")] = None,
    aggregate_id: UUID | None = None,
    clinic_id: UUID | None = None,
    service: Annotated[ServiceName | None, Query(description="Only what this service published.")] = None,
    kpi: Annotated[str | None, Query(max_length=20, description="Only what posted to this KPI.")] = None,
    moved: Annotated[
        bool | None, Query(description="True: only what posted to a number; false: only the rest.")
    ] = None,
    include_sandbox: Sandbox = True,
    known_at: KnownAt = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> schemas.Events:
    """The chain's events as they became known, newest first, each with what it posted to which number."""
    if kpi is not None:
        definitions.definition_of(kpi, None)
    return await postings.events(
        reader,
        limit=limit,
        type=type,
        aggregate_type=aggregate_type,
        aggregate_id=aggregate_id,
        clinic_id=clinic_id,
        service=service,
        kpi=kpi,
        moved=moved,
        sandboxes=include_sandbox,
        known_at=known_at,
        after=after,
    )


@router.get("/events/{event_id}")
async def read_event(event_id: UUID, reader: Read) -> schemas.EventDetail:
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
    kind: Annotated[
        restatement_query.Kind | None, Query(description="Only these; makes `include_imported` moot.")
    ] = None,
    balances: Annotated[
        bool | None,
        Query(description="A balance moves with every answer to an old quote. False: without them; true: only them."),
    ] = None,
    include_sandbox: Sandbox = True,
    known_at: KnownAt = None,
    limit: Limit = 50,
    after: Annotated[str | None, Query(max_length=200)] = None,
) -> schemas.Restatements:
    """Numbers that changed after their cell had closed: from, to, and because of which event."""
    first, last = _range(date_from, date_to)
    if kpi is not None:
        definitions.definition_of(kpi, None)
    return await restatement_query.restatements(
        reader,
        clinic_id=clinic_id,
        kpi=kpi,
        date_from=first,
        date_to=last,
        kinds=[kind] if kind else ["restated", "imported"] if include_imported else ["restated"],
        balances=balances,
        sandboxes=include_sandbox,
        known_at=known_at,
        limit=limit,
        after=after,
    )


@router.get("/stream", response_class=StreamingResponse, responses={200: {"content": {"text/event-stream": {}}}})
async def stream_changes(request: Request, caller: Annotated[Caller, Depends(Callers(*EVERYONE))]) -> StreamingResponse:
    """Server-sent events: ``changed`` whenever numbers move, ``ping`` every fifteen seconds."""
    return StreamingResponse(
        changes(request.app, caller), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )
