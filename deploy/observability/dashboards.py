"""All dashboards: the platform, one a service, the business. `python -m deploy.generate` writes them to deploy/grafana/."""

from typing import Any

from deploy.observability.business import business
from deploy.observability.grafana import Panel, Query, Row, dashboard
from deploy.observability.panels import AREAS, WINDOW, of_service, over_services
from shared.metrics import DECLARED
from shared.settings import SERVICES

_METRICS = {metric.name.removeprefix("chairflow_"): metric for metric in DECLARED}
_TARGETS = 'job="chairflow"'
_RED = ((1, "red"),)


def dashboards() -> dict[str, dict[str, Any]]:
    """Each dashboard by the name of its file."""
    found = {"platform": platform(), "business": business()}
    return found | {service: of_one(service) for service in SERVICES}


def of_one(service: str) -> dict[str, Any]:
    """Everything that a service measures, from the declarations alone."""
    rows = [
        Row(
            title,
            [
                of_service(metric, service)
                for metric in DECLARED
                if metric.area == area and (not metric.only or service in metric.only)
            ],
        )
        for area, title in AREAS.items()
    ]
    rows[-1] = Row(
        rows[-1].title, [*rows[-1].panels, *_process(f'{_TARGETS},service="{service}"', "{{process}}", "process")]
    )
    return dashboard(f"chairflow-{service}", f"Chairflow · {service.title()}", [row for row in rows if row.panels])


def platform() -> dict[str, Any]:
    """Is everything fine, and if not, where: one line a service."""
    return dashboard(
        "chairflow-platform",
        "Chairflow · Platform",
        [
            Row("Service levels", _levels()),
            Row("Is everything there", _there()),
            Row("What waits", [over_services(_METRICS[name]) for name in _WAITING]),
            Row("What goes wrong", [*(over_services(_METRICS[name]) for name in _WRONG), _errors()]),
            Row(
                "How busy it is",
                [over_services(_METRICS[name]) for name in _BUSY] + _process(_TARGETS, _EACH, "service, process"),
            ),
        ],
    )


_EACH = "{{service}} {{process}}"
_WAITING = (
    "outbox_age_seconds",
    "outbox_rows",
    "consumer_lag_records",
    "parked_records",
    "marks_waiting",
    "timers_due",
    "timers_overdue_seconds",
)
_WRONG = ("records_parked_total", "records_retried_total", "timers_failed_total", "consumer_held")
_BUSY = (
    "http_requests_total",
    "http_request_seconds",
    "events_published_total",
    "records_consumed_total",
    "database_connections_used",
    "event_loop_delay_seconds",
)


def _levels() -> list[Panel]:
    burn = "max by (level) (chairflow:level_errors:ratio_rate1h) / on (level) chairflow:level_budget:ratio"
    return [
        Panel(
            "Alerts",
            "What fires now; each has its section in docs/runbook.md.",
            (Query('count by (alertname, severity) (ALERTS{alertstate="firing"}) or on() vector(0)', "{{alertname}} {{severity}}"),),
            kind="stat",
            bounds=_RED,
        ),
        Panel(
            "Kept over six hours",
            "The worst service of each level: requests without a 5xx, records in their cells within 5 s, timers within a minute.",
            (Query("1 - max by (level) (chairflow:level_errors:ratio_rate6h)", "{{level}}"),),
            "percentunit",
        ),
        Panel(
            "Budget burn",
            "How many times faster than allowed the month's budget is used, over an hour: 1 lasts the month, 14.4 two days.",
            (Query(burn, "{{level}}"),),
            bounds=((1, "orange"), (14.4, "red")),
        ),
        over_services(_METRICS["freshness_seconds"]),
    ]  # fmt: skip


def _there() -> list[Panel]:
    return [
        Panel(
            "Processes",
            "1 while a process answers its scrape; of several, the one that does not.",
            (Query(f"min by (service, process) (up{{{_TARGETS}}})", _EACH),),
            "bool_on_off",
        ),
        Panel(
            "PostgreSQL answers",
            _METRICS["database_up"].help,
            (Query("min by (service, process) (chairflow_database_up)", _EACH),),
            "bool_on_off",
        ),
        Panel(
            "Kafka answers",
            _METRICS["broker_up"].help,
            (Query("min by (service) (chairflow_broker_up)", "{{service}}"),),
            "bool_on_off",
        ),
    ]


def _errors() -> Panel:
    return Panel(
        "Requests answered with a 5xx",
        "Of each service's requests the share that failed; health checks are left out.",
        (Query('max by (service) (chairflow:level_errors:ratio_rate5m{level="availability"})', "{{service}}"),),
        "percentunit",
    )


def _process(where: str, legend: str, by: str) -> list[Panel]:
    """What every process of the operating system has."""
    return [
        Panel(
            "CPU",
            "Cores in use. One process can use one.",
            (Query(f"sum by ({by}) (rate(process_cpu_seconds_total{{{where}}}[{WINDOW}]))", legend),),
        ),
        Panel(
            "Memory",
            "Resident memory; it should be flat.",
            (Query(f"max by ({by}) (process_resident_memory_bytes{{{where}}})", legend),),
            "bytes",
        ),
        Panel(
            "Open files",
            "Connections and files; it should be flat.",
            (Query(f"max by ({by}) (process_open_fds{{{where}}})", legend),),
        ),
        Panel(
            "Running since",
            "Seconds since the process was started; a saw is a process that ends again and again.",
            (Query(f"time() - max by ({by}) (process_start_time_seconds{{{where}}})", legend),),
            "s",
        ),
    ]
