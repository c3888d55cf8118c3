"""From a metric's declaration to its panel: what it counts decides the query, its area the row."""

from deploy.observability.grafana import Panel, Query
from shared.declared import AnyDeclared

AREAS = {
    "requests": "Requests",
    "publishing": "Events on their way out",
    "consuming": "Events of others",
    "timers": "Recalls and no-shows",
    "numbers": "Numbers",
    "saturation": "How busy it is",
}
# Short names, as an operator says them; what is meant stands in the metric's own help text below.
TITLES = {
    "chairflow_http_requests_total": "Answers by route and status",
    "chairflow_http_request_seconds": "Time to answer",
    "chairflow_commands_refused_total": "Refused by a rule",
    "chairflow_outbox_rows": "Events waiting",
    "chairflow_outbox_age_seconds": "Oldest event waiting",
    "chairflow_events_published_total": "Events published",
    "chairflow_broker_up": "Kafka answers",
    "chairflow_records_consumed_total": "Records read",
    "chairflow_consumer_lag_records": "Records not yet read",
    "chairflow_events_handled_total": "Events handled",
    "chairflow_events_duplicate_total": "Repeats set aside",
    "chairflow_events_unknown_total": "Unknown types skipped",
    "chairflow_records_parked_total": "Records parked",
    "chairflow_parked_records": "Parked and undecided",
    "chairflow_records_retried_total": "Tries after a failure",
    "chairflow_consumer_held": "Held by bugs",
    "chairflow_timers_due": "Timers due",
    "chairflow_timers_overdue_seconds": "Oldest timer is late by",
    "chairflow_timers_fired_total": "Timers carried out",
    "chairflow_timers_failed_total": "Timers that failed",
    "chairflow_timer_delay_seconds": "Delay of timers",
    "chairflow_marks_waiting": "Marks waiting",
    "chairflow_postings_total": "Postings written",
    "chairflow_freshness_seconds": "From the topic to the cell",
    "chairflow_database_up": "PostgreSQL answers",
    "chairflow_database_connections_used": "Database connections in use",
    "chairflow_database_connections_limit": "Database connections at most",
    "chairflow_event_loop_delay_seconds": "Event loop is late by",
}
_QUANTILES = (("0.5", "half"), ("0.95", "95 %"), ("0.99", "99 %"))
WINDOW = "$__rate_interval"


def of_service(metric: AnyDeclared, service: str) -> Panel:
    """The metric of one service, split by its own labels."""
    return _panel(metric, f'service="{service}"', metric.labels or ("process",))


def over_services(metric: AnyDeclared) -> Panel:
    """The metric over all services, one line each."""
    return _panel(metric, "", ("service",))


def _panel(metric: AnyDeclared, where: str, by: tuple[str, ...]) -> Panel:
    selector = f"{{{where}}}" if where else ""
    legend = " ".join(f"{{{{{label}}}}}" for label in by)
    if metric.make.__name__ == "Histogram":
        queries = tuple(
            Query(
                _or_zero(f"histogram_quantile({q}, sum by (le) (rate({metric.name}_bucket{selector}[{WINDOW}]))) >= 0"),
                name,
            )
            for q, name in _QUANTILES
        )
    elif metric.make.__name__ == "Counter":
        queries = (Query(_or_zero(f"sum by ({', '.join(by)}) (rate({metric.name}{selector}[{WINDOW}]))"), legend),)
    else:
        queries = (Query(f"max by ({', '.join(by)}) ({metric.name}{selector})", legend),)
    return Panel(TITLES[metric.name], metric.help, queries, metric.unit)


def _or_zero(expression: str) -> str:
    """What has never happened reads 0 and not "no data"."""
    return f"({expression}) or on() vector(0)"
