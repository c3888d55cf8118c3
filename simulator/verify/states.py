"""Whether what a service says agrees with what the ledger holds."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast


def disagreements(expected: Mapping[str, Any], found: Mapping[str, Any], *, only_shared: bool = False) -> list[str]:
    """The fields (dotted) in which `found` differs from `expected`; fields that only `found` has are its own affair.

    `only_shared`: a field that `found` lacks is no difference (a list shows less than an event).
    """
    wrong: list[str] = []
    for name, value in expected.items():
        if name.startswith("_"):  # a note of the ledger's own
            continue
        if name not in found:
            if not only_shared:
                wrong.append(f"{name}: {_text(value)} is missing")
        else:
            wrong += [f"{name}{deeper}" for deeper in _compare(value, found[name], only_shared)]
    return wrong


def _compare(expected: Any, found: Any, only_shared: bool) -> list[str]:
    if isinstance(expected, datetime):
        same = isinstance(found, str) and datetime.fromisoformat(found) == expected
        return [] if same else [f": {_text(expected)} ≠ {found}"]
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        inner = disagreements(
            cast("Mapping[str, Any]", expected), cast("Mapping[str, Any]", found), only_shared=only_shared
        )
        return [f".{field}" for field in inner]
    if isinstance(expected, list) and isinstance(found, list):
        left, right = cast("list[Any]", expected), cast("list[Any]", found)
        if len(left) != len(right):
            return [f": {len(left)} ≠ {len(right)} items"]
        return [
            f"[{n}]{w}" for n, (a, b) in enumerate(zip(left, right, strict=True)) for w in _compare(a, b, only_shared)
        ]
    return [] if expected == found else [f": {_text(expected)} ≠ {_text(found)}"]


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
