"""Kafka clients, made in one place with our settings, and the types of what we use of them (aiokafka has few)."""

from collections.abc import Sequence
from typing import Any, Protocol, cast

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, ConsumerRecord, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.partitioner import murmur2  # pyright: ignore[reportUnknownVariableType]
from aiokafka.structs import OffsetAndMetadata

from shared.events.catalogue import PARTITIONS
from shared.messaging.security import client_security
from shared.settings import Settings

Record = ConsumerRecord[bytes, bytes]
Headers = Sequence[tuple[str, bytes]]


class Acknowledged(Protocol):
    """Where the broker put a record, or the first record of a batch."""

    offset: int


class Batch(Protocol):
    """Records of one partition, built by hand."""

    def append(self, *, key: bytes, value: bytes, timestamp: int | None, headers: Headers) -> object | None: ...
    def record_count(self) -> int: ...


class Sent(Protocol):
    def __await__(self) -> Any: ...


class Producer(Protocol):
    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    def create_batch(self) -> Batch: ...
    async def send_batch(self, batch: Batch, topic: str, *, partition: int) -> Sent: ...
    async def send_and_wait(
        self,
        topic: str,
        value: bytes | None = None,
        key: bytes | None = None,
        partition: int | None = None,
        timestamp_ms: int | None = None,
        headers: Headers | None = None,
    ) -> Acknowledged: ...


class Consumer(Protocol):
    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    def assign(self, partitions: Sequence[TopicPartition]) -> None: ...
    def assignment(self) -> frozenset[TopicPartition]: ...
    async def topics(self) -> set[str]: ...
    def partitions_for_topic(self, topic: str) -> set[int] | None: ...
    async def end_offsets(self, partitions: Sequence[TopicPartition]) -> dict[TopicPartition, int]: ...
    async def seek_to_beginning(self, *partitions: TopicPartition) -> bool: ...
    def seek(self, partition: TopicPartition, offset: int) -> None: ...
    async def commit(self, offsets: dict[TopicPartition, int]) -> None: ...
    async def position(self, partition: TopicPartition) -> int: ...
    async def getmany(
        self, *partitions: TopicPartition, timeout_ms: int = 0, max_records: int | None = None
    ) -> dict[TopicPartition, list[Record]]: ...


class Described(Protocol):
    """Groups as the broker answers: error, name, state, protocol's type and name, members, and what newer brokers add."""

    groups: Sequence[tuple[Any, ...]]


class Admin(Protocol):
    async def start(self) -> None: ...
    async def close(self) -> None: ...
    async def find_coordinator(self, group_id: str) -> int: ...
    async def describe_consumer_groups(self, group_ids: list[str]) -> Sequence[Described]: ...
    async def list_consumer_group_offsets(self, group_id: str) -> dict[TopicPartition, OffsetAndMetadata]: ...


def make_producer(config: Settings) -> Producer:
    """A producer that loses and repeats nothing: acks from all replicas, idempotent."""
    return cast(
        "Producer",
        AIOKafkaProducer(
            bootstrap_servers=config.kafka_bootstrap_servers,
            **client_security(config),
            acks="all",
            enable_idempotence=True,
            linger_ms=0,
            max_batch_size=1_000_000,
            max_request_size=1_048_576,
            request_timeout_ms=10_000,
        ),
    )


async def started_producer(config: Settings) -> Producer:
    """A producer that is connected. One that cannot connect is closed again, or each try would leak its tasks."""
    producer = make_producer(config)
    try:
        await producer.start()
    except BaseException:
        await producer.stop()
        raise
    return producer


def make_reader(config: Settings, group: str | None = None) -> Consumer:
    """A consumer for tools: it reads what it is assigned, from the beginning. It joins no group; ``group`` is the one
    whose offsets it commits."""
    return cast(
        "Consumer",
        AIOKafkaConsumer(
            bootstrap_servers=config.kafka_bootstrap_servers,
            **client_security(config),
            group_id=group,
            enable_auto_commit=False,
            auto_offset_reset="earliest",
        ),
    )


def make_admin(config: Settings) -> Admin:
    """What tools and workers ask the cluster about groups."""
    client = AIOKafkaAdminClient(bootstrap_servers=config.kafka_bootstrap_servers, **client_security(config))
    return cast("Admin", client)


def partition_of(key: bytes) -> int:
    """Kafka's own default partitioner, so that any producer puts a key on the same partition."""
    return (murmur2(key) & 0x7FFFFFFF) % PARTITIONS
