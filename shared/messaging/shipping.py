"""Events onto their topics in hand-built batches: each partition in its own order, a batch after the other's ack."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from shared.messaging.kafka import Acknowledged, Producer, partition_of
from shared.messaging.records import headers_of

# A partition of a topic.
Place = tuple[str, int]


class EventTooLarge(Exception):
    """An event is larger than the broker takes: a bug of the service that recorded it."""


# A row of the event table: topic, key, body, traceparent (and event_id, where a stamp asks for it).
Recorded = Any
Stamp = Callable[[Recorded], int | None]


def place_of(row: Recorded) -> Place:
    """Where an event lies on the log: Kafka's own partitioner, so any producer puts a key there."""
    return row.topic, partition_of(str(row.key).encode())


async def ship(producer: Producer, rows: Iterable[Recorded], stamp: Stamp = lambda _: None) -> dict[Place, int]:
    """Send the rows, in this order per partition; the next offset of each partition once all are acknowledged.

    ``stamp`` gives a record's timestamp in milliseconds, None: when it is sent. Raises EventTooLarge, KafkaError.
    """
    lanes: dict[Place, list[Recorded]] = {}
    for row in rows:
        lanes.setdefault(place_of(row), []).append(row)
    heads = await asyncio.gather(*(_send_lane(producer, place, lane, stamp) for place, lane in lanes.items()))
    return dict(zip(lanes, heads, strict=True))


async def _send_lane(producer: Producer, place: Place, rows: Sequence[Recorded], stamp: Stamp) -> int:
    """One partition's rows, a batch after the other's ack; the offset after the last one."""
    topic, partition = place
    next_offset, done = 0, 0
    while done < len(rows):
        batch = producer.create_batch()
        taken = 0
        for row in rows[done:]:
            headers = headers_of(row.body, row.traceparent)
            key, value = str(row.key).encode(), row.body.encode()
            if not batch.append(key=key, value=value, timestamp=stamp(row), headers=headers):
                break
            taken += 1
        if not taken:
            raise EventTooLarge(f"an event of {len(rows[done].body.encode())} bytes for {topic} fits no batch")
        acknowledged: Acknowledged = await (await producer.send_batch(batch, topic, partition=partition))
        next_offset = acknowledged.offset + taken
        done += taken
    return next_offset
