"""The relay: ships the outbox to Kafka, in order per key, and forgets exactly what the broker acknowledged."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiokafka.errors import KafkaError
from opentelemetry import trace
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.crash import crash_point
from shared.db import Database, is_outage
from shared.messaging.kafka import Producer, started_producer
from shared.messaging.own_log import LogIsShorter, TopicsAreMissing
from shared.messaging.positions import advance
from shared.messaging.shipping import ship
from shared.messaging.wake import Listener
from shared.metrics import Metrics
from shared.settings import Settings
from shared.telemetry import causes_of

log = structlog.stdlib.get_logger()
OWNER_LOCK = 7_201_001

_READ = text(
    "SELECT o.id, o.queued_at, e.topic, e.key, e.body, e.traceparent FROM outbox o "
    "JOIN event e ON e.event_id = o.event_id AND e.recorded_at = o.recorded_at ORDER BY o.id LIMIT :limit"
)
# By id and not by range: a transaction that commits late has a lower id than what was sent before it.
_FORGET = text("DELETE FROM outbox WHERE id = ANY(cast(:ids AS bigint[]))")
Confirm = Callable[[], Awaitable[None]]


class Relay:
    """One per database: a session advisory lock makes a second one wait until the first is gone."""

    def __init__(
        self,
        database: Database,
        config: Settings,
        metrics: Metrics,
        tracer: trace.Tracer,
        *,
        confirm: Confirm | None = None,
    ) -> None:
        """``confirm`` is asked each time the relay connects, before it ships: is this the log that we know?"""
        self._confirm = confirm
        self._database = database
        self._config = config
        self._metrics = metrics
        self._tracer = tracer
        self._listener = Listener(database, "outbox", config.poll_seconds)

    async def run(self) -> None:
        """Ship for ever; an outage of the broker or the database is waited out."""
        self._listener.start()
        pause = 0.1
        try:
            while True:
                try:
                    await self._ship_while_owner()
                except LogIsShorter as places:
                    log.critical("the log is shorter than what was put there, the outbox waits", places=str(places))
                except (KafkaError, TopicsAreMissing, TimeoutError) as error:
                    self._metrics.broker_up.set(0)
                    log.warning("kafka away, the outbox waits", error=repr(error), retry_in=pause)
                except Exception as error:
                    if not is_outage(error):
                        raise
                    log.warning("database away, the relay waits", error=repr(error), retry_in=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 2.0)
        finally:
            await self._listener.stop()

    async def _ship_while_owner(self) -> None:
        async with self._database.engine.connect() as connection:
            held = await connection.execution_options(isolation_level="AUTOCOMMIT")
            try:
                while not await held.scalar(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": OWNER_LOCK}):
                    await asyncio.sleep(self._config.poll_seconds)
                await self._ship_for_ever(held)
            finally:
                # Closed and not given back: in the pool the connection would keep the lock, also from ourselves.
                await held.invalidate()

    async def _ship_for_ever(self, held: AsyncConnection) -> None:
        producer = await started_producer(self._config)
        try:
            if self._confirm:
                await self._confirm()
            while True:
                if not await self._ship_once(held, producer):
                    await self._listener.wait()
        finally:
            await producer.stop()

    async def _ship_once(self, connection: AsyncConnection, producer: Producer) -> int:
        rows = (await connection.execute(_READ, {"limit": self._config.relay_batch})).all()
        crash_point("relay.after_read")
        if rows:
            parent, links = causes_of(row.traceparent for row in rows)
            with self._tracer.start_as_current_span(
                "relay outbox", context=parent, links=links, kind=trace.SpanKind.PRODUCER
            ) as span:
                span.set_attribute("messaging.batch.message_count", len(rows))
                await self._ship(connection, producer, rows)
        return len(rows)

    async def _ship(self, connection: AsyncConnection, producer: Producer, rows: Any) -> None:
        """Send, remember how far the topics reach, forget what was acknowledged."""
        heads = await ship(producer, rows)
        self._metrics.broker_up.set(1)
        crash_point("relay.after_send")
        await advance(connection, "stream_head", heads)
        crash_point("relay.before_delete")
        await connection.execute(_FORGET, {"ids": [row.id for row in rows]})
        self._metrics.published.inc(len(rows))
        log.debug("published", events=len(rows))
