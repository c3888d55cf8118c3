"""Consuming a topic: batches from FastStream, record by record in order, and the three fates of a failure.

*Outage* (database or broker away): wait with back-off, never park. *Hopeless* (unreadable, invalid, refused
by a rule): park at once. *Bug* (anything else): three tries, then park; twenty bugs in a row stop the
partition, because the fault is then ours and not the records'.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any, Protocol

import structlog
from aiokafka.coordinator.assignors.sticky.sticky_assignor import StickyPartitionAssignor
from aiokafka.errors import KafkaError
from faststream import AckPolicy
from faststream.kafka import KafkaBroker, KafkaMessage
from opentelemetry import trace

from shared.crash import crash_point
from shared.db import Database, is_outage
from shared.messaging.dead_letters import SUFFIX, Verdict, parking_headers
from shared.messaging.fates import described, fate_of
from shared.messaging.kafka import Producer, Record, started_producer
from shared.messaging.parked import set_aside
from shared.messaging.records import header
from shared.messaging.security import broker_security
from shared.metrics import Metrics
from shared.settings import Settings
from shared.telemetry import causes_of

log = structlog.stdlib.get_logger()
_TRIES = 3
_BUGS_IN_A_ROW = 20


class Handler(Protocol):
    """Carries out a batch, in one transaction or several; must be harmless to repeat."""

    async def handle(self, records: Sequence[Record]) -> None: ...


def make_broker(config: Settings, service: str) -> KafkaBroker:
    return KafkaBroker(
        config.kafka_bootstrap_servers,
        security=broker_security(config),
        client_id=f"chairflow-{service}-{config.instance}",
        allow_auto_create_topics=False,
        enable_idempotence=True,
        acks="all",
        request_timeout_ms=10_000,
        graceful_timeout=10,
        ack_policy=AckPolicy.NACK_ON_ERROR,
        # FastStream's own logger writes coloured lines past our handlers.
        logger=logging.getLogger("faststream.broker"),
    )


class Consumer:
    """One consumer group of one service on the topics that it follows."""

    def __init__(
        self,
        service: str,
        topics: Sequence[str],
        handler: Handler,
        *,
        database: Database,
        config: Settings,
        metrics: Metrics,
        tracer: trace.Tracer,
        max_records: int = 500,
    ) -> None:
        self.group = f"chairflow-{service}"
        self.topics = tuple(topics)
        self._handler = handler
        self._database = database
        self._config = config
        self._metrics = metrics
        self._tracer = tracer
        self._max_records = max_records
        self._bugs_in_a_row = 0
        self._parking: Producer | None = None
        self.stopped_by_bugs = False

    def subscribe(self, broker: KafkaBroker) -> Any:
        """Attach to the broker; returns FastStream's subscriber (its ``consumer`` tells positions)."""
        subscriber = broker.subscriber(
            *self.topics,
            group_id=self.group,
            group_instance_id=f"{self.group}-{self._config.instance}",
            batch=True,
            max_records=self._max_records,
            parser=_raw_records,
            decoder=_undecoded,
            auto_offset_reset="earliest",
            ack_policy=AckPolicy.NACK_ON_ERROR,
            partition_assignment_strategy=(StickyPartitionAssignor,),
            session_timeout_ms=6_000,
            heartbeat_interval_ms=1_500,
            max_poll_interval_ms=600_000,
        )
        subscriber(self._on_batch)
        return subscriber

    async def _on_batch(self, message: KafkaMessage) -> None:
        crash_point("consumer.after_poll")
        raw: Any = message.raw_message
        await self.consume(list(raw))
        crash_point("consumer.before_offset_commit")

    async def consume(self, records: list[Record]) -> None:
        """Handle a batch; when it fails as a whole, one by one, so that only the culprit is parked."""
        try:
            await self._attempt(records)
        except Exception as error:
            if fate_of(error) != "outage" and len(records) > 1:
                for record in records:
                    await self.consume([record])
                return
            if fate_of(error) == "outage":
                await self._wait_out(records, error)
            else:
                await self._judge(records[0], error)
        else:
            self._bugs_in_a_row = 0

    async def _attempt(self, records: list[Record]) -> None:
        parent, links = causes_of(header(record.headers, "traceparent") for record in records)
        with self._tracer.start_as_current_span(
            f"consume {records[0].topic}", context=parent, links=links, kind=trace.SpanKind.CONSUMER
        ) as span:
            span.set_attribute("messaging.batch.message_count", len(records))
            await self._handler.handle(records)
        crash_point("consumer.after_database_commit")
        for topic, count in Counter(record.topic for record in records).items():
            self._metrics.consumed.labels(topic).inc(count)

    async def _wait_out(self, records: list[Record], error: Exception) -> None:
        pause = 0.1
        while fate_of(error) == "outage":
            self._metrics.retried.labels("outage").inc()
            log.warning("outage, the batch waits", error=repr(error), retry_in=pause, records=len(records))
            await asyncio.sleep(pause)
            pause = min(pause * 2, 5.0)
            try:
                await self._attempt(records)
            except Exception as again:
                error = again
            else:
                return
        await self.consume(records)

    async def _judge(self, record: Record, error: Exception) -> None:
        """Park a hopeless record; try a bug twice more and then park it."""
        if fate_of(error) == "hopeless":
            await self._park(record, "hopeless", error)
            return
        for attempt in range(2, _TRIES + 1):
            self._metrics.retried.labels("bug").inc()
            log.error("handler failed", attempt=attempt - 1, record=_name(record), exc_info=error)
            await asyncio.sleep(0.05 * attempt)
            try:
                await self._attempt([record])
            except Exception as again:
                if fate_of(again) == "outage":
                    await self._wait_out([record], again)
                    return
                error = again
            else:
                self._bugs_in_a_row = 0
                return
        self._bugs_in_a_row += 1
        if self._bugs_in_a_row >= _BUGS_IN_A_ROW:
            self.stopped_by_bugs = True
            self._metrics.held.set(1)
            log.critical("twenty records in a row failed: this worker holds its partitions", record=_name(record))
            await asyncio.Event().wait()
        await self._park(record, "bug", error)

    async def _park(self, record: Record, reason: str, error: Exception) -> None:
        """A copy to `<topic>.dlq`, then the record into our database with the position that moves past it.

        Dead between the two, we read the record again and copy it twice: nothing is lost, and the row is there once.
        """
        verdict = Verdict(self.group, reason, described(error))
        await self._copy(record, verdict)
        crash_point("parking.after_copy")
        while True:
            try:
                await set_aside(self._database, record, verdict)
                break
            except Exception as away:
                if not is_outage(away):
                    raise
                log.warning("database away, a record waits to be parked", error=repr(away))
                await asyncio.sleep(1)
        crash_point("parking.after_commit")
        self._metrics.consumed.labels(record.topic).inc()
        self._metrics.parked.labels(reason).inc()
        log.error("record parked", record=_name(record), reason=reason, detail=verdict.detail)

    async def _copy(self, record: Record, verdict: Verdict) -> None:
        """To `<topic>.dlq` with its key, so that the order of a key is kept there too; waits for the ack."""
        while True:
            try:
                producer = await self._producer()
                await producer.send_and_wait(
                    record.topic + SUFFIX,
                    value=record.value,
                    key=record.key,
                    headers=parking_headers(record, verdict),
                )
                return
            except KafkaError as away:
                log.warning("kafka away, a record waits to be parked", error=repr(away))
                await asyncio.sleep(1)

    async def _producer(self) -> Producer:
        if self._parking is None:
            self._parking = await started_producer(self._config)
        return self._parking

    async def stop(self) -> None:
        if self._parking is not None:
            await self._parking.stop()


def _name(record: Record) -> str:
    return f"{record.topic}:{record.partition}:{record.offset}"


async def _raw_records(
    records: tuple[Record, ...], original: Callable[[tuple[Record, ...]], Awaitable[KafkaMessage]]
) -> KafkaMessage:
    """FastStream decodes header bytes while parsing, and one bad byte would spin for ever: it gets none."""
    message = await original(tuple(replace(record, headers=()) for record in records))
    raw: Any = records
    message.raw_message = raw
    return message


async def _undecoded(message: KafkaMessage) -> object:
    return message.body
