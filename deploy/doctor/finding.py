"""One line of what the doctor says."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """`WARNING`: it works, and somebody should look. `WRONG`: something is lost, late or open that must not be."""

    OK = "ok"
    WARNING = "warning"
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """What was looked at, how it is, in a sentence, and what to do about it (empty when all is well)."""

    check: str
    level: Level
    what: str
    do: str = ""


def ok(check: str, what: str) -> Finding:
    return Finding(check, Level.OK, what)


def warning(check: str, what: str, do: str) -> Finding:
    return Finding(check, Level.WARNING, what, do)


def wrong(check: str, what: str, do: str) -> Finding:
    return Finding(check, Level.WRONG, what, do)


def judged(check: str, problems: list[str], do: str, well: str) -> Finding:
    """Wrong with the problems listed, else ok."""
    return wrong(check, "; ".join(problems), do) if problems else ok(check, well)
