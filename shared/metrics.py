"""Every Prometheus metric of the platform, declared once, with what a dashboard needs to know of it.

Each process has a registry of its own and shows only what concerns it: an API no outbox, a worker no requests. Which service
and which process a series is of say the labels `service` and `process` of the scraped target (docs/observability.md).
"""

from typing import cast

from prometheus_client import CollectorRegistry, ProcessCollector, disable_created_metrics

from shared.declared import AnyDeclared, Declared, Process, counter, gauge, histogram

# A second series beside each counter, saying when it began: nobody asks, and it doubles what is stored.
disable_created_metrics()

_ANSWER_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
# The service levels lie on a bucket's bound: cells within 5 s, timers within a minute.
FRESH_SECONDS, TIMELY_SECONDS = 5.0, 60.0
_FRESHNESS_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, FRESH_SECONDS, 15.0, 60.0, 300.0)
_DELAY_SECONDS = (0.5, 1.0, 2.5, 5.0, 15.0, TIMELY_SECONDS, 300.0, 900.0, 3600.0)
_BOTH: tuple[Process, ...] = ("api", "worker")
_NUMBERS = ("analytics",)
_WITH_TIMERS = ("booking", "followup")


class Metrics:
    """The metrics of one process of one service. Names carry the unit; labels are few and bounded."""

    requests = counter(
        "chairflow_http_requests_total",
        "HTTP requests answered.",
        "method",
        "route",
        "status",
        area="requests",
        process=("api",),
        unit="reqps",
    )
    request_seconds = histogram(
        "chairflow_http_request_seconds",
        "Time to answer a request.",
        "route",
        area="requests",
        process=("api",),
        buckets=_ANSWER_SECONDS,
    )
    refused = counter(
        "chairflow_commands_refused_total", "Commands that a rule refused.", "code", area="requests", process=("api",)
    )
    outbox_rows = gauge("chairflow_outbox_rows", "Events that wait to be published.", area="publishing")
    outbox_age = gauge("chairflow_outbox_age_seconds", "Age of the oldest waiting event.", area="publishing", unit="s")
    published = counter("chairflow_events_published_total", "Events acknowledged by Kafka.", area="publishing")
    broker_up = gauge(
        "chairflow_broker_up", "1 while Kafka answers this worker.", area="publishing", unit="bool_on_off"
    )
    consumed = counter(
        "chairflow_records_consumed_total", "Records done with: handled, skipped or parked.", "topic", area="consuming"
    )
    lag = gauge(
        "chairflow_consumer_lag_records", "Records on the topic that are not yet consumed.", "topic", area="consuming"
    )
    handled = counter(
        "chairflow_events_handled_total", "Events that had an effect here, by type.", "type", area="consuming"
    )
    duplicates = counter("chairflow_events_duplicate_total", "Records that had been handled before.", area="consuming")
    unknown = counter(
        "chairflow_events_unknown_total", "Records of a type that this version does not know.", area="consuming"
    )
    parked = counter(
        "chairflow_records_parked_total", "Records parked.", "reason", area="consuming", known=("hopeless", "bug")
    )
    parked_open = gauge(
        "chairflow_parked_records", "Parked records that nobody has decided about yet.", area="consuming"
    )
    retried = counter(
        "chairflow_records_retried_total", "Tries after a failure.", "fate", area="consuming", known=("outage", "bug")
    )
    held = gauge(
        "chairflow_consumer_held",
        "1 while twenty bugs in a row hold this worker's partitions.",
        area="consuming",
        unit="bool_on_off",
    )
    timers_due = gauge("chairflow_timers_due", "Timers whose due time has passed.", area="timers", only=_WITH_TIMERS)
    timers_overdue = gauge(
        "chairflow_timers_overdue_seconds",
        "How late the oldest due timer is, in wall time; chains whose clock is set are left out.",
        area="timers",
        unit="s",
        only=_WITH_TIMERS,
    )
    timers_fired = counter(
        "chairflow_timers_fired_total", "Timers carried out.", "kind", area="timers", only=_WITH_TIMERS
    )
    timers_failed = counter(
        "chairflow_timers_failed_total",
        "Tries to carry out a timer that failed; it rests and is tried again.",
        "kind",
        area="timers",
        only=_WITH_TIMERS,
    )
    timer_delay = histogram(
        "chairflow_timer_delay_seconds",
        "From a timer's due time until it was carried out, in wall time; chains whose clock is set are left out.",
        "kind",
        area="timers",
        buckets=_DELAY_SECONDS,
        only=_WITH_TIMERS,
    )
    marks = gauge(
        "chairflow_marks_waiting", "Marks that the deriver has not yet worked off.", area="numbers", only=_NUMBERS
    )
    postings = counter("chairflow_postings_total", "Postings written by the deriver.", area="numbers", only=_NUMBERS)
    freshness = histogram(
        "chairflow_freshness_seconds",
        "Wall time from the record's timestamp on the topic to the derived cell.",
        area="numbers",
        buckets=_FRESHNESS_SECONDS,
        only=_NUMBERS,
    )
    database_up = gauge(
        "chairflow_database_up",
        "1 while PostgreSQL answers this process.",
        area="saturation",
        process=_BOTH,
        unit="bool_on_off",
    )
    connections = gauge(
        "chairflow_database_connections_used",
        "Connections of this process's pool in use.",
        area="saturation",
        process=_BOTH,
    )
    connections_limit = gauge(
        "chairflow_database_connections_limit",
        "Connections that this process's pool may open.",
        area="saturation",
        process=_BOTH,
    )
    loop_delay = gauge(
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


DECLARED = tuple(cast("AnyDeclared", found) for found in vars(Metrics).values() if type(found) is Declared)
