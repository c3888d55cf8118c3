"""What every service answers those who run it. They look; an administrator decides, and each decision is logged."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Request
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.auth import Caller, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.operations import decisions
from shared.operations.parked import parked_detail, parked_page
from shared.operations.schemas import DropParked, Operations, ParkedDetail, ParkedView, State
from shared.operations.summary import operations
from shared.pages import Limit, Page
from shared.settings import Settings

# Who answers for the chain as a whole may look; what is done about a record is a technical decision.
WATCHERS = (Role.ADMINISTRATOR, Role.OPERATIONS_DIRECTOR, Role.OWNER)
Watcher = Annotated[Reader, reads(*WATCHERS)]
Decision = Annotated[Command, commands(Role.ADMINISTRATOR)]

_AS_OPERATOR = text("SELECT set_config('app.operator', 'on', true)")


def operations_router(config: Settings) -> APIRouter:
    """Processes and backlogs, and the parked records with what may be done about them."""
    router = APIRouter(tags=["admin"])

    async def enter(session: AsyncSession, caller: Caller) -> None:
        """Show the records whose chain cannot be read to who runs the platform, and to nobody else."""
        if caller.clinics is None and caller.tenant_id == config.operator_tenant:
            await session.execute(_AS_OPERATOR)

    @router.get("/operations")
    async def read_operations(reader: Watcher, request: Request) -> Operations:
        """Is everything fine: who is alive, and what waits to be published, decided or done."""
        await enter(reader.session, reader.caller)
        return await operations(reader, request.app.state.service, simulated=config.simulated_time)

    @router.get("/parked")
    async def list_parked(
        reader: Watcher, state: State | None = None, limit: Limit = 50, after: UUID | None = None
    ) -> Page[ParkedView]:
        """Records that this service could not handle, the newest first."""
        await enter(reader.session, reader.caller)
        return await parked_page(reader.session, state, limit=limit, after=after)

    @router.get("/parked/{parked_id}")
    async def read_parked(parked_id: UUID, reader: Watcher) -> ParkedDetail:
        """One of them: headers, body, and who did what. Bodies of the contacts topic are withheld."""
        await enter(reader.session, reader.caller)
        return await parked_detail(reader.session, parked_id)

    @router.post("/parked/{parked_id}/replay")
    async def replay_parked(parked_id: UUID, command: Decision) -> Ack:
        """Have this service's worker handle it again, in a moment; nobody else hears of it.

        If it fails once more, the record is open again, with the reason as it is then.
        """
        await enter(command.session, command.caller)
        await decisions.ask_for_replay(command.session, parked_id, _decider(command.caller))
        return command.acknowledge(parked_id)

    @router.post("/parked/{parked_id}/drop")
    async def drop_parked(parked_id: UUID, body: DropParked, command: Decision) -> Ack:
        """Never handle it, for a reason that stays with it. This is final."""
        await enter(command.session, command.caller)
        await decisions.drop(command.session, parked_id, _decider(command.caller), body.reason)
        return command.acknowledge(parked_id)

    return router


def _decider(caller: Caller) -> decisions.Decider:
    return decisions.Decider(caller.user_id, caller.name, caller.role)
