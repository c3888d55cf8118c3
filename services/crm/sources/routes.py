from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select

from services.crm.sources.models import SourceRow
from services.crm.sources.queries import view
from services.crm.sources.schemas import AddSource, SourceView
from shared.auth import EVERYONE, MANAGE
from shared.command import Ack, Command, Reader, commands, reads
from shared.ids import new_id
from shared.pages import Limit, Page, page

router = APIRouter(tags=["sources"])


@router.post("/sources", status_code=201)
async def add_source(body: AddSource, command: Annotated[Command, commands(*MANAGE)]) -> Ack:
    """Add a leaf to the chain's three-level source tree."""
    row = SourceRow(id=new_id(), tenant_id=command.tenant_id, **body.model_dump())
    command.session.add(row)
    return command.acknowledge(row.id)


@router.get("/sources")
async def list_sources(
    reader: Annotated[Reader, reads(*EVERYONE)],
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[SourceView]:
    """The tree's leaves, oldest first."""
    return await page(reader, select(SourceRow), view, limit=limit, after=after)
