"""What analytics tells those who run the platform, beside what every service does: how the numbers are."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from services.analytics.operations.queries import numbers
from services.analytics.operations.schemas import Numbers, StoreVerification
from services.analytics.operations.verifications import store_verification
from shared.auth import Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.operations.routes import WATCHERS

router = APIRouter(prefix="/admin", tags=["admin"])


@router.get("/numbers")
async def read_numbers(reader: Annotated[Reader, reads(*WATCHERS)]) -> Numbers:
    """Marks that wait, freshness of the last ten minutes, restatements of the last 14 days, the last verifications."""
    return await numbers(reader)


@router.post("/verifications", status_code=201)
async def add_verification(body: StoreVerification, command: Annotated[Command, commands(Role.ADMINISTRATOR)]) -> Ack:
    """Keep what a verification found, so that the operations page shows when there was one."""
    by = command.caller.name or command.caller.user_id
    stored: UUID = await store_verification(
        command.session,
        command.tenant_id,
        body.kind,
        by,
        compared=body.compared,
        differences=body.differences,
        seconds=body.seconds,
    )
    return command.acknowledge(stored)
