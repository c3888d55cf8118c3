"""The compose stack from nothing: a chain plays on it, containers are killed meanwhile, and every number is recounted."""

import time
from pathlib import Path

import pytest

from tests.support.containers import Containers, containers

pytestmark = [pytest.mark.images, pytest.mark.timeout(1800)]

PLAYED = ("--clinics=2", "--days=5", "--import-months=7", "--imported-per-clinic=6", "--seed=7", "--no-live")
KILLED = ("kafka", "postgres", "analytics-worker")


def test_a_chain_plays_while_containers_die_and_nothing_is_lost(tmp_path: Path) -> None:
    with containers(tmp_path / "secrets", "chairflow-check") as stack:
        print(f"\nfrom nothing to healthy: {stack.up():.0f} s")
        killed_after = play(stack)
        print(f"played; {', '.join(KILLED)} were killed after {killed_after:.0f} s")
        assert "0 differences" in stack.compose("run", "--rm", "verify")
        stack.compose("down", "--timeout", "20")
        print(f"again, with its data: {stack.up():.0f} s")
        assert "0 differences" in stack.compose("run", "--rm", "verify")


def play(stack: Containers) -> float:
    """Play a week; kill three containers at once in the middle of it, and start them again."""
    command = ("run", "--rm", "--no-deps", "simulator", "python", "-m", "simulator", "run")
    begun = time.monotonic()
    with stack.begin(*command, *PLAYED) as player:
        # well into it: the chain is open, its history is being imported
        time.sleep(10)
        assert player.poll() is None, player.communicate()[0]
        stack.compose("kill", *KILLED)
        after = time.monotonic() - begun
        stack.up()
        said, _ = player.communicate(timeout=900)
    assert player.returncode == 0, said
    return after
