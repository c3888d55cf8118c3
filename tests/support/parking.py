"""A parked record of a test's own, as the service's worker would have kept it."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec
from sqlalchemy import text

from shared.events.catalogue import PARTITIONS
from shared.messaging.dead_letters import Verdict
from shared.messaging.kafka import Record
from shared.messaging.parked import keep
from tests.support.client import ServiceClient

TOPIC = "chairflow.booking.v1"
# The topic has no such partition: a replay moves a position on, and other tests wait for the positions of the real ones.
NOWHERE = PARTITIONS + 1


def unreadable(*, topic: str = TOPIC, value: bytes | None = None, **said: Any) -> Record:
    """A record that no consumer can handle; ``said`` is what it says about itself as JSON. Its place is a new one."""
    body = value if value is not None else msgspec.json.encode(said)
    place = uuid4().int % 2**40
    sent = int(datetime.now(UTC).timestamp() * 1000)
    return Record(topic, NOWHERE, place, sent, 0, b"k", body, None, 1, len(body), (("ce_id", str(uuid4()).encode()),))


async def parked(client: ServiceClient, record: Record, *, as_id: UUID | None = None) -> UUID:
    """The id under which it is kept in this service."""
    verdict = Verdict(f"chairflow-{client.name}", "hopeless", "UnreadableRecord: the event does not fit its schema")
    async with client.worker_database.transaction(tenant_id=None) as session:
        await keep(session, record, verdict)
        found = await session.scalar(
            text("SELECT id FROM parked_record WHERE record_offset = :offset"), {"offset": record.offset}
        )
        if as_id is not None:
            await session.execute(
                text("UPDATE parked_record SET id = :new WHERE id = :id"), {"id": found, "new": as_id}
            )
    return as_id or found
