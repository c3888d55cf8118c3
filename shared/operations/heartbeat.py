"""A process says that it is alive: one row of its own in its service's database, every few seconds."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import structlog
from sqlalchemy import text

from shared.db import Database
from shared.ending import end

log = structlog.stdlib.get_logger()
Kind = Literal["api", "worker"]
BEAT_SECONDS = 5.0
# Four beats missed: the process is gone, or cannot reach its database, which is the same to who waits for it.
GONE_AFTER_SECONDS = 20.0

# A row that is there at the start was left by a process that did not stop as one should: that is a crash, and the count
# begins again when a process has lived for an hour. Rows of who never came back are forgotten after a day.
_BEGIN = text(
    """
    INSERT INTO process (kind, instance, version, started_at, seen_at, crashes, is_held, is_stuck, lag)
    VALUES (:kind, :instance, :version, clock_timestamp(), clock_timestamp(), 0, false, false, '{}')
    ON CONFLICT (kind, instance) DO UPDATE
    SET version = excluded.version, started_at = excluded.started_at, seen_at = excluded.seen_at,
        crashes = CASE WHEN process.seen_at - process.started_at < interval '1 hour' THEN process.crashes + 1 ELSE 1 END,
        broker_is_up = NULL, is_held = false, is_stuck = false, lag = '{}'
    """
)
_BEAT = text(
    """
    WITH forgotten AS (
        DELETE FROM process WHERE seen_at < clock_timestamp() - interval '1 day' AND (kind, instance) <> (:kind, :instance)
    )
    UPDATE process SET seen_at = clock_timestamp(), broker_is_up = :broker_is_up, is_held = :is_held,
                       is_stuck = :is_stuck, lag = cast(:lag AS jsonb)
    WHERE kind = :kind AND instance = :instance RETURNING true
    """
)
_LEAVE = text("DELETE FROM process WHERE kind = :kind AND instance = :instance")


@dataclass(frozen=True)
class Condition:
    """How a process is. ``broker_is_up`` None: it needs no broker. ``lag``: records not yet consumed, by topic."""

    broker_is_up: bool | None = None
    is_held: bool = False
    is_stuck: bool = False
    lag: Mapping[str, int] = field(default_factory=dict[str, int])


class Heartbeat:
    """One upsert every five seconds. Who stops in good order takes the row along; who dies leaves it behind."""

    def __init__(
        self, database: Database, kind: Kind, instance: str, version: str, look: Callable[[], Condition] = Condition
    ) -> None:
        self._database = database
        self._look = look
        self._who = {"kind": kind, "instance": instance}
        self._version = version
        self._has_begun = False
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """The last beat. Without a database the row stays, and counts as a crash that was none."""
        if self._task:
            await end([self._task])
        try:
            async with self._database.transaction(tenant_id=None) as session:
                await session.execute(_LEAVE, self._who)
        except Exception as error:
            log.warning("the heartbeat's row could not be taken along", error=repr(error))

    async def beat(self) -> None:
        """Say it once. Raises what the database raises."""
        async with self._database.transaction(tenant_id=None) as session:
            if not self._has_begun:
                await session.execute(_BEGIN, self._who | {"version": self._version})
            condition = self._look()
            beaten = await session.scalar(
                _BEAT,
                {
                    **self._who,
                    "broker_is_up": condition.broker_is_up,
                    "is_held": condition.is_held,
                    "is_stuck": condition.is_stuck,
                    "lag": json.dumps(dict(condition.lag)),
                },
            )
        # A row that somebody took away is made anew.
        self._has_begun = beaten is not None

    async def _run(self) -> None:
        while True:
            try:
                await self.beat()
            except Exception as error:
                # A missed beat is what others see of an outage; nothing else may depend on it.
                log.warning("a heartbeat was missed", error=repr(error))
            await asyncio.sleep(BEAT_SECONDS)
