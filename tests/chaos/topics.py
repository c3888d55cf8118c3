"""The topics of a chaos test's own broker: read, written to again, and read from the beginning."""

import asyncio
import random
import time
from typing import Any, cast

import httpx
from aiokafka import TopicPartition
from confluent_kafka import ConsumerGroupState
from confluent_kafka.admin import AdminClient

from shared.events.catalogue import PARTITIONS, TOPICS
from shared.messaging.kafka import Record, make_reader, started_producer
from shared.settings import Settings
from tests.chaos.world import SERVICES, Person, World

_REBALANCING = {ConsumerGroupState.PREPARING_REBALANCING, ConsumerGroupState.COMPLETING_REBALANCING}


async def records_of(world: World) -> list[Record]:
    """Every record of every service, in the order of each partition."""
    reader = make_reader(config_of(world))
    await reader.start()
    try:
        places = [TopicPartition(topic, n) for topic in TOPICS for n in range(PARTITIONS)]
        reader.assign(places)
        ends = await reader.end_offsets(places)
        found: list[Record] = []
        while any([await reader.position(place) < ends[place] for place in places]):
            for records in (await reader.getmany(timeout_ms=200)).values():
                found.extend(records)
        return found
    finally:
        await reader.stop()


async def copied_again(world: World, *, share: float, seed: int) -> int:
    """Put a share of what is on the topics there once more, as a producer does that lost its acknowledgement."""
    everything = await records_of(world)
    copies = random.Random(seed).sample(everything, int(len(everything) * share))
    producer = await started_producer(config_of(world))
    for record in copies:
        await producer.send_and_wait(
            record.topic, record.value, record.key, partition=record.partition, headers=list(record.headers)
        )
    await producer.stop()
    return len(copies)


async def forget_positions(world: World) -> None:
    """Forget what the groups committed, so that they begin again."""
    admin = AdminClient({"bootstrap.servers": world.servers.kafka.bootstrap})
    groups = [f"chairflow-{service}" for service in SERVICES]
    until = time.monotonic() + 30
    while groups:
        # confluent-kafka's annotation leaves the futures' type open
        deleted = cast("dict[str, Any]", admin.delete_consumer_groups(groups))  # pyright: ignore[reportUnknownMemberType]
        # Members that have just gone are still in the group for a moment.
        groups = [group for group in groups if await asyncio.to_thread(deleted[group].exception) is not None]
        assert time.monotonic() < until, groups
        await asyncio.sleep(0.2)


async def rebalance_begins(world: World, *, seconds: float = 40) -> str:
    """Come back as soon as one of the consumer groups shares its partitions out anew; its name."""
    admin = AdminClient({"bootstrap.servers": world.servers.kafka.bootstrap})
    groups = [f"chairflow-{service}" for service in SERVICES]
    async with asyncio.timeout(seconds):
        while True:
            # confluent-kafka's annotation leaves the futures' type open
            asked = cast("dict[str, Any]", admin.describe_consumer_groups(groups))  # pyright: ignore[reportUnknownMemberType]
            for group, future in asked.items():
                if (await asyncio.to_thread(future.result)).state in _REBALANCING:
                    return group


async def settled(world: World, person: Person, http: httpx.AsyncClient, *, seconds: float = 60) -> None:
    """Come back when nothing is on its way: twice in a row outboxes, timers and marks empty and no lag."""
    await world.ready("api", seconds)
    await world.ready("worker", seconds)
    until, calm = time.monotonic() + seconds, 0
    while calm < 2:
        looks = [await _progress(world, person, http, service) for service in SERVICES]
        lags = [(await http.get(f"{world.url(service, 'worker')}/live")).json()["lag"] for service in SERVICES]
        is_calm = not any(look["outbox"] or look["due_timers"] or look["marks"] for look in looks) and not any(lags)
        calm = calm + 1 if is_calm else 0
        assert time.monotonic() < until, (looks, lags)
        # The workers look at their lag once a second.
        await asyncio.sleep(1.1)


def config_of(world: World) -> Settings:
    """What a client of this world's broker needs."""
    return Settings(kafka_bootstrap_servers=world.servers.kafka.bootstrap)


async def _progress(world: World, person: Person, http: httpx.AsyncClient, service: str) -> dict[str, Any]:
    return (await http.get(f"{world.url(service)}/v1/admin/progress", headers=person.headers())).json()
