"""A worker waits until database and log belong together; the database is closed until then."""

import asyncio
from collections.abc import AsyncGenerator
from typing import cast
from uuid import uuid4

import pytest
from aiokafka import AIOKafkaConsumer
from aiokafka.errors import KafkaError
from sqlalchemy import text

from deploy.local.testing import Servers
from shared.continuity import is_open
from shared.ids import new_id
from shared.messaging import gate as gate_module
from shared.messaging.gate import Gate
from shared.messaging.kafka import Consumer, partition_of, started_producer
from shared.messaging.offsets import committed_offsets, start_at
from shared.messaging.own_log import LogIsShorter, TopicsAreMissing
from tests.service.shared.lab import Lab, event_body, lab


@pytest.fixture
async def place(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Lab]:
    async with lab(servers) as made:

        def own(_service: str) -> tuple[str, ...]:
            return (made.topic,)

        monkeypatch.setattr(gate_module, "topics_of", own)
        yield made


async def look(gate: Gate) -> None:
    """As `run` does: a broker that has just started has no group coordinator for a moment."""
    async with asyncio.timeout(30):
        while True:
            try:
                return await gate.look()
            except (KafkaError, TopicsAreMissing):
                await asyncio.sleep(0.2)


async def looked(place: Lab) -> tuple[str, bool]:
    """What a new worker finds, and whether the database is open then."""
    gate = Gate("booking", place.database, place.config)
    await look(gate)
    assert gate.is_passed == (gate.state == "agrees")
    async with place.database.transaction(tenant_id=None) as session:
        return gate.state, await is_open(session)


async def put(place: Lab) -> None:
    """An event on the topic, as an earlier life of the service has put it there."""
    producer, thing = await started_producer(place.config), new_id()
    key = str(thing).encode()
    body = event_body(place.tenant, thing, 1)
    await producer.send_and_wait(place.topic, body.encode(), key, partition_of(key))
    await producer.stop()


async def run(place: Lab, statement: str, **values: object) -> None:
    async with place.database.transaction(tenant_id=None) as session:
        await session.execute(text(statement), values)


async def test_an_event_that_the_table_does_not_hold_closes_the_service(place: Lab) -> None:
    assert await looked(place) == ("agrees", True)
    await put(place)
    state, is_open_now = await looked(place)
    assert "run `chairflow catch-up booking`" in state and not is_open_now


async def test_what_a_relay_had_sent_before_it_died_is_known(place: Lab) -> None:
    async with place.database.transaction(tenant_id=None) as session:
        await place.append(session, new_id(), 1)
    await put_from_table(place)
    assert await looked(place) == ("agrees", True)
    async with place.database.transaction(tenant_id=None) as session:
        assert await session.scalar(text("SELECT sum(next_offset) FROM stream_head")) == 1


async def put_from_table(place: Lab) -> None:
    async with place.database.transaction(tenant_id=None) as session:
        event = (await session.execute(text("SELECT key, body FROM event"))).one()
    producer, key = await started_producer(place.config), str(event.key).encode()
    await producer.send_and_wait(place.topic, event.body.encode(), key, partition_of(key))
    await producer.stop()


async def test_bytes_that_are_no_event_close_nothing(place: Lab) -> None:
    producer = await started_producer(place.config)
    await producer.send_and_wait(place.topic, b"no event", b"k", 0)
    await producer.stop()
    assert await looked(place) == ("agrees", True)


async def test_a_log_that_is_shorter_than_what_was_put_there_is_not_shipped_to(place: Lab) -> None:
    await run(place, "INSERT INTO stream_head VALUES (:topic, 3, 7)", topic=place.topic)
    state, is_open_now = await looked(place)
    assert "run `chairflow log rebuild`" in state and is_open_now, "clinics go on"
    gate = Gate("booking", place.database, place.config)
    with pytest.raises(LogIsShorter):
        await gate.confirm()


async def test_another_history_is_closed_until_a_worker_has_looked(place: Lab) -> None:
    await run(place, "UPDATE continuity SET history = 'of the cluster that was lost'")
    async with place.database.transaction(tenant_id=None) as session:
        assert not await is_open(session)
    assert await looked(place) == ("agrees", True)


async def test_a_group_goes_back_to_what_the_database_has_handled(place: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    service = f"lab-{uuid4().hex[:6]}"
    topic = "chairflow.crm.v1"
    await start_at(place.config, f"chairflow-{service}", {(topic, 4): 9, (topic, 5): 2})
    await run(place, "INSERT INTO stream_position VALUES (:topic, 4, 6), (:topic, 5, 2)", topic=topic)
    gate = Gate("booking", place.database, place.config)
    monkeypatch.setattr(gate, "_service", service)
    await look(gate)
    found = await committed_offsets(place.config, f"chairflow-{service}")
    assert (found[topic, 4], found[topic, 5], found[topic, 6]) == (6, 2, 0)


async def test_a_group_is_moved_as_soon_as_its_last_member_has_left(place: Lab) -> None:
    group, topic = f"lab-{uuid4().hex[:6]}", "chairflow.crm.v1"
    brokers = place.config.kafka_bootstrap_servers
    member = cast("Consumer", AIOKafkaConsumer(topic, bootstrap_servers=brokers, group_id=group))
    await member.start()
    try:
        await member.getmany(timeout_ms=200)
        moving = asyncio.create_task(start_at(place.config, group, {(topic, 4): 9}))
        done, _ = await asyncio.wait([moving], timeout=2)
        assert not done
    finally:
        await member.stop()
    await moving
    assert (await committed_offsets(place.config, group))[topic, 4] == 9
