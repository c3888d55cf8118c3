"""What moves together: the groups that a batch of marks touches, and from when on."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.analytics.domain import KnowledgeTime
from services.analytics.kpis import DEFINITIONS

_READ = {kind for definition in DEFINITIONS for kind in definition.reads}
_GROUPS = text(
    """
    SELECT wanted.tenant_id, wanted.member, m.group_id
    FROM unnest(cast(:tenants AS uuid[]), cast(:members AS uuid[])) AS wanted (tenant_id, member)
    JOIN member m ON m.tenant_id = wanted.tenant_id AND m.patient_id = wanted.member
    """
)
_MEMBERS = text(
    """
    SELECT m.tenant_id, m.group_id, m.patient_id
    FROM unnest(cast(:tenants AS uuid[]), cast(:groups AS uuid[])) AS wanted (tenant_id, group_id)
    JOIN member m USING (tenant_id, group_id)
    """
)
_JOIN = text(
    """
    WITH ids AS (SELECT unnest(cast(:ids AS uuid[])) AS patient_id),
    touched AS (SELECT group_id FROM member JOIN ids USING (patient_id) WHERE tenant_id = :tenant),
    united AS (
        SELECT patient_id FROM ids
        UNION SELECT patient_id FROM member WHERE tenant_id = :tenant AND group_id IN (SELECT group_id FROM touched)
    ),
    root AS (SELECT patient_id AS group_id FROM united ORDER BY patient_id LIMIT 1)
    INSERT INTO member (tenant_id, patient_id, group_id)
    SELECT :tenant, united.patient_id, root.group_id FROM united, root ORDER BY united.patient_id
    ON CONFLICT (tenant_id, patient_id) DO UPDATE SET group_id = excluded.group_id
    WHERE member.group_id <> excluded.group_id
    """
)


@dataclass(frozen=True)
class Group:
    """The members of a group and the earliest knowledge time at which a mark lies.

    ``moves`` is False when none of the marks is of a kind that a KPI reads.
    """

    tenant_id: UUID
    members: tuple[UUID, ...]
    since: KnowledgeTime
    moves: bool


async def groups_of(session: AsyncSession, marks: Sequence[Any]) -> list[Group]:
    """Join what merges link, then find each mark's group."""
    for mark in marks:
        if mark.linked_member is not None:
            await session.execute(_JOIN, {"tenant": mark.tenant_id, "ids": [mark.member, mark.linked_member]})
    members = sorted({(mark.tenant_id, mark.member) for mark in marks})
    rows = await session.execute(_GROUPS, {"tenants": [t for t, _ in members], "members": [m for _, m in members]})
    group_of = {(row.tenant_id, row.member): row.group_id for row in rows}
    roots = sorted({(tenant, group) for (tenant, _), group in group_of.items()})
    together: dict[tuple[UUID, UUID], list[UUID]] = defaultdict(list)
    rows = await session.execute(_MEMBERS, {"tenants": [t for t, _ in roots], "groups": [g for _, g in roots]})
    for row in rows:
        together[row.tenant_id, row.group_id].append(row.patient_id)
    touched: dict[tuple[UUID, UUID], list[Any]] = defaultdict(list)
    for mark in marks:
        touched[mark.tenant_id, group_of.get((mark.tenant_id, mark.member), mark.member)].append(mark)
    return [
        Group(
            tenant_id=tenant,
            members=tuple(sorted(together.get((tenant, root), [root]))),
            since=min(KnowledgeTime(mark.recorded_at, mark.event_id) for mark in found),
            moves=any(mark.kind in _READ for mark in found),
        )
        for (tenant, root), found in sorted(touched.items())
    ]
