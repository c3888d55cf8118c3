"""Only the very process that was written down is ours."""

import json
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from deploy.local.pids import end, end_leftover, record, recorded

pytestmark = pytest.mark.unit


@pytest.fixture
def sleeper() -> Generator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    yield process
    process.kill()
    process.wait()


def test_a_running_process_is_recognised(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    record(tmp_path / "pid", sleeper.pid)
    found = recorded(tmp_path / "pid")
    assert found is not None
    assert found.pid == sleeper.pid


def test_another_process_with_the_same_number_is_left_alone(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    record(tmp_path / "pid", sleeper.pid)
    written = json.loads((tmp_path / "pid").read_text())
    (tmp_path / "pid").write_text(json.dumps(written | {"created": written["created"] - 60}))
    assert recorded(tmp_path / "pid") is None
    end_leftover(tmp_path / "pid")
    assert sleeper.poll() is None


def test_an_ended_process_is_not_taken_for_running(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    record(tmp_path / "pid", sleeper.pid)
    found = recorded(tmp_path / "pid")
    assert found is not None
    # nobody collects it: it stays a zombie, and must count as ended without waiting for the time-out
    end(found, timeout=20)
    assert recorded(tmp_path / "pid") is None


@pytest.mark.parametrize("content", ["", "12", "{}", '{"pid": 99999999, "created": 1}'])
def test_a_broken_file_names_nobody(tmp_path: Path, content: str) -> None:
    (tmp_path / "pid").write_text(content)
    assert recorded(tmp_path / "pid") is None
