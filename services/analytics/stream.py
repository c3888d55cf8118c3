"""The live stream: what the deriver changed, to every open board, as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import structlog
from fastapi import FastAPI

from services.analytics.queries.postings import events_named
from shared.auth import Caller
from shared.clock import business_now
from shared.command import Reader
from shared.db import Database
from shared.messaging.wake import Listener

log = structlog.stdlib.get_logger()
_PING_SECONDS = 15.0
_COALESCE_SECONDS = 0.15
_QUEUED_NOTICES = 500


class Hub:
    """Hands each notice of the deriver to the open streams of its tenant. One database listener serves them all."""

    def __init__(self, database: Database) -> None:
        self._listener = Listener(database, "cells", poll_seconds=60)
        self._listener.on_payload = self._heard
        self._open: dict[UUID, set[asyncio.Queue[dict[str, Any]]]] = {}

    def start(self) -> None:
        self._listener.start()

    async def stop(self) -> None:
        await self._listener.stop()

    def _heard(self, payload: str) -> None:
        notice: dict[str, Any] = json.loads(payload)
        for queue in self._open.get(UUID(notice["tenant"]), ()):
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(notice)

    async def notices(self, tenant_id: UUID) -> AsyncIterator[dict[str, Any] | None]:
        """Notices of one tenant, those of a moment taken together; None now and then, to keep the line open."""
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue(_QUEUED_NOTICES)
        self._open.setdefault(tenant_id, set()).add(queue)
        try:
            while True:
                try:
                    async with asyncio.timeout(_PING_SECONDS):
                        notice = await queue.get()
                except TimeoutError:
                    yield None
                    continue
                while not queue.empty():
                    more = queue.get_nowait()
                    notice = {
                        "events": (notice["events"] + more["events"])[-100:],
                        "more": notice["more"]
                        + more["more"]
                        + max(0, len(notice["events"]) + len(more["events"]) - 100),
                    }
                yield notice
                await asyncio.sleep(_COALESCE_SECONDS)
        finally:
            self._open[tenant_id].discard(queue)


async def changes(app: FastAPI, caller: Caller) -> AsyncIterator[str]:
    """Server-sent events for one caller: ``changed`` with cells and events in the caller's scope, ``ping`` between."""
    hub: Hub = app.state.hub
    yield "event: ping\ndata: {}\n\n"
    async for notice in hub.notices(caller.tenant_id):
        if notice is None:
            yield "event: ping\ndata: {}\n\n"
            continue
        try:
            yield f"event: changed\ndata: {await _changed(app, caller, notice)}\n\n"
        except Exception as error:
            # A board that misses a notice refetches with the next one.
            log.warning("a notice could not be told", error=repr(error))


async def _changed(app: FastAPI, caller: Caller, notice: dict[str, Any]) -> str:
    database: Database = app.state.database
    async with database.transaction(tenant_id=caller.tenant_id, clinics=caller.clinics) as session:
        now = await business_now(session, caller.tenant_id, simulated=app.state.config.simulated_time)
        found = await events_named(Reader(session, caller, now), notice["events"])
    cells = {(p.kpi, str(p.clinic_id), p.business_date.isoformat()) for event in found for p in event.postings}
    return json.dumps(
        {
            "cells": [{"kpi": k, "clinic_id": c, "business_date": d} for k, c, d in sorted(cells)],
            "events": [event.model_dump(mode="json") for event in found],
            "more": notice["more"],
        }
    )
