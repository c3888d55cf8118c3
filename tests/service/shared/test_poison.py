"""G5: one bad record never stops a clinic, and a copy of what was set aside lies beside its topic."""

import asyncio
import random
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from uuid import uuid4

from opentelemetry import trace
from sqlalchemy import text
from sqlalchemy.exc import InterfaceError

from deploy.local.testing import Servers
from shared.errors import AlreadyExists
from shared.messaging.consumer import Consumer, make_broker
from shared.messaging.dead_letters import dead_letters
from shared.messaging.inbox import Inbox
from shared.messaging.kafka import Record, started_producer
from shared.messaging.positions import save_positions
from shared.messaging.records import UnreadableRecord
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from tests.service.shared.lab import Lab, event_body, lab

SEED, GOOD = 5, 200
UNREADABLE, INVALID, REFUSED, BUG = b"\xff\xfe no json", b'{"type": 7}', b"refused", b"bug"


class Books:
    """A handler that keeps what it handled, fails as its records say, and can be mended."""

    def __init__(self, world: Lab) -> None:
        self._world = world
        self.handled: list[bytes] = []
        self.mended = False
        self.outages = 0

    async def handle(self, records: Sequence[Record]) -> None:
        if self.outages:
            self.outages -= 1
            raise InterfaceError("SELECT 1", {}, ConnectionError("the database is away"))
        for record in records:
            value = record.value or b""
            if value in (UNREADABLE, INVALID):
                raise UnreadableRecord("the value is not an event")
            if value == REFUSED:
                raise AlreadyExists
            if value.startswith(BUG) and not self.mended:
                raise ZeroDivisionError("a bug of ours")
        async with self._world.database.transaction(tenant_id=None) as session:
            await save_positions(session, records)
        self.handled.extend(record.value or b"" for record in records)


@asynccontextmanager
async def consuming(consumer: Consumer, world: Lab) -> AsyncGenerator[None]:
    broker = make_broker(world.config, world.name)
    consumer.subscribe(broker)
    await broker.start()
    try:
        yield
    finally:
        await broker.stop()
        await consumer.stop()


async def send(
    world: Lab, records: Sequence[tuple[bytes, bytes]], *, headers: Sequence[tuple[str, bytes]] = ()
) -> None:
    producer = await started_producer(world.config)
    for key, value in records:
        await producer.send_and_wait(world.topic, value, key, headers=headers)
    await producer.stop()


async def eventually(holds: object, seconds: float = 30) -> None:
    assert callable(holds)
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.02)


async def test_the_others_go_on_and_what_was_parked_comes_back(servers: Servers) -> None:
    dice = random.Random(SEED)
    good = [(f"key-{n % 20}".encode(), f"good-{n}".encode()) for n in range(GOOD)]
    poison = [(b"key-1", UNREADABLE), (b"key-2", INVALID), (b"key-3", REFUSED), (b"key-4", BUG)]
    records = list(good)
    for bad in poison:
        records.insert(dice.randrange(len(records)), bad)
    async with lab(servers) as world:
        books = Books(world)
        consumer = world.consumer(books)
        await send(world, records, headers=[("ce_id", b"7"), ("odd", b"\xff\x00")])
        begun = time.monotonic()
        async with consuming(consumer, world):
            await eventually(lambda: len(books.handled) == GOOD)
            assert sorted(books.handled) == sorted(value for _, value in good)
            async with asyncio.timeout(30):
                while await world.count("parked_record") < len(poison):
                    await asyncio.sleep(0.05)
            copies = await dead_letters(world.config, (world.topic,))
            print(f"G5 seed {SEED}: {GOOD} good in {time.monotonic() - begun:.1f} s, {len(copies)} parked")
        assert {c.record.value: c.record.key for c in copies} == {value: key for key, value in poison}
        assert {c.record.value: c.verdict.reason for c in copies} == {
            UNREADABLE: "hopeless",
            INVALID: "hopeless",
            REFUSED: "hopeless",
            BUG: "bug",
        }
        assert all(c.record.headers == (("ce_id", b"7"), ("odd", b"\xff\x00")) for c in copies)


async def test_per_key_order_is_kept_around_a_parked_record(servers: Servers) -> None:
    async with lab(servers) as world:
        books = Books(world)
        await send(world, [(b"k", b"1"), (b"k", b"2"), (b"k", BUG), (b"k", b"3"), (b"k", b"4")])
        async with consuming(world.consumer(books), world):
            await eventually(lambda: len(books.handled) == 4)
        assert books.handled == [b"1", b"2", b"3", b"4"]


async def test_twenty_bugs_in_a_row_hold_the_partition(servers: Servers) -> None:
    """Then the fault is ours: nothing more is parked, nothing is skipped, and the worker says so."""
    async with lab(servers) as world:
        books = Books(world)
        consumer = world.consumer(books)
        records = [record_at(world, n, BUG + str(n).encode()) for n in range(25)]
        held = asyncio.create_task(consumer.consume(records))
        await eventually(lambda: consumer.stopped_by_bugs)
        await asyncio.sleep(0.1)
        assert not held.done()
        assert len(await dead_letters(world.config, (world.topic,))) == await world.count("parked_record") == 19
        async with world.database.transaction(tenant_id=None) as session:
            position = await session.scalar(text("SELECT next_offset FROM stream_position"))
        assert position == 19
        held.cancel()
        with suppress(asyncio.CancelledError):
            await held
        await consumer.stop()


async def test_a_good_record_between_bugs_starts_the_count_again(servers: Servers) -> None:
    async with lab(servers) as world:
        books = Books(world)
        consumer = world.consumer(books)
        values = [BUG + str(n).encode() if n % 10 else b"good" for n in range(25)]
        await asyncio.wait_for(consumer.consume([record_at(world, n, v) for n, v in enumerate(values)]), 30)
        assert books.handled == [b"good"] * 3 and not consumer.stopped_by_bugs
        await consumer.stop()


async def test_an_outage_waits_and_never_parks(servers: Servers) -> None:
    async with lab(servers) as world:
        books = Books(world)
        books.outages = 4
        consumer = world.consumer(books)
        await consumer.consume([record_at(world, n, f"{n}".encode()) for n in range(3)])
        assert books.handled == [b"0", b"1", b"2"]
        assert await dead_letters(world.config, (world.topic,)) == []


async def test_unknown_types_are_skipped_and_counted_and_a_replay_is_harmless(servers: Servers) -> None:
    async with lab(servers) as world:
        metrics = Metrics("lab")
        inbox = Inbox(
            "lab",
            {},
            database=world.database,
            notifier=Notifier(world.database, "outbox"),
            config=world.config,
            metrics=metrics,
            tracer=trace.NoOpTracer(),
        )
        record = record_at(world, 6, event_body(world.tenant, uuid4(), 1).encode())
        consumer = world.consumer(inbox)
        for _ in range(2):
            await consumer.consume([record])
        assert metrics.registry.get_sample_value("chairflow_events_unknown_total") == 2
        assert await dead_letters(world.config, (world.topic,)) == []
        async with world.database.transaction(tenant_id=None) as session:
            assert await session.scalar(text("SELECT next_offset FROM stream_position")) == 7


def record_at(world: Lab, offset: int, value: bytes) -> Record:
    return Record(world.topic, 0, offset, 0, 0, b"k", value, None, 1, len(value), ())
