"""The files of the compose profile `observability` fit each other, the services and the dashboards."""

from pathlib import Path
from typing import Any

import yaml

from deploy.observability.grafana import POSTGRESQL, PROMETHEUS
from shared.settings import SERVICES

ROOT = Path(__file__).parents[2]
PORTS = {"api": 9000, "worker": 8000}


def read(name: str) -> dict[str, Any]:
    return yaml.safe_load((ROOT / name).read_text())


COMPOSE = read("docker-compose.yml")["services"]


def test_prometheus_scrapes_every_process_under_its_labels() -> None:
    [job] = read("deploy/prometheus/prometheus.yml")["scrape_configs"]
    found = {target: group["labels"] for group in job["static_configs"] for target in group["targets"]}
    assert job["job_name"] == "chairflow"
    assert found == {
        f"{service}-{process}:{port}": {"service": service, "process": process}
        for service in SERVICES
        for process, port in PORTS.items()
    }
    assert {target.split(":")[0] for target in found} <= COMPOSE.keys()


def test_the_dashboards_find_their_data_sources() -> None:
    sources = read("deploy/grafana/provisioning/datasources/chairflow.yaml")["datasources"]
    assert {(source["uid"], source["type"]) for source in sources} == {
        (source["uid"], source["type"]) for source in (PROMETHEUS, POSTGRESQL)
    }
    addresses = {source["url"].removeprefix("http://").split(":")[0] for source in sources}
    assert addresses == {"prometheus", "postgres"} <= COMPOSE.keys()
    passwords = [source["secureJsonData"]["password"] for source in sources if "secureJsonData" in source]
    assert passwords == ["$__file{/run/secrets/analytics_reader_password}"]
    assert "analytics_reader_password" in COMPOSE["grafana"]["secrets"]


def test_grafana_finds_provisioning_and_dashboards_where_they_are_mounted() -> None:
    mounts = dict(volume.split(":")[:2] for volume in COMPOSE["grafana"]["volumes"])
    assert mounts["./deploy/grafana/provisioning"] == "/etc/grafana/provisioning"
    [provider] = read("deploy/grafana/provisioning/dashboards/chairflow.yaml")["providers"]
    assert mounts["./deploy/grafana/dashboards"] == provider["options"]["path"]


def test_the_collector_s_pipelines_are_made_of_what_it_declares() -> None:
    collector = read("deploy/otel/collector.yaml")
    for pipeline in collector["service"]["pipelines"].values():
        for part, used in pipeline.items():
            assert set(used) == set(collector[part]), part
    port = collector["receivers"]["otlp"]["protocols"]["http"]["endpoint"].rpartition(":")[2]
    settings = (ROOT / "deploy/compose/observability.env").read_text()
    assert f"CHAIRFLOW_OTLP_ENDPOINT=http://collector:{port}/v1/traces" in settings
