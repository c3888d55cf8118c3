"""Run a command of the simulator while the platform is up: the running demo's, else one that is started for it.

python -m deploy.local.during headline|verify [options of the simulator]
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping

from rich.console import Console

from deploy.local.demo import PIDFILE
from deploy.local.pids import recorded
from deploy.local.places import DIRECTORY, ENVIRONMENT, ROOT
from deploy.local.progress import Screen
from deploy.local.stack import Stack


def main(arguments: list[str]) -> int:
    """The exit status of the simulator's command, or 1 if the platform could not be started."""
    if not arguments:
        print(__doc__)
        return 2
    if recorded(DIRECTORY / PIDFILE) is not None:
        return _simulator(arguments, json.loads((DIRECTORY / ENVIRONMENT).read_text()))
    console = Console(stderr=True)
    try:
        with Screen(console) as screen:
            stack = Stack(DIRECTORY, screen, console=False)
            stack.start()
    except (RuntimeError, OSError) as error:
        console.print(str(error), markup=False, highlight=False)
        return 1
    try:
        return _simulator(arguments, stack.environment)
    finally:
        stack.stop()


def _simulator(arguments: list[str], environment: Mapping[str, str]) -> int:
    command = [sys.executable, "-m", "simulator", *arguments]
    return subprocess.run(command, check=False, cwd=ROOT, env={**os.environ, **environment}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
