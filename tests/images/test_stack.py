"""docker compose brings the whole platform up from nothing; a chain lives in it, what is killed comes back, nothing is lost."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pytest

from deploy.local.ports import free_port
from tests.support.composed import CONTAINERS, ROOT

pytestmark = [pytest.mark.images, pytest.mark.timeout(1800)]
PORTS = ("BOOKING", "CRM", "BILLING", "FOLLOWUP", "ANALYTICS", "CONSOLE")
# Every kind of part: what holds data, what answers, what consumes.
KILLED = ("postgres", "kafka", "billing-api", "followup-worker", "analytics-worker")
SMALL = ("--clinics", "2", "--days", "5", "--import-months", "7", "--imported-per-clinic", "12", "--no-live")


@dataclass
class Composed:
    """A platform of this test's own beside any other: its project, its volumes, its ports, its secrets."""

    directory: Path
    project: str = field(default_factory=lambda: f"chairflow-test-{uuid4().hex[:8]}")

    def __post_init__(self) -> None:
        secrets, taken = self.directory / "secrets", set[int]()
        subprocess.run(["sh", ROOT / "deploy/compose/secrets.sh", secrets], check=True, capture_output=True)
        for _ in PORTS:
            taken.add(free_port(taken=taken))
        ports = {f"{name}_PORT": str(port) for name, port in zip(PORTS, taken, strict=True)}
        own = {"CHAIRFLOW_SECRETS": str(secrets), "CHAIRFLOW_SIMULATED_TIME": "true", "COMPOSE_PROFILES": ""}
        # What other tests set for services of this process is not for containers.
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("CHAIRFLOW_")}
        self.environment = inherited | own | ports

    def compose(self, *arguments: str) -> str:
        """Standard output and error of a command; AssertionError with both if it failed."""
        done = self.begun(*arguments)
        told, _ = done.communicate(timeout=900)
        assert done.returncode == 0, told
        return told

    def begun(self, *arguments: str) -> subprocess.Popen[str]:
        # Nothing of a .env that lies in the checkout.
        command = ["docker", "compose", "--env-file", "/dev/null", "--project-name", self.project, *arguments]
        return subprocess.Popen(
            command, cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def up(self) -> float:
        """Start what does not run, and come back when all of it is healthy; the seconds that it took."""
        begun = time.monotonic()
        self.compose("up", "--detach", "--wait", "--no-build")
        return time.monotonic() - begun

    def verify(self) -> None:
        """The simulator's ledger against services, topics and numbers: a difference is an exit status of 1."""
        last = self.compose("run", "--rm", "--no-deps", "verify", "--json").splitlines()[-1]
        compared = json.loads(last)["compared"]
        assert compared["event on its topic"] > 1000, compared
        print(f"0 differences: {compared['acknowledged calls']} calls, {compared['event on its topic']} events")


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Composed]:
    made = Composed(tmp_path)
    try:
        yield made
    finally:
        made.compose("--profile", "*", "down", "--volumes", "--remove-orphans", "--timeout", "20")


def test_from_nothing_to_a_chain_that_loses_nothing(platform: Composed) -> None:
    print(f"healthy {platform.up():.0f} s after `docker compose up`, from nothing")
    running = platform.compose("ps", "--services", "--status", "running").split()
    assert set(running) == {name for name, it in CONTAINERS.items() if not it.get("profiles")} - {"bootstrap"}
    play = platform.begun("run", "--rm", "--no-deps", "simulator", "python", "-m", "simulator", "run", *SMALL)
    for name in KILLED:
        time.sleep(8)
        platform.compose("kill", name)
        print(f"{name} killed; all healthy again {platform.up():.0f} s later")
    told, _ = play.communicate(timeout=600)
    assert play.returncode == 0, told
    platform.verify()
    platform.compose("down", "--timeout", "60")
    print(f"stopped; healthy {platform.up():.0f} s after the next `docker compose up`, with its data")
    platform.verify()
