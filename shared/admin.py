"""Admin routes of every service: the tenant's clock (simulated time only) and how far the service has come."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import AwareDatetime, BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.auth import Role
from shared.clock import set_clock
from shared.command import Reader, reads
from shared.settings import Settings

Administrator = Annotated[Reader, reads(Role.ADMINISTRATOR)]
Offsets = dict[str, dict[str, int]]


class ClockSetting(BaseModel):
    now: AwareDatetime


class Clock(BaseModel):
    now: datetime
    is_simulated: bool


class Progress(BaseModel):
    """What is still on its way in this service. Settled: the three counts are 0 and positions reach the heads."""

    outbox: int
    due_timers: int
    marks: int
    heads: Offsets
    positions: Offsets


def admin_router(config: Settings) -> APIRouter:
    router = APIRouter(tags=["admin"])

    @router.get("/progress")
    async def progress(reader: Administrator, request: Request) -> Progress:
        session = reader.session
        tenant = {"tenant": reader.caller.tenant_id, "now": reader.now}
        marks = 0
        if request.app.state.service == "analytics":
            marks = await session.scalar(text("SELECT count(*) FROM mark WHERE tenant_id = :tenant"), tenant) or 0
        return Progress(
            outbox=await session.scalar(text("SELECT count(*) FROM outbox WHERE tenant_id = :tenant"), tenant) or 0,
            due_timers=await session.scalar(
                text("SELECT count(*) FROM timer WHERE tenant_id = :tenant AND due_at <= :now"), tenant
            )
            or 0,
            marks=marks,
            heads=await _offsets(session, "stream_head"),
            positions=await _offsets(session, "stream_position"),
        )

    @router.get("/clock")
    async def clock(reader: Administrator) -> Clock:
        return Clock(now=reader.now, is_simulated=config.simulated_time)

    if config.simulated_time:

        @router.put("/clock")
        async def move_clock(setting: ClockSetting, reader: Administrator) -> Clock:
            """Move the tenant's business time forward. It never goes back."""
            now = setting.now.astimezone(UTC)
            await set_clock(reader.session, reader.caller.tenant_id, now)
            await reader.session.execute(text("NOTIFY clock"))
            return Clock(now=now, is_simulated=True)

    return router


async def _offsets(session: AsyncSession, table: str) -> Offsets:
    found: Offsets = {}
    for topic, partition, offset in await session.execute(text(f"SELECT topic, partition, next_offset FROM {table}")):
        found.setdefault(topic, {})[str(partition)] = offset
    return found
