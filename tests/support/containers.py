"""A compose stack of a test's own: project, ports, secrets and volumes that nobody else has; gone at the end."""

import os
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from deploy.local.ports import free_port
from tests.support.composed import ROOT

PORTS = ("BOOKING", "CRM", "BILLING", "FOLLOWUP", "ANALYTICS", "CONSOLE", "ISSUER")
# what `docker compose up --wait` may take on a slow machine
PATIENCE_SECONDS = 900


@dataclass(frozen=True)
class Containers:
    """`docker compose` on one project."""

    environment: dict[str, str]

    def begin(self, *arguments: str) -> "subprocess.Popen[str]":
        """Start a compose command; its output can be read."""
        return subprocess.Popen(
            ["docker", "compose", *arguments],
            cwd=ROOT,
            env=os.environ | self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def compose(self, *arguments: str) -> str:
        """Run a compose command to its end; its output. An exit status other than 0 is an AssertionError."""
        with self.begin(*arguments) as running:
            output, _ = running.communicate(timeout=PATIENCE_SECONDS)
        assert running.returncode == 0, f"docker compose {' '.join(arguments)}\n{output}"
        return output

    def up(self) -> float:
        """Everything started and healthy; the seconds that it took."""
        begun = time.monotonic()
        self.compose("up", "--detach", "--wait", f"--wait-timeout={PATIENCE_SECONDS}")
        return time.monotonic() - begun


@contextmanager
def containers(secrets: Path, project: str) -> Generator[Containers]:
    """The images as they are built, on free ports, in simulated time; nothing is left of it."""
    subprocess.run(["sh", str(ROOT / "deploy/compose/secrets.sh"), str(secrets)], check=True, capture_output=True)
    taken: set[int] = set()
    for _ in PORTS:
        taken.add(free_port(taken=taken))
    ports = {f"{name}_PORT": str(port) for name, port in zip(PORTS, taken, strict=True)}
    ours = {"COMPOSE_PROJECT_NAME": project, "CHAIRFLOW_SECRETS": str(secrets), "CHAIRFLOW_SIMULATED_TIME": "true"}
    # whatever .env says is for the stack of the checkout, not for this one
    stack = Containers({**ports, **ours, "COMPOSE_PROFILES": "", "CHAIRFLOW_ISSUER": "", "CHAIRFLOW_OTLP_ENDPOINT": ""})
    try:
        yield stack
    finally:
        stack.compose("--profile", "*", "down", "--volumes", "--timeout", "10")
