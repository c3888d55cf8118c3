"""What a death between two commits does, at the places where it hurts; and what it does to naive code (G1, G2)."""

# The naive variants replace statements of the product.
# pyright: reportPrivateUsage=false

from collections.abc import Callable
from uuid import uuid4

import pytest
from opentelemetry import trace
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from deploy.local.testing import Servers
from shared.db import Database
from shared.events.booking import Practitioner, PractitionerRegistered
from shared.events.envelope import Actor, AnyEvent, Event
from shared.ids import new_id
from shared.messaging import consumer as consumer_module
from shared.messaging import inbox as inbox_module
from shared.messaging import relay as relay_module
from shared.messaging.inbox import Inbox, on, reactions
from shared.messaging.kafka import Producer, Record
from shared.messaging.relay import Relay
from shared.messaging.shipping import ship
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.work import Work
from tests.service.shared.lab import Lab, lab, order_of, without_repeats
from tests.support.client import record_of


class Killed(BaseException):
    """Stands for SIGKILL: no handler of ours catches it."""


def dies_at(point: str) -> Callable[[str], None]:
    def crash_point(name: str) -> None:
        if name == point:
            raise Killed(name)

    return crash_point


class ForgetsFirst(Relay):
    """The control: empties the outbox and then sends."""

    async def _ship_once(self, connection: AsyncConnection, producer: Producer) -> int:
        rows = (await connection.execute(relay_module._READ, {"limit": 100})).all()
        await connection.execute(relay_module._FORGET, {"ids": [row.id for row in rows]})
        relay_module.crash_point("relay.after_read")
        if rows:
            await ship(producer, rows)
        return len(rows)


RELAY_POINTS = ("relay.after_read", "relay.after_send", "relay.before_delete")


@pytest.mark.parametrize(
    ("make", "point", "arrives"),
    [*((Relay, point, True) for point in RELAY_POINTS), (ForgetsFirst, "relay.after_read", False)],
)
async def test_a_relay_that_dies_loses_nothing(
    servers: Servers, monkeypatch: pytest.MonkeyPatch, make: type[Relay], point: str, arrives: bool
) -> None:
    async with lab(servers) as world:
        thing = uuid4()
        for sequence in (1, 2, 3):
            async with world.database.transaction(tenant_id=None) as session:
                await world.append(session, thing, sequence)
        with monkeypatch.context() as patched:
            patched.setattr(relay_module, "crash_point", dies_at(point))
            with pytest.raises(Killed):
                await world.relay(make).run()
        with monkeypatch.context() as patched:
            # It ends by itself once it has nothing more to do.
            async def idle(_: object) -> None:
                raise Killed

            patched.setattr(relay_module.Listener, "wait", idle)
            with pytest.raises(Killed):
                await world.relay(make).run()
        found = order_of(await world.on_topic())
    assert (without_repeats(found.get(thing, [])) == [1, 2, 3]) is arrives


def registered(world: Lab) -> AnyEvent:
    person = uuid4()
    state = Practitioner.model_validate(
        {"practitioner_id": person, "display_name": "李", "profession": "doctor", "clinic_ids": ()}
    )
    payload = PractitionerRegistered(state=state)
    at = "2026-03-02T01:00:00Z"
    return Event[PractitionerRegistered].model_validate(
        {
            "event_id": new_id(), "type": payload.TYPE, "occurred_at": at, "recorded_at": at,
            "tenant_id": world.tenant, "actor": Actor(user_id="t", role="administrator"),
            "aggregate_type": payload.AGGREGATE, "aggregate_id": person, "sequence": 1,
            "correlation_id": new_id(), "data": payload,
        }
    )  # fmt: skip


@on(PractitionerRegistered)
async def count(work: Work, _: AnyEvent) -> None:
    """An effect that a repeat would double."""
    await work.session.execute(text("UPDATE counted SET n = n + 1"))


def inbox_of(database: Database, world: Lab) -> Inbox:
    return Inbox(
        "lab",
        reactions(count),
        database=database,
        notifier=Notifier(database, "outbox"),
        config=world.config,
        metrics=Metrics("lab"),
        tracer=trace.NoOpTracer(),
    )


async def effects_after_death(world: Lab, monkeypatch: pytest.MonkeyPatch, point: str, record: Record) -> object:
    """The consumer dies at the point with the record in hand; its offset was not committed, so it comes again."""
    async with world.database.transaction(tenant_id=None) as session:
        await session.execute(text("CREATE TABLE counted AS SELECT 0 AS n"))
    consumer = world.consumer(inbox_of(world.database, world))
    with monkeypatch.context() as patched:
        patched.setattr(consumer_module, "crash_point", dies_at(point))
        with pytest.raises(Killed):
            await consumer.consume([record])
    await consumer.consume([record])
    async with world.database.transaction(tenant_id=None) as session:
        return await session.scalar(text("SELECT n FROM counted"))


async def test_a_consumer_that_dies_after_its_commit_does_nothing_twice(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with lab(servers, with_topics=False) as world:
        record = record_of(registered(world))
        assert await effects_after_death(world, monkeypatch, "consumer.after_database_commit", record) == 1


async def test_control_without_the_inbox_it_counts_twice(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox_module, "_CLAIM", text(
        "SELECT true WHERE cast(:event AS uuid) IS NOT NULL AND cast(:handler AS text) IS NOT NULL "
        "AND cast(:tenant AS uuid) IS NOT NULL"
    ))  # fmt: skip
    async with lab(servers, with_topics=False) as world:
        record = record_of(registered(world))
        assert await effects_after_death(world, monkeypatch, "consumer.after_database_commit", record) == 2
