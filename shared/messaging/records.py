"""Events as Kafka records: CloudEvents 1.0 in binary mode; the value is complete without the headers."""

from typing import Any

import msgspec
from pydantic import ValidationError

from shared.events.catalogue import UnknownEventType, envelope_of
from shared.events.envelope import AnyEvent
from shared.messaging.kafka import Headers


class UnreadableRecord(Exception):
    """The bytes are no event: park them, no retry can help."""


class _Type(msgspec.Struct):
    type: str


_TYPE = msgspec.json.Decoder(_Type)
_ANY = msgspec.json.Decoder()


def headers_of(body: str, traceparent: str | None) -> list[tuple[str, bytes]]:
    """The CloudEvents attributes of an event's JSON, and its trace context."""
    event: dict[str, Any] = _ANY.decode(body)
    attributes = {
        "ce_specversion": "1.0",
        "ce_id": event["event_id"],
        "ce_source": f"/chairflow/{event['type'].partition('.')[0]}",
        "ce_type": event["type"],
        "ce_time": event["occurred_at"],
        "ce_subject": f"{event['aggregate_type']}/{event['aggregate_id']}",
        "ce_tenantid": event["tenant_id"],
        "ce_clinicid": event["clinic_id"] or "",
        "ce_sequence": str(event["sequence"]),
        "content-type": "application/json",
    }
    if traceparent:
        attributes["traceparent"] = traceparent
    return [(name, value.encode()) for name, value in attributes.items()]


def type_of(value: bytes | None) -> str:
    """The event type of a record's value. Raises UnreadableRecord."""
    try:
        return _TYPE.decode(value or b"").type
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableRecord(f"the value is not an event: {error}") from None


def parse(value: bytes | None) -> AnyEvent:
    """The event in a record's value. Raises UnreadableRecord, UnknownEventType."""
    envelope = envelope_of(type_of(value))
    try:
        return envelope.model_validate_json(value or b"")
    except ValidationError as error:
        raise UnreadableRecord(f"the event does not fit its schema: {error.error_count()} errors") from error


def header(headers: Headers, name: str) -> str | None:
    """The first header of this name, whatever its bytes are; None when there is none."""
    for key, value in headers:
        if key == name:
            return value.decode("utf-8", "replace")
    return None


__all__ = ["UnknownEventType", "UnreadableRecord", "header", "headers_of", "parse", "type_of"]
