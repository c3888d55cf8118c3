"""Waking the relay: a NOTIFY after the commit, never inside it, and at most one every few milliseconds.

A NOTIFY inside a business transaction takes a lock on the whole cluster at commit.
"""

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy import text

from shared.db import Database
from shared.ending import end

log = structlog.stdlib.get_logger()
_PAUSE_SECONDS = 0.005


class Notifier:
    """Coalesces any number of pokes into one NOTIFY. Losing one is harmless: the listener also polls."""

    def __init__(self, database: Database, channel: str) -> None:
        self._database = database
        self._channel = channel
        self._poked = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        if self._task:
            await end([self._task])

    def poke(self) -> None:
        self._poked.set()

    async def _run(self) -> None:
        while True:
            await self._poked.wait()
            self._poked.clear()
            try:
                async with self._database.engine.connect() as connection:
                    autocommit = await connection.execution_options(isolation_level="AUTOCOMMIT")
                    await autocommit.execute(text(f"NOTIFY {self._channel}"))
            except Exception as error:
                # The listener polls as well: a lost notification costs half a second, not an event.
                log.warning("notify failed", channel=self._channel, error=repr(error))
            await asyncio.sleep(_PAUSE_SECONDS)


class Listener:
    """Waits for a NOTIFY on a connection of its own, or for the poll interval."""

    def __init__(self, database: Database, channel: str, poll_seconds: float) -> None:
        self._database = database
        self._channel = channel
        self._poll_seconds = poll_seconds
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.on_payload: Callable[[str], None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        if self._task:
            await end([self._task])

    async def wait(self) -> None:
        """Return when woken, or after the poll interval."""
        try:
            async with asyncio.timeout(self._poll_seconds):
                await self._woken.wait()
        except TimeoutError:
            return
        finally:
            self._woken.clear()

    async def _listen(self) -> None:
        def heard(_connection: object, _pid: int, _channel: str, payload: str) -> None:
            self._woken.set()
            if self.on_payload:
                self.on_payload(payload)

        while True:
            try:
                async with self._database.engine.connect() as connection:
                    raw = (await connection.get_raw_connection()).driver_connection
                    if raw is None:
                        raise ConnectionError("no driver connection")
                    await raw.add_listener(self._channel, heard)
                    while not raw.is_closed():
                        await asyncio.sleep(1)
            except Exception as error:
                log.warning("listener lost its connection", channel=self._channel, error=repr(error))
            await asyncio.sleep(1)
