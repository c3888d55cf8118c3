"""What must be true of the chart's manifests, as functions that say what is not. Each is seen to fail in test_losses.py."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from shared.settings import SERVICES, Settings

Json = dict[str, Any]
Manifests = Sequence[Json]
Rule = Callable[[Manifests], Iterator[str]]

PROCESSES = [f"{service}-{kind}" for service in SERVICES for kind in ("api", "worker")]
OURS = [*PROCESSES, "console"]
SECRETS = "/run/secrets/chairflow"
OF_JOBS_AND_CONSOLE = {
    "CHAIRFLOW_SUPERUSER_DSN_FILE",
    "CHAIRFLOW_WAIT_SECONDS",
    "CHAIRFLOW_TOPIC_REPLICATION",
    "CHAIRFLOW_TOPIC_MIN_INSYNC",
    "CHAIRFLOW_OIDC_AUTHORITY",
    "CHAIRFLOW_OIDC_CLIENT",
}


def component(manifest: Json) -> str:
    return manifest["metadata"]["labels"].get("app.kubernetes.io/component", "")


def of_kind(manifests: Manifests, *kinds: str) -> list[Json]:
    return [manifest for manifest in manifests if manifest["kind"] in kinds]


def workloads(manifests: Manifests) -> dict[str, Json]:
    """What makes pods, by component: its spec's pod template."""
    return {component(m): m for m in of_kind(manifests, "Deployment", "StatefulSet", "Job")}


def pods(manifests: Manifests) -> Iterator[tuple[str, Json, Json]]:
    """Component, template metadata and pod spec of each."""
    for name, workload in workloads(manifests).items():
        template = workload["spec"]["template"]
        yield name, template["metadata"], template["spec"]


def containers(manifests: Manifests) -> Iterator[tuple[str, Json, bool]]:
    """Component, container, and whether it serves (an init container and a job end, a toolbox waits for somebody)."""
    for name, _, spec in pods(manifests):
        for container in spec.get("initContainers", []):
            yield f"{name}/{container['name']}", container, False
        for container in spec["containers"]:
            yield f"{name}/{container['name']}", container, name not in ("bootstrap", "toolbox")


def matches(selector: Json, labels: Json) -> bool:
    """A label selector as Kubernetes reads it."""
    for key, value in selector.get("matchLabels", {}).items():
        if labels.get(key) != value:
            return False
    for expression in selector.get("matchExpressions", []):
        is_in = labels.get(expression["key"]) in expression["values"]
        if is_in != (expression["operator"] == "In"):
            return False
    return True


def everything_is_there(manifests: Manifests) -> Iterator[str]:
    kinds = {name: w["kind"] for name, w in workloads(manifests).items()}
    for name in PROCESSES:
        wanted = "StatefulSet" if name.endswith("worker") else "Deployment"
        if kinds.get(name) != wanted:
            yield f"{name} is no {wanted}"
    for name in ("console", "bootstrap", "toolbox"):
        if name not in kinds:
            yield f"{name} is missing"


def nobody_is_in_the_toolbox(manifests: Manifests) -> Iterator[str]:
    """It has every right on the databases: it runs only while somebody wants it."""
    if workloads(manifests)["toolbox"]["spec"]["replicas"] != 0:
        yield "the toolbox runs all the time"


def nobody_gains_rights(manifests: Manifests) -> Iterator[str]:
    """Pod Security Standard `restricted`, and a read-only root file system on top."""
    for name, _, spec in pods(manifests):
        security = spec.get("securityContext", {})
        if security.get("runAsNonRoot") is not True or not security.get("runAsUser"):
            yield f"{name} may run as root"
        if security.get("seccompProfile") != {"type": "RuntimeDefault"}:
            yield f"{name} has no seccomp profile"
        if spec.get("automountServiceAccountToken") is not False:
            yield f"{name} gets a token of the cluster"
        if any(spec.get(field) for field in ("hostNetwork", "hostPID", "hostIPC")):
            yield f"{name} shares the node's namespaces"
        for volume in spec.get("volumes", []):
            if not volume.keys() & {"emptyDir", "projected"}:
                yield f"{name} mounts {volume}"
    for name, container, _ in containers(manifests):
        wanted = {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]}}
        if container.get("securityContext") != wanted:
            yield f"{name} is not contained"


def memory_is_bounded(manifests: Manifests) -> Iterator[str]:
    for name, container, _ in containers(manifests):
        resources = container.get("resources", {})
        if not resources.get("requests", {}).keys() >= {"cpu", "memory"}:
            yield f"{name} asks for no resources"
        if "memory" not in resources.get("limits", {}):
            yield f"{name} could take the node's memory"


def health_is_asked(manifests: Manifests) -> Iterator[str]:
    for name, container, lasts in containers(manifests):
        if not lasts:
            continue
        for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
            if probe not in container:
                yield f"{name} has no {probe}"
        if name.split("/")[0] in OURS:
            paths = {"startupProbe": "/live", "livenessProbe": "/live", "readinessProbe": "/ready"}
            for probe, path in paths.items():
                if container.get(probe, {}).get("httpGet") != {"path": path, "port": "http"}:
                    yield f"{name}: {probe} does not ask {path}"


