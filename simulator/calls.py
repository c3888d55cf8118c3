"""What the script asks for, and what came back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]


def no_lanes() -> dict[str, list["Call"]]:
    """An empty set of lanes."""
    return {}


@dataclass(frozen=True)
class Call:
    """One command. `key` is its idempotency key, `lane` whose calls it must stay in order with, `actor` is `role:name`."""

    key: str
    lane: str
    service: str
    path: str
    body: Json
    actor: str


@dataclass(frozen=True)
class Tick:
    """The business time moves to `at`, then the lanes run side by side, each in order; `settle`: wait for the services after."""

    at: datetime
    lanes: Mapping[str, list[Call]] = field(default_factory=no_lanes)
    settle: bool = False
    day: int = -1
    phase: str = "days"


@dataclass(frozen=True)
class Ask:
    """A list that the script's next decisions depend on: all its pages."""

    key: str
    service: str
    path: str
    params: Mapping[str, str]
    actor: str


@dataclass(frozen=True)
class Answer:
    """An acknowledged (2xx) or refused (4xx) command."""

    status: int
    body: Json

    @property
    def is_acknowledged(self) -> bool:
        return self.status < 300

    @property
    def events(self) -> list[Json]:
        return self.body.get("events", []) if self.is_acknowledged else []
