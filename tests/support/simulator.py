"""The simulator's command line, as a person would type it, on a test's platform."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support.platform import Platform

ROOT = Path(__file__).parents[2]


def simulator(stack: Platform, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command with this run's issuer key and addresses."""
    urls = {f"CHAIRFLOW_{service.upper()}_URL": url for service, url in stack.urls.items()}
    environment = os.environ | urls | {"CHAIRFLOW_LOCAL_DIRECTORY": str(stack.running.directory), "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-m", "simulator", *arguments],
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
    )
