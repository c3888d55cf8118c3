"""How far a service is on each partition, in its own database: what it has put there (``stream_head``), and what it has
handled (``stream_position``), which is written with the effect itself."""

from collections.abc import Mapping, Sequence
from typing import Literal

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from shared.messaging.kafka import Record
from shared.messaging.shipping import Place

Kept = Literal["stream_head", "stream_position"]
_ADVANCE = {
    kept: text(
        f"INSERT INTO {kept} (topic, partition, next_offset) "
        "SELECT * FROM unnest(cast(:topics AS text[]), cast(:partitions AS integer[]), cast(:offsets AS bigint[])) "
        "ON CONFLICT (topic, partition) DO UPDATE "
        f"SET next_offset = greatest({kept}.next_offset, excluded.next_offset)"
    )
    for kept in ("stream_head", "stream_position")
}


async def advance(database: AsyncSession | AsyncConnection, kept: Kept, offsets: Mapping[Place, int]) -> None:
    """Remember the next offset of each partition; never back, and in key order so that two cannot deadlock."""
    places = sorted(offsets)
    columns = {
        "topics": [topic for topic, _ in places],
        "partitions": [partition for _, partition in places],
        "offsets": [offsets[place] for place in places],
    }
    await database.execute(_ADVANCE[kept], columns)


async def save_positions(session: AsyncSession, records: Sequence[Record]) -> None:
    """Remember that these records are handled."""
    newest: dict[Place, int] = {}
    for record in records:
        place = (record.topic, record.partition)
        newest[place] = max(newest.get(place, 0), record.offset + 1)
    await advance(session, "stream_position", newest)
