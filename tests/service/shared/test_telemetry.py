"""Telemetry as behaviour: one trace, the counts and the log lines of a check-in, from the HTTP request to the KPI cell."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from sqlalchemy import text

from deploy.local.testing import Servers
from services.analytics.deriver import Deriver
from services.analytics.ingest import TOPICS, Ingest
from services.analytics.worker import make_handler
from services.booking.consumers import REACTIONS as OF_BOOKING
from services.followup.worker import app as followup_worker
from shared.events import billing, booking, crm
from shared.messaging.kafka import Record
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.settings import Settings
from shared.telemetry import make_tracer, traceparent_of
from shared.worker import Context, Worker, create_worker
from tests.conftest import ServiceFactory
from tests.service.booking.opened import Opened, at, opened
from tests.service.shared.ledger import ledger, records
from tests.service.shared.test_metrics import first_group
from tests.support.client import ServiceClient
from tests.support.traces import (
    counts,
    linked_to,
    logged,
    moved,
    parent_id,
    span_id,
    trace_of,
    traced,
)
from tests.unit.analytics.log import Log
from tests.unit.analytics.states import at as moment
from tests.unit.analytics.states import patient

TRACE, CALLER = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
ARRIVED, CHECKED_IN = "booking.appointment.arrived.v1", "booking.visit.checked_in.v1"
HANDLED, CONSUMED = "chairflow_events_handled_total", "chairflow_records_consumed_total"


@pytest.mark.timeout(180)
async def test_a_check_in_is_seen_all_the_way_to_its_cell(servers: Servers, service: ServiceFactory) -> None:
    await asyncio.to_thread(first_group, servers.kafka.bootstrap)
    api, reader = await service("booking"), await service("analytics")
    clinic = await opened(api)
    booked = await clinic.book(at(10))
    await clinic.now(at(10))
    async with workers() as alive:
        await calm(alive)
        spans = traced(api.app.state.tracer, *(worker.context.tracer for worker in alive.values()))
        processes = {"api": api.app.state.metrics} | {name: it.context.metrics for name, it in alive.items()}
        before = counts(processes)
        with logged() as lines:
            await checked_in(api, clinic, booked["id"])
            await calm(alive)
        grown = moved(before, counts(processes))
    told(spans.get_finished_spans())
    counted(grown)
    said(lines())
    [cell] = (await reader.get("/v1/kpis/K04/cells"))["items"]
    assert (cell["clinic_id"], cell["numerator"]) == (clinic.clinic, 1)


def told(spans: Sequence[ReadableSpan]) -> None:
    """One trace: the request below its caller, everything that followed below the request, the cells below their version."""
    chain = [span for span in spans if trace_of(span) == TRACE]
    named = {span.name: span for span in chain}
    request = named["POST /v1/visits"]
    assert parent_id(request) == CALLER
    below_the_request = {
        "relay outbox",
        f"consume {booking.TOPIC}",
        f"analytics appends {CHECKED_IN}",
        f"analytics appends {ARRIVED}",
        f"followup handles {ARRIVED}",
    }
    assert below_the_request <= set(named)
    assert {parent_id(span) for span in chain if span.name in below_the_request} == {span_id(request)}
    appended = {span_id(span) for span in chain if span.name.startswith("analytics appends")}
    batches = {span_id(span) for span in spans if span.name == "derive batch"}
    derived = [span for span in chain if span.name == "analytics derives cells"]
    assert {parent_id(span) for span in derived} == appended and len(derived) == 2
    assert all(of_batch in batches for span in derived for _, of_batch in linked_to(span))
    assert all(span.end_time and span.start_time and span.end_time > span.start_time for span in chain)


def counted(grown: dict[tuple[str, ...], float]) -> None:
    """Two events of one request, and nothing else: no repeat, no retry, nothing parked."""
    postings = grown.pop(("analytics", "chairflow_postings_total"))
    assert postings >= 1
    assert grown == {
        ("api", "chairflow_http_requests_total", "POST", "/v1/visits", "201"): 1,
        ("api", "chairflow_http_request_seconds_count", "/v1/visits"): 1,
        ("booking", "chairflow_events_published_total"): 2,
        ("followup", CONSUMED, booking.TOPIC): 2,
        ("followup", HANDLED, ARRIVED): 1,
        ("analytics", CONSUMED, booking.TOPIC): 2,
        ("analytics", HANDLED, CHECKED_IN): 1,
        ("analytics", HANDLED, ARRIVED): 1,
        ("analytics", "chairflow_freshness_seconds_count"): 2,
    }


def said(lines: list[dict[str, Any]]) -> None:
    """Each step's own line, under the one trace id."""
    found = {(line["service"], line["event"]) for line in lines if line.get("trace_id") == TRACE}
    assert {
        ("booking", "request"),
        ("booking", "published"),
        ("followup", "handled"),
        ("analytics", "appended"),
    } <= found
    [request] = [line for line in lines if line["event"] == "request"]
    assert (request["method"], request["route"], request["status"]) == ("POST", "/v1/visits", 201)


