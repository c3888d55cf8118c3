"""Grafana's own types of a dashboard, from its Foundation SDK: nothing that we wrote is unknown to them."""

import json
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, cast

import pytest
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.cog.plugins import register_default_plugins
from grafana_foundation_sdk.cog.runtime import panelcfg_config
from grafana_foundation_sdk.models.dashboard import Dashboard

COMMITTED = sorted((Path(__file__).parents[2] / "deploy" / "grafana" / "dashboards").glob("*.json"))
register_default_plugins()


def unread(written: object, read: object, place: str = "") -> Iterator[str]:
    """Where what was written differs from what Grafana's types made of it."""
    if isinstance(written, dict) and isinstance(read, dict):
        known = cast("dict[str, object]", read)
        for name, value in cast("dict[str, object]", written).items():
            yield from unread(value, known.get(name), f"{place}.{name}")
    elif isinstance(written, list) and isinstance(read, list):
        ours, theirs = cast("list[object]", written), cast("list[object]", read)
        for number, (one, other) in enumerate(zip_longest(ours, theirs)):
            yield from unread(one, other, f"{place}[{number}]")
    elif written != read:
        yield place


def as_read(dashboard: dict[str, Any]) -> dict[str, Any]:
    return json.loads(JSONEncoder().encode(Dashboard.from_json(dashboard)))


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: path.stem)
def test_grafana_knows_every_word_of_a_dashboard(path: Path) -> None:
    dashboard = json.loads(path.read_text())
    assert list(unread(dashboard, as_read(dashboard))) == []
    # Options of a kind of panel that they do not know would go through unread.
    assert [
        panel for panel in dashboard["panels"] if panel["type"] != "row" and not panelcfg_config(panel["type"])
    ] == []


def test_a_word_that_grafana_does_not_know_is_seen() -> None:
    dashboard = json.loads(COMMITTED[0].read_text())
    panel = next(panel for panel in dashboard["panels"] if panel["type"] == "timeseries")
    number = dashboard["panels"].index(panel)
    panel["titel"] = panel["options"]["legnd"] = panel["targets"][0]["exprr"] = "?"
    seen = {place.replace(f".panels[{number}]", "") for place in unread(dashboard, as_read(dashboard))}
    assert seen == {".titel", ".options.legnd", ".targets[0].exprr"}
