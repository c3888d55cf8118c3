"""The five services side by side in the test's own process: they ask each other over HTTP, and events are handed over."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager
from datetime import UTC, datetime
from typing import Any, Protocol
from unittest.mock import patch
from uuid import UUID

import httpx
from aiokafka import ConsumerRecord
from opentelemetry import trace
from sqlalchemy import text

from deploy.bootstrap import SERVICES
from services.analytics.deriver import Deriver
from services.analytics.ingest import Ingest
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.settings import ServiceName, Settings
from tests.support.client import ServiceClient
from tests.support.platform import CONSUMES, Chain, Json

_EVENTS = text("SELECT event_id, topic, key, body FROM event WHERE tenant_id = :tenant ORDER BY event_id")
_DUE = text(
    "SELECT count(*) FROM timer t LEFT JOIN tenant_clock c USING (tenant_id) "
    "WHERE t.tenant_id = :tenant AND t.due_at <= coalesce(c.now, clock_timestamp())"
)


class Running(Protocol):
    """The run's services, each started when it is first wanted."""

    async def start(self, name: ServiceName) -> ServiceClient: ...


@asynccontextmanager
async def neighbourhood(services: Mapping[str, ServiceClient]) -> AsyncGenerator[None]:
    """While open, a service that asks another one (`shared.known.ask`) reaches it in this process."""
    mounts = {Settings().url(client.name): httpx.ASGITransport(app=client.app) for client in services.values()}
    async with httpx.AsyncClient(mounts=mounts, timeout=10) as http:
        with ExitStack() as stack:
            for client in services.values():
                stack.enter_context(patch.object(client.app.state, "http", http))
            yield


class InProcessChain(Chain):
    """One tenant of the services in this process, with the vocabulary of `Chain`."""

    def __init__(self, tenant: UUID, services: Mapping[str, ServiceClient]) -> None:
        self.tenant = tenant
        self.services = {name: client.of_tenant(tenant) for name, client in services.items()}
        self._told: set[UUID] = set()

    async def close(self) -> None:
        """The services are the fixture's."""

    async def post(
        self,
        service: str,
        path: str,
        body: Json | None = None,
        *,
        role: str = "administrator",
        user: str | None = None,
        expect: int | None = None,
        key: str | None = None,
    ) -> Json:
        return await self.services[service].post(path, body, role=role, user=user, expect=expect, key=key)

    async def get(self, service: str, path: str, *, role: str = "administrator", **query: Any) -> Json:
        asked = httpx.URL(path, params=query) if query else path
        return await self.services[service].get(str(asked), role=role)

    async def set_clock(self, now: datetime) -> None:
        for client in self.services.values():
            await client.set_clock(now)

    async def settled(self, seconds: float = 30) -> None:
        """Hand over events and carry out timers until nothing of this tenant is left to do."""
        while await self._hand_over() + await self._carry_out():
            pass

    async def _hand_over(self) -> int:
        told = 0
        for producer in SERVICES:
            records = await self._fresh(producer)
            told += len(records)
            for consumer, producers in CONSUMES.items():
                if records and producer in producers:
                    await self._take(consumer, records)
        return told

    async def _fresh(self, producer: str) -> "list[ConsumerRecord[bytes, bytes]]":
        async with self.services[producer].worker_database.transaction(tenant_id=None) as session:
            rows = (await session.execute(_EVENTS, {"tenant": self.tenant})).all()
        fresh = [row for row in rows if row.event_id not in self._told and "contacts" not in row.topic]
        self._told.update(row.event_id for row in fresh)
        return [_record(row.topic, row.key, row.body) for row in fresh]

    async def _take(self, consumer: str, records: "Sequence[ConsumerRecord[bytes, bytes]]") -> None:
        client = self.services[consumer]
        if consumer != "analytics":
            await client.inbox().handle(records)
            return
        database, metrics, tracer = client.worker_database, Metrics(consumer), trace.NoOpTracer()
        await Ingest(database, metrics, tracer, Notifier(database, "marks")).handle(records)
        deriver = Deriver(database, Settings(), metrics, tracer)
        while await deriver.derive_once():
            pass

    async def _carry_out(self) -> int:
        carried_out = 0
        for name, client in self.services.items():
            if name == "analytics":
                continue
            timers = client.timers()
            while await self._due(client) and await timers.run_one():
                carried_out += 1
        return carried_out

    async def _due(self, client: ServiceClient) -> int:
        async with client.worker_database.transaction(tenant_id=None) as session:
            return await session.scalar(_DUE, {"tenant": self.tenant}) or 0


def _record(topic: str, key: UUID, body: str) -> "ConsumerRecord[bytes, bytes]":
    value = body.encode()
    return ConsumerRecord(
        topic=topic,
        partition=0,
        offset=0,
        timestamp=int(datetime.now(UTC).timestamp() * 1000),
        timestamp_type=0,
        key=str(key).encode(),
        value=value,
        checksum=None,
        serialized_key_size=36,
        serialized_value_size=len(value),
        headers=(),
    )
