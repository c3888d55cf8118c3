"""Records that may be of one person: they share a phone number, and nobody has merged them."""

from itertools import groupby
from operator import itemgetter
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.contacts.domain import masked
from services.crm.patients.schemas import DuplicateGroup, DuplicateRecord

# One name twice is hardly a family: those come first, and among them who was entered last.
_GROUPS = text(
    """
    WITH standing AS (
        SELECT c.id, c.phone, c.name, p.clinic_id, p.registered_at
        FROM contact c JOIN patient p ON p.id = c.id
        WHERE c.tenant_id = :tenant AND NOT EXISTS (SELECT FROM alias a WHERE a.id = c.id AND a.winning_id IS NOT NULL)
    ), shared AS (
        SELECT phone, count(DISTINCT name) < count(*) AS is_same_name, max(registered_at) AS newest
        FROM standing GROUP BY phone
        HAVING count(*) > 1 AND (cast(:clinic AS uuid) IS NULL OR bool_or(clinic_id = :clinic))
        ORDER BY is_same_name DESC, newest DESC, phone LIMIT :limit
    )
    SELECT phone, is_same_name, id AS patient_id, name, clinic_id, registered_at
    FROM shared JOIN standing USING (phone)
    ORDER BY is_same_name DESC, newest DESC, phone, registered_at, id
    """
)


async def groups_of_duplicates(
    session: AsyncSession, tenant_id: UUID, clinic_id: UUID | None, limit: int
) -> list[DuplicateGroup]:
    """The likeliest groups, each with its oldest record first; of a clinic: where one of the records is its own."""
    rows = (await session.execute(_GROUPS, {"tenant": tenant_id, "clinic": clinic_id, "limit": limit})).mappings()
    return [
        DuplicateGroup(
            phone_masked=masked(phone),
            is_same_name=is_same_name,
            records=[DuplicateRecord.model_validate(row) for row in group],
        )
        for (phone, is_same_name), group in groupby(rows, key=itemgetter("phone", "is_same_name"))
    ]
