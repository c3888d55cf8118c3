"""The images of one tag; the same again with one more migration, as a later release would bring; both into the cluster."""

import os
import shlex
import tempfile
from collections.abc import Sequence
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

from deploy.cluster.kube import run
from deploy.local.child import ROOT
from shared.migrated import INI
from shared.settings import SERVICES

LOADER = "CHAIRFLOW_LOAD_IMAGE"
# expand: old code neither reads nor misses it
MIGRATION = '''"""A column that the release before does not know."""

from alembic import op

revision = "{revision}"
down_revision = "{head}"


def upgrade() -> None:
    op.execute("ALTER TABLE idempotency ADD COLUMN of_the_next_release text")
'''


def names(tag: str) -> list[str]:
    """Every image that the chart asks for."""
    return [f"chairflow/{component}:{tag}" for component in (*SERVICES, "bootstrap", "console")]


def build(tag: str, given: Sequence[str]) -> None:
    """All images of this checkout; `given`: further build arguments, NAME=VALUE each."""
    for service in SERVICES:
        _docker_build(f"chairflow/{service}:{tag}", "service", [f"SERVICE={service}", *given])
    for target in ("bootstrap", "console"):
        # a builder without BuildKit makes every stage before the target too, and one of them asks for a service
        _docker_build(f"chairflow/{target}:{tag}", target, [f"SERVICE={SERVICES[0]}", *given])


def next_release(tag: str) -> str:
    """Images with one more migration in each service: the new tag."""
    made = f"{tag}-next"
    with tempfile.TemporaryDirectory() as directory:
        for service in SERVICES:
            folder = Path(directory) / "services" / service / "migrations" / "versions"
            folder.mkdir(parents=True)
            (folder / "9999_of_the_next_release.py").write_text(MIGRATION.format(revision="9999", head=_head(service)))
        for image in names(tag):
            copied = f"FROM {image}\nCOPY services/ services/\n"
            component = image.removeprefix("chairflow/").partition(":")[0]
            if component in SERVICES:
                copied = f"FROM {image}\nCOPY services/{component}/ services/{component}/\n"
            if component == "console":
                copied = f"FROM {image}\n"
            target = f"chairflow/{component}:{made}"
            run(["docker", "build", "--quiet", "--tag", target, "--file", "-", directory], given=copied)
    return made


def load(images: list[str]) -> None:
    """Hand the images to the command that CHAIRFLOW_LOAD_IMAGE names; without one, the cluster pulls them itself."""
    command = os.environ.get(LOADER)
    if command:
        run([*shlex.split(command), *images])


def _docker_build(image: str, target: str, given: Sequence[str]) -> None:
    dockerfile = str(ROOT / "deploy" / "Dockerfile")
    arguments = [part for argument in given for part in ("--build-arg", argument)]
    command = [
        "docker",
        "build",
        "--quiet",
        "--network",
        "host",
        "--file",
        dockerfile,
        "--target",
        target,
        "--tag",
        image,
    ]
    run([*command, *arguments, str(ROOT)])


def _head(service: str) -> str:
    head = ScriptDirectory.from_config(Config(str(INI), ini_section=service)).get_current_head()
    if head is None:
        raise LookupError(f"{service} has no migration")
    return head
