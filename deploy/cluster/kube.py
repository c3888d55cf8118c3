"""kubectl and helm against one namespace."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from deploy.local.helm import find_helm

RELEASE = "chairflow"
PATIENCE = "900s"


class ClusterRefused(RuntimeError):
    """kubectl, helm, docker or a script ended with an error. The message is the end of what it said."""


def run(command: Sequence[str | bytes], *, environment: dict[str, str] | None = None, given: str | None = None) -> str:
    """A command's output. Raises ClusterRefused."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, input=given)
    if done.returncode != 0:
        said = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
        raise ClusterRefused(f"{' '.join(map(str, command[:4]))} ...:\n{said}")
    return done.stdout


@dataclass(frozen=True)
class Kube:
    """One namespace of the cluster."""

    namespace: str

    def kubectl(self, *arguments: str, given: str | None = None) -> str:
        return run(["kubectl", "--namespace", self.namespace, *arguments], given=given)

    def helm(self, *arguments: str) -> str:
        return run([str(find_helm()), "--namespace", self.namespace, *arguments])

    def make_namespace(self) -> None:
        """Fresh, and closed to every pod that is not `restricted`: the API server refuses what the chart promises not to do."""
        labels = {"pod-security.kubernetes.io/enforce": "restricted"}
        wanted = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": self.namespace, "labels": labels}}
        self.kubectl("create", "--filename", "-", given=json.dumps(wanted))

    def pods(self) -> list[dict[str, Any]]:
        """Pods of the release that are meant to last, with their components."""
        wanted = f"app.kubernetes.io/instance={RELEASE},app.kubernetes.io/component!=bootstrap"
        found = json.loads(self.kubectl("get", "pods", "--selector", wanted, "--output", "json"))
        return [pod for pod in found["items"] if "deletionTimestamp" not in pod["metadata"]]

    def wait_until_ready(self) -> None:
        """Every deployment and stateful set is as wanted, every pod ready. Raises ClusterRefused when it takes too long."""
        for workload in self.kubectl("get", "deployments,statefulsets", "--output", "name").split():
            self.kubectl("rollout", "status", workload, "--timeout", PATIENCE)

    def usage(self) -> dict[str, tuple[int, int]]:
        """The most that a pod of each component uses now, as the kubelets say: MB (working set), thousandths of a core."""
        most: dict[str, tuple[int, int]] = {}
        components = {
            pod["metadata"]["name"]: pod["metadata"]["labels"]["app.kubernetes.io/component"] for pod in self.pods()
        }
        for node in json.loads(self.kubectl("get", "nodes", "--output", "json"))["items"]:
            summary = self.kubectl("get", "--raw", f"/api/v1/nodes/{node['metadata']['name']}/proxy/stats/summary")
            for pod in json.loads(summary)["pods"]:
                component = components.get(pod["podRef"]["name"])
                if component is None or pod["podRef"]["namespace"] != self.namespace:
                    continue
                memory = round(pod.get("memory", {}).get("workingSetBytes", 0) / 1e6)
                cpu = round(pod.get("cpu", {}).get("usageNanoCores", 0) / 1e6)
                before = most.get(component, (0, 0))
                most[component] = max(before[0], memory), max(before[1], cpu)
        return most
