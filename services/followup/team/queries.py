"""The team's day, counted in the database."""

from datetime import date
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.followup.team.models import StaffRow
from services.followup.team.schemas import TeamCount
from shared.command import Command, Reader

_SEE = text(
    "INSERT INTO staff (tenant_id, user_id, name, seen_at) VALUES (:tenant, :user, :name, :now) "
    "ON CONFLICT (tenant_id, user_id) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at "
    "WHERE staff.name <> excluded.name"
)

# A task belongs to whoever tried it last. A contact completed its task if none came after it.
_SUMMARY = text("""
    WITH clinic AS (
        SELECT id AS clinic_id, state ->> 'zone' AS zone,
               cast(cast(:now AS timestamptz) AT TIME ZONE (state ->> 'zone') AS date) AS today
        FROM known
        WHERE kind = 'clinic' AND tenant_id = :tenant AND (cast(:clinic AS uuid) IS NULL OR id = :clinic)
    ), found AS (
        SELECT t.clinic_id, t.protocol, last.staff_id, 1 AS open,
               cast(day.call_on = c.today AS int) AS due_today, cast(day.call_on < c.today AS int) AS overdue,
               0 AS done_today, 0 AS done, 0 AS attempts, 0 AS reached, 0 AS attributed, 0 AS credited
        FROM task t
        JOIN clinic c USING (clinic_id)
        CROSS JOIN LATERAL (SELECT cast(t.call_at AT TIME ZONE c.zone AS date) AS call_on) day
        LEFT JOIN LATERAL (
            SELECT a.staff_id FROM attempt a WHERE a.task_id = t.id ORDER BY a.attempted_at DESC, a.id DESC LIMIT 1
        ) last ON t.attempts > 0
        WHERE t.tenant_id = :tenant AND t.status = 'due'
        UNION ALL
        SELECT a.clinic_id, a.protocol, a.staff_id, 0, 0, 0,
               cast(ended.it AND a.business_date = c.today AS int), cast(ended.it AND within.it AS int),
               cast(within.it AS int), cast(a.is_reached AND within.it AS int), 0, 0
        FROM attempt a
        JOIN clinic c USING (clinic_id)
        JOIN task t ON t.id = a.task_id
        CROSS JOIN LATERAL (SELECT a.business_date BETWEEN :first AND :last AS it) within
        CROSS JOIN LATERAL (
            SELECT t.status = 'completed' AND NOT EXISTS (
                SELECT FROM attempt b WHERE b.task_id = a.task_id AND (b.attempted_at, b.id) > (a.attempted_at, a.id)
            ) AS it
        ) ended
        WHERE a.tenant_id = :tenant AND (within.it OR a.business_date = c.today)
        UNION ALL
        SELECT a.clinic_id, a.protocol, a.staff_id, 0, 0, 0, 0, 0, 0, 0, 1, cast(b.status = 'credited' AS int)
        FROM attribution b
        JOIN attempt a ON a.id = b.attempt_id
        JOIN clinic c ON c.clinic_id = a.clinic_id
        WHERE b.tenant_id = :tenant AND b.status <> 'revoked'
          AND cast(b.attributed_at AT TIME ZONE c.zone AS date) BETWEEN :first AND :last
    )
    SELECT clinic_id, protocol, staff_id, sum(open) AS open, sum(due_today) AS due_today, sum(overdue) AS overdue,
           sum(done_today) AS done_today, sum(done) AS done, sum(attempts) AS attempts, sum(reached) AS reached,
           sum(attributed) AS attributed, sum(credited) AS credited
    FROM found GROUP BY clinic_id, protocol, staff_id ORDER BY clinic_id, protocol, staff_id NULLS FIRST
""")


async def remember_name(command: Command) -> None:
    """Keep the name under which the caller works; nothing for a token that says none."""
    caller = command.caller
    if caller.name:
        row = {"tenant": command.tenant_id, "user": caller.user_id, "name": caller.name, "now": command.now}
        await command.session.execute(_SEE, row)


async def summary(reader: Reader, *, clinic_id: UUID | None, first: date, last: date) -> list[TeamCount]:
    """Everybody's open tasks now, and what they did on these days, by clinic and protocol."""
    row = {"tenant": reader.caller.tenant_id, "clinic": clinic_id, "now": reader.now, "first": first, "last": last}
    found = await reader.session.execute(_SUMMARY, row)
    return [TeamCount.model_validate(one, from_attributes=True) for one in found]


async def names_of(session: AsyncSession, tenant_id: UUID, users: set[str]) -> dict[str, str]:
    """The names of these people, as far as they were seen."""
    query = select(StaffRow).where(StaffRow.tenant_id == tenant_id, StaffRow.user_id.in_(users))
    return {row.user_id: row.name for row in await session.scalars(query)}
