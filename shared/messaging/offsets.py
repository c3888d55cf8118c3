"""Where a consumer group goes on: set by tools, while none of its members runs."""

import asyncio
from collections.abc import Mapping

from aiokafka import TopicPartition
from aiokafka.errors import (
    CommitFailedError,
    GroupCoordinatorNotAvailableError,
    GroupLoadInProgressError,
    IllegalGenerationError,
    NotCoordinatorForGroupError,
    RebalanceInProgressError,
    UnknownMemberIdError,
)

from shared.events.catalogue import PARTITIONS
from shared.messaging.kafka import Admin, make_admin, make_reader
from shared.messaging.shipping import Place
from shared.settings import Settings

# A member that was stopped or killed stays in its group until its session (6 s) is over.
_PATIENCE_SECONDS = 15
_HELD = (CommitFailedError, IllegalGenerationError, RebalanceInProgressError, UnknownMemberIdError)
# A broker that has just started makes or loads the topic of the groups' offsets first.
_NOT_YET = (GroupCoordinatorNotAvailableError, GroupLoadInProgressError, NotCoordinatorForGroupError)


class GroupIsBusy(Exception):
    """The group has members; only they may say how far they are."""


async def committed_offsets(config: Settings, group: str) -> dict[Place, int]:
    """What a group has committed, where it has. Raises KafkaError."""
    admin = make_admin(config)
    try:
        await admin.start()
        await _coordinated(admin, group)
        found = await admin.list_consumer_group_offsets(group)
    finally:
        await admin.close()
    return {(place.topic, place.partition): at.offset for place, at in found.items()}


async def start_at(config: Settings, group: str, offsets: Mapping[Place, int]) -> None:
    """Let a group go on at these offsets, and at 0 wherever none is given on a topic that it follows.

    Waits a while for members that have just stopped. Raises GroupIsBusy, KafkaError.
    """
    topics = {topic for topic, _ in (*offsets, *await committed_offsets(config, group))}
    places = {
        TopicPartition(topic, number): offsets.get((topic, number), 0)
        for topic in sorted(topics)
        for number in range(PARTITIONS)
    }
    if not places:
        return
    await _wait_for_no_member(config, group)
    reader = make_reader(config, group)
    await reader.start()
    try:
        reader.assign(list(places))
        await reader.commit(places)
    except _HELD as error:
        raise GroupIsBusy(group) from error
    finally:
        await reader.stop()


async def _wait_for_no_member(config: Settings, group: str) -> None:
    """Asked and not tried: a commit that the broker refuses is an error in the log for each partition."""
    admin = make_admin(config)
    try:
        await admin.start()
        for _ in range(_PATIENCE_SECONDS):
            [described] = await admin.describe_consumer_groups([group])
            [(_error, _group, _state, _type, _protocol, members, *_)] = described.groups
            if not members:
                return
            await asyncio.sleep(1)
        raise GroupIsBusy(group)
    finally:
        await admin.close()


async def _coordinated(admin: Admin, group: str) -> None:
    """Come back when a broker answers for the group. Raises KafkaError."""
    for _ in range(_PATIENCE_SECONDS):
        try:
            await admin.find_coordinator(group)
        except _NOT_YET:
            await asyncio.sleep(1)
        else:
            return
