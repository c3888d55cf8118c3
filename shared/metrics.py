"""Every Prometheus metric of the platform, declared once, with what a dashboard needs to know of it.

Each process has a registry of its own and shows only what concerns it: an API no outbox, a worker no requests. Which service
and which process a series is of say the labels `service` and `process` of the scraped target (docs/observability.md).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar, cast

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)

Process = Literal["api", "worker"]
Area = Literal["requests", "publishing", "consuming", "timers", "numbers", "saturation"]
MetricT = TypeVar("MetricT", Counter, Gauge, Histogram)

# A second series beside each counter, saying when it began: nobody asks, and it doubles what is stored.
disable_created_metrics()

_ANSWER_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
# The service levels lie on a bucket's bound: cells within 5 s, timers within a minute.
FRESH_SECONDS, TIMELY_SECONDS = 5.0, 60.0
_FRESHNESS_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, FRESH_SECONDS, 15.0, 60.0, 300.0)
_DELAY_SECONDS = (0.5, 1.0, 2.5, 5.0, 15.0, TIMELY_SECONDS, 300.0, 900.0, 3600.0)


@dataclass(frozen=True)
class Declared(Generic[MetricT]):
    """One metric. ``unit`` is Grafana's name of what its axis counts; a counter's is that of its rate.

    ``known`` are label values that must read 0 before anything happened; ``only`` names the services that it tells
    something about, where that is not all of them.
    """

    make: Callable[..., MetricT]
    name: str
    help: str
    labels: tuple[str, ...]
    area: Area
    process: tuple[Process, ...]
    unit: str
    known: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()
    only: tuple[str, ...] = ()

    def made(self, registry: CollectorRegistry | None) -> MetricT:
        """The metric of one process; without a registry it counts for nobody."""
        more = {"buckets": self.buckets} if self.buckets else {}
        metric = self.make(self.name, self.help, self.labels, registry=registry, **more)
        for value in self.known:
            metric.labels(value)
        return metric

    def __get__(self, metrics: "Metrics | None", owner: type["Metrics"]) -> MetricT:
        if metrics is None:
            raise AttributeError(f"{self.name} is counted by a process: ask an instance")
        return cast("MetricT", metrics.made[self.name])


def _counter(
    name: str,
    text: str,
    *labels: str,
    area: Area,
    process: tuple[Process, ...] = ("worker",),
    unit: str = "cps",
    known: tuple[str, ...] = (),
    only: tuple[str, ...] = (),
) -> Declared[Counter]:
    return Declared(Counter, name, text, labels, area, process, unit, known, only=only)


def _gauge(
    name: str,
    text: str,
    *labels: str,
    area: Area,
    process: tuple[Process, ...] = ("worker",),
    unit: str = "short",
    only: tuple[str, ...] = (),
) -> Declared[Gauge]:
    return Declared(Gauge, name, text, labels, area, process, unit, only=only)


def _histogram(
    name: str,
    text: str,
    *labels: str,
    area: Area,
    buckets: tuple[float, ...],
    process: tuple[Process, ...] = ("worker",),
    only: tuple[str, ...] = (),
) -> Declared[Histogram]:
    return Declared(Histogram, name, text, labels, area, process, "s", buckets=buckets, only=only)


_BOTH: tuple[Process, ...] = ("api", "worker")
_NUMBERS = ("analytics",)
_WITH_TIMERS = ("booking", "followup")


class Metrics:
    """The metrics of one process of one service. Names carry the unit; labels are few and bounded."""

    requests = _counter(
        "chairflow_http_requests_total",
        "HTTP requests answered.",
        "method",
        "route",
        "status",
        area="requests",
        process=("api",),
        unit="reqps",
    )
    request_seconds = _histogram(
        "chairflow_http_request_seconds",
        "Time to answer a request.",
        "route",
        area="requests",
        process=("api",),
        buckets=_ANSWER_SECONDS,
    )
    refused = _counter(
        "chairflow_commands_refused_total", "Commands that a rule refused.", "code", area="requests", process=("api",)
    )
    outbox_rows = _gauge("chairflow_outbox_rows", "Events that wait to be published.", area="publishing")
    outbox_age = _gauge("chairflow_outbox_age_seconds", "Age of the oldest waiting event.", area="publishing", unit="s")
    published = _counter("chairflow_events_published_total", "Events acknowledged by Kafka.", area="publishing")
    broker_up = _gauge(
        "chairflow_broker_up", "1 while Kafka answers this worker.", area="publishing", unit="bool_on_off"
    )
    consumed = _counter(
        "chairflow_records_consumed_total", "Records done with: handled, skipped or parked.", "topic", area="consuming"
    )
    lag = _gauge(
        "chairflow_consumer_lag_records", "Records on the topic that are not yet consumed.", "topic", area="consuming"
    )
    handled = _counter(
        "chairflow_events_handled_total", "Events that had an effect here, by type.", "type", area="consuming"
    )
    duplicates = _counter("chairflow_events_duplicate_total", "Records that had been handled before.", area="consuming")
    unknown = _counter(
        "chairflow_events_unknown_total", "Records of a type that this version does not know.", area="consuming"
    )
    parked = _counter(
        "chairflow_records_parked_total", "Records parked.", "reason", area="consuming", known=("hopeless", "bug")
    )
    parked_open = _gauge(
        "chairflow_parked_records", "Parked records that nobody has decided about yet.", area="consuming"
    )
    retried = _counter(
        "chairflow_records_retried_total", "Tries after a failure.", "fate", area="consuming", known=("outage", "bug")
    )
    held = _gauge(
        "chairflow_consumer_held",
        "1 while twenty bugs in a row hold this worker's partitions.",
        area="consuming",
        unit="bool_on_off",
    )
    timers_due = _gauge("chairflow_timers_due", "Timers whose due time has passed.", area="timers", only=_WITH_TIMERS)
    timers_overdue = _gauge(
        "chairflow_timers_overdue_seconds",
        "How late the oldest due timer is, in wall time; chains whose clock is set are left out.",
        area="timers",
        unit="s",
        only=_WITH_TIMERS,
    )
    timers_fired = _counter(
        "chairflow_timers_fired_total", "Timers carried out.", "kind", area="timers", only=_WITH_TIMERS
    )
    timers_failed = _counter(
        "chairflow_timers_failed_total",
        "Tries to carry out a timer that failed; it rests and is tried again.",
        "kind",
        area="timers",
        only=_WITH_TIMERS,
    )
    timer_delay = _histogram(
        "chairflow_timer_delay_seconds",
        "From a timer's due time until it was carried out, in wall time; chains whose clock is set are left out.",
        "kind",
        area="timers",
        buckets=_DELAY_SECONDS,
        only=_WITH_TIMERS,
    )
    marks = _gauge(
        "chairflow_marks_waiting", "Marks that the deriver has not yet worked off.", area="numbers", only=_NUMBERS
    )
    postings = _counter("chairflow_postings_total", "Postings written by the deriver.", area="numbers", only=_NUMBERS)
    freshness = _histogram(
        "chairflow_freshness_seconds",
        "Wall time from the record's timestamp on the topic to the derived cell.",
        area="numbers",
        buckets=_FRESHNESS_SECONDS,
        only=_NUMBERS,
    )
    database_up = _gauge(
        "chairflow_database_up",
        "1 while PostgreSQL answers this process.",
        area="saturation",
        process=_BOTH,
        unit="bool_on_off",
    )
    connections = _gauge(
        "chairflow_database_connections_used",
        "Connections of this process's pool in use.",
        area="saturation",
        process=_BOTH,
    )
    connections_limit = _gauge(
        "chairflow_database_connections_limit",
        "Connections that this process's pool may open.",
        area="saturation",
        process=_BOTH,
    )
    loop_delay = _gauge(
        "chairflow_event_loop_delay_seconds",
        "How late the event loop woke a sleeper: its queue of work.",
        area="saturation",
        process=_BOTH,
        unit="s",
    )

    def __init__(self, service: str, process: Process = "worker") -> None:
        self.service = service
        self.process: Process = process
        self.registry = CollectorRegistry()
        self.made = {
            declared.name: declared.made(self.registry if process in declared.process else None)
            for declared in DECLARED
        }
        ProcessCollector(registry=self.registry)


AnyDeclared = Declared[Counter] | Declared[Gauge] | Declared[Histogram]
DECLARED = tuple(cast("AnyDeclared", found) for found in vars(Metrics).values() if type(found) is Declared)
