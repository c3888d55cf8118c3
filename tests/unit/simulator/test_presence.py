"""A simulator is known to run by a lock that dies with it, and verify waits until it has said that it is still."""

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from simulator import verify
from simulator.control import Control
from simulator.presence import AnotherSimulatorRunsHere, is_present, present

HOLD = "import sys, time; from pathlib import Path; from simulator.presence import present\nwith present(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
still = verify.stillness


def test_the_lock_is_held_while_a_simulator_runs_and_by_one_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("simulator.presence.PATIENCE_SECONDS", 0.0)
    assert not is_present(tmp_path)
    with present(tmp_path):
        assert is_present(tmp_path)
        with pytest.raises(AnotherSimulatorRunsHere, match=tmp_path.name), present(tmp_path):
            pass
    assert not is_present(tmp_path)


def test_a_killed_simulator_is_gone_at_once(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert is_present(tmp_path)
        holder.kill()
    assert not is_present(tmp_path)


async def test_verify_does_not_take_an_earlier_stillness_for_this_one(tmp_path: Path) -> None:
    def says(phase: str) -> None:
        (tmp_path / "progress.json").write_text(json.dumps({"phase": phase, "written_at": time.time()}))

    async def look() -> list[str]:
        async with still(tmp_path):
            return [*Control(tmp_path).wish().paused_by]

    says("paused")
    with present(tmp_path):
        looking = asyncio.create_task(look())
        await asyncio.sleep(0.5)
        assert not looking.done()
        says("paused")
        assert await looking == ["verify"]
    assert Control(tmp_path).wish().paused_by == ()


async def test_verify_waits_for_nobody_but_keeps_one_still_that_starts_meanwhile(tmp_path: Path) -> None:
    async with still(tmp_path / "never used"):
        assert Control(tmp_path / "never used").wish().paused_by == ("verify",)
