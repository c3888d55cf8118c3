"""Handling events one by one: each in a transaction of its own, exactly once in effect."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from uuid import UUID

import structlog
from opentelemetry import trace
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.clock import business_now
from shared.continuity import CLOSED
from shared.db import Database
from shared.errors import Unavailable
from shared.events.envelope import Actor, AnyEvent, Payload, State
from shared.ids import SYSTEM_USER
from shared.messaging.kafka import Record
from shared.messaging.positions import save_positions
from shared.messaging.records import UnknownEventType, header, parse
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.settings import Settings
from shared.telemetry import parent_of
from shared.work import Work

log = structlog.stdlib.get_logger()
Reaction = Callable[[Work, AnyEvent], Awaitable[None]]

_CLAIM = text(
    "WITH claimed AS (INSERT INTO inbox (event_id, handler, tenant_id) SELECT :event, :handler, :tenant WHERE is_open() "
    "ON CONFLICT DO NOTHING RETURNING true) "
    "SELECT EXISTS (SELECT FROM claimed) AS is_claimed, is_open() AS is_open"
)


def on(*payloads: type[Payload[State]]) -> Callable[[Reaction], Reaction]:
    """Mark a function as the reaction to these event types; `reactions()` collects them."""

    def mark(reaction: Reaction) -> Reaction:
        handled: tuple[str, ...] = getattr(reaction, "event_types", ())
        vars(reaction)["event_types"] = (*handled, *(payload.TYPE for payload in payloads))
        return reaction

    return mark


def reactions(*found: Reaction) -> Mapping[str, tuple[Reaction, ...]]:
    """Event type → what this service does about it, in the order given."""
    table: dict[str, tuple[Reaction, ...]] = {}
    for reaction in found:
        for event_type in getattr(reaction, "event_types", ()):
            table[event_type] = (*table.get(event_type, ()), reaction)
    return table


class Inbox:
    """A Handler that gives each known event to its reactions, with `(event_id, handler)` as the guard."""

    def __init__(
        self,
        service: str,
        table: Mapping[str, tuple[Reaction, ...]],
        *,
        database: Database,
        notifier: Notifier,
        config: Settings,
        metrics: Metrics,
        tracer: trace.Tracer,
    ) -> None:
        self._service = service
        self._table = table
        self._database = database
        self._notifier = notifier
        self._config = config
        self._metrics = metrics
        self._tracer = tracer

    async def handle(self, records: Sequence[Record]) -> None:
        for record in records:
            await self._handle_one(record)
        async with self._database.transaction(tenant_id=None) as session:
            await save_positions(session, records)

    async def _handle_one(self, record: Record) -> None:
        try:
            event = parse(record.value)
        except UnknownEventType as unknown:
            self._metrics.unknown.inc()
            log.info("unknown event type skipped", type=str(unknown))
            return
        found = self._table.get(event.type)
        if not found:
            return
        with self._tracer.start_as_current_span(
            f"{self._service} handles {event.type}", context=parent_of(header(record.headers, "traceparent"))
        ):
            await self._react(event, found)

    async def _react(self, event: AnyEvent, found: tuple[Reaction, ...]) -> None:
        async with self._database.transaction(tenant_id=None) as session:
            row = {"event": event.event_id, "handler": self._service, "tenant": event.tenant_id}
            claim = (await session.execute(_CLAIM, row)).one()
            if not claim.is_open:
                raise Unavailable(CLOSED)
            if not claim.is_claimed:
                self._metrics.duplicates.inc()
                return
            work = await system_work(session, event.tenant_id, simulated=self._config.simulated_time, cause=event)
            for reaction in found:
                await reaction(work, event)
            await work.save()
        self._metrics.handled.labels(event.type).inc()
        log.debug("handled", type=event.type, event_id=str(event.event_id), published=len(work.events))
        if work.events:
            self._notifier.poke()


async def system_work(
    session: AsyncSession, tenant_id: UUID, *, simulated: bool, cause: AnyEvent | None = None
) -> Work:
    """Work that no person does: a reaction to an event, or a timer."""
    return Work(
        session,
        tenant_id=tenant_id,
        actor=Actor(user_id=SYSTEM_USER, role="system"),
        now=await business_now(session, tenant_id, simulated=simulated),
        correlation_id=cause.correlation_id if cause else None,
        causation_id=cause.event_id if cause else None,
    )
