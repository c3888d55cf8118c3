"""The template's files in a directory, with one line changed: what the tests of the checks start from."""

from pathlib import Path

from deploy.onboarding.check import ChainIsNotReady, read_chain
from deploy.onboarding.problems import Problem
from deploy.onboarding.template import write_template


def template(directory: Path) -> Path:
    write_template(directory)
    return directory


def changed(directory: Path, file: str, line: int, text: str) -> Path:
    """The template with another line there; a line after the last one is added."""
    path = template(directory) / file
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    lines[line - 1 : line] = [text]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return directory


def problems(directory: Path) -> list[Problem]:
    try:
        read_chain(directory)
    except ChainIsNotReady as error:
        return error.problems
    return []


def told(directory: Path) -> list[str]:
    return [str(problem) for problem in problems(directory)]
