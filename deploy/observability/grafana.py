"""Grafana's JSON, as far as our dashboards use it: a panel is a picture of one or more queries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

PROMETHEUS = {"type": "prometheus", "uid": "chairflow-prometheus"}
POSTGRESQL = {"type": "grafana-postgresql-datasource", "uid": "chairflow-analytics"}
_COLUMNS = 24
_HEIGHT = 8


@dataclass(frozen=True)
class Query:
    """An expression of the panel's data source, and how its series are called (Prometheus only)."""

    expression: str
    legend: str = ""


@dataclass(frozen=True)
class Panel:
    """``unit`` in Grafana's words; ``bounds`` colour a value from there on: (value, colour), ascending."""

    title: str
    description: str
    queries: tuple[Query, ...]
    unit: str = "short"
    kind: str = "timeseries"
    width: int = 8
    source: dict[str, str] = field(default_factory=lambda: PROMETHEUS)
    bounds: tuple[tuple[float, str], ...] = ()

    def json(self, number: int, x: int, y: int) -> dict[str, Any]:
        """The panel at its place."""
        steps = [{"value": None, "color": "green"}, *({"value": v, "color": c} for v, c in self.bounds)]
        defaults: dict[str, Any] = {"unit": self.unit, "min": 0, "thresholds": {"mode": "absolute", "steps": steps}}
        if self.source is POSTGRESQL or self.unit == "bool_on_off":
            del defaults["min"]
        options: dict[str, Any] = {"tooltip": {"mode": "multi", "sort": "desc"}}
        if self.kind == "stat":
            options = {
                "colorMode": "background",
                "textMode": "value_and_name",
                "reduceOptions": {"calcs": ["lastNotNull"]},
            }
        return {
            "id": number,
            "type": self.kind,
            "title": self.title,
            "description": self.description,
            "datasource": self.source,
            "gridPos": {"x": x, "y": y, "w": self.width, "h": _HEIGHT},
            "fieldConfig": {"defaults": defaults, "overrides": []},
            "options": options,
            "targets": [self._target(query, chr(ord("A") + at)) for at, query in enumerate(self.queries)],
        }

    def _target(self, query: Query, reference: str) -> dict[str, Any]:
        common = {"refId": reference, "datasource": self.source}
        if self.source is POSTGRESQL:
            return common | {"format": "time_series", "rawQuery": True, "rawSql": query.expression}
        return common | {"expr": query.expression, "legendFormat": query.legend or "__auto"}


@dataclass(frozen=True)
class Row:
    """A heading with its panels."""

    title: str
    panels: Sequence[Panel]


def dashboard(
    uid: str, title: str, rows: Sequence[Row], *, variables: Sequence[dict[str, Any]] = (), since: str = "now-6h"
) -> dict[str, Any]:
    """A whole dashboard; panels flow from left to right under their row."""
    panels: list[dict[str, Any]] = []
    y = 0
    for row in rows:
        place = {"x": 0, "y": y, "w": _COLUMNS, "h": 1}
        panels.append({"id": len(panels) + 1, "type": "row", "title": row.title, "gridPos": place, "panels": []})
        x, y = 0, y + 1
        for panel in row.panels:
            if x + panel.width > _COLUMNS:
                x, y = 0, y + _HEIGHT
            panels.append(panel.json(len(panels) + 1, x, y))
            x += panel.width
        y += _HEIGHT
    return {
        "uid": uid,
        "title": title,
        "tags": ["chairflow"],
        "schemaVersion": 39,
        "editable": False,
        "timezone": "browser",
        "refresh": "30s",
        "time": {"from": since, "to": "now"},
        "templating": {"list": list(variables)},
        "links": [{"type": "dashboards", "title": "Chairflow", "tags": ["chairflow"], "asDropdown": True}],
        "panels": panels,
    }
