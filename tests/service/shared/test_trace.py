"""Telemetry as behaviour: one trace from the HTTP request through outbox and Kafka to the cell."""

import asyncio
import io
import json
import logging
from typing import Any

from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from deploy.local.testing import Servers
from services.analytics.deriver import Deriver
from services.analytics.ingest import Ingest
from shared.messaging.records import header
from shared.messaging.relay import Relay
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.settings import Settings
from shared.telemetry import make_tracer
from tests.conftest import ServiceFactory
from tests.service.shared.lab import Lab
from tests.service.shared.ledger import derive_all, ledger
from tests.service.shared.sql import connect

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


async def test_one_trace_from_the_request_to_the_cell(servers: Servers, service: ServiceFactory) -> None:
    booking = await service("booking")
    root, lines = logging.getLogger(), io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(root.handlers[0].formatter)
    level = root.level
    root.addHandler(handler)
    root.setLevel("INFO")
    try:
        headers = {
            "Authorization": f"Bearer {booking.token('administrator')}",
            "Idempotency-Key": "traced",
            "traceparent": f"00-{TRACE}-00f067aa0ba902b7-01",
        }
        body = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}
        ack = (await booking.http.post("/v1/clinics", json=body, headers=headers)).json()
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    logged = [json.loads(line) for line in lines.getvalue().splitlines() if line.startswith("{")]
    request = next(line for line in logged if line["event"] == "request")
    assert request["trace_id"] == TRACE and request["route"].endswith("/clinics") and request["status"] == 201

    connection = await connect(servers.postgres.dsn("booking"))
    row = await connection.fetchrow("SELECT * FROM event WHERE event_id = $1", ack["events"][0]["event_id"])
    await connection.close()
    assert row["traceparent"].split("-")[1] == TRACE
    async with ledger(servers, with_topics=True) as world:
        await ship(world, row)
        record = (await world.on_topic())[0]
        assert (header(record.headers, "traceparent") or "").split("-")[1] == TRACE
        assert header(record.headers, "ce_type") == "booking.clinic.opened.v1"
        assert header(record.headers, "ce_id") == ack["events"][0]["event_id"]
        spans = InMemorySpanExporter()
        tracer = make_tracer("analytics", Settings(), [SimpleSpanProcessor(spans)])
        await Ingest(world.database, Metrics("lab"), tracer, Notifier(world.database, "marks")).handle([record])
        await derive_all(Deriver(world.database, world.config, Metrics("lab"), tracer))
    names = {span.name for span in spans.get_finished_spans() if trace_of(span) == TRACE}
    assert names == {"analytics appends booking.clinic.opened.v1", "analytics derives cells"}


def trace_of(span: ReadableSpan) -> str:
    context = span.get_span_context()
    return format(context.trace_id, "032x") if context else ""


async def ship(world: Lab, row: Any) -> None:
    """The event in the lab's outbox, through the product's relay, to the lab's topic."""
    connection = await connect(world.dsn)
    columns = [name for name in dict(row) if name != "topic"]
    values = [row[name] for name in columns]
    places = ", ".join(f"${n}" for n in range(2, len(columns) + 2))
    await connection.execute(
        f"INSERT INTO event (topic, {', '.join(columns)}) VALUES ($1, {places})", world.topic, *values
    )
    await connection.execute(
        "INSERT INTO outbox (event_id, recorded_at, tenant_id) SELECT event_id, recorded_at, tenant_id FROM event"
    )
    await connection.close()

    relay = asyncio.create_task(Relay(world.database, world.config, Metrics("lab")).run())
    await world.shipped()
    relay.cancel()
    await asyncio.gather(relay, return_exceptions=True)
