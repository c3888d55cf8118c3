"""G5 through the ledger: what was parked, put back after the fix, ends in the numbers of a run without any fault."""

import asyncio
import random
import time
from collections.abc import Sequence

from deploy.local.testing import Servers
from services.analytics.domain import Version
from services.analytics.ingest import Ingest
from shared.messaging.kafka import Record, started_producer
from tests.service.shared.lab import Lab
from tests.service.shared.ledger import cells_of, derive_all, deriver, expected, ingest, ledger, postings_of, records
from tests.service.shared.parking import parked_rows, replayed, want
from tests.service.shared.test_poison import consuming
from tests.unit.analytics.history import random_history

SEED, STEPS = 23, 120
MET_BY_THE_BUG = ("payment", "procedure")
UNREADABLE = b"\xff\xfe no json"


class Faulty(Ingest):
    """An ingest with a bug that some events meet, until it is mended."""

    faulty: frozenset[bytes] = frozenset()
    is_mended = False

    async def handle(self, records: Sequence[Record]) -> None:
        if not self.is_mended and any(record.value in self.faulty for record in records):
            raise ZeroDivisionError("a bug of ours")
        await super().handle(records)


async def publish(world: Lab, versions: list[Version], dice: random.Random) -> list[bytes]:
    """The history on the lab's topic, on any partition (the ledger needs no order), with unreadable records between."""
    producer = await started_producer(world.config)
    values: list[bytes] = []
    for record in records(world, versions):
        value = record.value or b""
        values.append(value)
        key = str(dice.randrange(20)).encode()
        await producer.send_and_wait(world.topic, value, key)
        if dice.random() < 0.05:
            await producer.send_and_wait(world.topic, UNREADABLE, key)
    await producer.stop()
    return values


async def parked_by_the_bug(world: Lab, count: int) -> set[bytes]:
    async with asyncio.timeout(60):
        while True:
            mendable: set[bytes] = {row.value for row in await parked_rows(world) if row.reason == "bug"}
            if len(mendable) == count:
                return mendable
            await asyncio.sleep(0.1)


async def appended(world: Lab, count: int) -> None:
    async with asyncio.timeout(60):
        while await world.count("version") < count:
            await asyncio.sleep(0.05)


async def test_after_the_fix_and_a_replay_the_numbers_are_those_of_a_clean_run(servers: Servers) -> None:
    dice, versions = random.Random(SEED), random_history(SEED, STEPS)
    begun = time.monotonic()
    async with ledger(servers, with_topics=True) as world:
        values = await publish(world, versions, dice)
        handler = ingest(world, Faulty)
        assert isinstance(handler, Faulty)
        handler.faulty = frozenset(v for v, of in zip(values, versions, strict=True) if of.kind in MET_BY_THE_BUG)
        async with consuming(world.consumer(handler), world):
            await appended(world, len(values) - len(handler.faulty))
            mendable = await parked_by_the_bug(world, len(handler.faulty))
            await derive_all(deriver(world))
            assert await cells_of(world) != expected(versions), "control: the parked events are missed"

            handler.is_mended = True
            assert mendable == handler.faulty
            for _ in range(2):
                await want(world, *mendable)
                assert await replayed(world, handler) == len(mendable)
            await appended(world, len(values))
            await derive_all(deriver(world))
        assert await cells_of(world) == expected(versions)
        again = await postings_of(world)

    async with ledger(servers) as clean:
        clean.tenant = world.tenant
        await ingest(clean).handle(records(clean, versions))
        await derive_all(deriver(clean))
        assert await postings_of(clean) == again
    print(f"G5 seed {SEED}: {len(values)} events, {len(mendable)} replayed twice, {time.monotonic() - begun:.1f} s")
