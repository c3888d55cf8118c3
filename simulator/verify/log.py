"""The public log: every record of one tenant on the five topics, from offset 0."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition

from simulator.calls import Json

TOPICS = (
    "chairflow.booking.v1",
    "chairflow.crm.v1",
    "chairflow.crm.contacts.v1",
    "chairflow.billing.v1",
    "chairflow.followup.v1",
)


class LogIsIncomplete(RuntimeError):
    """Not all five topics are there after ten seconds: is this the platform's broker?"""


@dataclass(frozen=True)
class Record:
    """One record as it lies on the log."""

    topic: str
    partition: int
    offset: int
    event: Json


def topic_of(event_type: str) -> str:
    """Where an event of this type belongs."""
    if event_type.startswith("crm.contact."):
        return "chairflow.crm.contacts.v1"
    return f"chairflow.{event_type.split('.')[0]}.v1"


async def read_log(bootstrap: str, tenant: str) -> list[Record]:
    """All records of the tenant up to the ends of the partitions as they are now, per partition in order."""
    # the driver carries no types; what is made of its answers is annotated
    consumer: Any = AIOKafkaConsumer(
        *TOPICS, bootstrap_servers=bootstrap, enable_auto_commit=False, auto_offset_reset="earliest"
    )
    await consumer.start()
    try:
        every = await _assigned(consumer)
        await consumer.seek_to_beginning(*every)
        ends: dict[TopicPartition, int] = await consumer.end_offsets(every)
        reached: dict[TopicPartition, int] = await consumer.beginning_offsets(every)
        found: list[Record] = []
        while any(reached[p] < ends[p] for p in every):
            batch: dict[TopicPartition, list[Any]] = await consumer.getmany(timeout_ms=500, max_records=5000)
            for partition, messages in batch.items():
                reached[partition] = messages[-1].offset + 1
                found += [r for message in messages if (r := _record(message, tenant)) is not None]
        return found
    finally:
        await consumer.stop()


def _record(message: Any, tenant: str) -> Record | None:
    value: bytes | None = message.value
    if value is None or tenant.encode() not in value:
        return None
    event: Json = json.loads(value)
    return Record(message.topic, message.partition, message.offset, event) if event["tenant_id"] == tenant else None


async def _assigned(consumer: Any) -> list[TopicPartition]:
    """Every partition of the topics: without a group they are all ours, as soon as the client has heard of them."""
    for _ in range(200):
        every: list[TopicPartition] = sorted(consumer.assignment())
        if {p.topic for p in every} == set(TOPICS):
            return every
        await asyncio.sleep(0.05)
    raise LogIsIncomplete(f"the broker knows {sorted({p.topic for p in consumer.assignment()})} only")
