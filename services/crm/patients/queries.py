from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.crm.contacts.domain import LAST, digits_of, masked
from services.crm.merges.queries import canonical_of
from services.crm.patients.schemas import Duplicate, LeadView, PatientName, PatientView
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
# Ranges and not LIKE, which is not leakproof: row-level security would keep it off the index.
_FOUND = text(
    _PEOPLE + "WHERE c.name >= :name AND c.name < :name_end OR c.phone_end >= :digits AND c.phone_end < :digits_end "
    "ORDER BY c.name, c.id LIMIT :limit"
)
# Merges are followed to their end for all of them at once.
_NAMES = text(
    """
    WITH RECURSIVE followed AS (
        SELECT c.id, c.name, c.id AS canonical_id, 0 AS step FROM contact c WHERE c.id = ANY(cast(:ids AS uuid[]))
        UNION ALL
        SELECT f.id, f.name, a.winning_id, f.step + 1
        FROM followed f JOIN alias a ON a.id = f.canonical_id WHERE a.winning_id IS NOT NULL
    )
    SELECT DISTINCT ON (id) id AS patient_id, canonical_id, name FROM followed ORDER BY id, step DESC
    """
)
_LEADS = text(
    "SELECT l.id AS patient_id, l.clinic_id, l.source, l.status, l.captured_at, l.business_date, c.name, c.phone "
    "FROM lead l JOIN contact c ON c.id = l.id WHERE (cast(:clinic AS uuid) IS NULL OR l.clinic_id = :clinic) "
    "AND (cast(:status AS text) IS NULL OR l.status = :status) "
    "AND (cast(:after AS uuid) IS NULL OR l.id > :after) ORDER BY l.id LIMIT :limit"
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


async def found_people(session: AsyncSession, words: str, limit: int) -> list[PatientView]:
    """Leads and patients whose name begins with these words, or whose phone number ends with these digits."""
    digits = digits_of(words)[::-1]
    wanted = {"name": words, "name_end": words + LAST, "digits": digits or LAST, "digits_end": digits + LAST}
    rows = (await session.execute(_FOUND, wanted | {"limit": limit})).mappings().all()
    return [_view(row, await canonical_of(session, row["id"])) for row in rows]


async def names_of(session: AsyncSession, patient_ids: Sequence[UUID]) -> list[PatientName]:
    """The names of these leads and patients, and whom their ids stand for; who is unknown is left out."""
    rows = (await session.execute(_NAMES, {"ids": list(patient_ids)})).mappings()
    return [PatientName.model_validate(row) for row in rows]


async def page_of_leads(
    session: AsyncSession, *, clinic_id: UUID | None, status: str | None, limit: int, after: UUID | None
) -> Page[LeadView]:
    """Leads of the chain, by clinic and status, or all."""
    wanted = {"clinic": clinic_id, "status": status, "after": after, "limit": limit + 1}
    rows = (await session.execute(_LEADS, wanted)).mappings().all()
    items = [LeadView.model_validate({**row, "phone_masked": masked(row["phone"])}) for row in rows[:limit]]
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
