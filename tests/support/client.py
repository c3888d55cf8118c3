"""A client of one service's API inside the test's own process."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import import_module
from typing import Any
from uuid import UUID, uuid4

import httpx
from aiokafka import ConsumerRecord
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from fastapi import FastAPI

from deploy.local.keys import mint
from shared.db import Database
from shared.events.catalogue import envelope_of
from shared.events.envelope import Actor, AnyEvent, Payload, State
from shared.ids import new_id
from shared.messaging.inbox import Inbox, reactions
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.settings import ServiceName, Settings
from shared.telemetry import make_tracer
from shared.timers import Timers

Json = dict[str, Any]


@dataclass
class ServiceClient:
    """Requests as a person of one tenant; tokens and idempotency keys are made for each."""

    name: ServiceName
    app: FastAPI
    worker_app: FastAPI
    http: httpx.AsyncClient
    issuer: RSAPrivateKey
    worker_database: Database
    tenant: UUID
    clinics: tuple[UUID, ...] | None = None

    @classmethod
    @asynccontextmanager
    async def started(cls, name: ServiceName, issuer: RSAPrivateKey) -> AsyncGenerator["ServiceClient"]:
        app: FastAPI = import_module(f"services.{name}.api").app
        worker: FastAPI = import_module(f"services.{name}.worker").app
        database = Database(Settings().worker_dsn(name), pool_size=3)
        transport = httpx.ASGITransport(app=app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://test", timeout=30) as http,
        ):
            yield cls(name, app, worker, http, issuer, database, uuid4())
        await database.close()

    def of_tenant(self, tenant: UUID) -> "ServiceClient":
        return replace(self, tenant=tenant, clinics=None)

    def clinic_scope(self, clinics: list[UUID]) -> "ServiceClient":
        """The same client for people who may only see these clinics."""
        return replace(self, clinics=tuple(clinics))

    def token(self, role: str, user: str | None = None) -> str:
        return mint(self.issuer, subject=user or f"{role}-1", tenant=self.tenant, roles=[role], clinics=self.clinics)

    async def send(
        self, method: str, path: str, *, role: str, user: str | None = None, key: str | None = None, body: Any = None
    ) -> httpx.Response:
        """One request, whatever it answers."""
        headers = {"Authorization": f"Bearer {self.token(role, user)}", "Idempotency-Key": key or str(uuid4())}
        return await self.http.request(method, path, json=body, headers=headers)

    async def post(
        self,
        path: str,
        json: Any = None,
        *,
        role: str = "administrator",
        user: str | None = None,
        expect: int | None = None,
        key: str | None = None,
    ) -> Json:
        """A command that must answer ``expect`` (200 or 201 if not said); its JSON."""
        answer = await self.send("POST", path, role=role, user=user, key=key, body=json or {})
        assert answer.status_code == expect if expect else answer.status_code in (200, 201), answer.text
        return answer.json()

    async def get(self, path: str, *, role: str = "administrator", expect: int = 200) -> Json:
        answer = await self.send("GET", path, role=role)
        assert answer.status_code == expect, answer.text
        return answer.json()

    async def set_clock(self, now: datetime) -> None:
        """Move this tenant's business time in this service."""
        answer = await self.send("PUT", "/v1/admin/clock", role="administrator", body={"now": now.isoformat()})
        assert answer.status_code == 200, answer.text

    async def deliver(
        self,
        payload: Payload[State],
        *,
        aggregate_id: UUID,
        sequence: int = 1,
        occurred_at: datetime | None = None,
        event_id: UUID | None = None,
    ) -> AnyEvent:
        """Hand an event to the service's own reactions, as if it had just come from Kafka."""
        moment = occurred_at or datetime.now(UTC)
        event = envelope_of(payload.TYPE)(
            event_id=event_id or new_id(),
            type=payload.TYPE,
            occurred_at=moment,
            recorded_at=moment,
            tenant_id=self.tenant,
            clinic_id=payload.state.clinic(),
            patient_id=payload.state.subject(),
            business_date=payload.state.day(),
            actor=Actor(user_id="test", role="administrator"),
            aggregate_type=payload.AGGREGATE,
            aggregate_id=aggregate_id,
            sequence=sequence,
            correlation_id=new_id(),
            data=payload,
        )
        await self.inbox().handle([record_of(event)])
        return event

    def inbox(self) -> Inbox:
        """The service's inbox, on the worker's database role."""
        config = Settings()
        return Inbox(
            self.name,
            reactions(*self.worker_app.state.handlers),
            database=self.worker_database,
            notifier=Notifier(self.worker_database, "outbox"),
            config=config,
            metrics=Metrics(self.name),
            tracer=make_tracer(self.name, config),
        )

    def timers(self) -> Timers:
        """The service's timers, on the worker's database role; `run_one()` carries out the oldest that is due."""
        return Timers(
            self.worker_app.state.timers,
            database=self.worker_database,
            notifier=Notifier(self.worker_database, "outbox"),
            config=Settings(),
            metrics=Metrics(self.name),
        )


def record_of(event: AnyEvent, *, partition: int = 0, offset: int = 0) -> "ConsumerRecord[bytes, bytes]":
    """The Kafka record that carries an event."""
    value = event.model_dump_json().encode()
    return ConsumerRecord(
        topic=event.data.TOPIC,
        partition=partition,
        offset=offset,
        timestamp=0,
        timestamp_type=0,
        key=str(event.key()).encode(),
        value=value,
        checksum=None,
        serialized_key_size=0,
        serialized_value_size=len(value),
        headers=(),
    )
