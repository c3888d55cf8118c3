"""The page of all refusals: what a service may say no to, by its stable code."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from shared.errors import Refusal
from shared.settings import SERVICES

ROOT = Path(__file__).parents[1]
_INTRODUCTION = """# Refusals

Whatever a service refuses it answers as a problem (RFC 9457, `application/problem+json`). Decide by `code`: it is stable.
`title` is the sentence below, `detail` what is the matter in the case at hand, `hint` what to do. A problem may carry
further fields, such as `errors` or `allowed_roles`.

This page is generated from the code (`python -m deploy.generate`).
"""


def refusals() -> list[type[Refusal]]:
    """Every class of refusal of `shared` and the services, whether or not anything has imported it yet."""
    for folder in ("shared", "services"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            # Alembic has nothing to refuse, and says on the log that it was loaded.
            if "migrations" not in path.as_posix():
                import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    return sorted(_below(Refusal), key=lambda refusal: (refusal.code, refusal.__module__, refusal.__name__))


def _below(parent: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in parent.__subclasses__():
        # Not those of tests, which may have been imported as well.
        if child.__module__.split(".")[0] in ("shared", "services"):
            yield child
            yield from _below(child)


def page() -> str:
    """The page as Markdown: a table for what every service may answer, and one for each service."""
    found = refusals()
    parts = [_INTRODUCTION, _table("Every service", [r for r in found if r.__module__.startswith("shared.")])]
    for service in SERVICES:
        own = [r for r in found if r.__module__.startswith(f"services.{service}.")]
        if own:
            parts.append(_table(service, own))
    return "\n".join(parts)


def _table(title: str, found: list[type[Refusal]]) -> str:
    rows = [f"| `{r.code}` | {r.status} | {_cell(r.title())} | {_cell(r.hint)} |" for r in found]
    return "\n".join([f"## {title}", "", "| Code | Status | Sentence | What to do |", "|---|---|---|---|", *rows, ""])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
