"""The same rules with every duration divided: what takes minutes in production can then be watched in seconds."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_WINDOW = re.compile(r"\[(\d+)([smhd])\]")
# What is compared with the value of a gauge in seconds is a duration as well.
_BOUND = re.compile(r"(_seconds\)+ > )(\d+)")


def scaled(rules: str, factor: float) -> str:
    """A rule file in which windows, `for`, intervals and bounds in seconds are smaller by this factor; names and other bounds stay.

    A window keeps at least four seconds, the samples that a rate needs where one is taken every second.
    """
    document: dict[str, Any] = yaml.safe_load(rules)
    for group in document["groups"]:
        _shorten(group, "interval", factor)
        for rule in group["rules"]:
            _shorten(rule, "for", factor)
            expression = _WINDOW.sub(
                lambda found: f"[{max(4000, _milliseconds(found[0][1:-1], factor))}ms]", rule["expr"]
            )
            rule["expr"] = _BOUND.sub(lambda found: f"{found[1]}{int(found[2]) / factor:g}", expression)
    return yaml.safe_dump(document, sort_keys=False)


def _shorten(holder: dict[str, Any], name: str, factor: float) -> None:
    if name in holder:
        holder[name] = f"{max(1000, _milliseconds(holder[name], factor))}ms"


def _milliseconds(duration: str, factor: float) -> int:
    return round(int(duration[:-1]) * _SECONDS[duration[-1]] * 1000 / factor)


def scrape_config(ports: Mapping[str, int], rule_files: list[str]) -> dict[str, Any]:
    """A configuration that looks every second at a local stack's processes, by the names of its ports."""
    kinds = {"metrics": "api", "worker": "worker"}
    targets = [
        {
            "targets": [f"127.0.0.1:{port}"],
            "labels": {"service": name.partition(".")[0], "process": kinds[name.partition(".")[2]]},
        }
        for name, port in ports.items()
        if name.partition(".")[2] in kinds
    ]
    return {
        "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
        "rule_files": rule_files,
        "scrape_configs": [{"job_name": "chairflow", "static_configs": targets}],
    }
