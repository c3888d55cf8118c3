from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.sources.domain import SourceIsNotInTheTree
from services.crm.sources.models import SourceRow
from services.crm.sources.schemas import SourceView
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


def view(row: SourceRow) -> SourceView:
    """A leaf as it is read."""
    return SourceView(
        source_id=row.id,
        channel=row.channel,
        medium=row.medium,
        campaign=row.campaign,
        name_zh=row.name_zh,
        name_en=row.name_en,
    )
