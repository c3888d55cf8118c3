"""Records that a test puts on the topics itself: delivered, and waited for until every consumer has handled them."""

import asyncio
import os
from collections.abc import Iterable

import httpx
import msgspec

from shared.messaging.kafka import partition_of, started_producer
from shared.settings import Settings
from tests.support.log import Delivery, read_topics
from tests.support.platform import CONSUMES, Chain, Json, Platform

# (topic, partition) → the offset after the last record that was put there
Heads = dict[tuple[str, int], int]


def bootstrap() -> str:
    """The address of the run's broker."""
    return os.environ["CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS"]


async def delivered(deliveries: Iterable[Delivery]) -> Heads:
    """Put records on their topics, in this order, each on its key's partition; how far the topics reach then."""
    heads: Heads = {}
    producer = await started_producer(Settings())
    try:
        for delivery in deliveries:
            partition = partition_of(delivery.key)
            acknowledged = await producer.send_and_wait(
                delivery.topic, delivery.value, delivery.key, partition, headers=list(delivery.headers)
            )
            heads[delivery.topic, partition] = acknowledged.offset + 1
    finally:
        await producer.stop()
    return heads


async def handled(chain: Chain, heads: Heads, seconds: float = 60) -> None:
    """Come back when every service has handled what it follows up to these heads, and what followed from it.

    The relays' own heads, which `Chain.settled` compares with, do not know what a test has produced.
    """
    async with asyncio.timeout(seconds):
        while not all([await _has_reached(chain, service, heads) for service in CONSUMES]):
            await asyncio.sleep(0.05)
    await chain.settled()


async def _has_reached(chain: Chain, service: str, heads: Heads) -> bool:
    positions = (await chain.get(service, "/v1/admin/progress"))["positions"]
    follows = {f"chairflow.{producer}.v1" for producer in CONSUMES[service]}
    return all(
        positions.get(topic, {}).get(str(partition), 0) >= head
        for (topic, partition), head in heads.items()
        if topic in follows
    )


async def events_of(chain: Chain, prefix: str) -> list[Json]:
    """The chain's events of these types as they lie on the topics, in the order in which they became known."""
    found: list[Json] = [msgspec.json.decode(d.value) for d in await read_topics(bootstrap(), chain.tenant)]
    return [event for event in found if event["type"].startswith(prefix)]


async def counted(platform: Platform, service: str, metric: str) -> int:
    """A counter of a service's worker, over all its labels."""
    async with httpx.AsyncClient(timeout=10) as http:
        lines = (await http.get(f"{platform.worker_urls[service]}/metrics")).text.splitlines()
    samples = [line for line in lines if line.split("{")[0].split(" ")[0] == metric]
    assert samples or metric.startswith("chairflow_events_handled"), metric
    return int(sum(float(line.rsplit(" ", 1)[1]) for line in samples))
