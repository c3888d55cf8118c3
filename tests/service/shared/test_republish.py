"""A service's part of the log, written again from its event table."""

from uuid import UUID

import pytest
from sqlalchemy import text

from deploy.local.testing import Servers
from shared.ids import new_id
from shared.messaging.kafka import partition_of, started_producer
from shared.messaging.republish import LogHoldsSomethingElse, Republication, WorkerIsRunning, relay_stopped
from tests.service.shared.lab import Lab, event_body, lab, order_of

_APPEND = """
    WITH appended AS (
        INSERT INTO event (event_id, recorded_at, tenant_id, topic, key, type, aggregate_type, aggregate_id, sequence,
                           body, traceparent)
        VALUES (:event, clock_timestamp(), :tenant, :topic, :key, 't', 'thing', :aggregate, :sequence, :body, :trace)
        RETURNING event_id, recorded_at, tenant_id
    )
    INSERT INTO outbox (event_id, recorded_at, tenant_id) SELECT * FROM appended WHERE :waits
"""


async def record(lab: Lab, aggregate: UUID, sequence: int, *, event: UUID | None = None, waits: bool = False) -> bytes:
    """An event in the table, shipped to the cluster that is lost unless it ``waits`` in the outbox; its bytes."""
    event = event or new_id()
    body = event_body(lab.tenant, aggregate, sequence, event_id=event)
    row = {
        "event": event,
        "tenant": lab.tenant,
        "topic": lab.topic,
        "key": aggregate,
        "aggregate": aggregate,
        "sequence": sequence,
        "body": body,
        "trace": "00-1-2-01",
        "waits": waits,
    }
    async with lab.database.transaction(tenant_id=None) as session:
        await session.execute(text(_APPEND), row)
    return body.encode()


async def rebuilt(lab: Lab, *, should_append: bool = False) -> int:
    """Publish what is missing; how many events that were."""
    work = Republication(lab.database, lab.config, (lab.topic,))
    await work.look(should_append=should_append)
    producer = await started_producer(lab.config)
    try:
        return await work.publish(producer, lambda _: None)
    finally:
        await producer.stop()


async def heads(lab: Lab) -> dict[int, int]:
    async with lab.database.transaction(tenant_id=None) as session:
        rows = await session.execute(text("SELECT partition, next_offset FROM stream_head"))
        return {row.partition: row.next_offset for row in rows}


async def test_everything_but_the_outbox_comes_back_as_it_was(servers: Servers) -> None:
    async with lab(servers) as place:
        first, second = new_id(), new_id()
        sent = [await record(place, first, 1), await record(place, second, 1), await record(place, first, 2)]
        waiting = await record(place, first, 3, waits=True)
        assert await rebuilt(place) == 3
        found = await place.on_topic()
        assert sorted(r.value or b"" for r in found) == sorted(sent) and waiting not in sent
        assert {r.key for r in found} == {str(first).encode(), str(second).encode()}
        assert all(dict(r.headers)["traceparent"] == b"00-1-2-01" for r in found)
        assert all(abs(r.timestamp - (first.int >> 80)) < 60_000 for r in found)
        assert sum((await heads(place)).values()) == 3


async def test_an_aggregate_s_order_is_its_sequence_whatever_the_clocks_said(servers: Servers) -> None:
    async with lab(servers) as place:
        ids, thing = [new_id() for _ in range(4)], new_id()
        for sequence, event in enumerate(reversed(ids), 1):
            await record(place, thing, sequence, event=event)
        await rebuilt(place)
        assert order_of(await place.on_topic()) == {thing: [1, 2, 3, 4]}


async def test_a_second_run_goes_on_where_the_first_one_died(servers: Servers) -> None:
    async with lab(servers) as place:
        things = [new_id() for _ in range(30)]
        for sequence in (1, 2):
            for thing in things:
                await record(place, thing, sequence)
        assert await rebuilt(place) == 60
        async with place.database.transaction(tenant_id=None) as session:
            await session.execute(text("DELETE FROM stream_head"))
        for thing in things[:5]:
            await record(place, thing, 3)
        assert await rebuilt(place) == 5
        assert set(map(tuple, order_of(await place.on_topic()).values())) == {(1, 2), (1, 2, 3)}
        assert sum((await heads(place)).values()) == 65


async def test_a_log_that_holds_something_else_is_left_alone_unless_forced(servers: Servers) -> None:
    async with lab(servers) as place:
        thing = new_id()
        await record(place, thing, 1)
        producer = await started_producer(place.config)
        key = str(thing).encode()
        await producer.send_and_wait(place.topic, b"something else", key, partition_of(key))
        await producer.stop()
        with pytest.raises(LogHoldsSomethingElse):
            await rebuilt(place)
        assert len(await place.on_topic()) == 1
        assert await rebuilt(place, should_append=True) == 1
        assert await heads(place) == {partition_of(key): 2}


async def test_nothing_is_published_beside_a_relay(servers: Servers) -> None:
    async with lab(servers, with_topics=False) as place:
        async with relay_stopped(place.database, "lab"):
            with pytest.raises(WorkerIsRunning):
                async with relay_stopped(place.database, "lab"):
                    pass
        async with relay_stopped(place.database, "lab"):
            pass
