"""Which process is ours: a number alone is not enough, numbers are given out again; so its start time is written beside it."""

import json
import signal
import time
from contextlib import suppress
from pathlib import Path

import psutil


def record(path: Path, pid: int) -> None:
    """Write down the process `pid`, which runs now."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"pid": pid, "created": psutil.Process(pid).create_time()}))


def recorded(path: Path) -> psutil.Process | None:
    """The process that `record` wrote down, if that very process still runs."""
    try:
        written = json.loads(path.read_text())
        process = psutil.Process(written["pid"])
        same = abs(process.create_time() - written["created"]) < 1 and _runs(process)
    except (OSError, ValueError, KeyError, TypeError, psutil.Error):
        return None
    return process if same else None


def end(process: psutil.Process, timeout: float = 30, signal_number: int = signal.SIGTERM) -> None:
    """Ask it to end, wait, and if it does not: SIGKILL."""
    for number, patience in ((signal_number, timeout), (signal.SIGKILL, 10.0)):
        with suppress(psutil.NoSuchProcess):
            process.send_signal(number)
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if not _runs(process):
                return
            time.sleep(0.05)


def end_leftover(path: Path) -> None:
    """End what an earlier start left running because it was itself killed, and forget it."""
    if (process := recorded(path)) is not None:
        end(process)
    path.unlink(missing_ok=True)


def _runs(process: psutil.Process) -> bool:
    """Not by psutil's own wait: in a container whose first process collects no children, an ended one stays a zombie."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
