"""A database with the common tables and topics of a test's own: delivery without any service around it."""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID, uuid4

from aiokafka import TopicPartition
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic
from opentelemetry import trace
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from deploy.local.testing import Servers
from shared.db import Database
from shared.events.catalogue import PARTITIONS
from shared.ids import new_id
from shared.messaging.consumer import Consumer, Handler
from shared.messaging.kafka import Record, make_reader
from shared.messaging.relay import Relay
from shared.metrics import Metrics
from shared.operations.tables import install_operations
from shared.schema import install_common, install_continuity
from shared.settings import Settings
from shared.telemetry import configure_logging
from tests.service.shared.sql import connect

Row = dict[str, Any]
_APPEND = """
    WITH appended AS (
        INSERT INTO event (event_id, recorded_at, tenant_id, topic, key, type, aggregate_type, aggregate_id, sequence, body)
        VALUES (:event, :at, :tenant, :topic, :key, :type, 'thing', :aggregate, :sequence, :body)
    )
    INSERT INTO outbox (event_id, recorded_at, tenant_id) VALUES (:event, :at, :tenant) RETURNING id
"""


@dataclass
class Lab:
    """One database, one topic, one consumer group; the name makes all three unique."""

    name: str
    dsn: str
    bootstrap: str
    database: Database
    tenant: UUID = field(default_factory=uuid4)

    @property
    def topic(self) -> str:
        return f"{self.name}.v1"

    @property
    def config(self) -> Settings:
        return Settings(kafka_bootstrap_servers=self.bootstrap, instance=self.name, poll_seconds=0.05)

    async def append(self, session: AsyncSession, aggregate: UUID, sequence: int, *, key: UUID | None = None) -> int:
        """One event and its outbox row in this transaction; the row's id."""
        event, at = new_id(), datetime.now(UTC)
        body = event_body(self.tenant, aggregate, sequence, event_id=event, at=at)
        row = {
            "event": event,
            "at": at,
            "tenant": self.tenant,
            "topic": self.topic,
            "key": key or aggregate,
            "type": "lab.thing.changed.v1",
            "aggregate": aggregate,
            "sequence": sequence,
            "body": body,
        }
        return cast("int", await session.scalar(text(_APPEND), row))

    def relay(self, make: Callable[..., Relay] = Relay) -> Relay:
        return make(self.database, self.config, Metrics("lab"), trace.NoOpTracer())

    def consumer(self, handler: Handler) -> Consumer:
        return Consumer(
            self.name,
            [self.topic],
            handler,
            database=self.database,
            config=self.config,
            metrics=Metrics("lab"),
            tracer=trace.NoOpTracer(),
        )

    async def on_topic(self, topic: str | None = None) -> list[Record]:
        """Every record of the topic, partition after partition."""
        reader = make_reader(self.config)
        await reader.start()
        try:
            places = [TopicPartition(topic or self.topic, n) for n in range(1 if topic else PARTITIONS)]
            reader.assign(places)
            ends = await reader.end_offsets(places)
            found: list[Record] = []
            while any([await reader.position(place) < ends[place] for place in places]):
                for records in (await reader.getmany(timeout_ms=200)).values():
                    found.extend(records)
            return sorted(found, key=lambda record: (record.partition, record.offset))
        finally:
            await reader.stop()

    async def shipped(self, seconds: float = 30) -> None:
        """Come back when the outbox is empty."""
        async with asyncio.timeout(seconds):
            while await self.count("outbox"):
                await asyncio.sleep(0.05)

    async def count(self, table: str) -> int:
        async with self.database.transaction(tenant_id=None) as session:
            return cast("int", await session.scalar(text(f"SELECT count(*) FROM {table}")))


def event_body(tenant: UUID, aggregate: UUID, sequence: int, *, event_id: UUID | None = None, **more: Any) -> str:
    """An event as JSON. Its type is known to nobody, so that only the envelope matters."""
    at: datetime = more.pop("at", None) or datetime.now(UTC)
    return json.dumps(
        {
            "event_id": str(event_id or new_id()),
            "type": "lab.thing.changed.v1",
            "occurred_at": at.isoformat(),
            "recorded_at": at.isoformat(),
            "tenant_id": str(tenant),
            "clinic_id": None,
            "aggregate_type": "thing",
            "aggregate_id": str(aggregate),
            "sequence": sequence,
        }
        | more
    )


def order_of(records: Sequence[Record]) -> dict[UUID, list[int]]:
    """The sequences of each aggregate in the order of the topic."""
    found: dict[UUID, list[int]] = {}
    for record in records:
        event = json.loads(record.value or b"")
        found.setdefault(UUID(event["aggregate_id"]), []).append(event["sequence"])
    return found


def without_repeats(sequences: Sequence[int]) -> list[int]:
    return list(dict.fromkeys(sequences))


@asynccontextmanager
async def lab(servers: Servers, *, with_topics: bool = True) -> AsyncGenerator[Lab]:
    """A new database on the run's server, and a topic with its dead letters on the run's broker."""
    configure_logging(Settings(log_level="CRITICAL"))
    name = f"lab_{uuid4().hex[:12]}"
    admin = await connect(servers.postgres.dsn())
    await admin.execute(f"CREATE DATABASE {name}")
    topics = [NewTopic(f"{name}.v1", PARTITIONS, 1), NewTopic(f"{name}.v1.dlq", 1, 1)] if with_topics else []
    broker = AdminClient({"bootstrap.servers": servers.kafka.bootstrap})
    if topics:
        # confluent-kafka's annotation leaves the futures' type open
        made = cast("dict[str, Any]", broker.create_topics(topics))  # pyright: ignore[reportUnknownMemberType]
        for future in made.values():
            await asyncio.to_thread(future.result)
    dsn = servers.postgres.dsn(name)
    database = Database(dsn.replace("postgresql://", "postgresql+asyncpg://"), pool_size=20)
    statements: list[str] = []
    install_common(statements.append, "analytics")
    install_operations(statements.append, "analytics")
    install_continuity(statements.append, "analytics")
    setup = await connect(dsn)
    for statement in statements:
        await setup.execute(statement)
    await setup.close()
    try:
        yield Lab(name, dsn, servers.kafka.bootstrap, database)
    finally:
        if topics:
            broker.delete_topics([topic.topic for topic in topics])  # pyright: ignore[reportUnknownMemberType]
        await database.close()
        await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await admin.close()


__all__ = ["Lab", "event_body", "lab", "order_of", "without_repeats"]
