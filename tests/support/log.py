"""The topics as a test handles them: read a tenant's records, and deliver them again as another tenant's."""

import re
from dataclasses import dataclass
from uuid import UUID, uuid4, uuid5

import msgspec
from aiokafka import TopicPartition

from shared.events.catalogue import PARTITIONS, TOPICS
from shared.messaging.kafka import Record, make_producer, make_reader, partition_of
from shared.settings import Settings

_UUID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Delivery:
    """A record to put on a topic."""

    topic: str
    key: bytes
    value: bytes
    headers: tuple[tuple[str, bytes], ...] = ()

    @property
    def event_type(self) -> str:
        return str(msgspec.json.decode(self.value)["type"])


async def read_topics(bootstrap: str, tenant: UUID, topics: tuple[str, ...] = TOPICS) -> list[Delivery]:
    """All records of a tenant, in the order in which they were known."""
    reader = make_reader(Settings(kafka_bootstrap_servers=bootstrap))
    await reader.start()
    try:
        places = [TopicPartition(topic, partition) for topic in topics for partition in range(PARTITIONS)]
        reader.assign(places)
        ends = await reader.end_offsets(places)
        await reader.seek_to_beginning()
        behind = {place for place in places if ends[place]}
        found: list[Record] = []
        while behind:
            for place, records in (await reader.getmany(timeout_ms=500)).items():
                found.extend(record for record in records if str(tenant).encode() in (record.value or b""))
                if records and records[-1].offset + 1 >= ends[place]:
                    behind.discard(place)
    finally:
        await reader.stop()

    def known(record: Record) -> tuple[str, str]:
        event = msgspec.json.decode(record.value or b"{}")
        return event["recorded_at"], event["event_id"]

    return [Delivery(r.topic, r.key or b"", r.value or b"", tuple(r.headers)) for r in sorted(found, key=known)]


@dataclass(frozen=True)
class Twin:
    """Another tenant, in which every id of the first has its own counterpart."""

    tenant: UUID
    original: UUID

    @classmethod
    def of(cls, original: UUID) -> "Twin":
        return cls(uuid4(), original)

    def id(self, original: UUID | str) -> UUID:
        """The counterpart of an id."""
        return self.tenant if UUID(str(original)) == self.original else uuid5(self.tenant, str(original))

    def of_delivery(self, delivery: Delivery) -> Delivery:
        def swap(match: "re.Match[bytes]") -> bytes:
            return str(self.id(match.group().decode())).encode()

        return Delivery(delivery.topic, _UUID.sub(swap, delivery.key), _UUID.sub(swap, delivery.value))


async def deliver(bootstrap: str, deliveries: list[Delivery]) -> None:
    """Put records on their topics, one after the other, each on its key's partition."""
    producer = make_producer(Settings(kafka_bootstrap_servers=bootstrap))
    await producer.start()
    try:
        for delivery in deliveries:
            await producer.send_and_wait(
                delivery.topic,
                value=delivery.value,
                key=delivery.key,
                partition=partition_of(delivery.key),
                headers=list(delivery.headers),
            )
    finally:
        await producer.stop()
