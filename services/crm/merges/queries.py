from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

# The alias table cannot hold a cycle (its trigger sees to that), so both walks end.
_CANONICAL = text(
    "WITH RECURSIVE chain (id, depth) AS ("
    "SELECT cast(:patient AS uuid), 0 UNION ALL "
    "SELECT a.winning_id, chain.depth + 1 FROM chain JOIN alias a ON a.id = chain.id WHERE a.winning_id IS NOT NULL) "
    "SELECT id FROM chain ORDER BY depth DESC LIMIT 1"
)
_MEMBERS = text(
    "WITH RECURSIVE member (id) AS ("
    "SELECT cast(:canonical AS uuid) UNION ALL "
    "SELECT a.id FROM member JOIN alias a ON a.winning_id = member.id) "
    "SELECT id FROM member"
)


async def canonical_of(session: AsyncSession, patient_id: UUID) -> UUID:
    """The patient for whom this id stands today; itself if it was never merged."""
    return await session.scalar(_CANONICAL, {"patient": patient_id}) or patient_id


async def same_person(session: AsyncSession, patient_id: UUID) -> list[UUID]:
    """Every id under which the same person is known today, this one included."""
    canonical = await canonical_of(session, patient_id)
    return list(await session.scalars(_MEMBERS, {"canonical": canonical}))
