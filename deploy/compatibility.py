"""Whether a schema may replace another one without breaking a reader of either: full, transitive compatibility.

A reader of the old schema must understand new events and a reader of the new one old events. So: no field is
lost or renamed, none changes its type, none becomes required or is narrowed; an optional field may be added.
"""

from typing import Any, cast

Schema = dict[str, Any]
# Limits that refuse more when they appear or move this way.
_FLOORS = ("minimum", "exclusiveMinimum", "minLength", "minItems")
_CEILINGS = ("maximum", "exclusiveMaximum", "maxLength", "maxItems")


def breaks(old: Schema, new: Schema) -> list[str]:
    """Every way in which ``new`` breaks somebody who knows ``old``, as sentences with the field's path."""
    return _compare(old, new, _Definitions(old, new), "event")


class _Definitions:
    def __init__(self, old: Schema, new: Schema) -> None:
        self._old: Schema = old.get("$defs", {})
        self._new: Schema = new.get("$defs", {})

    def resolve(self, old: Schema, new: Schema) -> tuple[Schema, Schema]:
        return _resolve(old, self._old), _resolve(new, self._new)


def _resolve(schema: Schema, definitions: Schema) -> Schema:
    while "$ref" in schema:
        schema = definitions[str(schema["$ref"]).rsplit("/", 1)[-1]]
    return schema


def _compare(old: Schema, new: Schema, definitions: _Definitions, path: str) -> list[str]:
    old, new = definitions.resolve(old, new)
    if "anyOf" in old or "anyOf" in new:
        return _compare_choices(old, new, definitions, path)
    found = [
        f"{path}: {key} was {old.get(key)} and is {new.get(key)}"
        for key in ("type", "format", "const")
        if old.get(key) != new.get(key)
    ]
    found += _compare_limits(old, new, path)
    if "enum" in old or "enum" in new:
        lost = [value for value in old.get("enum", []) if value not in new.get("enum", old.get("enum", []))]
        found += [f"{path}: the value {value!r} is gone" for value in lost]
        if ("enum" in old) != ("enum" in new):
            found.append(f"{path}: a list of values appeared or went away")
    found += _compare_fields(old, new, definitions, path)
    for key in ("items", "additionalProperties"):
        if isinstance(old.get(key), dict) and isinstance(new.get(key), dict):
            found += _compare(old[key], new[key], definitions, f"{path}[]")
    for number, (before, after) in enumerate(zip(old.get("prefixItems", []), new.get("prefixItems", []), strict=False)):
        found += _compare(before, after, definitions, f"{path}[{number}]")
    return found


def _compare_fields(old: Schema, new: Schema, definitions: _Definitions, path: str) -> list[str]:
    before, after = cast("Schema", old.get("properties", {})), cast("Schema", new.get("properties", {}))
    found = [f"{path}.{name}: the field is gone" for name in before if name not in after]
    required = set(new.get("required", ())) - set(old.get("required", ()))
    found += [f"{path}.{name}: became required" for name in sorted(required)]
    no_longer = set(old.get("required", ())) - set(new.get("required", ()))
    found += [f"{path}.{name}: may now be missing, and readers rely on it" for name in sorted(no_longer & set(after))]
    for name in before:
        if name in after:
            found += _compare(before[name], after[name], definitions, f"{path}.{name}")
    return found


def _compare_limits(old: Schema, new: Schema, path: str) -> list[str]:
    def narrower(key: str, by: int) -> bool:
        before, after = old.get(key), new.get(key)
        return after is not None and (before is None or (after - before) * by > 0)

    found = [f"{path}: {key} rose from {old.get(key)} to {new[key]}" for key in _FLOORS if narrower(key, 1)]
    found += [f"{path}: {key} fell from {old.get(key)} to {new[key]}" for key in _CEILINGS if narrower(key, -1)]
    if new.get("pattern") is not None and new.get("pattern") != old.get("pattern"):
        found.append(f"{path}: the pattern was {old.get('pattern')} and is {new['pattern']}")
    return found


def _compare_choices(old: Schema, new: Schema, definitions: _Definitions, path: str) -> list[str]:
    """Each old choice needs a new one that is compatible with it; another choice would surprise an old reader."""
    before: list[Schema] = old.get("anyOf", [old])
    after: list[Schema] = new.get("anyOf", [new])
    lost = [c for c in before if not any(not _compare(c, n, definitions, path) for n in after)]
    added = [c for c in after if not any(not _compare(o, c, definitions, path) for o in before)]
    return [f"{path}: the choice {_name(c)} is gone" for c in lost] + [
        f"{path}: the choice {_name(c)} is new" for c in added
    ]


def _name(choice: Schema) -> str:
    return str(choice.get("type") or choice.get("$ref") or choice)
