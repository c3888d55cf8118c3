from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.sources.domain import SourceIsNotInTheTree
from services.crm.sources.models import SourceRow
from services.crm.sources.schemas import SourcePage, SourceView
from shared.events.crm import Source


async def require_source(session: AsyncSession, tenant_id: UUID, source: Source) -> Source:
    """The source, if the chain's tree has it. Raises SourceIsNotInTheTree."""
    leaf = select(SourceRow.id).where(
        SourceRow.tenant_id == tenant_id,
        SourceRow.channel == source.channel,
        SourceRow.medium == source.medium,
        SourceRow.campaign == source.campaign,
    )
    if await session.scalar(leaf) is None:
        raise SourceIsNotInTheTree(source)
    return source


async def page_of_sources(session: AsyncSession, limit: int, after: UUID | None) -> SourcePage:
    """The tree's leaves, oldest first."""
    wanted = select(SourceRow).order_by(SourceRow.id).limit(limit + 1)
    if after is not None:
        wanted = wanted.where(SourceRow.id > after)
    rows = list(await session.scalars(wanted))
    items = [
        SourceView(
            source_id=row.id,
            channel=row.channel,
            medium=row.medium,
            campaign=row.campaign,
            name_zh=row.name_zh,
            name_en=row.name_en,
        )
        for row in rows[:limit]
    ]
    return SourcePage(items=items, next=items[-1].source_id if len(rows) > limit else None)
