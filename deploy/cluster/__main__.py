"""The light profile on a real cluster, with a chain of clinics living on it all the while.

Installed; then, under load: upgraded to a release with one more migration, rolled back, every pod deleted in turn, PostgreSQL
and Kafka restarted. Exit status 0 only if every call was acknowledged and `verify` found no difference, before and after.

Needs kubectl, docker, helm (or Go), and a cluster whose nodes' ports can be reached: a try-out's, never one with real data.
CHAIRFLOW_LOAD_IMAGE names a command that brings images into it (such as `kind load docker-image`).
"""

import sys
import tempfile
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer
import yaml
from rich.console import Console
from rich.table import Table

from deploy.cluster import images
from deploy.cluster.kube import ClusterRefused, Kube, run
from deploy.cluster.load import Load, LoadEnded
from deploy.cluster.trial import Trial
from deploy.helm.render import CHART
from deploy.local.helm import HelmIsMissing

VALUES = yaml.safe_load((CHART / "values.yaml").read_text())


def main(
    namespace: Annotated[str, typer.Option(help="Made for the trial, and deleted after it.")] = "chairflow-trial",
    tag: Annotated[str, typer.Option(help="Of the images.")] = "cluster",
    build: Annotated[bool, typer.Option(help="Build the images first; else they are there already.")] = True,
    build_arg: Annotated[list[str] | None, typer.Option(help="NAME=VALUE for docker build; may be repeated.")] = None,
    load: Annotated[bool, typer.Option(help="Bring the images into the cluster with $CHAIRFLOW_LOAD_IMAGE.")] = True,
    host: Annotated[str, typer.Option(help="Where the nodes' ports answer.")] = "127.0.0.1",
    storage_class: Annotated[
        str, typer.Option(help="For PostgreSQL and Kafka; `none`: in the pods, which are then spared.")
    ] = "",
    values: Annotated[list[Path] | None, typer.Option(help="More values; may be repeated.")] = None,
    clinics: Annotated[int, typer.Option(help="Of the chain that is the load.")] = 8,
    speed: Annotated[float, typer.Option(help="Business minutes a second, in which it lives.")] = 12,
    keep: Annotated[bool, typer.Option(help="Leave the release there.")] = False,
) -> None:
    """Install, upgrade, roll back and disturb the chart on the cluster that KUBECONFIG names."""
    console = Console()
    try:
        with tempfile.TemporaryDirectory(prefix="chairflow-trial-") as directory:
            trial = _prepared(Path(directory), console, namespace, host, storage_class, values or [])
            newer = _images(console, tag, build_arg or [], build=build, load=load)
            try:
                fine = _carried_out(trial, tag, newer, clinics, speed)
            finally:
                trial.load.stop()
                if not keep:
                    trial.kube.kubectl("delete", "namespace", namespace, "--wait=true", "--timeout", "300s")
    except (ClusterRefused, LoadEnded, HelmIsMissing) as error:
        sys.exit(f"{type(error).__name__}: {error}")
    raise typer.Exit(0 if fine else 1)


def _prepared(
    directory: Path, console: Console, namespace: str, host: str, storage_class: str, values: list[Path]
) -> Trial:
    """The namespace with its Secrets, and what will be installed."""
    kube = Kube(namespace)
    kube.make_namespace()
    secrets = directory / "secrets"
    run(["sh", str(CHART / "secrets.sh"), "--namespace", namespace, "--directory", str(secrets)])
    chosen = [part for path in values for part in ("--values", str(path))]
    for server in ("postgres", "kafka"):
        where = f"{server}.bundled.storage"
        chosen += [
            "--set",
            f"{where}.enabled=false" if storage_class == "none" else f"{where}.className={storage_class}",
        ]
    chosen += ["--set", f"settings.simulatedTime=true,nodePorts.enabled=true,nodePorts.host={host}"]
    load = Load(directory / "simulator", host, VALUES["nodePorts"], secrets / "issuer_key", str(uuid4()))
    return Trial(kube, load, chosen, console)


def _images(console: Console, tag: str, given: list[str], *, build: bool, load: bool) -> str:
    """The images are made, if wished, and in the cluster; the tag of the release after."""
    if build:
        console.print("building the images")
        images.build(tag, given)
    newer = images.next_release(tag)
    if load:
        console.print("bringing the images into the cluster")
        bundled = [VALUES[server]["bundled"]["image"] for server in ("postgres", "kafka")]
        images.load([*images.names(tag), *images.names(newer), *bundled])
    return newer


def _carried_out(trial: Trial, tag: str, newer: str, clinics: int, speed: float) -> bool:
    """Everything, in order; whether nothing was lost and nothing differs."""
    say = trial.console.print
    say("installing")
    trial.install(tag)
    say("a chain opens and lives through its first day")
    trial.load.start(clinics, speed)
    trial.load.wait_until_it_lives()
    say(f"the doctor, in the toolbox: {trial.ask_the_doctor()}")
    verdicts = [_verified(trial, "before")]
    trial.step("nothing is done", lambda: trial.load.go_on(20))
    trial.step(f"upgrade to {newer}, one more migration", lambda: trial.upgrade(newer))
    trial.step(f"rollback to {tag}", trial.roll_back)
    trial.step("two of each worker", lambda: trial.scale_workers(2))
    trial.step("one of each worker again", lambda: trial.scale_workers(1))
    trial.delete_every_pod()
    for server in ("kafka", "postgres"):
        if trial.keeps_data(server):
            trial.step(f"{server} restarted", lambda name=server: trial.restart(name))
    usage = trial.kube.usage()
    trial.load.stop()
    verdicts.append(_verified(trial, "after"))
    _show(trial, usage)
    answers = trial.load.answers()
    say(f"of all calls: {answers}")
    return all(verdicts) and not answers["refused"] and not answers["unanswered"]


def _verified(trial: Trial, when: str) -> bool:
    is_fine, report = trial.load.verify()
    trial.console.print(f"verify, {when}: {'no difference' if is_fine else 'DIFFERENCES'}")
    trial.console.print(report, markup=False, highlight=False)
    return is_fine


def _show(trial: Trial, usage: dict[str, tuple[int, int]]) -> None:
    table = Table("step", "seconds", "calls acknowledged", "sent again", title="under load")
    for felt in trial.felt:
        table.add_row(felt.step, f"{felt.seconds:.0f}", str(felt.calls.calls), str(felt.calls.retried))
    trial.console.print(table)
    used = Table("a pod of", "MB (working set)", "thousandths of a core", title="the largest of each")
    for component, (memory, cpu) in sorted(usage.items()):
        used.add_row(component, str(memory), str(cpu))
    trial.console.print(used)


if __name__ == "__main__":
    typer.run(main)
