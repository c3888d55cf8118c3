"""The release before this one: the code as it was before the newest revision of a schema, beside today's."""

import subprocess
from pathlib import Path

import pytest

from deploy.local.places import ROOT

REVISIONS = ":(glob)services/*/migrations/versions/*.py"


def release_before(directory: Path) -> Path:
    """A copy of the code from before the newest revision that history knows; its directory. Skips without a history."""
    newest = _git("log", "--diff-filter=A", "-1", "--format=%H", "--", REVISIONS)
    if not newest:
        pytest.skip("this checkout has no history: there is no release before it")
    before = f"{newest}~1"
    archive = directory / "before.tar"
    subprocess.run(["git", "archive", "--output", archive, before], cwd=ROOT, check=True)
    tree = directory / "before"
    tree.mkdir()
    subprocess.run(["tar", "-xf", archive, "-C", tree], check=True)
    print(f"from {_git('log', '-1', '--format=%h %s', before)}")
    return tree


def revisions(tree: Path) -> set[str]:
    """The revisions that a checkout knows, of all services."""
    return {str(path.relative_to(tree)) for path in tree.glob("services/*/migrations/versions/*.py")}


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=False, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""