async def test_a_batch_of_many_causes_links_to_each(servers: Servers) -> None:
    log = Log()
    for name in ("Li", "Zhang"):
        log.record("crm.patient.registered.v1", patient(name), moment(0))
    async with ledger(servers) as world:
        tracer = make_tracer("analytics", Settings())
        spans = traced(tracer)
        causes = [traceparent_of(tracer.start_span("request")) or "" for _ in range(2)]
        arrived = [
            caused(record, traceparent)
            for record, traceparent in zip(records(world, log.versions), causes, strict=True)
        ]
        await Ingest(world.database, Metrics("lab"), tracer, Notifier(world.database, "marks")).handle(arrived)
        await Deriver(world.database, world.config, Metrics("lab"), tracer).derive_once()
    appended = [span for span in spans.get_finished_spans() if span.name.startswith("analytics appends")]
    [batch] = [span for span in spans.get_finished_spans() if span.name == "derive batch"]
    assert batch.parent is None and linked_to(batch) == {(trace_of(span), span_id(span)) for span in appended}
    assert len({trace_of(span) for span in appended}) == 2
    derived = [span for span in spans.get_finished_spans() if span.name == "analytics derives cells"]
    assert [linked_to(span) for span in derived] == [{(trace_of(batch), span_id(batch))}] * 2


def caused(record: Record, traceparent: str) -> Record:
    """The record as its relay would have sent it on behalf of this request."""
    now = int(datetime.now(UTC).timestamp() * 1000)
    headers = (("traceparent", traceparent.encode()),)
    return Record(record.topic, 0, record.offset, now, 0, b"", record.value, None, 0, 0, headers)


@asynccontextmanager
async def workers() -> AsyncGenerator[dict[str, Worker]]:
    """The workers of booking, follow-up and analytics in this process, by their service."""
    config = Settings(instance=f"telemetry-{uuid4().hex[:8]}")
    apps = {
        "booking": create_worker("booking", (crm.TOPIC, billing.TOPIC), handlers=OF_BOOKING, config=config),
        "followup": create_worker(
            "followup",
            (booking.TOPIC, crm.TOPIC, billing.TOPIC),
            handlers=followup_worker.state.handlers,
            config=config,
        ),
        "analytics": create_worker("analytics", TOPICS, make_handler=make_handler, config=config),
    }
    async with AsyncExitStack() as stack:
        for app in apps.values():
            await stack.enter_async_context(app.router.lifespan_context(app))
        yield {name: app.state.worker for name, app in apps.items()}


async def calm(alive: dict[str, Worker]) -> None:
    """Come back when booking's outbox is empty, and analytics and follow-up have handled all that is on its topic."""
    until = asyncio.get_running_loop().time() + 120
    while waiting := await _waiting(alive):
        states = {name: (worker.gate.state, worker.condition()) for name, worker in alive.items()}
        assert asyncio.get_running_loop().time() < until, (waiting, states)
        await asyncio.sleep(0.1)


async def _waiting(alive: dict[str, Worker]) -> str:
    """What is still on its way; empty when nothing is."""
    own = alive["booking"].context
    if await _rows(own, "SELECT 1 FROM outbox LIMIT 1"):
        return "booking's outbox"
    heads = f"SELECT partition, next_offset FROM stream_head WHERE topic = '{booking.TOPIC}'"
    published = set(await _rows(own, heads))
    for name in ("followup", "analytics"):
        positions = f"SELECT partition, next_offset FROM stream_position WHERE topic = '{booking.TOPIC}'"
        if missing := published - set(await _rows(alive[name].context, positions)):
            return f"{name} at {sorted(missing)}"
    if not published:
        return "the first event"
    return "marks" if await _rows(alive["analytics"].context, "SELECT 1 FROM mark LIMIT 1") else ""


async def _rows(context: Context, query: str) -> list[tuple[Any, ...]]:
    async with context.database.transaction(tenant_id=None) as session:
        return [tuple(row) for row in await session.execute(text(query))]


async def checked_in(api: ServiceClient, clinic: Opened, appointment: str) -> None:
    headers = {
        "Authorization": f"Bearer {api.token('front_desk')}",
        "Idempotency-Key": "traced",
        "traceparent": f"00-{TRACE}-{CALLER}-01",
    }
    body = {"clinic_id": clinic.clinic, "patient_id": clinic.patients[0], "appointment_id": appointment}
    answer = await api.http.post("/v1/visits", json=body, headers=headers)
    assert answer.status_code == 201, answer.text
