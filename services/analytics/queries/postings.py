"""Why a number is what it is: its postings; and what an event posted to which number."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from services.analytics.kpis import Definition
from services.analytics.queries.definitions import CLOSES, CLOSES_AT
from services.analytics.queries.span import IN_VIEW
from services.analytics.schemas import EventDetail, Events, EventView, PostedAmount, Postings, PostingView
from shared.command import Reader
from shared.errors import NotFound
from shared.events.catalogue import EVENTS

_EXPLAIN = text(
    f"""
    SELECT p.id AS posting_id, p.clinic_id, p.business_date, p.dim, p.dim_value, p.subject, p.known_at, p.event_id,
           p.event_type, p.origin, p.numerator, p.denominator,
           coalesce(p.known_at > {CLOSES_AT}, false) AS is_restatement
    FROM posting p JOIN {CLOSES} AS d (kpi, kpi_version, close_days) USING (kpi, kpi_version)
    LEFT JOIN clinic c ON c.clinic_id = p.clinic_id
    WHERE p.tenant_id = app_tenant() AND p.kpi = :kpi AND p.kpi_version = :version AND p.dim = :dim
      AND (cast(:dim_value AS text) IS NULL OR p.dim_value = :dim_value)
      AND p.business_date BETWEEN :date_from AND :date_to
      AND {IN_VIEW}
      AND (cast(:known_at AS timestamptz) IS NULL OR p.known_at <= :known_at)
      AND (cast(:after AS bigint) IS NULL OR
           (p.known_at, p.id) < (SELECT known_at, id FROM posting WHERE id = :after))
    ORDER BY p.known_at DESC, p.id DESC LIMIT :limit
    """
)
_EVENTS = """
    SELECT event_id, event_type AS type, recorded_at, occurred_at, clinic_id, kind AS aggregate_type, aggregate_id,
           sequence, origin, state, actor_id, actor_role
    FROM version WHERE tenant_id = app_tenant() AND {condition}
    ORDER BY recorded_at DESC, event_id DESC LIMIT :limit
"""
_FILTERS = {
    "type": "event_type = ANY(cast(:type AS text[]))",
    "aggregate_type": "kind = :aggregate_type",
    "aggregate_id": "aggregate_id = :aggregate_id",
    "clinic_id": "clinic_id = :clinic_id",
    "service": "starts_with(event_type, :service || '.')",
    "kpi": "EXISTS (SELECT FROM posting p WHERE p.event_id = version.event_id AND p.kpi = :kpi)",
    "moved": "EXISTS (SELECT FROM posting p WHERE p.event_id = version.event_id) = :moved",
    "sandboxes": "(:sandboxes OR NOT EXISTS (SELECT FROM clinic s WHERE s.clinic_id = version.clinic_id AND s.is_sandbox))",
    "known_at": "recorded_at <= :known_at",
    "after": "(recorded_at, event_id) < (SELECT recorded_at, event_id FROM version WHERE event_id = :after)",
}
_NAMED = text(_EVENTS.format(condition="event_id = ANY(cast(:events AS uuid[]))"))
_POSTED = text(
    """
    SELECT event_id, kpi, clinic_id, business_date, dim, dim_value,
           cast(sum(numerator) AS bigint) AS numerator, cast(sum(denominator) AS bigint) AS denominator
    FROM posting WHERE tenant_id = app_tenant() AND event_id = ANY(cast(:events AS uuid[]))
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY kpi, business_date, dim, dim_value
    """
)


async def explain(
    reader: Reader,
    definition: Definition,
    *,
    clinic_id: UUID | None,
    sandboxes: bool,
    date_from: date,
    date_to: date,
    dim: str,
    dim_value: str | None,
    known_at: datetime | None,
    limit: int,
    after: int | None,
) -> Postings:
    """The postings that make up a number, newest first."""
    rows = await reader.session.execute(
        _EXPLAIN,
        {
            "kpi": definition.id,
            "version": definition.version,
            "clinic": clinic_id,
            "sandboxes": sandboxes,
            "date_from": date_from,
            "date_to": date_to,
            "dim": dim,
            "dim_value": dim_value,
            "known_at": known_at,
            "limit": limit,
            "after": after,
        },
    )
    items = [PostingView.model_validate(row, from_attributes=True) for row in rows]
    return Postings(items=items, next=items[-1].posting_id if len(items) == limit else None)


async def events(reader: Reader, *, limit: int, **filters: UUID | str | bool | datetime | None) -> Events:
    """The chain's events as they became known, newest first, each with its postings.

    ``filters`` by the names of ``_FILTERS``; those that are None are left out. Raises NotFound for a type, of events or
    of aggregates, that this version does not know.
    """
    wanted: dict[str, Any] = {name: value for name, value in filters.items() if value is not None}
    if "type" in wanted:
        types = [name for name in EVENTS if wanted["type"] in (name, name.rpartition(".")[0])]
        if not types:
            raise NotFound(f"There is no event type {wanted['type']}.")
        wanted["type"] = types
    if "aggregate_type" in wanted and wanted["aggregate_type"] not in {event.AGGREGATE for event in EVENTS.values()}:
        raise NotFound(f"There is no aggregate type {wanted['aggregate_type']}.")
    if "clinic_id" in wanted:
        wanted.pop("sandboxes", None)
    statement = text(_EVENTS.format(condition=" AND ".join(["true", *(_FILTERS[name] for name in wanted)])))
    rows = (await reader.session.execute(statement, wanted | {"limit": limit})).all()
    items = await _with_postings(reader, rows)
    return Events(items=items, next=items[-1].event_id if len(items) == limit else None)


async def events_named(reader: Reader, event_ids: Sequence[str]) -> list[EventView]:
    """These events, as far as the caller may see them."""
    rows = (await reader.session.execute(_NAMED, {"events": list(event_ids), "limit": len(event_ids)})).all()
    return await _with_postings(reader, rows)


async def event(reader: Reader, event_id: UUID) -> EventDetail:
    """One event with its state and postings. Raises NotFound."""
    rows = (await reader.session.execute(_NAMED, {"events": [event_id], "limit": 1})).all()
    if not rows:
        raise NotFound(f"There is no event {event_id} in your clinics.")
    (view,) = await _with_postings(reader, rows)
    row = rows[0]
    actor = {"user_id": row.actor_id, "role": row.actor_role} if row.actor_id is not None else None
    return EventDetail.model_validate(view.model_dump() | {"state": json.loads(row.state), "actor": actor})


async def _with_postings(reader: Reader, rows: Sequence[Any]) -> list[EventView]:
    ids = [row.event_id for row in rows]
    posted: dict[UUID, list[PostedAmount]] = defaultdict(list)
    if ids:
        for row in await reader.session.execute(_POSTED, {"events": ids}):
            posted[row.event_id].append(PostedAmount.model_validate(row, from_attributes=True))
    return [EventView.model_validate({**row._mapping, "postings": posted[row.event_id]}) for row in rows]
