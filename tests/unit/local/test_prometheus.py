"""Where Prometheus comes from, and rules in a hurry."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from deploy.local import prometheus
from deploy.local.prometheus import PrometheusIsMissing
from deploy.observability.scaled import scaled

pytestmark = pytest.mark.unit


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine on which nothing is installed and nothing was fetched."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    prometheus.program.cache_clear()
    yield tmp_path
    prometheus.program.cache_clear()


def test_where_it_cannot_be_had_one_sentence_says_what_to_do(nowhere: Path) -> None:
    with pytest.raises(PrometheusIsMissing, match="install the package `prometheus`, or put both programs on PATH"):
        prometheus.program("promtool")


def test_what_is_on_the_path_or_was_fetched_is_taken(nowhere: Path) -> None:
    for place, name in ((nowhere / "bin", "promtool"), (prometheus.cache_directory() / "usr" / "bin", "prometheus")):
        place.mkdir(parents=True)
        (place / name).write_text("#!/bin/sh\n")
        (place / name).chmod(0o755)
        assert prometheus.program(name) == place / name


def test_only_durations_are_scaled() -> None:
    rules = """
    groups:
    - name: g
      interval: 1m
      rules:
      - {record: "a:rate5m", expr: "rate(b_total[5m]) > 60"}
      - {alert: A, expr: "a:rate5m > 5 and max_over_time(c[1h]) > 1", for: 2m, labels: {severity: page}}
      - {alert: B, expr: "d > 0 unless e[3s]"}
      - {alert: C, expr: "max by (f) (f_age_seconds) > 60 unless on (f) max by (f) (g) > 60"}
    """
    [group] = yaml.safe_load(scaled(rules, 20))["groups"]
    assert group["interval"] == "3000ms"
    recorded, first, second, third = group["rules"]
    assert recorded == {"record": "a:rate5m", "expr": "rate(b_total[15000ms]) > 60"}
    assert (first["expr"], first["for"]) == ("a:rate5m > 5 and max_over_time(c[180000ms]) > 1", "6000ms")
    # four samples are the least
    assert second == {"alert": "B", "expr": "d > 0 unless e[4000ms]"}
    assert third["expr"] == "max by (f) (f_age_seconds) > 3 unless on (f) max by (f) (g) > 60"
