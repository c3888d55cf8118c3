"""Logs, traces and metrics of one app, the same for every service."""

import logging
import sys
import time
from collections.abc import Iterable, Sequence
from typing import Any

import structlog
from opentelemetry import propagate, trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.metrics import Metrics
from shared.settings import Settings

log = structlog.stdlib.get_logger()
_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
_LINKS = 100


def configure_logging(config: Settings) -> None:
    """Structured lines on standard output: JSON for machines, columns for a person. Repeating it is harmless."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _add_trace,
    ]
    renderer = (
        structlog.processors.JSONRenderer()
        if config.log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                renderer,
            ],
        )
    )
    handler.addFilter(RateLimit())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(config.log_level)
    for noisy in ("aiokafka", "alembic.runtime.plugins", "httpx", "uvicorn.access", "faststream"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


class RateLimit(logging.Filter):
    """Lets a library repeat one message ten times a minute: a lost broker must not fill the disk."""

    def __init__(self, per_minute: int = 10) -> None:
        super().__init__()
        self._per_minute = per_minute
        self._seen: dict[tuple[str, int], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if not record.name.startswith(("aiokafka", "faststream", "sqlalchemy", "asyncio")):
            return True
        place = (record.pathname, record.lineno)
        since, count = self._seen.get(place, (record.created, 0))
        if record.created - since > 60:
            since, count = record.created, 0
        self._seen[place] = (since, count + 1)
        return count < self._per_minute


def _add_trace(_: Any, __: str, entry: structlog.typing.EventDict) -> structlog.typing.EventDict:
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        entry["trace_id"] = format(context.trace_id, "032x")
    return entry


def make_tracer(service: str, config: Settings, processors: Sequence[SpanProcessor] = ()) -> trace.Tracer:
    """A tracer of the app's own, so that several apps can live in one process."""
    provider = TracerProvider(resource=Resource.create({"service.name": f"chairflow-{service}"}))
    if config.otlp_endpoint:
        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=config.otlp_endpoint)))
    for processor in processors:
        provider.add_span_processor(processor)
    return provider.get_tracer("chairflow")


def parent_of(traceparent: str | None) -> Context:
    """The trace context that a header carries, or an empty one."""
    return propagate.extract({"traceparent": traceparent} if traceparent else {})


def causes_of(traceparents: Iterable[str | None]) -> tuple[Context, list[trace.Link]]:
    """What a span over several records begins from: one cause is its parent; many are links, at most a hundred."""
    distinct: dict[str, None] = {}
    for found in traceparents:
        if found:
            distinct[found] = None
        if len(distinct) == _LINKS:
            break
    if len(distinct) == 1:
        return parent_of(next(iter(distinct))), []
    contexts = (trace.get_current_span(parent_of(found)).get_span_context() for found in distinct)
    return Context(), [trace.Link(context) for context in contexts if context.is_valid]


def traceparent_of(span: trace.Span) -> str | None:
    """The header that names this span as the parent of what follows; None where nothing is traced."""
    carrier: dict[str, str] = {}
    propagate.inject(carrier, trace.set_span_in_context(span, Context()))
    return carrier.get("traceparent")


class Observed:
    """ASGI middleware: a span, a log line and the metrics of every request."""

    def __init__(self, app: ASGIApp, *, service: str, tracer: trace.Tracer, metrics: Metrics) -> None:
        self._app = app
        self._service = service
        self._tracer = tracer
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {k.decode("latin-1"): v.decode("latin-1") for k, v in scope["headers"]}
        status = 500
        started = time.perf_counter()

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        name = f"{scope['method']} {scope['path']}"
        with (
            self._tracer.start_as_current_span(
                name, context=parent_of(headers.get("traceparent")), kind=trace.SpanKind.SERVER
            ) as span,
            structlog.contextvars.bound_contextvars(service=self._service),
        ):
            try:
                await self._app(scope, receive, watch)
            finally:
                self._finish(scope, span, status, time.perf_counter() - started)

    def _finish(self, scope: Scope, span: trace.Span, status: int, seconds: float) -> None:
        route = route_of(scope)
        method = scope["method"] if scope["method"] in _METHODS else "other"
        span.update_name(f"{method} {route}")
        span.set_attribute("http.route", route)
        span.set_attribute("http.response.status_code", status)
        self._metrics.requests.labels(method, route, str(status)).inc()
        self._metrics.request_seconds.labels(route).observe(seconds)
        if route not in ("/live", "/ready"):
            level = logging.ERROR if status >= 500 else logging.INFO
            log.log(level, "request", method=scope["method"], route=route, status=status, ms=round(seconds * 1000, 1))


def route_of(scope: Scope) -> str:
    """The template of the route that answered, with the prefix under which its router hangs; "unmatched" without one.

    A router's own routes do not know that prefix. The template has as many segments as the end of the path that it matched.
    """
    template: str | None = getattr(scope.get("route"), "path", None)
    if not template:
        return "unmatched"
    segments = scope["path"].split("/")
    above = len(segments) - template.count("/")
    return "/".join(segments[:above]) + template
