"""The chart's manifests, as committed in deploy/helm/rendered: each rule holds, and each loss of what it guards is seen."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any, cast

import pytest
import yaml

from deploy.acls import DECLARED, Right
from deploy.helm.render import CHART, PROFILES, RENDERED, fingerprint, manifests_of
from deploy.topics import DEAD_LETTER_SUFFIX
from shared.events.catalogue import PARTITIONS, TOPICS
from tests.architecture.chart import network, rules
from tests.architecture.chart.rules import Json, Manifests, Rule, of_kind, workloads

RULES: tuple[Rule, ...] = (
    rules.everything_is_there,
    rules.nobody_is_in_the_toolbox,
    rules.nobody_gains_rights,
    rules.memory_is_bounded,
    rules.health_is_asked,
    rules.pods_go_one_at_a_time,
    rules.work_ends_well,
    rules.members_have_names,
    rules.schemas_are_waited_for,
    rules.secrets_are_own_files,
    rules.settings_are_read,
    rules.services_find_their_pods,
    network.nobody_speaks_by_default,
    network.each_reaches_what_it_needs,
    network.servers_listen_to_whom_they_serve,
)
TOOLBOX_USER = "chairflow-bootstrap"
each_profile = pytest.mark.parametrize("profile", PROFILES)


@cache
def committed(profile: str) -> tuple[Json, ...]:
    return tuple(manifests_of((RENDERED / f"{profile}.yaml").read_text()))


@each_profile
def test_the_committed_manifests_are_this_charts(profile: str) -> None:
    """Without helm it can be told that they were left behind, not what is different: `make chart` makes them anew."""
    assert fingerprint() in (RENDERED / f"{profile}.yaml").read_text().splitlines()[0]


@each_profile
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_holds(profile: str, rule: Rule) -> None:
    assert list(rule(committed(profile))) == []


def test_strimzi_gets_the_topics_of_the_catalogue_and_each_service_its_rights() -> None:
    topics = {t["metadata"]["name"]: t["spec"] for t in of_kind(committed("full"), "KafkaTopic")}
    wanted = dict.fromkeys(TOPICS, PARTITIONS) | {topic + DEAD_LETTER_SUFFIX: 1 for topic in TOPICS}
    assert {name: spec["partitions"] for name, spec in topics.items()} == wanted
    assert all(spec["config"]["retention.ms"] == -1 for spec in topics.values())
    granted = {
        Right(user["metadata"]["name"], acl["resource"]["type"].upper(), acl["resource"]["name"], operation.upper())
        for user in of_kind(committed("full"), "KafkaUser")
        if user["metadata"]["name"] != TOOLBOX_USER
        for acl in user["spec"]["authorization"]["acls"]
        for operation in acl["operations"]
    }
    assert granted == DECLARED


def test_the_schema_knows_every_value_and_no_other() -> None:
    """A name with a typing mistake is refused at every level but those that are Kubernetes' own."""
    schema = json.loads((CHART / "values.schema.json").read_text())
    values = yaml.safe_load((CHART / "values.yaml").read_text())
    assert list(_unknown(values, schema, schema["definitions"], "")) == []


def _unknown(values: Json, schema: Json, definitions: Json, path: str) -> Iterator[str]:
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    if schema.get("type") != "object" or "properties" not in schema:
        return
    if schema.get("additionalProperties") is not False:
        yield f"{path or 'the top'} takes any name"
    for name, value in values.items():
        if name not in schema["properties"]:
            yield f"{path}.{name} is not in the schema"
        elif isinstance(value, dict):
            yield from _unknown(cast("Json", value), schema["properties"][name], definitions, f"{path}.{name}")


# ---- losses: the manifests with one thing taken out, and the rule that must say so -------------------------------------

Loss = Callable[[dict[str, Json]], object]


def spec(found: dict[str, Json], name: str = "booking-worker") -> Json:
    return found[name]["spec"]["template"]["spec"]


def first(found: dict[str, Json], name: str = "booking-worker") -> Json:
    return spec(found, name)["containers"][0]


def without(kind: str, name: str) -> Callable[[Manifests], list[Json]]:
    def lose(manifests: Manifests) -> list[Json]:
        return [m for m in manifests if (m["kind"], m["metadata"]["name"]) != (kind, f"chairflow-{name}")]

    return lose


def changed(change: Loss) -> Callable[[Manifests], list[Json]]:
    def lose(manifests: Manifests) -> list[Json]:
        copy = deepcopy(list(manifests))
        change(workloads(copy))
        return copy

    return lose


def opened(name: str, direction: str, rule: Json) -> Callable[[Manifests], list[Json]]:
    def lose(manifests: Manifests) -> list[Json]:
        copy = deepcopy(list(manifests))
        for policy in of_kind(copy, "NetworkPolicy"):
            if policy["metadata"]["name"] == f"chairflow-{name}":
                policy["spec"].setdefault(direction, []).append(rule)
        return copy

    return lose


