"""Spans, log lines and metrics of apps in the test's own process, as an operator's tools would get them."""

import io
import json
import logging
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, Tracer
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from shared.metrics import Metrics

Samples = dict[tuple[str, ...], float]


def traced(*tracers: trace.Tracer) -> InMemorySpanExporter:
    """An exporter that gets every span which these tracers end from now on."""
    spans = InMemorySpanExporter()
    for tracer in tracers:
        cast("Tracer", tracer).span_processor.add_span_processor(SimpleSpanProcessor(spans))
    return spans


def trace_of(span: ReadableSpan) -> str:
    """The span's trace id, as it is written in headers and logs."""
    return format(context_of(span).trace_id, "032x")


def span_id(span: ReadableSpan) -> str:
    return format(context_of(span).span_id, "016x")


def parent_id(span: ReadableSpan) -> str:
    return format(span.parent.span_id, "016x") if span.parent else ""


def linked_to(span: ReadableSpan) -> set[tuple[str, str]]:
    """(trace id, span id) of each link."""
    return {(format(link.context.trace_id, "032x"), format(link.context.span_id, "016x")) for link in span.links}


def context_of(span: ReadableSpan) -> trace.SpanContext:
    context = span.get_span_context()
    assert context is not None
    return context


@contextmanager
def logged() -> Generator[Callable[[], list[dict[str, Any]]]]:
    """What is logged meanwhile, down to DEBUG, line by line, in the product's own format."""
    root, stream = logging.getLogger(), io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(root.handlers[0].formatter)
    ours = [logging.getLogger(name) for name in ("shared", "services")]
    root.addHandler(handler)
    for logger in ours:
        logger.setLevel(logging.DEBUG)
    try:
        yield lambda: [json.loads(line) for line in stream.getvalue().splitlines() if line.startswith("{")]
    finally:
        root.removeHandler(handler)
        for logger in ours:
            logger.setLevel(logging.NOTSET)


def counts(processes: Mapping[str, Metrics]) -> Samples:
    """What the counters and histograms of these processes have counted: (process, name, label values...) → count."""
    return {
        (process, sample.name, *sample.labels.values()): sample.value
        for process, metrics in processes.items()
        for family in metrics.registry.collect()
        if family.name.startswith("chairflow_")
        for sample in family.samples
        if sample.name.endswith(("_total", "_count"))
    }


def moved(before: Samples, after: Samples) -> Samples:
    """By how much each count has grown; those that have not are left out."""
    return {name: value - before.get(name, 0) for name, value in after.items() if value != before.get(name, 0)}
