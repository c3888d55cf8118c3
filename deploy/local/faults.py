"""`make faults`: while the demo runs, its processes are killed (SIGKILL) at random moments; `make verify` then counts.

python -m deploy.local.faults [--kills 15] [--seed 1] [--pause 20]
"""

import argparse
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
from rich.console import Console

from deploy.local.demo import PIDFILE
from deploy.local.pids import recorded
from deploy.local.places import DIRECTORY

BACK_WITHIN = 120.0
Find = Callable[[], psutil.Process | None]


def victims(directory: Path) -> dict[str, Find]:
    """Every process of the demo that holds or moves data, by name: how to find it as it runs now."""
    found: dict[str, Find] = {
        name: lambda name=name: recorded(directory / "run" / f"{name}.pid") for name in ("apis", "workers", "simulator")
    }
    found["Kafka"] = lambda: recorded(directory / "kafka" / "pid")
    found["PostgreSQL"] = lambda: _postmaster(directory / "postgres")
    return found


def _postmaster(data: Path) -> psutil.Process | None:
    with suppress(OSError, ValueError, psutil.Error):
        process = psutil.Process(int((data / "postmaster.pid").read_text().split("\n", 1)[0]))
        if process.name() == "postgres" and str(data) in process.cmdline():
            return process
    return None


def kill(name: str, find: Find) -> float:
    """SIGKILL, and the seconds until the demo's supervisor has another one running. Raises TimeoutError."""
    process = find()
    while process is None:
        time.sleep(0.2)
        process = find()
    begun = time.monotonic()
    process.send_signal(signal.SIGKILL)
    while (again := find()) is None or again.pid == process.pid:
        if time.monotonic() - begun > BACK_WITHIN:
            raise TimeoutError(f"{name} did not come back within {BACK_WITHIN:.0f} s")
        time.sleep(0.05)
    return time.monotonic() - begun


def main() -> int:
    """Command line; the exit status."""
    parser = argparse.ArgumentParser(description="Kill the running demo's processes at random moments.")
    parser.add_argument("--kills", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--pause", type=float, default=20, help="seconds between two kills: half to one and a half of it"
    )
    given = parser.parse_args()
    console = Console()
    if recorded(DIRECTORY / PIDFILE) is None:
        console.print("No demo is running here. Start one with `make demo` or `make demo DETACH=1`.")
        return 1
    dice, found = random.Random(given.seed), victims(DIRECTORY)
    # each of them as often as the others, in an order of the seed's
    order = [name for _ in range(given.kills // len(found) + 1) for name in dice.sample(list(found), len(found))]
    for number, name in enumerate(order[: given.kills], 1):
        time.sleep(given.pause * dice.uniform(0.5, 1.5))
        console.print(f"{number}/{given.kills} {name}: killed, another one runs after {kill(name, found[name]):.1f} s")
    console.print("Nothing is killed any more. `make verify` says whether anything was lost or counted twice.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
