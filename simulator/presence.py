"""Whether a simulator runs in a state directory: it holds a lock there, which the kernel takes back when the process ends.

Not by process id: in another container the same number is another process.
"""

import fcntl
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

LOCK = "running.lock"
PATIENCE_SECONDS = 2.0


class AnotherSimulatorRunsHere(RuntimeError):
    """Two simulators would write one journal: stop the other one, or give another --state-dir."""


@contextmanager
def present(directory: Path) -> Generator[None]:
    """Hold the directory's lock. Raises AnotherSimulatorRunsHere."""
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / LOCK).open("a") as file:
        until = time.monotonic() + PATIENCE_SECONDS
        while not _taken(file.fileno()):
            # a moment's patience: `is_present` holds the lock while it looks
            if time.monotonic() > until:
                raise AnotherSimulatorRunsHere(str(directory))
            time.sleep(0.05)
        yield


def is_present(directory: Path) -> bool:
    """Whether a simulator, in whatever container on this machine, runs in the directory now."""
    path = directory / LOCK
    if not path.exists():
        return False
    with path.open("a") as file:
        return not _taken(file.fileno())


def _taken(descriptor: int) -> bool:
    """Take the lock until the file is closed, if nobody has it."""
    with suppress(BlockingIOError):
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
