"""Every event type that exists, found by walking the modules of this package."""

from types import ModuleType
from typing import Any, cast

from shared.events import billing, booking, contacts, crm, followup
from shared.events.envelope import AnyEvent, Event, Payload, State

MODULES: tuple[ModuleType, ...] = (booking, crm, contacts, billing, followup)
TOPICS: tuple[str, ...] = tuple(module.TOPIC for module in MODULES)
# The same everywhere and for ever: a patient's events of all services share a partition number.
PARTITIONS = 48


def _payloads(module: ModuleType) -> list[type[Payload[State]]]:
    classes = [value for value in vars(module).values() if isinstance(value, type) and "TYPE" in vars(value)]
    return cast("list[type[Payload[State]]]", classes)


EVENTS: dict[str, type[Payload[State]]] = {p.TYPE: p for module in MODULES for p in _payloads(module)}
_ENVELOPES: dict[str, type[Event[Any]]] = {name: Event[payload] for name, payload in EVENTS.items()}


class UnknownEventType(Exception):
    """The type is not in this version's catalogue: skip and count it."""


def envelope_of(event_type: str) -> type[AnyEvent]:
    """The concrete envelope class of a wire type. Raises UnknownEventType."""
    try:
        return cast("type[AnyEvent]", _ENVELOPES[event_type])
    except KeyError:
        raise UnknownEventType(event_type) from None


def topics_of(service: str) -> tuple[str, ...]:
    """The topics that a service publishes on; none for one that only listens."""
    return tuple(topic for topic in TOPICS if topic.startswith(f"chairflow.{service}."))
