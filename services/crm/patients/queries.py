from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.contacts.domain import masked
from services.crm.merges.queries import canonical_of
from services.crm.patients.schemas import Duplicate, PatientView
from shared.errors import NotFound
from shared.pages import Page

_PEOPLE = (
    "SELECT c.id, c.name, c.phone, coalesce(p.clinic_id, l.clinic_id) AS clinic_id, "
    "coalesce(p.source, l.source) AS source, p.registered_at, l.captured_at, p.id IS NOT NULL AS is_patient "
    "FROM contact c LEFT JOIN patient p ON p.id = c.id LEFT JOIN lead l ON l.id = c.id "
)
_ONE = text(_PEOPLE + "WHERE c.id = :id")
_PAGE = text(
    _PEOPLE + "WHERE (cast(:phone AS text) IS NULL OR c.phone = :phone) "
    "AND (cast(:clinic AS uuid) IS NULL OR coalesce(p.clinic_id, l.clinic_id) = :clinic) "
    "AND (cast(:after AS uuid) IS NULL OR c.id > :after) ORDER BY c.id LIMIT :limit"
)
_SAME_PHONE = text(
    _PEOPLE + "WHERE c.tenant_id = :tenant AND c.phone = :phone AND c.id <> :id "
    "AND NOT EXISTS (SELECT FROM alias a WHERE a.id = c.id AND a.winning_id IS NOT NULL) ORDER BY c.id LIMIT 20"
)


async def duplicates_of(session: AsyncSession, tenant_id: UUID, patient_id: UUID, phone: str) -> list[Duplicate]:
    """Others with this (normalised) phone number who have not been merged away; the 20 oldest at most."""
    found = await session.execute(_SAME_PHONE, {"tenant": tenant_id, "phone": phone, "id": patient_id})
    return [
        Duplicate(patient_id=row.id, clinic_id=row.clinic_id, registered_at=row.registered_at or row.captured_at)
        for row in found
    ]


async def patient_view(session: AsyncSession, patient_id: UUID) -> PatientView:
    """A lead or patient, under the id as it was entered. Raises NotFound."""
    row = (await session.execute(_ONE, {"id": patient_id})).mappings().one_or_none()
    if row is None:
        raise NotFound(f"There is no patient {patient_id} in your chain.")
    return _view(row, await canonical_of(session, patient_id))


async def page_of_patients(
    session: AsyncSession, *, phone: str | None, clinic_id: UUID | None, limit: int, after: UUID | None
) -> Page[PatientView]:
    """Leads and patients of the chain by (normalised) phone, by registering clinic, or all."""
    wanted = {"phone": phone, "clinic": clinic_id, "after": after, "limit": limit + 1}
    rows = (await session.execute(_PAGE, wanted)).mappings().all()
    items = [_view(row, await canonical_of(session, row["id"])) for row in rows[:limit]]
    return Page(items=items, next=items[-1].patient_id if len(rows) > limit else None)


def _view(row: Mapping[Any, Any], canonical_id: UUID) -> PatientView:
    return PatientView(
        patient_id=row["id"],
        canonical_id=canonical_id,
        clinic_id=row["clinic_id"],
        source=row["source"],
        registered_at=row["registered_at"],
        status="patient" if row["is_patient"] else "lead",
        name=row["name"],
        phone_masked=masked(row["phone"]),
    )
