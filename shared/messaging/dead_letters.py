"""`<topic>.dlq`: a public copy of what a consumer set aside, for partners who read the log and never ask a database.

What is to be decided about a parked record lies in the database of the service that parked it (`parked.py`).
"""

import asyncio
from dataclasses import dataclass

from aiokafka import TopicPartition

from shared.events.catalogue import TOPICS
from shared.messaging.kafka import Consumer, Record, make_reader
from shared.messaging.records import header
from shared.settings import Settings

SUFFIX = ".dlq"
_LONGEST_DETAIL = 1000


@dataclass(frozen=True)
class Verdict:
    """Which consumer group could not handle a record, and why: ``reason`` is ``hopeless`` or ``bug``."""

    group: str
    reason: str
    detail: str


@dataclass(frozen=True)
class DeadLetter:
    """A record that was set aside, as it was on its topic, and the verdict."""

    record: Record
    verdict: Verdict

    @property
    def name(self) -> str:
        return f"{self.record.topic}:{self.record.partition}:{self.record.offset}"


def parking_headers(record: Record, verdict: Verdict) -> list[tuple[str, bytes]]:
    """The original headers plus where the record came from and why it was parked."""
    added = {
        "parked_topic": record.topic,
        "parked_partition": str(record.partition),
        "parked_offset": str(record.offset),
        "parked_group": verdict.group,
        "parked_reason": verdict.reason,
        "parked_detail": verdict.detail[:_LONGEST_DETAIL],
    }
    return [*record.headers, *((name, value.encode("utf-8", "backslashreplace")) for name, value in added.items())]


async def dead_letters(config: Settings, topics: tuple[str, ...] = TOPICS) -> list[DeadLetter]:
    """Everything that was ever parked on these topics, oldest first."""
    consumer = make_reader(config)
    await consumer.start()
    try:
        places = await _places(consumer, [topic + SUFFIX for topic in topics])
        consumer.assign(places)
        ends = await consumer.end_offsets(places)
        found: list[DeadLetter] = []
        while any([await consumer.position(place) < ends[place] for place in places]):
            for records in (await consumer.getmany(timeout_ms=500)).values():
                found.extend(_dead_letter(record) for record in records)
        return found
    finally:
        await consumer.stop()


async def _places(consumer: Consumer, topics: list[str]) -> list[TopicPartition]:
    """The topics' partitions; a topic that the broker does not name within five seconds counts as one partition."""
    # The client asks the broker only about topics that it is assigned to.
    consumer.assign([TopicPartition(topic, 0) for topic in topics])
    for _ in range(50):
        if all(consumer.partitions_for_topic(topic) for topic in topics):
            break
        await asyncio.sleep(0.1)
    return [
        TopicPartition(topic, number)
        for topic in topics
        for number in sorted(consumer.partitions_for_topic(topic) or {0})
    ]


def _dead_letter(copy: Record) -> DeadLetter:
    def note(name: str) -> str:
        return header(copy.headers, f"parked_{name}") or ""

    original = Record(
        topic=note("topic"),
        partition=int(note("partition") or 0),
        offset=int(note("offset") or 0),
        timestamp=copy.timestamp,
        timestamp_type=copy.timestamp_type,
        key=copy.key,
        value=copy.value,
        checksum=None,
        serialized_key_size=copy.serialized_key_size,
        serialized_value_size=copy.serialized_value_size,
        headers=tuple((k, v) for k, v in copy.headers if not k.startswith("parked_")),
    )
    return DeadLetter(original, Verdict(note("group"), note("reason"), note("detail")))
