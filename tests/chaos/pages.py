"""The commands of a page of docs/day-two/, carried out as they stand there."""

import os
import re
import subprocess
from collections.abc import Mapping

from deploy.local.places import ROOT
from deploy.local.postgres import binaries


def blocks_of(page: str) -> list[str]:
    """The page's shell commands, block by block."""
    return re.findall(r"```sh\n(.*?)```", (ROOT / "docs/day-two" / page).read_text(encoding="utf-8"), re.DOTALL)


def typed(block: str, names: Mapping[str, str]) -> None:
    """A block, as a shell carries it out in the checkout, with PostgreSQL's programs on the path."""
    path = {"PATH": f"{binaries()}:{os.environ['PATH']}"}
    # What goes on in the background must not hold our end of a pipe.
    done = subprocess.run(
        ["sh", "-c", f"set -eu\n{block}"],
        check=False,
        cwd=ROOT,
        env={**os.environ, **path, **names},
        stdout=subprocess.DEVNULL,
    )
    assert done.returncode == 0, block
