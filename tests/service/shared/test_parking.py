"""A parked record is its own service's: kept with the position that moves past it, replayed by its own handler, or dropped."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, InterfaceError

from deploy.local.testing import Servers
from shared.errors import AlreadyExists
from shared.messaging import consumer as consumer_module
from shared.messaging.dead_letters import Verdict, dead_letters
from shared.messaging.kafka import Record
from shared.messaging.parked import record_of, set_aside
from shared.messaging.replayer import Replayer
from shared.operations.decisions import Decider, ParkedRecordIsDecided, ask_for_replay, drop
from tests.service.shared.lab import Lab, event_body, lab
from tests.service.shared.parking import actions_of, parked_rows, replayed, want
from tests.service.shared.test_poison import BUG, UNREADABLE, Books, record_at

ANNA = Decider("anna", "Anna", "administrator")
HOPELESS = Verdict("chairflow-lab", "hopeless", "UnreadableRecord: no event")


async def position(world: Lab) -> int | None:
    async with world.database.transaction(tenant_id=None) as session:
        return await session.scalar(text("SELECT next_offset FROM stream_position"))


async def consumed(world: Lab, books: Books, *values: bytes) -> None:
    consumer = world.consumer(books)
    try:
        await consumer.consume([record_at(world, n, value) for n, value in enumerate(values)])
    finally:
        await consumer.stop()


async def test_the_row_and_the_position_are_one_transaction(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    async with lab(servers, with_topics=False) as world:

        async def fails(*_: object) -> None:
            raise RuntimeError("power cut")

        with monkeypatch.context() as patched:
            patched.setattr("shared.messaging.parked.save_positions", fails)
            with pytest.raises(RuntimeError, match="power cut"):
                await set_aside(world.database, record_at(world, 4, UNREADABLE), HOPELESS)
        assert (await parked_rows(world), await position(world)) == ([], None)
        await set_aside(world.database, record_at(world, 4, UNREADABLE), HOPELESS)
        assert (len(await parked_rows(world)), await position(world)) == (1, 5)


async def test_dead_between_the_copy_and_the_row_it_is_parked_once(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with lab(servers) as world:

        async def dies(*_: object) -> None:
            raise RuntimeError("killed")

        with monkeypatch.context() as patched:
            patched.setattr(consumer_module, "set_aside", dies)
            with pytest.raises(RuntimeError, match="killed"):
                await consumed(world, Books(world), UNREADABLE)
        for _ in range(2):
            await consumed(world, Books(world), UNREADABLE)
        rows = await parked_rows(world)
        assert [(row.value, row.state, row.reason) for row in rows] == [(UNREADABLE, "open", "hopeless")]
        assert len(await dead_letters(world.config, (world.topic,))) == 3, "a copy for each try, for partners"


async def test_parking_waits_for_the_database(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    async with lab(servers) as world:
        left = 2

        async def away_at_first(*given: Any) -> None:
            nonlocal left
            left -= 1
            if left >= 0:
                raise InterfaceError("INSERT", {}, ConnectionError("the database is away"))
            await set_aside(*given)

        monkeypatch.setattr(consumer_module, "set_aside", away_at_first)
        await consumed(world, Books(world), UNREADABLE, b"good")
        assert len(await parked_rows(world)) == 1 and await position(world) == 2
        assert len(await dead_letters(world.config, (world.topic,))) == 1, "copied once, however long that took"


async def test_a_record_comes_back_byte_for_byte(servers: Servers) -> None:
    odd = Record(
        "t.v1", 3, 9, 1_700_000_000_123, 0, b"\x00k", b"\xff\x00v", None, 2, 3, (("odd", b"\xff\x00"), ("", b""))
    )
    empty = Record("t.v1", 3, 10, 0, 0, None, None, None, -1, -1, ())
    async with lab(servers, with_topics=False) as world:
        for record in (odd, empty):
            await set_aside(world.database, record, Verdict("g", "bug", "half \udc00 and \x00"))
        found = [record_of(row) for row in await parked_rows(world)]
    for before, after in zip((odd, empty), found, strict=True):
        same = ("topic", "partition", "offset", "timestamp", "key", "value", "headers")
        assert [getattr(after, name) for name in same] == [getattr(before, name) for name in same]


async def test_another_record_in_its_place_is_another_one(servers: Servers) -> None:
    """A log that was lost and built again begins anew with its offsets."""
    async with lab(servers, with_topics=False) as world:
        for value in (b"one", b"two", b"one"):
            await set_aside(world.database, record_at(world, 0, value), HOPELESS)
        assert [row.value for row in await parked_rows(world)] == [b"one", b"two"]


async def test_whose_it_is_is_read_from_the_value_or_else_from_the_headers(servers: Servers) -> None:
    tenant, clinic, event = uuid4(), uuid4(), uuid4()
    headers = [("ce_tenantid", str(tenant)), ("ce_clinicid", str(clinic)), ("ce_id", str(event)), ("ce_type", "a.b.v1")]
    said = event_body(tenant, uuid4(), 1, event_id=event, clinic_id=str(clinic), type="a.b.v1").encode()
    known, unknown = (tenant, clinic, event, "a.b.v1"), (None, None, None, None)
    async with lab(servers, with_topics=False) as world:
        by_headers = replace(record_at(world, 0, b"\xff"), headers=tuple((k, v.encode()) for k, v in headers))
        others = [said, b'{"tenant_id": "somebody", "type": 7}', b"[1]"]
        for one in (by_headers, *(record_at(world, n, value) for n, value in enumerate(others, 1))):
            await set_aside(world.database, one, HOPELESS)
        found = [(r.tenant_id, r.clinic_id, r.event_id, r.event_type) for r in await parked_rows(world)]
    assert found == [known, known, unknown, unknown]


async def test_a_replay_is_handled_by_its_own_handler_in_the_order_of_its_key(servers: Servers) -> None:
    values = [BUG + str(n).encode() for n in range(4)]
    async with lab(servers) as world:
        books = Books(world)
        await consumed(world, books, values[0], b"good", *values[1:])
        books.mended = True
        for value in reversed(values):
            await wanted_by_anna(world, value)
        assert await replayed(world, books) == 4
        assert books.handled == [b"good", *values]
        assert {row.state for row in await parked_rows(world)} == {"replayed"}
        assert [action for action, *_ in await actions_of(world)] == ["replay"] * 4 + ["replayed"] * 4
        assert await position(world) == 5, "a replay moves no position back"


async def wanted_by_anna(world: Lab, value: bytes) -> None:
    parked = next(row.id for row in await parked_rows(world) if row.value == value)
    async with world.database.transaction(tenant_id=None) as session:
        await ask_for_replay(session, parked, ANNA)


async def test_what_fails_again_is_open_again_with_the_new_reason(servers: Servers) -> None:
    async with lab(servers) as world:
        books = Books(world)
        await consumed(world, books, BUG)

        class Refuses(Books):
            async def handle(self, records: Sequence[Record]) -> None:
                raise AlreadyExists("The id is taken.")

        await wanted_by_anna(world, BUG)
        assert await replayed(world, Refuses(world)) == 1
        [row] = await parked_rows(world)
        assert (row.state, row.reason, row.detail) == ("open", "hopeless", "AlreadyExists: The id is taken.")
        assert await actions_of(world) == [
            ("replay", "administrator", ""),
            ("failed", "system", "AlreadyExists: The id is taken."),
        ]
        assert await replayed(world, books) == 0, "until somebody decides anew"


async def test_an_outage_leaves_a_replay_waiting(servers: Servers) -> None:
    async with lab(servers) as world:
        books = Books(world)
        await consumed(world, books, BUG)
        books.mended, books.outages = True, 1
        await wanted_by_anna(world, BUG)
        with pytest.raises(InterfaceError):
            await replayed(world, books)
        assert [row.state for row in await parked_rows(world)] == ["replaying"]
        assert await replayed(world, books) == 1 and books.handled == [BUG]


async def test_the_worker_s_loop_hears_of_a_decision(servers: Servers) -> None:
    async with lab(servers) as world:
        books = Books(world)
        await consumed(world, books, BUG)
        books.mended = True
        async with looping(Replayer(books, database=world.database, config=world.config).run):
            await wanted_by_anna(world, BUG)
            async with asyncio.timeout(20):
                while [row.state for row in await parked_rows(world)] != ["replayed"]:
                    await asyncio.sleep(0.02)
        assert books.handled == [BUG]


@asynccontextmanager
async def looping(run: Callable[[], Awaitable[None]]) -> AsyncGenerator[None]:
    task = asyncio.ensure_future(run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_two_workers_hand_a_record_over_once(servers: Servers) -> None:
    async with lab(servers) as world:
        books = Books(world)
        await consumed(world, books, BUG, BUG + b"2")
        books.mended = True
        await want(world, BUG, BUG + b"2")
        await asyncio.gather(*(replayed(world, books) for _ in range(3)))
        assert books.handled == [BUG, BUG + b"2"]


async def test_a_decision_is_made_once_and_a_drop_is_final(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as world:
        await set_aside(world.database, record_at(world, 0, UNREADABLE), HOPELESS)
        [row] = await parked_rows(world)
        async with world.database.transaction(tenant_id=None) as session:
            await drop(session, row.id, ANNA, "a test of somebody's")
        async with world.database.transaction(tenant_id=None) as session:
            with pytest.raises(ParkedRecordIsDecided):
                await drop(session, row.id, ANNA, "again")
            with pytest.raises(ParkedRecordIsDecided):
                await ask_for_replay(session, row.id, ANNA)
        assert await actions_of(world) == [("drop", "administrator", "a test of somebody's")]
        with pytest.raises(DBAPIError):
            async with world.database.transaction(tenant_id=None) as session:
                await session.execute(text("UPDATE parked_action SET note = ' '"))
