"""Parked records in the database of the service that could not handle them, until a person decides about each.

A record is set aside in the transaction that moves the position past it. One consumer's mistake is that consumer's own:
it is replayed to nobody else.
"""

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.db import Database
from shared.ids import new_id
from shared.messaging.dead_letters import Verdict
from shared.messaging.kafka import Headers, Record
from shared.messaging.positions import save_positions
from shared.messaging.records import header

_LONGEST_DETAIL = 1000
# The digest tells a record from the one that takes its place when a lost log is built again: offsets begin anew then.
_KEEP = text(
    """
    INSERT INTO parked_record (id, topic, partition, record_offset, sent_at, key, value, headers, consumer_group,
                               reason, detail, tenant_id, clinic_id, event_id, event_type)
    VALUES (:id, :topic, :partition, :offset, :sent_at, :key, :value, cast(:headers AS jsonb), :group,
            :reason, :detail, :tenant_id, :clinic_id, :event_id, :event_type)
    ON CONFLICT (topic, partition, record_offset, digest) DO NOTHING
    RETURNING id
    """
)


@dataclass(frozen=True)
class Told:
    """What a record says about itself, as far as it can be read: its chain, its clinic, its event."""

    tenant_id: UUID | None
    clinic_id: UUID | None
    event_id: UUID | None
    event_type: str | None


async def set_aside(database: Database, record: Record, verdict: Verdict) -> None:
    """Keep the record for a decision, and count it as handled. Harmless to repeat."""
    async with database.transaction(tenant_id=None) as session:
        await keep(session, record, verdict)
        await save_positions(session, [record])


async def keep(session: AsyncSession, record: Record, verdict: Verdict) -> bool:
    """Keep the record for a decision, in the caller's transaction; False when it was kept before."""
    told = told_by(record)
    row: dict[str, Any] = {
        "id": new_id(),
        "topic": record.topic,
        "partition": record.partition,
        "offset": record.offset,
        "sent_at": datetime.fromtimestamp(record.timestamp / 1000, UTC),
        "key": record.key,
        "value": record.value,
        "headers": _written(record.headers),
        "group": verdict.group,
        "reason": verdict.reason,
        "detail": storable(verdict.detail)[:_LONGEST_DETAIL],
        "tenant_id": told.tenant_id,
        "clinic_id": told.clinic_id,
        "event_id": told.event_id,
        "event_type": told.event_type,
    }
    return await session.scalar(_KEEP, row) is not None


def record_of(row: Any) -> Record:
    """The record of a row of ``parked_record``, as the consumer first saw it."""
    return Record(
        topic=row.topic,
        partition=row.partition,
        offset=row.record_offset,
        timestamp=int(row.sent_at.timestamp() * 1000),
        timestamp_type=0,
        key=row.key,
        value=row.value,
        checksum=None,
        serialized_key_size=len(row.key or b""),
        serialized_value_size=len(row.value or b""),
        headers=tuple(headers_of(row)),
    )


def headers_of(row: Any) -> list[tuple[str, bytes]]:
    """The headers of a row of ``parked_record``: names and the original bytes."""
    return [(name, base64.b64decode(value)) for name, value in row.headers]


def told_by(record: Record) -> Told:
    """What the record says about itself: its value where that can be read, else its headers. Never raises."""
    try:
        found: Any = msgspec.json.decode(record.value or b"")
    except (msgspec.DecodeError, UnicodeDecodeError):
        found = None
    body = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    said = body.get("type")
    event_type = said if isinstance(said, str) else header(record.headers, "ce_type")
    return Told(
        tenant_id=_first_id(body.get("tenant_id"), header(record.headers, "ce_tenantid")),
        clinic_id=_first_id(body.get("clinic_id"), header(record.headers, "ce_clinicid")),
        event_id=_first_id(body.get("event_id"), header(record.headers, "ce_id")),
        event_type=storable(event_type) if event_type else None,
    )


def storable(words: str) -> str:
    """The text without what PostgreSQL does not take: half surrogates and NUL are written out."""
    return words.encode("utf-8", "backslashreplace").decode().replace("\x00", "\\x00")


def _first_id(*candidates: object) -> UUID | None:
    for candidate in candidates:
        try:
            return UUID(str(candidate))
        except ValueError:
            continue
    return None


def _written(headers: Headers) -> str:
    return json.dumps([[storable(name), base64.b64encode(value).decode()] for name, value in headers])
