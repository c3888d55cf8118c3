"""Partners rely on the events: what is committed as golden is never broken (G14)."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from deploy.compatibility import breaks
from deploy.generate import SCHEMAS, event_schemas, incompatible

Schema = dict[str, Any]
TYPES = sorted(event_schemas())


def test_every_event_has_its_golden_schema() -> None:
    assert sorted(path.stem for path in SCHEMAS.glob("*.json")) == TYPES


def test_the_code_breaks_no_golden_schema() -> None:
    assert incompatible() == []


def objects(schema: Schema) -> Iterator[Schema]:
    """The envelope and every object defined in it."""
    yield schema
    yield from (d for d in schema["$defs"].values() if "properties" in d)


def mutants(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Each field of each object: removed, retyped, renamed, narrowed, required or no longer promised."""
    for position, original in enumerate(objects(schema)):
        for name in original["properties"]:
            for kind in ("removed", "retyped", "renamed", "narrowed", "required"):
                mutant = copy.deepcopy(schema)
                target = list(objects(mutant))[position]
                field = target["properties"][name]
                if kind == "removed":
                    del target["properties"][name]
                elif kind == "retyped":
                    target["properties"][name] = {"type": "boolean", "format": "other"}
                elif kind == "renamed":
                    target["properties"][name + "_2"] = target["properties"].pop(name)
                elif kind == "narrowed":
                    if field.get("type") not in ("string", "integer", "array"):
                        continue
                    limit = {"string": "maxLength", "integer": "maximum", "array": "maxItems"}[field["type"]]
                    field[limit] = 1
                elif name in target.get("required", ()):
                    continue
                else:
                    target["required"] = [*target.get("required", ()), name]
                yield f"{target.get('title')}.{name} {kind}", mutant


@pytest.mark.parametrize("event_type", ["booking.appointment.rescheduled.v1", "crm.plan.accepted.v1"])
def test_every_breaking_mutant_is_refused(event_type: str) -> None:
    golden: Schema = json.loads((SCHEMAS / f"{event_type}.json").read_text())
    tried = list(mutants(golden))
    assert len(tried) > 100
    assert [name for name, mutant in tried if not breaks(golden, mutant)] == []


@pytest.mark.parametrize("event_type", TYPES)
def test_an_optional_field_is_no_false_alarm(event_type: str) -> None:
    golden: Schema = json.loads((SCHEMAS / f"{event_type}.json").read_text())
    for position, _ in enumerate(objects(golden)):
        grown = copy.deepcopy(golden)
        list(objects(grown))[position]["properties"]["something_new"] = {"type": "string", "default": ""}
        assert breaks(golden, grown) == []
