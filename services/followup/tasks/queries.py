"""Tasks by what a screen asks for."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Select, select

from services.followup.fields import within
from services.followup.tasks.models import TaskRow
from shared.command import Reader
from shared.known import merged_ids
from shared.moments import IMPORT_HORIZON


async def tasks_of(
    reader: Reader,
    *,
    clinic_id: UUID | None,
    patient_id: UUID | None,
    status: str | None,
    protocol: str | None,
    owner_role: str | None,
    until: datetime | None,
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
    return query
