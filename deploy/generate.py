"""Generated files: OpenAPI of each service, the pages of rights and of refusals, AsyncAPI of the log, a golden JSON Schema of
every event, service levels for Prometheus, dashboards for Grafana.

`python -m deploy.generate` writes them; `--check` fails when a committed file is not what the code says. A schema
that would break a partner is refused: add the event type's next version beside it instead.
"""

import json
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from deploy.compatibility import breaks

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "shared" / "events" / "schemas"
DASHBOARDS = ROOT / "deploy" / "grafana" / "dashboards"


def main(arguments: list[str]) -> int:
    """Write or check; 1 when something is out of date or incompatible."""
    # The committed documents show what production serves; apps read their settings when they are imported.
    os.environ["CHAIRFLOW_SIMULATED_TIME"] = "false"
    problems = incompatible()
    for problem in problems:
        print(f"incompatible: {problem}")
    if problems:
        return 1
    stale = [path for path, text in generated() if not path.exists() or path.read_text() != text]
    known = {path for path, _ in generated()}
    left_over = [path for path in (*SCHEMAS.glob("*.json"), *DASHBOARDS.glob("*.json")) if path not in known]
    if "--check" in arguments:
        for path in [*stale, *left_over]:
            print(f"out of date: {path.relative_to(ROOT)} (run: python -m deploy.generate)")
        return 1 if stale or left_over else 0
    for path, text in generated():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    print(f"{len(stale)} files written")
    return 0


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file with its text."""
    from deploy import access
    from deploy.helm.files import files
    from deploy.observability.dashboards import dashboards
    from deploy.observability.levels import rules
    from deploy.refusals import page
    from shared.settings import SERVICES

    for service in SERVICES:
        app = import_module(f"services.{service}.api").app
        yield ROOT / "docs" / "openapi" / f"{service}.json", _json(app.openapi())
    yield ROOT / "docs" / "refusals.md", page()
    yield ROOT / "docs" / "access.md", access.page()
    yield ROOT / "docs" / "asyncapi.yaml", asyncapi()
    yield ROOT / "deploy" / "prometheus" / "rules" / "levels.yaml", rules()
    for name, document in dashboards().items():
        yield DASHBOARDS / f"{name}.json", _json(document)
    for name, schema in event_schemas().items():
        yield SCHEMAS / f"{name}.json", _json(schema)
    # the last, because they are copies of files that may be made above
    yield from files()


def event_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each event type's complete value."""
    from shared.events.catalogue import EVENTS, envelope_of

    return {name: envelope_of(name).model_json_schema(mode="serialization") for name in sorted(EVENTS)}


def incompatible() -> list[str]:
    """What the code's events break, compared with the committed golden schemas."""
    found: list[str] = []
    current = event_schemas()
    for path in sorted(SCHEMAS.glob("*.json")):
        if path.stem not in current:
            found.append(f"{path.stem}: the event type is gone")
            continue
        found += [f"{path.stem}: {problem}" for problem in breaks(json.loads(path.read_text()), current[path.stem])]
    return found


def asyncapi() -> str:
    """The log as an AsyncAPI 3 document: one channel a topic, one message an event type."""
    from shared.events.catalogue import EVENTS, PARTITIONS, TOPICS

    schemas = event_schemas()
    messages: dict[str, Any] = {}
    definitions: dict[str, Any] = {}
    for name, payload in sorted(EVENTS.items()):
        schema = json.loads(json.dumps(schemas[name]).replace("#/$defs/", "#/components/schemas/"))
        definitions |= schema.pop("$defs", {})
        messages[name] = {
            "name": name,
            "title": payload.__name__,
            "summary": " ".join((payload.__doc__ or "").split()) if payload.__doc__ else payload.__name__,
            "contentType": "application/json",
            "headers": {"$ref": "#/components/schemas/CloudEventHeaders"},
            "payload": schema,
        }
    document: dict[str, Any] = {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Chairflow events",
            "version": "1",
            "description": "Domain events of a chain of clinics, as CloudEvents 1.0 in binary mode. "
            "The value is complete without the headers. Key: the patient (or the resource) the event is about. "
            "Delivery is at least once; `sequence` orders the events of one aggregate; unknown types are to be skipped.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": {
            topic: {
                "address": topic,
                "messages": {
                    name: {"$ref": f"#/components/messages/{name}"}
                    for name, payload in sorted(EVENTS.items())
                    if topic == payload.TOPIC
                },
                "bindings": {"kafka": {"partitions": PARTITIONS, "bindingVersion": "0.5.0"}},
            }
            for topic in TOPICS
        },
        "operations": {
            f"read.{topic}": {"action": "receive", "channel": {"$ref": f"#/channels/{topic}"}} for topic in TOPICS
        },
        "components": {"messages": messages, "schemas": {"CloudEventHeaders": _HEADERS, **definitions}},
    }
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=120)


_HEADERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        name: {"type": "string", "description": meaning}
        for name, meaning in {
            "ce_specversion": "1.0",
            "ce_id": "The event's id, unique for ever: the key for setting repeats aside.",
            "ce_source": "The publishing service.",
            "ce_type": "The event type with its version.",
            "ce_time": "When it happened.",
            "ce_subject": "aggregate type / aggregate id",
            "ce_tenantid": "The chain.",
            "ce_clinicid": "The clinic, empty where there is none.",
            "ce_sequence": "The aggregate's own counter.",
            "traceparent": "W3C trace context of the request that caused it.",
        }.items()
    },
}


def _json(document: object) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
