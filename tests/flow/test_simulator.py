"""The simulator against the running platform: the headline to the digit, and a small chain verified to nothing."""

from pathlib import Path
from uuid import uuid4

from tests.support.platform import Platform
from tests.support.simulator import simulator


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
