"""What /metrics shows of an API and of workers moves when something happens."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import cache
from typing import Any
from uuid import uuid4

import httpx
import pytest
from confluent_kafka import Consumer
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from fastapi import FastAPI
from opentelemetry import trace
from prometheus_client.parser import text_string_to_metric_families

from deploy.local.keys import mint
from deploy.local.ports import free_port
from deploy.local.testing import Servers
from services.analytics.deriver import Deriver
from services.analytics.ingest import TOPICS
from services.analytics.worker import make_handler
from services.booking.clinics.routes import router as clinics
from services.booking.consumers import REACTIONS
from shared.events import billing, crm
from shared.metrics import Metrics
from shared.settings import Settings
from shared.web import create_app
from shared.worker import create_worker
from tests.service.shared.ledger import ingest, ledger, records
from tests.service.shared.sql import connect
from tests.unit.analytics.log import Log
from tests.unit.analytics.states import at, patient

RELAYS_LOCK = 7_201_001
Sample = tuple[str, dict[str, str]]


async def test_a_request_and_its_event_are_counted_all_the_way(
    servers: Servers, issuer: RSAPrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    await asyncio.to_thread(first_group, servers.kafka.bootstrap)
    port = free_port()
    monkeypatch.setenv("CHAIRFLOW_BOOKING_METRICS_PORT", str(port))
    config = Settings(instance=f"metrics-{uuid4().hex[:8]}")
    api = create_app("booking", [clinics], config=config)
    worker = create_worker("booking", (crm.TOPIC, billing.TOPIC), handlers=REACTIONS, config=config)
    analytics = create_worker("analytics", TOPICS, make_handler=make_handler, config=config)
    hold = await connect(servers.postgres.dsn("booking"))
    await hold.execute("SELECT pg_advisory_lock($1)", RELAYS_LOCK)
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(started(api))
        scrape_worker = scraper(await stack.enter_async_context(started(worker)), "/metrics")
        scrape_analytics = scraper(await stack.enter_async_context(started(analytics)), "/metrics")
        scrape_api = scraper(await stack.enter_async_context(httpx.AsyncClient()), f"http://127.0.0.1:{port}/metrics")
        await opened(http, issuer)
        answered = sample("chairflow_http_requests_total", method="POST", status="201")
        assert total(await scrape_api(), answered) == 1
        assert total(await scrape_api(), sample("chairflow_http_request_seconds_count")) == 1
        # Nobody has asked /ready.
        await until(scrape_api, lambda now: total(now, sample("chairflow_database_up")) == 1)

        waiting, published = sample("chairflow_outbox_rows"), sample("chairflow_events_published_total")
        await until(scrape_worker, lambda now: total(now, waiting) >= 1 and total(now, published) == 0)
        assert total(await scrape_worker(), sample("chairflow_outbox_age_seconds")) > 0
        await hold.close()
        await until(scrape_worker, lambda now: total(now, waiting) == 0 and total(now, published) >= 1)

        handled = sample("chairflow_events_handled_total", type="booking.clinic.opened.v1")
        fresh, marks = sample("chairflow_freshness_seconds_count"), sample("chairflow_marks_waiting")
        await until(scrape_analytics, lambda now: total(now, handled) >= 1)
        await until(scrape_analytics, lambda now: total(now, fresh) >= 1 and total(now, marks) == 0)


async def test_marks_are_counted_down(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.analytics.deriver._MARKS_A_BATCH", 1)
    log = Log()
    for name in ("Li", "Zhang", "Zhou"):
        log.record("crm.patient.registered.v1", patient(name), at(0))
    async with ledger(servers) as world:
        await ingest(world).handle(records(world, log.versions))
        metrics, seen = Metrics("lab"), list[float]()
        monkeypatch.setattr(metrics.marks, "set", seen.append)
        deriver = asyncio.create_task(Deriver(world.database, world.config, metrics, trace.NoOpTracer()).run())
        async with asyncio.timeout(30):
            while seen[-1:] != [0]:
                await asyncio.sleep(0.05)
        deriver.cancel()
        await asyncio.gather(deriver, return_exceptions=True)
    assert seen == [3, 2, 1, 0]


@cache
def first_group(bootstrap: str) -> None:
    """A broker makes the topic of the groups' offsets when the first group asks, and moves it about meanwhile: be that one."""
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": "first"})
    consumer.subscribe([TOPICS[0]])
    while not consumer.assignment():
        consumer.poll(0.2)
    consumer.close()


@asynccontextmanager
async def started(app: FastAPI) -> AsyncGenerator[httpx.AsyncClient]:
    """The app alive in this process, as somebody reaches it."""
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://test") as http,
    ):
        yield http


async def opened(http: httpx.AsyncClient, issuer: RSAPrivateKey) -> None:
    token = mint(issuer, subject="admin", tenant=uuid4(), roles=["administrator"])
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "once"}
    body = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}
    answer = await http.post("/v1/clinics", json=body, headers=headers)
    assert answer.status_code == 201, answer.text


def scraper(http: httpx.AsyncClient, address: str) -> Callable[[], Awaitable[list[Any]]]:
    async def scrape() -> list[Any]:
        answer = await http.get(address)
        return [found for family in text_string_to_metric_families(answer.text) for found in family.samples]

    return scrape


def sample(name: str, **labels: str) -> Sample:
    return name, labels


def total(samples: list[Any], wanted: Sample) -> float:
    """The sum over the samples of this name that carry these labels."""
    name, labels = wanted
    return sum(found.value for found in samples if found.name == name and labels.items() <= found.labels.items())


async def until(scrape: Callable[[], Awaitable[list[Any]]], holds: Callable[[list[Any]], bool]) -> None:
    async with asyncio.timeout(60):
        while not holds(await scrape()):
            await asyncio.sleep(0.1)
