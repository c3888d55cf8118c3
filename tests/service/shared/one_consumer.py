"""A process with one consumer that writes down what it handles, for the test that kills it.

`python -m tests.service.shared.one_consumer DSN BOOTSTRAP NAME [--acknowledge-first]`; ends when it is at the end of its
topic.
"""

import argparse
import asyncio
from collections.abc import Sequence
from typing import Any

from faststream.kafka import KafkaMessage
from opentelemetry import trace
from sqlalchemy import text

from shared.crash import crash_point
from shared.db import Database
from shared.messaging.consumer import Consumer, make_broker
from shared.messaging.kafka import Record
from shared.metrics import Metrics
from shared.settings import Settings

_SEEN = text("INSERT INTO seen SELECT unnest(cast(:values AS text[]))")


class Notebook:
    """A handler whose effect is a row for each record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def handle(self, records: Sequence[Record]) -> None:
        async with self._database.transaction(tenant_id=None) as session:
            await session.execute(_SEEN, {"values": [(record.value or b"").decode() for record in records]})


class AcknowledgesFirst(Consumer):
    """The control: commits its offset and then carries out what it has read."""

    async def _on_batch(self, message: KafkaMessage) -> None:
        await message.ack()
        crash_point("consumer.after_poll")
        raw: Any = message.raw_message
        await self.consume(list(raw))


async def main(dsn: str, bootstrap: str, name: str, make: type[Consumer]) -> None:
    database = Database(dsn.replace("postgresql://", "postgresql+asyncpg://"), pool_size=2)
    config = Settings(kafka_bootstrap_servers=bootstrap, instance=name)
    consumer = make(
        name,
        [f"{name}.v1"],
        Notebook(database),
        database=database,
        config=config,
        metrics=Metrics(name),
        tracer=trace.NoOpTracer(),
    )
    broker = make_broker(config, name)
    subscriber = consumer.subscribe(broker)
    await broker.start()
    while not await is_at_the_end(subscriber.consumer):
        await asyncio.sleep(0.1)
    await broker.stop()
    await database.close()


async def is_at_the_end(kafka: Any) -> bool:
    places = list(kafka.assignment())
    if not places:
        return False
    ends = await kafka.end_offsets(places)
    return all([(await kafka.committed(place) or 0) >= ends[place] for place in places])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("dsn")
    parser.add_argument("bootstrap")
    parser.add_argument("name")
    parser.add_argument("--acknowledge-first", action="store_true")
    given = parser.parse_args()
    asyncio.run(
        main(given.dsn, given.bootstrap, given.name, AcknowledgesFirst if given.acknowledge_first else Consumer)
    )
