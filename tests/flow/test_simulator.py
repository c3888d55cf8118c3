"""The simulator against the running platform: the headline to the digit, and a small chain verified to nothing."""

import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

from tests.support.platform import Platform

ROOT = Path(__file__).parents[2]


def simulator(stack: Platform, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the simulator as a person would, with this run's issuer key and addresses."""
    urls = {f"CHAIRFLOW_{service.upper()}_URL": url for service, url in stack.urls.items()}
    environment = os.environ | urls | {"CHAIRFLOW_LOCAL_DIRECTORY": str(stack.running.directory), "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-m", "simulator", *arguments],
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
    )


def test_the_headline_is_right_to_the_digit(stack: Platform) -> None:
    done = simulator(stack, "headline")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4/10" in done.stdout.replace(" ", "")
    assert "3/10" in done.stdout.replace(" ", "")


def test_a_small_chain_has_no_difference(stack: Platform, tmp_path: Path) -> None:
    """Two clinics, imports and a week with corrections; then every call, record and cell is recounted."""
    state = ("--state-dir", str(tmp_path / "simulator"))
    size = ("--clinics", "2", "--days", "5", "--import-months", "7", "--imported-per-clinic", "6")
    played = simulator(stack, "run", "--tenant", str(uuid4()), "--seed", "7", "--no-live", *size, *state)
    assert played.returncode == 0, played.stdout + played.stderr
    verified = simulator(stack, "verify", *state)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert "0 differences" in verified.stdout
