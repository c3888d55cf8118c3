"""What a worker waits for before it ships and consumes: that database and log belong together (ADR 12)."""

import asyncio
import logging
import signal
from contextlib import aclosing

import structlog
from aiokafka.errors import KafkaError
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.continuity import close, is_open, open_up
from shared.db import Database, is_outage
from shared.events.catalogue import topics_of
from shared.messaging.offsets import GroupIsBusy, committed_offsets, start_at
from shared.messaging.own_log import (
    LogIsShorter,
    TopicsAreMissing,
    advance_heads,
    ends_of,
    heads_of,
    positions_of,
    require_whole,
    unknown_records,
)
from shared.settings import ServiceName, Settings

log = structlog.stdlib.get_logger()
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(7201004)")
BEHIND = "the database does not know what is on the log: run `chairflow catch-up {service}`"
SHORTER = "the log is shorter than what this service put there: run `chairflow log rebuild`"
AGREES = "agrees"
WAITS = "waits to be compared with the database"


class Gate:
    """Closed until this process has compared the two; ``state`` says why, or "agrees"."""

    def __init__(self, service: ServiceName, database: Database, config: Settings) -> None:
        self._service: ServiceName = service
        self._database = database
        self._config = config
        self._passed = asyncio.Event()
        self.state = WAITS

    @property
    def is_passed(self) -> bool:
        return self._passed.is_set()

    async def passed(self) -> None:
        """Come back when database and log agree."""
        await self._passed.wait()

    async def confirm(self) -> None:
        """For the relay, each time it connects: the cluster may be another one than before. Raises LogIsShorter."""
        async with self._database.transaction(tenant_id=None) as session:
            heads = await heads_of(session)
        try:
            require_whole(heads, await ends_of(self._config, topics_of(self._service)))
        except LogIsShorter:
            self._passed.clear()
            self.state = SHORTER
            raise

    async def run(self) -> None:
        """Look until they agree, then watch that the database stays the one that was looked at."""
        while True:
            try:
                if self.is_passed:
                    await self._watch()
                else:
                    await self.look()
            except (KafkaError, TopicsAreMissing, GroupIsBusy) as error:
                log.warning("the log cannot be compared with the database yet", error=repr(error))
            except Exception as error:
                if not is_outage(error):
                    raise
            await asyncio.sleep(1)

    async def look(self) -> None:
        """Compare database and log once; ``state`` says what was found."""
        async with self._database.transaction(tenant_id=None) as session:
            await session.execute(_ONE_AT_A_TIME)
            found = await self._compare(session)
        if found != self.state:
            log.log(logging.INFO if found == AGREES else logging.CRITICAL, found, service=self._service)
        self.state = found
        if found == AGREES:
            self._passed.set()

    async def _compare(self, session: AsyncSession) -> str:
        topics = topics_of(self._service)
        ends = await ends_of(self._config, topics)
        try:
            async with aclosing(unknown_records(session, self._config, await heads_of(session), ends)) as unknown:
                async for records in unknown:
                    if records:
                        await close(session)
                        return BEHIND.format(service=self._service)
        except LogIsShorter as places:
            log.warning("the log was lost", places=str(places))
            return SHORTER
        if ends:
            await advance_heads(session, ends)
        await self._align(session)
        await open_up(session)
        return AGREES

    async def _align(self, session: AsyncSession) -> None:
        """Positions are saved before offsets are committed: where the group is further, the database lost something."""
        group, saved = f"chairflow-{self._service}", await positions_of(session)
        committed = await committed_offsets(self._config, group)
        if any(offset > saved.get(place, 0) for place, offset in committed.items()):
            log.warning("the database has handled less than the group had committed: going back", group=group)
            await start_at(self._config, group, saved)

    async def _watch(self) -> None:
        """A database that was replaced under a running worker is met by a new one: whoever started us starts it."""
        async with self._database.transaction(tenant_id=None) as session:
            if await is_open(session):
                return
        log.critical("the database is another one than at the start: this worker ends", service=self._service)
        signal.raise_signal(signal.SIGTERM)
