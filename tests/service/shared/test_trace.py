"""Telemetry as behaviour: one trace from the HTTP request through outbox and Kafka to the cell."""

import asyncio
import io
import json
import logging
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from opentelemetry.sdk.trace import ReadableSpan, Tracer
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from deploy.local.testing import Servers
from services.analytics.deriver import Deriver
from services.analytics.ingest import Ingest
from shared.events import booking as booking_events
from shared.events import crm
from shared.messaging.kafka import Record
from shared.messaging.records import header
from shared.messaging.relay import Relay
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.settings import Settings
from shared.telemetry import make_tracer
from tests.conftest import ServiceFactory
from tests.service.shared.ledger import derive_all
from tests.service.shared.sql import connect
from tests.support.client import ServiceClient
from tests.support.log import Delivery, read_topics

TRACE, CALLER = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


async def test_one_trace_from_the_check_in_to_the_cell(servers: Servers, service: ServiceFactory) -> None:
    booking, analytics = await service("booking"), await service("analytics")
    spans = InMemorySpanExporter()
    served: Tracer = booking.app.state.tracer
    served.span_processor.add_span_processor(SimpleSpanProcessor(spans))
    clinic, patient = await ready(booking)
    with logged() as lines:
        ack = await checked_in(booking, clinic, patient)
    request = next(line for line in lines() if line["event"] == "request")
    assert request["trace_id"] == TRACE and request["route"].endswith("/visits") and request["status"] == 201

    await shipped(servers, booking)
    [record] = [
        record_of(delivery)
        for delivery in await read_topics(servers.kafka.bootstrap, booking.tenant, (booking_events.TOPIC,))
        if delivery.event_type == "booking.visit.checked_in.v1"
    ]
    assert header(record.headers, "ce_id") == ack["events"][0]["event_id"]
    database = analytics.worker_database
    tracer = make_tracer("analytics", Settings(), [SimpleSpanProcessor(spans)])
    await Ingest(database, Metrics("lab"), tracer, Notifier(database, "marks")).handle([record])
    await derive_all(Deriver(database, Settings(), Metrics("lab"), tracer))

    chain = [span for span in spans.get_finished_spans() if trace_of(span) == TRACE]
    assert [span.name.rpartition("/")[2] for span in chain] == [
        "visits",
        "analytics appends booking.visit.checked_in.v1",
        "analytics derives cells",
    ]
    assert [parent_id(span) for span in chain] == [CALLER, *(span_id(span) for span in chain[:-1])]
    # The topic carries the request's own context, and the derivation was of a number.
    assert header(record.headers, "traceparent") == f"00-{TRACE}-{span_id(chain[0])}-01"
    [cell] = (await analytics.get("/v1/kpis/K04/cells"))["items"]
    assert (cell["clinic_id"], cell["numerator"]) == (str(clinic), 1)


async def ready(booking: ServiceClient) -> tuple[UUID, UUID]:
    """A clinic, and a patient of whom booking has heard."""
    body = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}
    clinic, patient = UUID((await booking.post("/v1/clinics", body))["id"]), uuid4()
    now = datetime.now(UTC)
    registered = crm.Patient(
        patient_id=patient,
        clinic_id=clinic,
        source=crm.Source(channel="online", medium="search", campaign="spring"),
        registered_at=now,
        business_date=now.date(),
    )
    await booking.deliver(crm.PatientRegistered(state=registered), aggregate_id=patient)
    return clinic, patient


async def checked_in(booking: ServiceClient, clinic: UUID, patient: UUID) -> dict[str, Any]:
    headers = {
        "Authorization": f"Bearer {booking.token('front_desk')}",
        "Idempotency-Key": "traced",
        "traceparent": f"00-{TRACE}-{CALLER}-01",
    }
    body = {"clinic_id": str(clinic), "patient_id": str(patient)}
    answer = await booking.http.post("/v1/visits", json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def shipped(servers: Servers, booking: ServiceClient) -> None:
    """The service's own relay, until its outbox is empty."""
    config = Settings(kafka_bootstrap_servers=servers.kafka.bootstrap, poll_seconds=0.05)
    relay = asyncio.create_task(Relay(booking.worker_database, config, Metrics("booking")).run())
    connection = await connect(servers.postgres.dsn("booking"))
    try:
        async with asyncio.timeout(60):
            while await connection.fetchval("SELECT count(*) FROM outbox"):
                await asyncio.sleep(0.05)
    finally:
        relay.cancel()
        await asyncio.gather(relay, return_exceptions=True)
        await connection.close()


@contextmanager
def logged() -> Generator[Any]:
    """What is logged meanwhile, line by line, in the product's own format."""
    root, stream = logging.getLogger(), io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(root.handlers[0].formatter)
    level = root.level
    root.addHandler(handler)
    root.setLevel("INFO")
    try:
        yield lambda: [json.loads(line) for line in stream.getvalue().splitlines() if line.startswith("{")]
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


def record_of(delivery: Delivery) -> Record:
    """The record as its consumer gets it."""
    sent_at = int(datetime.now(UTC).timestamp() * 1000)
    size = len(delivery.value)
    return Record(delivery.topic, 0, 0, sent_at, 0, delivery.key, delivery.value, None, 0, size, delivery.headers)


def trace_of(span: ReadableSpan) -> str:
    context = span.get_span_context()
    return format(context.trace_id, "032x") if context else ""


def span_id(span: ReadableSpan) -> str:
    context = span.get_span_context()
    return format(context.span_id, "016x") if context else ""


def parent_id(span: ReadableSpan) -> str:
    return format(span.parent.span_id, "016x") if span.parent else ""
