"""A service's part of the log, written again from its event table: for a new, empty cluster after Kafka was lost.

What is in the outbox was never acknowledged by the old cluster and is left to the relay, so every event comes once.
The order is that in which the events were recorded, and within an aggregate that of its sequence, whatever clocks said.
It is the same each time, so a run that died half-way is gone on with: the log so far is a beginning of what belongs there.
"""

from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.crash import crash_point
from shared.db import Database
from shared.messaging.kafka import Producer
from shared.messaging.own_log import ends_of, records_between
from shared.messaging.positions import advance
from shared.messaging.relay import OWNER_LOCK
from shared.messaging.shipping import Place, Recorded, place_of, ship
from shared.settings import Settings

_CHUNK = 5_000
# An event id begins with the millisecond at which it was made. The running greatest one along the sequence puts an
# aggregate's events in order even where two processes' clocks disagreed.
_EVENTS = text(
    """
    SELECT topic, key, body, traceparent, event_id FROM (
        SELECT e.topic, e.key, e.body, e.traceparent, e.event_id, e.sequence,
               max(cast(e.event_id AS text) COLLATE "C")
                   OVER (PARTITION BY e.aggregate_type, e.aggregate_id ORDER BY e.sequence) AS place
        FROM event e WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.event_id = e.event_id)
    ) AS recorded ORDER BY place, sequence
    """
)
_COUNT = text("SELECT (SELECT count(*) FROM event) - (SELECT count(*) FROM outbox)")
Progress = Callable[[int], None]
Offsets = Mapping[Place, int]


class WorkerIsRunning(Exception):
    """A worker of the service holds its relay's lock: it would write to the log at the same time."""


class LogHoldsSomethingElse(Exception):
    """A topic is not empty, and what lies on it is no beginning of what the event table says belongs there."""


@asynccontextmanager
async def relay_stopped(database: Database, service: str) -> AsyncGenerator[None]:
    """While open, no relay of this service ships. Raises WorkerIsRunning."""
    async with database.engine.connect() as connection:
        held = await connection.execution_options(isolation_level="AUTOCOMMIT")
        if not await held.scalar(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": OWNER_LOCK}):
            raise WorkerIsRunning(service)
        try:
            yield
        finally:
            # Closed and not given back: in the pool the connection would keep the lock.
            await held.invalidate()


@dataclass
class Republication:
    """One service's events and the topics they belong on.

    ``ends`` is how many records each partition holds, ``done`` how many of those an earlier run put there.
    """

    database: Database
    config: Settings
    topics: Sequence[str]
    ends: Offsets = field(default_factory=dict[Place, int])
    done: Offsets = field(default_factory=dict[Place, int])

    async def look(self, *, should_append: bool = False) -> None:
        """See what is on the topics already; with ``should_append`` everything is published after it, come what may.

        Raises TopicsAreMissing, LogHoldsSomethingElse.
        """
        self.ends, last = await _last_records(self.config, self.topics)
        if should_append:
            return
        await self._must_be_a_beginning(last)
        self.done = self.ends

    async def _must_be_a_beginning(self, last: dict[Place, bytes]) -> None:
        if not last:
            return
        seen: dict[Place, int] = dict.fromkeys(last, 0)
        async for chunk in self._events():
            for row in chunk:
                place = place_of(row)
                if place in last:
                    seen[place] += 1
                    if seen[place] == self.ends[place] and row.body.encode() == last[place]:
                        del last[place]
        if last:
            raise LogHoldsSomethingElse(", ".join(f"{topic}:{partition}" for topic, partition in sorted(last)))

    async def count(self) -> int:
        """How many events belong on the log."""
        async with self.database.transaction(tenant_id=None) as session:
            return await session.scalar(_COUNT) or 0

    async def publish(self, producer: Producer, progress: Progress) -> int:
        """Publish what is not on the log yet; how many that were. ``progress`` is told how many more are on the log."""
        heads, passed, published = dict(self.ends), dict[Place, int](), 0
        async for chunk in self._events():
            missing: list[Recorded] = []
            for row in chunk:
                place = place_of(row)
                passed[place] = passed.get(place, 0) + 1
                if passed[place] > self.done.get(place, 0):
                    missing.append(row)
            heads |= await ship(producer, missing, recorded_ms)
            published += len(missing)
            crash_point("republish.after_chunk")
            progress(len(chunk))
        await self._settle(heads)
        return published

    async def _settle(self, heads: Offsets) -> None:
        """The new log is the service's log; how far it had read on the old ones means nothing any more."""
        async with self.database.transaction(tenant_id=None) as session:
            await session.execute(text("DELETE FROM stream_head"))
            await session.execute(text("DELETE FROM stream_position"))
            await advance(session, "stream_head", heads)

    async def _events(self) -> AsyncGenerator[Sequence[Any]]:
        """In one snapshot, so that what the APIs record meanwhile is the relay's alone."""
        async with self.database.engine.connect() as connection:
            snapshot: AsyncConnection = await connection.execution_options(isolation_level="REPEATABLE READ")
            rows: Any = await snapshot.stream(_EVENTS, execution_options={"yield_per": _CHUNK})
            async for chunk in rows.partitions(_CHUNK):
                yield chunk


def recorded_ms(row: Recorded) -> int:
    """When the event was recorded, by the wall clock: the milliseconds since 1970 that its id (UUIDv7) begins with."""
    return row.event_id.int >> 80


async def _last_records(config: Settings, topics: Sequence[str]) -> tuple[dict[Place, int], dict[Place, bytes]]:
    """The end of each partition that is not empty, and the value of the record before it. Raises TopicsAreMissing."""
    ends = {place: end for place, end in (await ends_of(config, topics)).items() if end}
    last: dict[Place, bytes] = {}
    async for records in records_between(config, {place: end - 1 for place, end in ends.items()}, ends):
        last |= {(record.topic, record.partition): record.value or b"" for record in records}
    return ends, last