LOSSES: dict[str, tuple[Rule, Callable[[Manifests], list[Json]]]] = {
    "a worker": (rules.everything_is_there, without("StatefulSet", "crm-worker")),
    "stable names": (rules.everything_is_there, changed(lambda w: w["crm-worker"].update(kind="Deployment"))),
    "an empty toolbox": (rules.nobody_is_in_the_toolbox, changed(lambda w: w["toolbox"]["spec"].update(replicas=1))),
    "non-root": (rules.nobody_gains_rights, changed(lambda w: spec(w)["securityContext"].pop("runAsNonRoot"))),
    "seccomp": (rules.nobody_gains_rights, changed(lambda w: spec(w)["securityContext"].pop("seccompProfile"))),
    "token": (rules.nobody_gains_rights, changed(lambda w: spec(w).pop("automountServiceAccountToken"))),
    "read-only root": (
        rules.nobody_gains_rights,
        changed(lambda w: first(w)["securityContext"].pop("readOnlyRootFilesystem")),
    ),
    "capabilities": (
        rules.nobody_gains_rights,
        changed(lambda w: spec(w)["initContainers"][0]["securityContext"].pop("capabilities")),
    ),
    "a folder of the node": (
        rules.nobody_gains_rights,
        changed(lambda w: spec(w)["volumes"].append({"name": "x", "hostPath": {"path": "/"}})),
    ),
    "memory limit": (rules.memory_is_bounded, changed(lambda w: first(w)["resources"]["limits"].pop("memory"))),
    "cpu request": (rules.memory_is_bounded, changed(lambda w: first(w)["resources"]["requests"].pop("cpu"))),
    "startup probe": (rules.health_is_asked, changed(lambda w: first(w, "crm-api").pop("startupProbe"))),
    "liveness probe": (rules.health_is_asked, changed(lambda w: first(w, "console").pop("livenessProbe"))),
    "readiness probe": (rules.health_is_asked, changed(lambda w: first(w).pop("readinessProbe"))),
    "readiness that means it": (
        rules.health_is_asked,
        changed(lambda w: first(w, "crm-api")["readinessProbe"]["httpGet"].update(path="/live")),
    ),
    "budget": (rules.pods_go_one_at_a_time, without("PodDisruptionBudget", "billing-api")),
    "spread": (rules.pods_go_one_at_a_time, changed(lambda w: spec(w).pop("topologySpreadConstraints"))),
    "surge": (
        rules.pods_go_one_at_a_time,
        changed(lambda w: w["crm-api"]["spec"]["strategy"]["rollingUpdate"].update(maxUnavailable=1)),
    ),
    "pause": (rules.work_ends_well, changed(lambda w: first(w, "crm-api").pop("lifecycle"))),
    "grace": (rules.work_ends_well, changed(lambda w: spec(w).update(terminationGracePeriodSeconds=5))),
    "ordinal": (rules.members_have_names, changed(lambda w: first(w)["env"].pop(1))),
    "wait for the schema": (rules.schemas_are_waited_for, changed(lambda w: spec(w).pop("initContainers"))),
    "another's secret": (
        rules.secrets_are_own_files,
        changed(
            lambda w: spec(w)["volumes"][1]["projected"]["sources"].append(
                {"secret": {"name": "chairflow-crm-dsn", "items": [{"key": "owner_dsn", "path": "owner_dsn"}]}}
            )
        ),
    ),
    "a password in the open": (
        rules.secrets_are_own_files,
        changed(lambda w: first(w)["env"].append({"name": "X", "value": "postgresql://crm_api:secret@postgres/crm"})),
    ),
    "a misspelt setting": (
        rules.settings_are_read,
        changed(lambda w: first(w)["env"].append({"name": "CHAIRFLOW_LOG_LEVLE", "value": "INFO"})),
    ),
    "a port's name": (rules.services_find_their_pods, changed(lambda w: first(w, "crm-api")["ports"].pop(0))),
    "the first policy": (network.nobody_speaks_by_default, without("NetworkPolicy", "nobody")),
    "a port that is not named": (network.nobody_speaks_by_default, opened("crm-api", "egress", {"to": []})),
    "Kafka for an API": (
        network.each_reaches_what_it_needs,
        opened("crm-api", "egress", {"ports": [{"port": 9092}], "to": [{"podSelector": {}}]}),
    ),
    "its database": (network.each_reaches_what_it_needs, without("NetworkPolicy", "crm-worker")),
    "any address": (
        network.each_reaches_what_it_needs,
        opened("crm-worker", "egress", {"ports": [{"port": 5432}]}),
    ),
    "a way into PostgreSQL": (
        network.servers_listen_to_whom_they_serve,
        opened("postgres", "ingress", {"ports": [{"port": 5432}], "from": [{"podSelector": {}}]}),
    ),
}


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_seen(name: str) -> None:
    rule, lose = LOSSES[name]
    assert list(rule(lose(committed("light"))))


def test_every_rule_has_a_loss() -> None:
    lost: set[Any] = {rule for rule, _ in LOSSES.values()}
    assert lost == set(RULES)
