"""Putting back what a restored database lost: the service's own events from its topics, and all that hangs on them.

An event carries its aggregate's state, so rows come back by it. What else the transaction had written (ledger entries,
timers, claims) the service derives from the event with its own code: each service names that in its `recovery.py`.
Facts of other services are not put back here: the consumer reads them again from where the restored database had come.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from shared.continuity import open_up
from shared.db import Aggregate
from shared.events.envelope import AnyEvent, State
from shared.messaging.inbox import Reaction, reactions
from shared.messaging.kafka import Record
from shared.messaging.own_log import (
    advance_heads,
    ends_of,
    heads_of,
    positions_of,
    records_between,
    unknown_records,
)
from shared.messaging.records import UnknownEventType, UnreadableRecord, header, parse
from shared.messaging.shipping import Place
from shared.settings import Settings
from shared.upkeep import ensure_event_months
from shared.work import Work

_KEEP = text(
    "INSERT INTO event (event_id, recorded_at, tenant_id, topic, key, type, aggregate_type, aggregate_id, sequence, "
    "body, traceparent) VALUES (:event_id, :recorded_at, :tenant_id, :topic, cast(:key AS uuid), :type, :kind, "
    ":aggregate_id, :sequence, :body, :traceparent)"
)
# Where time is simulated, business time had come at least as far; elsewhere there is no such row.
_CLOCK = text("UPDATE tenant_clock SET now = greatest(now, :now) WHERE tenant_id = :tenant")
_ON_THE_LOG = text("DELETE FROM outbox WHERE event_id = ANY(cast(:ids AS uuid[]))")


class CannotBePutBack(Exception):
    """An event on the log does not fit the database, and no other that has to come before it is left."""


@dataclass(frozen=True)
class Returned:
    """An event that comes back: its aggregate's row, which has become the event's state, and the state before it."""

    work: Work
    event: AnyEvent
    row: Any
    before: State | None

    @property
    def session(self) -> AsyncSession:
        return self.work.session


Step = Callable[[Returned], Awaitable[None]]


@dataclass(frozen=True)
class Recovery:
    """What a service puts back, by the kind of its aggregates.

    ``rows`` are the tables; ``fills`` set the columns that an event's state does not carry, before the row is written;
    ``follows`` write what else the transaction wrote, after it. ``facts`` are learnt first from ``listens``, as far as
    putting back needs them; the consumer handles the same events again, as always.
    """

    rows: Mapping[str, type[Aggregate]]
    fills: Mapping[str, Step] = field(default_factory=dict[str, Step])
    follows: Mapping[str, Step] = field(default_factory=dict[str, Step])
    listens: Sequence[str] = ()
    facts: Sequence[Reaction] = ()


@dataclass(frozen=True)
class Found:
    """What was found on the log: how many events were put back, and how far the group may go on."""

    put_back: int
    positions: dict[Place, int]


Say = Callable[[str], None]
# What comes back, partition by partition, each in its order; emptied on the way.
Lanes = dict[Place, deque[tuple[AnyEvent, Record]]]


async def catch_up(
    session: AsyncSession, config: Settings, topics: Sequence[str], recovery: Recovery, say: Say = lambda _: None
) -> Found:
    """Put back every event on the service's own topics that the database does not know; all or nothing.

    In one transaction, of the database's owner, while no worker of the service runs. Harmless to repeat.
    Raises LogIsShorter, CannotBePutBack.
    """
    heads, ends = await heads_of(session), await ends_of(config, topics)
    lanes: Lanes = {}
    async for records in unknown_records(session, config, heads, ends):
        for record in records:
            lanes.setdefault((record.topic, record.partition), deque()).append((parse(record.value), record))
    say(f"{sum(map(len, lanes.values()))} events on the log are not in the database")
    await _learn(session, config, recovery)
    count = await put_all_back(session, lanes, recovery)
    await _forget_shipped(session, config, heads, ends)
    if ends:
        await advance_heads(session, ends)
    await open_up(session)
    return Found(count, await positions_of(session))


async def _learn(session: AsyncSession, config: Settings, recovery: Recovery) -> None:
    """What the others published since: as much of it as the rows that come back need."""
    if not recovery.facts:
        return
    table = reactions(*recovery.facts)
    ends = await ends_of(config, recovery.listens)
    async for records in records_between(config, await positions_of(session), ends):
        for record in records:
            try:
                event = parse(record.value)
            except (UnknownEventType, UnreadableRecord):
                continue
            for reaction in table.get(event.type, ()):
                await reaction(work_of(session, event), event)


async def put_all_back(session: AsyncSession, lanes: Lanes, recovery: Recovery) -> int:
    """Oldest first, each partition in its order. Where clocks disagreed, an event that does not fit yet lets the other
    partitions go ahead of it. Raises CannotBePutBack."""
    count = 0
    while lanes:
        problem: Exception | None = None
        for place in sorted(lanes, key=lambda place: lanes[place][0][0].event_id):
            event, record = lanes[place][0]
            try:
                async with session.begin_nested():
                    await _put_back(session, event, record, recovery)
            except (IntegrityError, CannotBePutBack) as error:
                problem = problem or error
                continue
            lanes[place].popleft()
            if not lanes[place]:
                del lanes[place]
            count += 1
            break
        else:
            raise CannotBePutBack(str(problem)) from problem
    return count


async def _put_back(session: AsyncSession, event: AnyEvent, record: Record, recovery: Recovery) -> None:
    await _keep_event(session, event, record)
    model = cast("Any", recovery.rows[event.aggregate_type])
    found = await session.get(model, event.aggregate_id, populate_existing=True)
    before = found.as_state() if found is not None else None
    row: Aggregate = found if found is not None else model.new(event.aggregate_id, event.tenant_id)
    if row.sequence + 1 != event.sequence:
        raise CannotBePutBack(f"{event.aggregate_type} {row.id} is at {row.sequence}, the log at {event.sequence}")
    row.become(event.data.state)
    row.sequence = event.sequence
    returned = Returned(work_of(session, event), event, row, before)
    if event.aggregate_type in recovery.fills:
        await recovery.fills[event.aggregate_type](returned)
    session.add(row)
    await session.flush()
    if event.aggregate_type in recovery.follows:
        await recovery.follows[event.aggregate_type](returned)
        await session.flush()


async def _keep_event(session: AsyncSession, event: AnyEvent, record: Record) -> None:
    await ensure_event_months(session, event.recorded_at.date(), 1)
    row = {
        "event_id": event.event_id,
        "recorded_at": event.recorded_at,
        "tenant_id": event.tenant_id,
        "topic": record.topic,
        "key": (record.key or b"").decode(),
        "type": event.type,
        "kind": event.aggregate_type,
        "aggregate_id": event.aggregate_id,
        "sequence": event.sequence,
        "body": (record.value or b"").decode(),
        "traceparent": header(record.headers, "traceparent"),
    }
    await session.execute(_KEEP, row)
    await session.execute(_CLOCK, {"tenant": event.tenant_id, "now": event.recorded_at})


async def _forget_shipped(
    session: AsyncSession, config: Settings, heads: dict[Place, int], ends: dict[Place, int]
) -> None:
    """What the backup held as still to be shipped, and the lost database had shipped."""
    async for records in records_between(config, heads, ends):
        ids = [event.event_id for record in records if (event := _event(record)) is not None]
        await session.execute(_ON_THE_LOG, {"ids": ids})


def _event(record: Record) -> AnyEvent | None:
    try:
        return parse(record.value)
    except (UnknownEventType, UnreadableRecord):
        return None


def work_of(session: AsyncSession, event: AnyEvent) -> Work:
    """The transaction in which the event was recorded, for the service's own functions; nothing is recorded in it."""
    return Work(
        session,
        tenant_id=event.tenant_id,
        actor=event.actor,
        now=event.recorded_at,
        correlation_id=event.correlation_id,
        causation_id=event.causation_id,
    )
