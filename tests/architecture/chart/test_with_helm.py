"""What needs helm, Go or Maven Central: `make chart`. A part that is not there is reported as skipped, with what is missing."""

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from deploy.helm.definitions import DefinitionsCannotBeReached, Name, Schema, definitions
from deploy.helm.render import CHART, KUBERNETES, PROFILES, RENDERED, manifests_of, profile_of, rendered
from deploy.local.helm import HelmIsMissing, HelmRefused, find_helm, helm
from tests.architecture.chart.test_schemas import OF_OPERATORS

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(900)]
LIGHT = ("--values", CHART / "values-light.yaml")
FULL = ("--values", CHART / "values-full.yaml")


@pytest.fixture(scope="module", autouse=True)
def program() -> Path:
    try:
        return find_helm()
    except HelmIsMissing as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("profile", PROFILES)
def test_the_committed_manifests_are_what_helm_makes(profile: str) -> None:
    assert (RENDERED / f"{profile}.yaml").read_text() == profile_of(profile)


@pytest.mark.parametrize("profile", PROFILES)
def test_helm_finds_nothing_to_complain_about(profile: str) -> None:
    helm("lint", CHART, "--strict", "--kube-version", KUBERNETES, "--values", CHART / f"values-{profile}.yaml")


REFUSALS: dict[str, tuple[list[str | Path], str]] = {
    "a misspelt name": ([*LIGHT, "--set", "worker.replica=2"], "replica"),
    "too many workers": ([*LIGHT, "--set", "worker.replicas=49"], "48"),
    "no workers": ([*LIGHT, "--set", "services.crm.worker.replicas=0"], "replicas"),
    "no memory limit": ([*LIGHT, "--set", "api.resources.limits=null"], "limits"),
    "a word for a number": ([*LIGHT, "--set-string", "api.replicas=two"], "replicas"),
    "another mode": ([*LIGHT, "--set", "kafka.mode=redpanda"], "mode"),
    "a port that no node gives": ([*LIGHT, "--set", "nodePorts.booking=8101"], "30000"),
    "an address without a scheme": ([*LIGHT, "--set", "issuer.jwks=issuer.example"], "jwks"),
    "no brokers": ([], "kafka.bootstrapServers is empty: name the brokers"),
    "a set clock for the world": ([*FULL, "--set", "settings.simulatedTime=true"], "must not be reachable"),
    "the try-out's key for the world": ([*FULL, "--set", "issuer.jwks="], "Name your issuer's key set"),
    "a host without a name": ([*FULL, "--set", "ingress.hosts.crm="], "ingress.hosts.crm is empty"),
    "no time to stop": ([*LIGHT, "--set", "api.preStopSeconds=20"], "must be at least preStopSeconds + 15"),
    "least above most": ([*FULL, "--set", "worker.autoscaling.minReplicas=9"], "greater than maxReplicas"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_wrong_value_is_refused_with_a_sentence(name: str) -> None:
    values, sentence = REFUSALS[name]
    with pytest.raises(HelmRefused, match=re.escape(sentence)):
        rendered(*values)


VARIANTS = {
    "external servers, named": ["--set", "kafka.bootstrapServers=broker:9092"],
    "external servers with SCRAM": ["--set", "kafka.bootstrapServers=broker:9092,kafka.securityProtocol=SASL_SSL"],
    "an upgrade": [*LIGHT, "--is-upgrade"],
    "node ports, nothing kept": [
        *LIGHT,
        "--set",
        "nodePorts.enabled=true,postgres.bundled.storage.enabled=false,kafka.bundled.storage.enabled=false",
    ],
}


def test_migrations_are_a_hook_except_where_the_servers_come_with_the_release() -> None:
    found = {
        name: job["metadata"].get("annotations", {}).get("helm.sh/hook")
        for name, values in {**VARIANTS, "light": LIGHT, "full": FULL}.items()
        for job in manifests_of(rendered(*values))
        if job["kind"] == "Job"
    }
    beside = {"light", "full", "node ports, nothing kept"}
    assert found == {name: None if name in beside else "pre-install,pre-upgrade" for name in found}
    assert len(found) == len(VARIANTS) + 2


@pytest.fixture(scope="module")
def known() -> dict[Name, Schema]:
    try:
        return definitions()
    except DefinitionsCannotBeReached as error:
        pytest.skip(str(error))


def problems(manifest: dict[str, Any], known: dict[Name, Schema]) -> list[str]:
    # the stubs leave the instance's type open
    validator: Any = jsonschema.Draft7Validator(known[manifest["apiVersion"], manifest["kind"]])
    return [f"{manifest['metadata']['name']}: {e.json_path} {e.message}" for e in validator.iter_errors(manifest)]


def test_custom_resources_are_as_their_operators_define_them(known: dict[Name, Schema]) -> None:
    own = [m for m in manifests_of(rendered(*FULL)) if m["apiVersion"].startswith(OF_OPERATORS)]
    assert {m["kind"] for m in own} >= {"Kafka", "KafkaNodePool", "KafkaTopic", "KafkaUser", "Cluster", "ScaledObject"}
    assert [problem for m in own for problem in problems(m, known)] == []


def test_a_field_that_an_operator_does_not_know_is_seen(known: dict[Name, Schema]) -> None:
    for broken in manifests_of(rendered(*FULL)):
        if broken["apiVersion"].startswith(OF_OPERATORS):
            broken["spec"]["misspelt"] = True
            assert problems(broken, known)
