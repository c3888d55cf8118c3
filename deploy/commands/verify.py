"""`chairflow verify`: is every number what the events say?"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from deploy.commands.rebuild import rebuild
from deploy.local.places import ROOT


def verify(
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines of differences (where a simulator ran).")] = False,
) -> None:
    """Recount and compare, while the installation runs: exit status 0 only without a difference.

    Where a simulator ran, its own ledger of every acknowledged call against services, topics and every number.
    Anywhere else, every number computed again from the log.
    """
    if not a_simulator_ran():
        rebuild(tenant=None, swap=False, yes=False)
    command = [sys.executable, "-m", "simulator", "verify", *(["--json"] if as_json else [])]
    raise typer.Exit(subprocess.run(command, check=False, cwd=ROOT).returncode)


def a_simulator_ran() -> bool:
    """Whether the installation is a local one on which a simulator has kept its ledger."""
    directory = os.environ.get("CHAIRFLOW_LOCAL_DIRECTORY")
    return directory is not None and (Path(directory) / "simulator" / "options.json").exists()
