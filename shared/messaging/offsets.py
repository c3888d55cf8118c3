"""Where a consumer group goes on: set by tools, while none of its members runs."""

import asyncio
from collections.abc import Mapping

from aiokafka import TopicPartition
from aiokafka.errors import IllegalGenerationError, RebalanceInProgressError, UnknownMemberIdError

from shared.events.catalogue import PARTITIONS
from shared.messaging.kafka import make_admin, make_reader
from shared.messaging.shipping import Place
from shared.settings import Settings

# A member that was killed stays in its group until its session (6 s) is over.
_PATIENCE_SECONDS = 15
_HELD = (IllegalGenerationError, RebalanceInProgressError, UnknownMemberIdError)


class GroupIsBusy(Exception):
    """The group has members; only they may say how far they are."""


async def committed_offsets(config: Settings, group: str) -> dict[Place, int]:
    """What a group has committed, where it has. Raises KafkaError."""
    admin = make_admin(config)
    try:
        await admin.start()
        found = await admin.list_consumer_group_offsets(group)
    finally:
        await admin.close()
    return {(place.topic, place.partition): at.offset for place, at in found.items()}


async def start_at(config: Settings, group: str, offsets: Mapping[Place, int]) -> None:
    """Let a group go on at these offsets, and at 0 wherever none is given on a topic that it follows.

    Raises GroupIsBusy, KafkaError.
    """
    topics = {topic for topic, _ in (*offsets, *await committed_offsets(config, group))}
    places = {
        TopicPartition(topic, number): offsets.get((topic, number), 0)
        for topic in sorted(topics)
        for number in range(PARTITIONS)
    }
    if not places:
        return
    reader = make_reader(config, group)
    await reader.start()
    try:
        reader.assign(list(places))
        for _ in range(_PATIENCE_SECONDS):
            try:
                await reader.commit(places)
            except _HELD:
                await asyncio.sleep(1)
            else:
                return
        raise GroupIsBusy(group)
    finally:
        await reader.stop()
