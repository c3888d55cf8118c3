"""Every row that a service lost with its database comes back from its events, as it was: table by table, all columns.

In one transaction that is rolled back: a chain's rows are taken out of a service's tables, and put back from its events.
"""

import json
from collections import deque
from collections.abc import AsyncIterator, Sequence
from importlib import import_module
from typing import Any

import pytest
from aiokafka import ConsumerRecord
from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from deploy.local.testing import Servers
from services.followup.enrolments.dispatch import carry_out
from services.followup.enrolments.person import lock_person
from services.followup.enrolments.review import review
from shared.events.catalogue import envelope_of
from shared.events.envelope import Actor
from shared.messaging.inbox import reactions
from shared.messaging.recovery import Lanes, Recovery, put_all_back, work_of
from shared.messaging.shipping import place_of
from shared.work import Work
from tests.support.inprocess import Running
from tests.support.superuser import superuser, tenant_tables
from tests.support.world import World, built_world

# No events say these: what was heard, what was answered, what clinics and the platform have set up by hand.
KEPT = {
    "idempotency", "inbox", "known", "outbox", "tenant_clock", "parked_record", "parked_action",
    "chair", "shift", "source", "protocol_setting", "decision", "staff",
}  # fmt: skip
# Places on a number line: another one is as good. When a course stopped: only dry runs ask, and it is dated anew.
OF_NO_MEANING = {"practitioner_no", "chair_no", "stopped_at"}
_REVIEWED = "DELETE FROM timer WHERE tenant_id = :tenant AND kind IN ('followup_enrolment', 'followup_attempt')"
_STEP = (
    "DELETE FROM timer WHERE (kind, subject_id) = (SELECT kind, subject_id FROM timer WHERE tenant_id = :tenant "
    "AND kind = 'followup_step' AND due_at <= :now ORDER BY due_at LIMIT 1) RETURNING subject_id, due_at"
)
_EVENTS = text("SELECT * FROM event WHERE tenant_id = :tenant ORDER BY event_id")
_ROWS = "SELECT cast(to_jsonb(t) AS text) FROM {} t WHERE tenant_id = :tenant"


@pytest.fixture(scope="module")
async def world(running: Running, servers: Servers) -> AsyncIterator[World]:
    async with built_world(running, servers) as built:
        yield built


async def rows_of(connection: AsyncConnection, world: World) -> dict[str, list[str]]:
    """Everything that the chain has in this database, but for what no event says."""
    found: dict[str, list[str]] = {}
    for table in set(await tenant_tables(connection)) - KEPT:
        rows = await connection.scalars(text(_ROWS.format(table)), {"tenant": world.chain.tenant})
        read = [{k: v for k, v in json.loads(row).items() if k not in OF_NO_MEANING} for row in rows]
        found[table] = sorted(json.dumps(row, sort_keys=True) for row in read)
    return found


async def events_of(connection: AsyncConnection, world: World) -> Sequence[Row[Any]]:
    return (await connection.execute(_EVENTS, {"tenant": world.chain.tenant})).all()


async def lose(connection: AsyncConnection, world: World) -> None:
    """The chain's rows are gone, whatever hangs on them."""
    await connection.execute(text("SET LOCAL session_replication_role = replica"))
    for table in set(await tenant_tables(connection)) - KEPT:
        await connection.execute(text(f"DELETE FROM {table} WHERE tenant_id = :tenant"), {"tenant": world.chain.tenant})
    await connection.execute(text("SET LOCAL session_replication_role = origin"))


def lanes_of(events: Sequence[Row[Any]]) -> Lanes:
    """The events as they lie on the log."""
    lanes: Lanes = {}
    for row in events:
        event = envelope_of(row.type).model_validate_json(row.body)
        lanes.setdefault(place_of(row), deque()).append((event, record_of(row)))
    return lanes


def record_of(row: Row[Any]) -> "ConsumerRecord[bytes, bytes]":
    value = row.body.encode()
    headers = (("traceparent", row.traceparent.encode()),) if row.traceparent else ()
    topic, partition = place_of(row)
    return ConsumerRecord(topic, partition, 0, 0, 0, str(row.key).encode(), value, None, 36, len(value), headers)


@pytest.mark.parametrize("service", ["booking", "crm", "billing", "followup"])
async def test_what_a_service_lost_comes_back_from_its_events(world: World, servers: Servers, service: str) -> None:
    recovery: Recovery = import_module(f"services.{service}.recovery").RECOVERY
    async with superuser(servers, service) as connection, AsyncSession(connection, autoflush=False) as session:
        events, before = await events_of(connection, world), await rows_of(connection, world)
        assert {row.aggregate_type for row in events} == set(recovery.rows), "the world has all kinds"
        await lose(connection, world)
        await learn(session, world, servers, recovery)
        assert await put_all_back(session, lanes_of(events), recovery) == len(events)
        if service == "followup":
            await look_again(session, world)
        await session.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
        after = await rows_of(connection, world)
    assert {table: difference(rows, after[table]) for table, rows in before.items() if rows != after[table]} == {}


def difference(before: list[str], after: list[str]) -> tuple[int, int, list[str], list[str]]:
    """How many rows there were and are, and some that are missing or new."""
    return len(before), len(after), sorted(set(before) - set(after))[:3], sorted(set(after) - set(before))[:3]


async def learn(session: AsyncSession, world: World, servers: Servers, recovery: Recovery) -> None:
    """What the others have published, as far as it is learnt first."""
    table = reactions(*recovery.facts)
    for topic in recovery.listens:
        async with superuser(servers, topic.split(".")[1]) as connection:
            for row in await events_of(connection, world):
                event = envelope_of(row.type).model_validate_json(row.body)
                for reaction in table.get(event.type, ()):
                    await reaction(work_of(session, event), event)


async def look_again(session: AsyncSession, world: World) -> None:
    """What timers do then: steps for which nobody was contacted are taken again, and nothing is left to say."""
    tenant = {"tenant": world.chain.tenant}
    work = Work(session, tenant_id=world.chain.tenant, actor=Actor(user_id="system", role="system"), now=world.now)
    patients = text("SELECT DISTINCT patient_id FROM enrolment WHERE tenant_id = :tenant")
    for patient in (await session.scalars(patients, tenant)).all():
        await review(work, await lock_person(work, patient))
    await session.flush()
    await session.execute(text(_REVIEWED), tenant)
    while (due := (await session.execute(text(_STEP), tenant | {"now": world.now})).one_or_none()) is not None:
        await carry_out(work, due.subject_id, due.due_at)
        await session.flush()
    assert [event.type for event in work.events] == []