def pods_go_one_at_a_time(manifests: Manifests) -> Iterator[str]:
    """Disruption budgets, spread over nodes, and a rolling update that never has fewer than before."""
    budgets = of_kind(manifests, "PodDisruptionBudget")
    for name, metadata, spec in pods(manifests):
        if name not in OURS:
            continue
        own = [b for b in budgets if matches(b["spec"]["selector"], metadata["labels"])]
        if len(own) != 1 or own[0]["spec"].get("maxUnavailable") != 1:
            yield f"{name} has no disruption budget"
        spread = spec.get("topologySpreadConstraints", [])
        if [s["topologyKey"] for s in spread] != ["kubernetes.io/hostname", "topology.kubernetes.io/zone"]:
            yield f"{name} is not spread over nodes and zones"
        if not all(matches(s["labelSelector"], metadata["labels"]) for s in spread):
            yield f"{name} is spread by other labels than its own"
    for name, workload in workloads(manifests).items():
        if workload["kind"] == "Deployment" and workload["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] != 0:
            yield f"{name} is replaced before the new pod is ready"


def work_ends_well(manifests: Manifests) -> Iterator[str]:
    """An API answers until the endpoints forgot it, then has 15 s for what is in hand; a worker has 30 s for its batch."""
    for name, _, spec in pods(manifests):
        if name not in OURS:
            continue
        pause = spec["containers"][0].get("lifecycle", {}).get("preStop", {}).get("sleep", {}).get("seconds", 0)
        grace = spec.get("terminationGracePeriodSeconds", 30)
        if not name.endswith("worker") and (pause < 3 or grace < pause + 15):
            yield f"{name} stops at once"
        if name.endswith("worker") and grace < 30:
            yield f"{name} has no time to commit its batch"


def members_have_names(manifests: Manifests) -> Iterator[str]:
    index = {"fieldRef": {"fieldPath": "metadata.labels['apps.kubernetes.io/pod-index']"}}
    for name, _, spec in pods(manifests):
        env = {e["name"]: e for e in spec["containers"][0].get("env", [])}
        if name.endswith("worker") and env.get("CHAIRFLOW_INSTANCE", {}).get("valueFrom") != index:
            yield f"{name} is not told its number, and consumer groups would rebalance at each restart"


def schemas_are_waited_for(manifests: Manifests) -> Iterator[str]:
    for name, _, spec in pods(manifests):
        if name not in PROCESSES:
            continue
        service, _, kind = name.partition("-")
        first = [c["command"] for c in spec.get("initContainers", [])]
        if first != [["python", "-m", "shared.migrated", service, kind]]:
            yield f"{name} starts on any schema"


def secrets_are_own_files(manifests: Manifests) -> Iterator[str]:
    """A process sees its own DSN and no other; no secret is a value of the chart."""
    if of_kind(manifests, "Secret"):
        yield "the chart holds a Secret"
    for name, _, spec in pods(manifests):
        projected: list[Json] = [s for v in spec.get("volumes", []) for s in v.get("projected", {}).get("sources", [])]
        files = [(s["secret"]["name"], item["path"]) for s in projected for item in s["secret"]["items"]]
        items = [path for _, path in files]
        if name in PROCESSES:
            service, _, kind = name.partition("-")
            if [f for f in files if f[1].endswith("_dsn")] != [(f"chairflow-{service}-dsn", f"{kind}_dsn")]:
                yield f"{name} sees the DSNs {files}"
        for container in [*spec.get("initContainers", []), *spec["containers"]]:
            for variable in container.get("env", []):
                value = str(variable.get("value", ""))
                if variable["name"].endswith("_FILE") and value.removeprefix(f"{SECRETS}/") not in items:
                    yield f"{name}: {variable['name']} names a file that is not mounted"
                if re.search(r"://[^/]*:[^/]*@", value) or "secretKeyRef" in str(variable):
                    yield f"{name}: {variable['name']} holds a secret"


def settings_are_read(manifests: Manifests) -> Iterator[str]:
    own = "|".join(SERVICES).upper()
    known = {f"CHAIRFLOW_{field}".upper() for field in Settings.model_fields} | OF_JOBS_AND_CONSOLE
    of_a_service = re.compile(rf"CHAIRFLOW_({own})_(URL|METRICS_PORT|(OWNER|API|WORKER)_DSN_FILE)")
    named = {key for m in of_kind(manifests, "ConfigMap") for key in m["data"]}
    for _, container, _ in containers(manifests):
        named |= {e["name"] for e in container.get("env", []) if e["name"].startswith("CHAIRFLOW_")}
    for name in sorted(named - known):
        if not of_a_service.fullmatch(name):
            yield f"{name} is set and never read"


def services_find_their_pods(manifests: Manifests) -> Iterator[str]:
    ports: dict[str, set[str]] = {}
    labels: dict[str, Json] = {}
    for name, metadata, spec in pods(manifests):
        ports[name] = {p["name"] for c in spec["containers"] for p in c.get("ports", [])}
        labels[name] = metadata["labels"]
    for service in of_kind(manifests, "Service"):
        name = service["metadata"]["name"]
        found = [c for c, own in labels.items() if matches({"matchLabels": service["spec"]["selector"]}, own)]
        if len(found) != 1:
            yield f"service {name} selects {found}"
        elif not {p["targetPort"] for p in service["spec"]["ports"]} <= ports[found[0]]:
            yield f"service {name} names a port that {found[0]} does not have"
