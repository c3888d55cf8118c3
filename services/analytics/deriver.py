"""From marks to postings and cells: claimed marks and their groups' versions are read in one snapshot.

One deriver holds the shard (a session advisory lock); a second worker waits until it is gone. Should that lock be lost
with its connection while a batch is in hand, the batch's own lock keeps the next owner out until it is committed.
"""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import structlog
from opentelemetry import trace
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from services.analytics.domain import Posting, Version
from services.analytics.groups import Group, groups_of
from services.analytics.kpis import DEFINITIONS
from services.analytics.ledger import derive
from services.analytics.store import replace_postings
from shared.crash import crash_point
from shared.db import Database, is_outage
from shared.messaging.wake import Listener
from shared.metrics import Metrics
from shared.settings import Settings
from shared.telemetry import causes_of, parent_of

log = structlog.stdlib.get_logger()
OWNER_LOCK = 7_201_002
_MARKS_A_BATCH = 2000
_EVENTS_A_NOTICE = 100
READ_KINDS = sorted({kind for definition in DEFINITIONS for kind in definition.reads})

_CLAIM = text(
    "DELETE FROM mark WHERE id IN (SELECT id FROM mark ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED) "
    "RETURNING id, tenant_id, member, linked_member, kind, recorded_at, event_id, sent_at, traceparent"
)
# The first statement of a batch: unlike a query, LOCK TABLE takes no snapshot, so whoever waited here sees what the other
# deriver committed. This mode excludes only itself; nobody else ever asks for it on this table.
_ONE_AT_A_TIME = text("LOCK TABLE derivation IN SHARE UPDATE EXCLUSIVE MODE")
# How fresh the numbers are; what is older than ten minutes is of no interest any more.
_NOTE = text(
    "WITH forgotten AS (DELETE FROM derivation WHERE derived_at < clock_timestamp() - interval '10 min') "
    "INSERT INTO derivation (marks, slowest_seconds) VALUES (:marks, :slowest)"
)
# What is known from the group's `since` on, and before that only the newest version of each aggregate.
_VERSIONS = text(
    """
    WITH wanted AS (
        SELECT * FROM unnest(cast(:tenants AS uuid[]), cast(:members AS uuid[]), cast(:since AS timestamptz[]),
                             cast(:since_events AS uuid[])) AS w (tenant_id, member, since, since_event)
    ), found AS (
        SELECT v.tenant_id, v.member, v.kind, v.aggregate_id, v.sequence, v.recorded_at, v.event_id, v.event_type,
               v.origin, v.state,
               CASE WHEN (v.recorded_at, v.event_id) < (w.since, w.since_event) THEN 0 ELSE v.sequence END AS step
        FROM wanted w JOIN version v USING (tenant_id, member)
        WHERE v.kind = ANY(cast(:kinds AS text[]))
    )
    SELECT DISTINCT ON (kind, aggregate_id, step) * FROM found
    ORDER BY kind, aggregate_id, step, sequence DESC
    """
)


