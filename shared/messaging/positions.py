"""How far each partition has been handled, in the database of who handled it: written with the effect itself."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.messaging.kafka import Record

_POSITIONS = text(
    "INSERT INTO stream_position (topic, partition, next_offset) "
    "SELECT * FROM unnest(cast(:topics AS text[]), cast(:partitions AS integer[]), cast(:offsets AS bigint[])) "
    "ON CONFLICT (topic, partition) DO UPDATE "
    "SET next_offset = greatest(stream_position.next_offset, excluded.next_offset)"
)


async def save_positions(session: AsyncSession, records: Sequence[Record]) -> None:
    """Remember how far each partition has been handled, in key order so that two batches cannot deadlock."""
    newest: dict[tuple[str, int], int] = {}
    for record in records:
        place = (record.topic, record.partition)
        newest[place] = max(newest.get(place, 0), record.offset + 1)
    places = sorted(newest)
    await session.execute(
        _POSITIONS,
        {
            "topics": [topic for topic, _ in places],
            "partitions": [partition for _, partition in places],
            "offsets": [newest[place] for place in places],
        },
    )
