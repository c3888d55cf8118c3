"""What operators watch with, over the running platform: every /metrics is well formed, every panel of every dashboard has data."""

import asyncio
import json
import math
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from deploy.local.ports import free_port
from deploy.local.prometheus import Prometheus, promtool
from deploy.observability.dashboards import dashboards
from deploy.observability.grafana import POSTGRESQL
from deploy.observability.panels import TITLES
from deploy.observability.scaled import scaled, scrape_config
from shared.metrics import DECLARED
from shared.settings import SERVICES
from tests.flow.life import play
from tests.service.shared.sql import connect
from tests.support.clinic import DAY_0, Clinic
from tests.support.platform import Platform

ROOT = Path(__file__).parents[2]
RULES = ROOT / "deploy" / "prometheus" / "rules"
COMMITTED = sorted((ROOT / "deploy" / "grafana" / "dashboards").glob("*.json"))
DASHBOARDS: dict[str, dict[str, Any]] = {path.stem: json.loads(path.read_text()) for path in COMMITTED}
# What Grafana puts in for its own variables.
WINDOW = "10s"
PERIOD = {"$__timeFrom()": f"'{DAY_0}'", "$__timeTo()": f"'{DAY_0.replace(year=DAY_0.year + 1)}'"}


@pytest.fixture(scope="module")
def prometheus(stack: Platform, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prometheus]:
    """A Prometheus that looks at the platform every second, with the committed rules in a hurry."""
    directory, files = tmp_path_factory.mktemp("prometheus"), list[str]()
    for path in sorted(RULES.glob("*.yaml")):
        (directory / path.name).write_text(scaled(path.read_text(), 20))
        files.append(str(directory / path.name))
    started = Prometheus(directory, free_port(), scrape_config(stack.running.settled.ports, files))
    started.start()
    yield started
    started.stop()


@pytest.fixture(scope="module")
async def watched(stack: Platform, prometheus: Prometheus) -> AsyncIterator[Clinic]:
    """A clinic in whose half year every KPI has moved, as Prometheus has seen it."""
    chain = stack.chain()
    clinic = await Clinic.open(chain)
    await play(clinic)
    async with asyncio.timeout(60):
        while not await asyncio.to_thread(_has_seen_all, prometheus):
            await asyncio.sleep(0.2)
    yield clinic
    await chain.close()


def _has_seen_all(prometheus: Prometheus) -> bool:
    """The rules of the longest interval have been evaluated over samples of every process."""
    up = [target for target in prometheus.targets() if target["health"] == "up"]
    levels = prometheus.query("count(count by (level) (chairflow:level_errors:ratio_rate6h))")
    return len(up) == 2 * len(SERVICES) and bool(levels) and levels[0]["value"][1] == "3"


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("process", ["metrics", "worker"])
async def test_metrics_are_well_formed(stack: Platform, watched: Clinic, service: str, process: str) -> None:
    async with httpx.AsyncClient() as http:
        text = (await http.get(f"{stack.running.settled.url(f'{service}.{process}')}/metrics")).text
    checked = await asyncio.to_thread(promtool, "check", "metrics", text=text)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    kind = "api" if process == "metrics" else "worker"
    shown = set(re.findall(r"^# TYPE (chairflow_\w+)", text, flags=re.MULTILINE))
    assert shown == {metric.name for metric in DECLARED if kind in metric.process}


@pytest.mark.parametrize("name", DASHBOARDS)
async def test_every_panel_has_data(stack: Platform, prometheus: Prometheus, watched: Clinic, name: str) -> None:
    empty: list[str] = []
    for panel in DASHBOARDS[name]["panels"]:
        for target in panel.get("targets", []):
            if panel["datasource"] == POSTGRESQL:
                values = await _sql(stack, target["rawSql"].replace("$tenant", str(watched.chain.tenant)))
            else:
                values = await asyncio.to_thread(_instant, prometheus, target["expr"])
            if not values or not all(math.isfinite(value) for value in values):
                empty.append(f"{panel['title']}: {target.get('expr') or target['rawSql']} {values}")
    assert empty == []


def _instant(prometheus: Prometheus, expression: str) -> list[float]:
    return [float(series["value"][1]) for series in prometheus.query(expression.replace("$__rate_interval", WINDOW))]


async def _sql(stack: Platform, query: str) -> list[float]:
    """The values that the dashboards' own role is shown."""
    for variable, value in PERIOD.items():
        query = query.replace(variable, value)
    reader = await connect(_reader(stack))
    try:
        return [float(row["value"]) for row in await reader.fetch(query) if row["value"] is not None]
    finally:
        await reader.close()


def _reader(stack: Platform) -> str:
    environment: dict[str, str] = json.loads((stack.running.directory / "run" / "environment.json").read_text())
    return environment["CHAIRFLOW_ANALYTICS_READER_DSN"]


async def test_the_list_of_chains_names_this_one(stack: Platform, watched: Clinic) -> None:
    [variable] = dashboards()["business"]["templating"]["list"]
    reader = await connect(_reader(stack))
    try:
        found = {row[0] for row in await reader.fetch(variable["query"])}
    finally:
        await reader.close()
    assert str(watched.chain.tenant) in found


def test_every_metric_has_a_panel_and_every_query_its_metric() -> None:
    """A name that does not exist would read 0 for ever where a query falls back to it."""
    names = {metric.name for metric in DECLARED}
    assert set(TITLES) == names
    panels: list[dict[str, Any]] = [panel for document in dashboards().values() for panel in document["panels"]]
    text = "\n".join(target.get("expr", "") for panel in panels for target in panel.get("targets", []))
    used = {re.sub(r"_bucket$", "", name) for name in re.findall(r"\bchairflow_\w+", text)}
    assert used == names
    assert not [panel["title"] for panel in panels if panel["type"] != "row" and not panel["description"].endswith(".")]
