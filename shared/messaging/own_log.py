"""What a service has put on the log, beside what its database knows of it."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from aiokafka import TopicPartition
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.events.catalogue import PARTITIONS
from shared.messaging.kafka import Consumer, Record, make_reader
from shared.messaging.positions import advance
from shared.messaging.shipping import Place
from shared.settings import Settings

_LOOKS = 20
_HEADS = text("SELECT topic, partition, next_offset FROM stream_head")
_POSITIONS = text("SELECT topic, partition, next_offset FROM stream_position")
_KNOWN = text(
    "SELECT e.event_id FROM event e JOIN unnest(cast(:ids AS uuid[]), cast(:moments AS timestamptz[])) "
    "AS told (event_id, recorded_at) ON e.event_id = told.event_id AND e.recorded_at = told.recorded_at"
)


class LogIsShorter(Exception):
    """A partition ends before what the service has put there: Kafka was lost, or is not the cluster that it was."""


class TopicsAreMissing(Exception):
    """The cluster does not have all topics of the service."""


class _Told(msgspec.Struct):
    event_id: UUID
    recorded_at: datetime


_TOLD = msgspec.json.Decoder(_Told)


async def heads_of(session: AsyncSession) -> dict[Place, int]:
    """How far the service itself has written, as the relay keeps it."""
    return {(row.topic, row.partition): row.next_offset for row in await session.execute(_HEADS)}


async def positions_of(session: AsyncSession) -> dict[Place, int]:
    """How far the service has handled what it follows."""
    return {(row.topic, row.partition): row.next_offset for row in await session.execute(_POSITIONS)}


async def advance_heads(session: AsyncSession, ends: dict[Place, int]) -> None:
    """The database knows the service's topics up to these offsets; an empty partition has no head."""
    await advance(session, "stream_head", {place: end for place, end in ends.items() if end})


async def ends_of(config: Settings, topics: Sequence[str]) -> dict[Place, int]:
    """Where the partitions of these topics end now. Raises TopicsAreMissing, KafkaError."""
    if not topics:
        return {}
    reader = make_reader(config)
    await reader.start()
    try:
        missing: set[str] = set()
        for _ in range(_LOOKS):
            if not (missing := set(topics) - await reader.topics()):
                break
            # Made just now, perhaps: the broker hears of it a moment later.
            await asyncio.sleep(0.3)
        else:
            raise TopicsAreMissing(", ".join(sorted(missing)))
        places = [TopicPartition(topic, number) for topic in topics for number in range(PARTITIONS)]
        reader.assign(places)
        return {(place.topic, place.partition): end for place, end in (await reader.end_offsets(places)).items()}
    finally:
        await reader.stop()


def require_whole(heads: Mapping[Place, int], ends: Mapping[Place, int]) -> None:
    """Raises LogIsShorter."""
    if short := [place for place, head in sorted(heads.items()) if ends.get(place, 0) < head]:
        raise LogIsShorter(", ".join(f"{topic}:{partition}" for topic, partition in short[:5]))


async def records_between(
    config: Settings, starts: dict[Place, int], ends: dict[Place, int]
) -> AsyncGenerator[list[Record]]:
    """The records from the starts (0 where none is given) to the ends, in batches, each partition in its order."""
    open_places = {TopicPartition(*place): end for place, end in ends.items() if starts.get(place, 0) < end}
    if not open_places:
        return
    reader: Consumer = make_reader(config)
    await reader.start()
    try:
        reader.assign(list(open_places))
        for place in open_places:
            reader.seek(place, starts.get((place.topic, place.partition), 0))
        while open_places:
            for place, records in (await reader.getmany(timeout_ms=500)).items():
                yield [record for record in records if record.offset < open_places.get(place, 0)]
                if place in open_places and records[-1].offset + 1 >= open_places[place]:
                    del open_places[place]
    finally:
        await reader.stop()


async def unknown_records(
    session: AsyncSession, config: Settings, heads: dict[Place, int], ends: dict[Place, int]
) -> AsyncGenerator[list[Record]]:
    """Events on the service's own topics, beyond what it knows to have put there, that its event table does not hold.

    Records beyond the heads need not be unknown: a relay that died had sent them, and somebody may have put a parked
    one back. Raises LogIsShorter.
    """
    require_whole(heads, ends)
    async for records in records_between(config, heads, ends):
        told = [(record, event) for record in records if (event := _read(record)) is not None]
        columns = {"ids": [event.event_id for _, event in told], "moments": [event.recorded_at for _, event in told]}
        known = set(await session.scalars(_KNOWN, columns))
        yield [record for record, event in told if event.event_id not in known]


def _read(record: Record) -> _Told | None:
    """None for bytes that are no event: not ours, and every consumer parks them."""
    try:
        return _TOLD.decode(record.value or b"")
    except msgspec.MsgspecError:
        return None
