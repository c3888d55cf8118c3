"""Admin routes of every service: the tenant's clock (simulated time only) and how far the service has come."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import AfterValidator, AwareDatetime, BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.auth import Role
from shared.clock import set_clock
from shared.command import Reader, reads
from shared.settings import Settings

Administrator = Annotated[Reader, reads(Role.ADMINISTRATOR)]
Offsets = dict[str, dict[str, int]]
FIRST_YEAR, LAST_YEAR = 1990, 2200


def _in_our_time(moment: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"must lie in the years {FIRST_YEAR} to {LAST_YEAR}")
    return moment


class ClockSetting(BaseModel):
    """Far from the ends of the calendar: everything that is due later must have a date too."""

    now: Annotated[AwareDatetime, AfterValidator(_in_our_time)]


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
    """What every service answers its administrator; the clock can be moved only where time is simulated."""
    router = APIRouter(tags=["admin"])

    @router.get("/progress")
    async def read_progress(reader: Administrator, request: Request) -> Progress:
        """How far the service has come with what it has to publish, to handle and to do."""
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
    async def read_clock(reader: Administrator) -> Clock:
        """The tenant's business time."""
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