class Deriver:
    """Works off marks for ever; woken by ingest, and polling as a safety net."""

    def __init__(self, database: Database, config: Settings, metrics: Metrics, tracer: trace.Tracer) -> None:
        self._database = database
        self._config = config
        self._metrics = metrics
        self._tracer = tracer
        self._listener = Listener(database, "marks", config.poll_seconds)

    async def run(self) -> None:
        self._listener.start()
        try:
            while True:
                try:
                    await self._derive_while_owner()
                except Exception as error:
                    if not is_outage(error):
                        raise
                    log.warning("database away, the deriver waits", error=repr(error))
                await asyncio.sleep(0.5)
        finally:
            await self._listener.stop()

    async def _derive_while_owner(self) -> None:
        async with self._database.engine.connect() as connection:
            held = await connection.execution_options(isolation_level="AUTOCOMMIT")
            try:
                while not await held.scalar(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": OWNER_LOCK}):
                    await asyncio.sleep(self._config.poll_seconds)
                await self._derive_for_ever(held)
            finally:
                # Closed and not given back: in the pool the connection would keep the lock, also from ourselves.
                await held.invalidate()

    async def _derive_for_ever(self, held: AsyncConnection) -> None:
        while True:
            self._metrics.marks.set(await held.scalar(text("SELECT count(*) FROM mark")) or 0)
            notices = await self.derive_once()
            for notice in notices:
                await held.execute(text("SELECT pg_notify('cells', :notice)"), {"notice": notice})
            if not notices:
                await self._listener.wait()

    async def watch(self) -> None:
        """How many marks wait, once a second: it grows, too, while no deriver gets as far as looking."""
        while True:
            try:
                async with self._database.transaction(tenant_id=None) as session:
                    self._metrics.marks.set(await session.scalar(text("SELECT count(*) FROM mark")) or 0)
            except Exception as error:
                if not is_outage(error):
                    raise
            await asyncio.sleep(1)

    async def derive_once(self) -> list[str]:
        """Work off one batch of marks in one transaction; what to tell listeners, one notice a tenant."""
        begun = time.time_ns()
        async with self._database.transaction(tenant_id=None) as session:
            await session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            await session.execute(_ONE_AT_A_TIME)
            marks = (await session.execute(_CLAIM, {"limit": _MARKS_A_BATCH})).all()
            if not marks:
                return []
            crash_point("deriver.after_claim")
            groups = await groups_of(session, marks)
            postings = await self._postings(session, groups)
            await replace_postings(session, groups, postings)
            slowest = max((datetime.now(UTC) - mark.sent_at).total_seconds() for mark in marks)
            await session.execute(_NOTE, {"marks": len(marks), "slowest": slowest})
            crash_point("deriver.before_commit")
        self._measure(marks, postings, begun)
        return _notices(marks)

    async def _postings(self, session: AsyncSession, groups: Sequence[Group]) -> list[tuple[UUID, Posting]]:
        wanted = [(group, member) for group in groups if group.moves for member in group.members]
        if not wanted:
            return []
        rows = await session.execute(
            _VERSIONS,
            {
                "tenants": [group.tenant_id for group, _ in wanted],
                "members": [member for _, member in wanted],
                "since": [group.since.recorded_at for group, _ in wanted],
                "since_events": [group.since.event_id for group, _ in wanted],
                "kinds": READ_KINDS,
            },
        )
        versions: dict[tuple[UUID, UUID], list[Version]] = defaultdict(list)
        for row in rows:
            versions[row.tenant_id, row.member].append(
                Version(
                    row.kind,
                    row.aggregate_id,
                    row.sequence,
                    row.recorded_at,
                    row.event_id,
                    row.event_type,
                    row.origin,
                    row.state.encode(),
                )
            )
        found: list[tuple[UUID, Posting]] = []
        for group in groups:
            if group.moves:
                of_group = [v for member in group.members for v in versions.get((group.tenant_id, member), ())]
                found.extend((group.tenant_id, posting) for posting in derive(of_group, group.since))
            # The maths hold the loop: let the consumers and the relay of this process breathe.
            await asyncio.sleep(0)
        return found

    def _measure(self, marks: Sequence[Any], postings: Sequence[tuple[UUID, Posting]], begun: int) -> None:
        """Count the batch; in each cause's own trace a span that lasts as long as the batch and links to it."""
        self._metrics.postings.inc(len(postings))
        now = datetime.now(UTC)
        parent, links = causes_of(mark.traceparent for mark in marks)
        batch = self._tracer.start_span("derive batch", context=parent, links=links, start_time=begun)
        batch.set_attributes({"chairflow.marks": len(marks), "chairflow.postings": len(postings)})
        with trace.use_span(batch, end_on_exit=True):
            log.debug("derived", marks=len(marks), postings=len(postings))
        link = trace.Link(batch.get_span_context())
        for mark in marks:
            self._metrics.freshness.observe(max(0.0, (now - mark.sent_at).total_seconds()))
            if mark.traceparent:
                span = self._tracer.start_span(
                    "analytics derives cells", context=parent_of(mark.traceparent), links=[link], start_time=begun
                )
                span.set_attribute("chairflow.event_id", str(mark.event_id))
                span.end()


def _notices(marks: Sequence[Any]) -> list[str]:
    """At most a hundred event ids a tenant: a notice has 8,000 bytes."""
    by_tenant: dict[UUID, list[str]] = defaultdict(list)
    for mark in marks:
        by_tenant[mark.tenant_id].append(str(mark.event_id))
    return [
        json.dumps(
            {
                "tenant": str(tenant),
                "events": events[-_EVENTS_A_NOTICE:],
                "more": max(0, len(events) - _EVENTS_A_NOTICE),
            }
        )
        for tenant, events in by_tenant.items()
    ]
