"""Tasks by what a screen asks for."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.dialects.postgresql import distinct_on

from services.followup.fields import within
from services.followup.tasks.models import AttemptRow, TaskRow
from shared.command import Reader
from shared.known import merged_ids
from shared.moments import IMPORT_HORIZON

_LAST_TRIED_BY = (
    select(AttemptRow.staff_id)
    .where(AttemptRow.task_id == TaskRow.id)
    .order_by(AttemptRow.attempted_at.desc(), AttemptRow.id.desc())
    .limit(1)
    .scalar_subquery()
)


async def last_attempts(reader: Reader, tasks: Sequence[TaskRow]) -> dict[UUID, AttemptRow]:
    """The last attempt of each task that was tried."""
    tried = [task.id for task in tasks if task.attempts]
    query = (
        select(AttemptRow)
        .ext(distinct_on(AttemptRow.task_id))
        .where(AttemptRow.task_id.in_(tried))
        .order_by(AttemptRow.task_id, AttemptRow.attempted_at.desc(), AttemptRow.id.desc())
    )
    return {row.task_id: row for row in await reader.session.scalars(query)} if tried else {}


async def tasks_of(
    reader: Reader,
    *,
    clinic_id: UUID | None,
    patient_id: UUID | None,
    status: str | None,
    protocol: str | None,
    owner_role: str | None,
    until: datetime | None,
    staff_id: str | None,
    is_untried: bool | None,
) -> Select[TaskRow]:
    """Tasks of which all that is given holds; ``until``: to call by then. Raises Malformed (``until`` out of bounds)."""
    query = select(TaskRow)
    if clinic_id is not None:
        query = query.where(TaskRow.clinic_id == clinic_id)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(TaskRow.patient_id.in_(ids))
    if status is not None:
        query = query.where(TaskRow.status == status)
    if protocol is not None:
        query = query.where(TaskRow.protocol == protocol)
    if owner_role is not None:
        query = query.where(TaskRow.owner_role == owner_role)
    if until is not None:
        bound = within(until, reader.now, past=IMPORT_HORIZON, future=IMPORT_HORIZON, field="query.until")
        query = query.where(TaskRow.call_at <= bound.astimezone(UTC))
    if staff_id is not None:
        query = query.where(_LAST_TRIED_BY.in_([staff_id]))
    if is_untried is not None:
        query = query.where((TaskRow.attempts == 0) == is_untried)
    return query
