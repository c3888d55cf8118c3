"""Who may speak to whom, read out of the NetworkPolicies as Kubernetes would."""

from collections.abc import Iterator
from typing import Any

from shared.settings import SERVICES
from tests.architecture.chart.rules import Json, Manifests, matches, of_kind, pods

POSTGRES, BUNDLED_KAFKA, STRIMZI_KAFKA, DNS = 5432, 9092, 9093, 53


def nobody_speaks_by_default(manifests: Manifests) -> Iterator[str]:
    policies = of_kind(manifests, "NetworkPolicy")
    for name, metadata, _ in pods(manifests):
        own = [p["spec"] for p in policies if matches(p["spec"]["podSelector"], metadata["labels"])]
        closed = [p for p in own if not p.get("ingress") and not p.get("egress")]
        if not closed or sorted(closed[0]["policyTypes"]) != ["Egress", "Ingress"]:
            yield f"{name} may speak to anybody"
        for policy in own:
            if sorted(policy["policyTypes"]) != ["Egress", "Ingress"]:
                yield f"{name} has a policy for one direction only"
        for rule in (
            *_rules(manifests, metadata["labels"], "ingress"),
            *_rules(manifests, metadata["labels"], "egress"),
        ):
            if not rule.get("ports"):
                yield f"{name} has a rule for every port"


def each_reaches_what_it_needs(manifests: Manifests) -> Iterator[str]:
    """APIs: DNS, their database, each other, the issuer. Workers: DNS, database, Kafka. The toolbox: all but the APIs. The console: nobody."""
    for name, metadata, _ in pods(manifests):
        ports = {port for rule in _rules(manifests, metadata["labels"], "egress") for port in _ports(rule)}
        kafka = ports & {BUNDLED_KAFKA, STRIMZI_KAFKA}
        kind = name.rpartition("-")[2]
        wanted: dict[str, set[Any]] = {"api": {DNS, POSTGRES, "http"}, "console": set()}
        wanted |= {tool: {DNS, POSTGRES} for tool in ("worker", "bootstrap", "toolbox")}
        if kind in wanted and ports - kafka - {443} != wanted[kind]:
            yield f"{name} reaches the ports {sorted(map(str, ports))}"
        if kind in wanted and bool(kafka) != (kind in ("worker", "bootstrap", "toolbox")):
            yield f"{name} and Kafka: {sorted(kafka)}"
        if kind in ("worker", "bootstrap", "console") and 443 in ports:
            yield f"{name} reaches the issuer"
    for name, metadata, _ in pods(manifests):
        for rule in _rules(manifests, metadata["labels"], "egress"):
            if not rule.get("to") and not set(_ports(rule)) <= {DNS, 443}:
                yield f"{name} reaches any address at {_ports(rule)}"


def servers_listen_to_whom_they_serve(manifests: Manifests) -> Iterator[str]:
    """The bundled servers: PostgreSQL for processes, bootstrap job and toolbox; Kafka for workers and these two."""
    own = [f"{service}-{kind}" for service in SERVICES for kind in ("api", "worker")]
    tools = {"bootstrap", "toolbox"}
    allowed = {"postgres": {*own, *tools}, "kafka": {*tools, *(name for name in own if name.endswith("worker"))}}
    labels = {name: metadata["labels"] for name, metadata, _ in pods(manifests)}
    for server in allowed.keys() & labels.keys():
        peers = [peer["podSelector"] for rule in _rules(manifests, labels[server], "ingress") for peer in rule["from"]]
        found = {name for name, other in labels.items() if any(matches(peer, other) for peer in peers)} - {server}
        if found != allowed[server]:
            yield f"{server} listens to {sorted(found ^ allowed[server])} wrongly"


def _rules(manifests: Manifests, labels: Json, direction: str) -> list[Json]:
    own = [p["spec"] for p in of_kind(manifests, "NetworkPolicy") if matches(p["spec"]["podSelector"], labels)]
    found: list[Json] = []
    for policy in own:
        found += policy.get(direction) or []
    return found


def _ports(rule: Json) -> list[Any]:
    return [port["port"] for port in rule["ports"]]
