"""Events per second that analytics ingests: `python -m benchmarks.ingest` (bounded; loopback only).

The demo's own log is put on the topics of a broker of its own, and an analytics worker with a PostgreSQL of its own
works through it. The baseline of the same run: a bare consumer that reads the same records. The cells must equal the
demo's, or the run is void.
"""

import asyncio
import os
import tempfile
import time
from importlib import import_module
from pathlib import Path
from uuid import UUID

import msgspec
import typer
from aiokafka import TopicPartition
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from benchmarks.running import platform
from deploy.bootstrap import bootstrap, passwords_of
from deploy.local.migrate import migrate
from deploy.local.settled import Settled
from deploy.local.testing import ephemeral
from deploy.topics import ensure_topics
from shared.events import billing, booking, crm, followup
from shared.events.catalogue import PARTITIONS
from shared.messaging.kafka import make_producer, make_reader, partition_of
from shared.settings import Settings
from tests.support.log import Delivery, read_topics

TOPICS = (booking.TOPIC, crm.TOPIC, billing.TOPIC, followup.TOPIC)


async def produce(bootstrap: str, deliveries: list[Delivery]) -> None:
    """All records, each on its key's partition, without waiting for each ack."""
    producer = make_producer(Settings(kafka_bootstrap_servers=bootstrap))
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
    reader = make_reader(Settings(kafka_bootstrap_servers=bootstrap))
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


async def drained(connection: AsyncConnection, wanted: int) -> tuple[float, float]:
    """Seconds until every version is appended, and until the last mark is worked off."""
    begun, appended = time.perf_counter(), 0.0
    while True:
        versions = await connection.scalar(text("SELECT count(*) FROM version")) or 0
        marks = await connection.scalar(text("SELECT count(*) FROM mark")) or 0
        now = time.perf_counter() - begun
        if versions >= wanted and not appended:
            appended = now
        if versions >= wanted and not marks:
            return appended, now
        await asyncio.sleep(0.1)


async def measure() -> None:
    """The demo's log through an analytics worker that has a PostgreSQL and a Kafka of its own."""
    stack = platform()
    log = await read_topics(os.environ["CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS"], stack.demo_tenant, TOPICS)
    # Repeats, which every restart leaves on a topic, are set aside by analytics: they make no version.
    events = len({msgspec.json.decode(delivery.value)["event_id"] for delivery in log})
    expected = await totals(Settings().worker_dsn("analytics"), stack.demo_tenant)
    with tempfile.TemporaryDirectory() as directory, ephemeral(Path(directory)) as servers:
        settled = Settled.of(Path(directory) / "stack")
        for name in [name for name in os.environ if name.startswith("CHAIRFLOW_")]:
            del os.environ[name]
        os.environ.update(
            settled.environment(Path(directory) / "stack", servers.postgres.dsn(), servers.kafka.bootstrap)
        )
        await bootstrap(servers.postgres.dsn(), passwords_of(os.environ))
        await asyncio.to_thread(migrate, ["analytics"])
        ensure_topics(Settings(kafka_bootstrap_servers=servers.kafka.bootstrap))
        await produce(servers.kafka.bootstrap, log)
        count, seconds = await read_all(servers.kafka.bootstrap)
        baseline = count / seconds
        worker: FastAPI = import_module("services.analytics.worker").app
        engine = create_async_engine(Settings().worker_dsn("analytics"))
        async with engine.connect() as connection, worker.router.lifespan_context(worker):
            watching = await connection.execution_options(isolation_level="AUTOCOMMIT")
            appended, derived = await drained(watching, events)
        await engine.dispose()
        found = await totals(Settings().worker_dsn("analytics"), stack.demo_tenant)
    print(f"{len(log):,} events; a bare consumer reads {baseline:,.0f} records/s")
    for what, took in (("appended", appended), ("until the last posting", derived)):
        rate = len(log) / took
        print(f"{what}: {rate:,.0f} events/s, {rate / baseline:.3f} of the bare consumer")
    print("cells equal the demo's" if found == expected else "VOID: the cells differ from the demo's")


async def totals(dsn: str, tenant: UUID) -> list[tuple[str, int, int]]:
    """Each KPI's number of cells and sum: equal for equal logs."""
    engine = create_async_engine(dsn)
    async with engine.connect() as connection:
        rows = await connection.execute(
            text("SELECT kpi, count(*), sum(numerator) FROM cell WHERE tenant_id = :t GROUP BY 1 ORDER BY 1"),
            {"t": tenant},
        )
        found = [(row.kpi, row[1], int(row[2])) for row in rows]
    await engine.dispose()
    return found


def main() -> None:
    """Run it once. Pause the simulator first, so that the log stands still: `python -m simulator pause`."""
    asyncio.run(measure())


if __name__ == "__main__":
    typer.run(main)
