"""`make stop`: end a demo that runs in the background (or in another terminal). What it holds is kept."""

import argparse
import sys
from pathlib import Path

from deploy.local.demo import PIDFILE
from deploy.local.pids import end, recorded
from deploy.local.places import DIRECTORY


def main() -> int:
    """Command line; the exit status. Only the very process that was written down is ended, never one with its number."""
    parser = argparse.ArgumentParser(description="End the demo.")
    parser.add_argument("--directory", type=Path, default=DIRECTORY, help=argparse.SUPPRESS)
    directory: Path = parser.parse_args().directory.resolve()
    demo = recorded(directory / PIDFILE)
    if demo is None:
        print("The demo is not running.")
        return 0
    end(demo, timeout=120)
    print("Stopped; everything is kept. `make demo` goes on where it was.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
