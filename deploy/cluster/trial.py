"""What is done to the release while the chain lives on it, and what the calls felt of each."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rich.console import Console

from deploy.cluster.kube import PATIENCE, RELEASE, Kube
from deploy.cluster.load import Counted, Load
from deploy.helm.render import CHART
from shared.settings import SERVICES


@dataclass(frozen=True)
class Felt:
    """One step: how long it took in seconds, the calls acknowledged meanwhile, and those that were sent more than once."""

    step: str
    seconds: float
    calls: Counted


@dataclass
class Trial:
    """The release under load."""

    kube: Kube
    load: Load
    values: Sequence[str]
    console: Console
    felt: list[Felt] = field(default_factory=list[Felt])

    def install(self, tag: str) -> None:
        self.kube.helm(
            "install", RELEASE, str(CHART), *self._values(tag), "--wait", "--wait-for-jobs", "--timeout", PATIENCE
        )

    def upgrade(self, tag: str) -> None:
        """The job migrates, then every pod is replaced, under load."""
        self.kube.helm("upgrade", RELEASE, str(CHART), *self._values(tag), "--wait", "--timeout", PATIENCE)
        self.kube.wait_until_ready()

    def roll_back(self) -> None:
        """The code before on the schema after."""
        self.kube.helm("rollback", RELEASE, "--wait", "--timeout", PATIENCE)
        self.kube.wait_until_ready()

    def scale_workers(self, replicas: int) -> None:
        """So many of each worker share its partitions."""
        workers = [f"statefulset/{RELEASE}-{service}-worker" for service in SERVICES]
        self.kube.kubectl("scale", *workers, f"--replicas={replicas}")
        self.kube.wait_until_ready()

    def delete_every_pod(self) -> None:
        """One after the other, each as a drained node would; the next when all are ready again."""
        for pod in sorted(pod["metadata"]["name"] for pod in self.kube.pods()):
            if not self._comes_back(pod):
                self.console.print(f"  {pod} is left alone: it keeps its data in the pod")
                continue
            self.step(f"pod {pod} deleted", lambda name=pod: self._delete(name))

    def restart(self, server: str) -> None:
        """A bundled server, as for a new image of it."""
        self.kube.kubectl("rollout", "restart", f"statefulset/{RELEASE}-{server}")
        self.kube.wait_until_ready()

    def ask_the_doctor(self) -> str:
        """His summary, from inside, by the toolbox. Raises ClusterRefused with what is wrong."""
        toolbox = f"deployment/{RELEASE}-toolbox"
        self.kube.kubectl("scale", toolbox, "--replicas=1")
        self.kube.wait_until_ready()
        try:
            told = self.kube.kubectl("exec", toolbox, "--", "python", "-m", "deploy.commands", "doctor")
        finally:
            self.kube.kubectl("scale", toolbox, "--replicas=0")
        return told.splitlines()[-1]

    def step(self, name: str, what: Callable[[], None]) -> None:
        """Do it, let the chain live five seconds more, and note what its calls felt. Raises LoadEnded, ClusterRefused."""
        before, begun = self.load.counted(), time.monotonic()
        what()
        seconds = time.monotonic() - begun
        self.load.go_on(5)
        calls = self.load.counted().since(before)
        self.felt.append(Felt(name, seconds, calls))
        self.console.print(f"  {name}: {seconds:.0f} s, {calls.calls} calls acknowledged, {calls.retried} sent again")

    def keeps_data(self, server: str) -> bool:
        """Whether a bundled server's data outlives its pod."""
        claims = self.kube.kubectl("get", "persistentvolumeclaims", "--output", "name").split()
        return f"persistentvolumeclaim/data-{RELEASE}-{server}-0" in claims

    def _comes_back(self, pod: str) -> bool:
        server = pod.removeprefix(f"{RELEASE}-").removesuffix("-0")
        return server not in ("postgres", "kafka") or self.keeps_data(server)

    def _delete(self, pod: str) -> None:
        self.kube.kubectl("delete", "pod", pod, "--wait=true", "--timeout", PATIENCE)
        self.kube.wait_until_ready()

    def _values(self, tag: str) -> list[str]:
        return ["--values", str(CHART / "values-light.yaml"), *self.values, "--set", f"image.tag={tag}"]
