"""Every Prometheus metric of the platform, declared in one place. One registry per app."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

_LATENCY = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The metrics of one process of one service. Names carry the unit; labels are few and bounded."""

    def __init__(self, service: str) -> None:
        self.registry = r = CollectorRegistry()
        self.service = service
        self.requests = Counter(
            "chairflow_http_requests_total", "HTTP requests answered.", ["method", "route", "status"], registry=r
        )
        self.request_seconds = Histogram(
            "chairflow_http_request_seconds", "Time to answer a request.", ["route"], buckets=_LATENCY, registry=r
        )
        self.refused = Counter(
            "chairflow_commands_refused_total", "Commands that a rule refused.", ["code"], registry=r
        )
        self.outbox_rows = Gauge("chairflow_outbox_rows", "Events that wait to be published.", registry=r)
        self.outbox_age = Gauge("chairflow_outbox_age_seconds", "Age of the oldest waiting event.", registry=r)
        self.published = Counter("chairflow_events_published_total", "Events acknowledged by Kafka.", registry=r)
        self.handled = Counter(
            "chairflow_events_handled_total", "Records handled, by event type.", ["type"], registry=r
        )
        self.duplicates = Counter(
            "chairflow_events_duplicate_total", "Records that had been handled before.", registry=r
        )
        self.unknown = Counter(
            "chairflow_events_unknown_total", "Records of a type that this version does not know.", registry=r
        )
        self.parked = Counter("chairflow_records_parked_total", "Records parked.", ["reason"], registry=r)
        self.parked_open = Gauge(
            "chairflow_parked_records", "Parked records that nobody has decided about yet.", registry=r
        )
        self.retried = Counter("chairflow_records_retried_total", "Tries after a failure.", ["fate"], registry=r)
        self.lag = Gauge(
            "chairflow_consumer_lag_records", "Records on the topic that are not yet consumed.", ["topic"], registry=r
        )
        self.timers_due = Gauge("chairflow_timers_due", "Timers whose due time has passed.", registry=r)
        self.timers_fired = Counter("chairflow_timers_fired_total", "Timers carried out.", ["kind"], registry=r)
        self.marks = Gauge("chairflow_marks_waiting", "Marks that the deriver has not yet worked off.", registry=r)
        self.postings = Counter("chairflow_postings_total", "Postings written by the deriver.", registry=r)
        self.freshness = Histogram(
            "chairflow_freshness_seconds",
            "Wall time from the record's timestamp on the topic to the derived cell.",
            buckets=_LATENCY,
            registry=r,
        )
        self.broker_up = Gauge("chairflow_broker_up", "1 while Kafka answers this worker.", registry=r)
        self.database_up = Gauge("chairflow_database_up", "1 while PostgreSQL answers this process.", registry=r)
