"""Events per second that analytics ingests: `python -m benchmarks.ingest` (bounded; loopback only).

The demo's own log is copied into chains of its own (new ids throughout), put on the topics as fast as the broker
takes it, and timed until the last posting is made. The baseline of the same run: reading the same records from the
topics with a bare consumer. The copies' KPI cells must equal the original's, or the run is void.
"""

import asyncio
import os
import time
from typing import Annotated

import typer
from aiokafka import TopicPartition

from benchmarks.running import platform
from shared.events import billing, booking, crm, followup
from shared.events.catalogue import PARTITIONS
from shared.messaging.kafka import make_producer, make_reader, partition_of
from tests.support.log import Delivery, Twin, read_topics
from tests.support.platform import Chain

TOPICS = (booking.TOPIC, crm.TOPIC, billing.TOPIC, followup.TOPIC)


async def produce(bootstrap: str, deliveries: list[Delivery]) -> None:
    """All records, each on its key's partition, without waiting for each ack."""
    producer = make_producer(bootstrap)
    await producer.start()
    lanes: dict[tuple[str, int], list[Delivery]] = {}
    for delivery in deliveries:
        lanes.setdefault((delivery.topic, partition_of(delivery.key)), []).append(delivery)
    for (topic, partition), lane in lanes.items():
        waiting = lane
        while waiting:
            batch = producer.create_batch()
            taken = 0
            for delivery in waiting:
                if not batch.append(key=delivery.key, value=delivery.value, timestamp=None, headers=[]):
                    break
                taken += 1
            await (await producer.send_batch(batch, topic, partition=partition))
            waiting = waiting[taken:]
    await producer.stop()


async def read_all(bootstrap: str) -> tuple[int, float]:
    """How many records a bare consumer reads from the same topics, and in how many seconds."""
    reader = make_reader(bootstrap)
    await reader.start()
    places = [TopicPartition(topic, partition) for topic in TOPICS for partition in range(PARTITIONS)]
    reader.assign(places)
    ends = await reader.end_offsets(places)
    await reader.seek_to_beginning()
    wanted, count, begun = sum(ends.values()), 0, time.perf_counter()
    while count < wanted:
        count += sum(len(records) for records in (await reader.getmany(timeout_ms=500)).values())
    await reader.stop()
    return count, time.perf_counter() - begun


async def appended(chain: Chain) -> bool:
    """Whether analytics has consumed everything and derived everything of this chain."""
    progress = await chain.get("analytics", "/v1/admin/progress")
    return progress["marks"] == 0 and bool(await chain.get("analytics", "/v1/events", limit=1))


async def measure(copies: int) -> None:
    stack = platform()
    bootstrap = os.environ["CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS"]
    original = await read_topics(bootstrap, stack.demo_tenant, TOPICS)
    twins = [Twin.of(stack.demo_tenant) for _ in range(copies)]
    deliveries = [twin.of_delivery(delivery) for twin in twins for delivery in original]
    count, seconds = await read_all(bootstrap)
    baseline = count / seconds
    print(f"baseline: a bare consumer reads {baseline:,.0f} records/s", flush=True)
    chains = [stack.chain(twin.tenant) for twin in twins]
    expected = await versions(stack.chain(stack.demo_tenant))
    begun = time.perf_counter()
    await produce(bootstrap, deliveries)
    while not all([await appended(chain) and await versions(chain) == expected for chain in chains]):
        await asyncio.sleep(0.2)
    rate = len(deliveries) / (time.perf_counter() - begun)
    print(f"analytics: {len(deliveries):,} events in {copies} chains until the last posting: {rate:,.0f} events/s")
    print(f"ratio: {rate / baseline:.3f}")
    for chain in chains:
        await chain.close()


async def versions(chain: Chain) -> list[tuple[str, int, int | None]]:
    """Every KPI's sum over all clinics and days: equal for equal logs."""
    sums: list[tuple[str, int, int | None]] = []
    for kpi in ("K04", "K17", "K19", "K21", "K27", "K33", "K35", "K39", "K46"):
        items = (await chain.get("analytics", f"/v1/kpis/{kpi}/cells"))["items"]
        sums.append((kpi, sum(c["numerator"] for c in items), sum(c["denominator"] or 0 for c in items)))
    return sums


def main(copies: Annotated[int, typer.Option(min=1, max=10)] = 1) -> None:
    """Copy the demo's log and time its ingestion. Pause the simulator first: `python -m simulator pause`."""
    asyncio.run(measure(copies))


if __name__ == "__main__":
    typer.run(main)
