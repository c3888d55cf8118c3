"""The house rules that no linter knows: layout, money, docstrings, lengths, and that nothing is declared in vain."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import pytest

from deploy.refusals import refusals
from services.analytics.kpis import DEFINITIONS
from shared.declared import Declared
from shared.errors import Refusal
from shared.events.catalogue import EVENTS, topics_of
from shared.messaging.inbox import Reaction
from shared.metrics import DECLARED, Metrics
from shared.settings import SERVICES

ROOT = Path(__file__).parents[2]
IN_EACH = {"__init__.py", "api.py", "worker.py", "models.py", "migrations/env.py", "migrations/versions/0001_first.py"}
# Analytics keeps no aggregates: its consumer is the ingest, and its tables are SQL.
OF_AGGREGATES = {"base.py", "consumers.py"}
# A part of a service that has commands is cut the same way everywhere.
OF_PARTS = {"domain.py", "models.py", "routes.py", "schemas.py", "queries.py"}
MONEY = (
    "services/billing",
    "services/crm/plans",
    "services/analytics/kpis",
    "services/booking/visits",
    "shared/events",
)
LONGEST = 300


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_is_laid_out_like_the_others(service: str) -> None:
    folder = ROOT / "services" / service
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.py")}
    assert not IN_EACH - files
    if service != "analytics":
        assert not OF_AGGREGATES - files
        parts = {name.split("/")[0] for name in files if name.endswith("/routes.py")}
        assert parts and not {part for part in parts if f"{part}/models.py" not in files}
        assert all(any(f"{part}/{name}" in files for part in parts) for name in OF_PARTS)


def test_money_is_never_a_float() -> None:
    """Money is whole minor units: no float literal, no float(), no division that is not whole."""
    found = [f"{named(path)}:{line}" for path in sources(*MONEY) for line in _floats(tree(path))]
    assert found == []


def _floats(module: ast.Module) -> Iterator[int]:
    for node in ast.walk(module):
        is_literal = isinstance(node, ast.Constant) and isinstance(node.value, float)
        is_name = isinstance(node, ast.Name) and node.id in ("float", "Decimal")
        is_division = isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
        if is_literal or is_name or is_division:
            yield getattr(node, "lineno", 0)


def test_amounts_are_whole_in_every_event() -> None:
    amounts = [
        (name, field)
        for name, payload in EVENTS.items()
        for field, schema in _fields(payload.model_json_schema())
        if field.endswith("_minor") and "integer" not in str(schema)
    ]
    assert amounts == []


def _fields(schema: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        members = cast("dict[str, Any]", schema)
        yield from members.get("properties", {}).items()
        for value in members.values():
            yield from _fields(value)
    elif isinstance(schema, list):
        for value in cast("list[Any]", schema):
            yield from _fields(value)


def test_rules_and_shared_functions_say_what_they_mean() -> None:
    rules = [path for path in sources("services") if path.stem == "domain" or path.parent.stem == "domain"]
    silent = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in [*rules, *sources("shared")]
        for node in _public(tree(path))
        if ast.get_docstring(node) is None and not _is_evident(node)
    ]
    assert silent == []


def _public(module: ast.Module) -> "Iterator[ast.FunctionDef | ast.AsyncFunctionDef]":
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield node


def _is_evident(node: "ast.FunctionDef | ast.AsyncFunctionDef") -> bool:
    """One statement behind a name says no more in a docstring than in itself."""
    return len(node.body) == 1


def test_no_file_is_long() -> None:
    found = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in sources("services", "shared")}
    found |= {
        named(p): len(p.read_text(encoding="utf-8").splitlines()) for p in sources("simulator", "deploy", "tests")
    }
    assert {name: lines for name, lines in found.items() if lines > LONGEST} == {}


def test_every_event_is_published_somewhere() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in sources("services"))
    published = {name for name, payload in EVENTS.items() if re.search(rf"\b{payload.__name__}\(", text)}
    assert set(EVENTS) - published == set()


def test_every_consumed_type_exists() -> None:
    for service in SERVICES:
        worker = import_module(f"services.{service}.worker").app
        handlers: list[Reaction] = list(getattr(worker.state, "handlers", None) or [])
        consumed = {name for reaction in handlers for name in getattr(reaction, "event_types", ())}
        assert consumed <= set(EVENTS)
        assert consumed or service == "analytics"
        kinds = {payload.AGGREGATE for payload in EVENTS.values()}
        assert service != "analytics" or {kind for d in DEFINITIONS for kind in d.reads} <= kinds


def test_every_metric_is_used() -> None:
    declared = {name for name, found in vars(Metrics).items() if isinstance(found, Declared)}
    elsewhere = "".join(p.read_text(encoding="utf-8") for p in sources("shared", "services") if p.name != "metrics.py")
    assert len(declared) == len(DECLARED) > 25
    assert {name for name in declared if not re.search(rf"metrics\.{name}\b", elsewhere)} == set()


def test_a_refusal_has_a_hint_and_a_code_of_its_own() -> None:
    found = refusals()
    assert len(found) > 40
    assert [c.__name__ for c in found if not c.hint or c.hint == Refusal.hint] == []
    assert [c.__name__ for c in found if not (400 <= c.status < 600)] == []
    # One code is one sentence: two services may refuse by the same rule, and a class may narrow its parent's.
    meanings: dict[str, set[str]] = {}
    for refusal in found:
        root = next(
            c for c in reversed(refusal.__mro__) if issubclass(c, Refusal) and getattr(c, "code", "") == refusal.code
        )
        meanings.setdefault(refusal.code, set()).add(root.__name__)
    assert {code: names for code, names in meanings.items() if len(names) > 1} == {}


@pytest.mark.parametrize("service", [service for service in SERVICES if topics_of(service)])
def test_every_kind_of_event_can_be_put_back_after_a_restore(service: str) -> None:
    recovery = import_module(f"services.{service}.recovery").RECOVERY
    kinds = {payload.AGGREGATE for payload in EVENTS.values() if payload.TOPIC in topics_of(service)}
    assert set(recovery.rows) == kinds
    assert {*recovery.fills, *recovery.follows} <= kinds
