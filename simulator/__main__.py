"""`python -m simulator`."""

import sys

from simulator.cli import app

if __name__ == "__main__":
    try:
        app()
    except RuntimeError as error:
        # the simulator's own errors are sentences that say what to do
        sys.exit(f"{type(error).__name__}: {error}")
