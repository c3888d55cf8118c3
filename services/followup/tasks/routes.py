"""Tasks: the list that follow-up staff work through, and their attempts."""

from datetime import UTC
from typing import Annotated, cast
from uuid import UUID

from fastapi import APIRouter
from pydantic import AwareDatetime
from sqlalchemy import select, tuple_

from services.followup.fields import within
from services.followup.tasks import domain
from services.followup.tasks.models import AttemptRow, TaskRow
from services.followup.tasks.schemas import LogAttempt, Status, TaskItem
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.followup import Task
from shared.ids import new_id
from shared.known import clinic_of
from shared.moments import IMPORT_HORIZON, local_date
from shared.pages import Limit, Page
from shared.timers import set_timer

router = APIRouter(tags=["tasks"])
Callers = Annotated[
    Command,
    commands(Role.CUSTOMER_SERVICE, Role.FRONT_DESK, Role.NURSE, Role.DOCTOR, Role.CONSULTANT, *MANAGE),
]


@router.get("/tasks")
async def tasks(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    status: Status | None = None,
    until: AwareDatetime | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[TaskItem]:
    """Tasks of the caller's clinics, those to call first before the others; ``until``: only those to call by then."""
    query = select(TaskRow).order_by(TaskRow.call_at, TaskRow.id).limit(limit + 1)
    if clinic_id is not None:
        query = query.where(TaskRow.clinic_id == clinic_id)
    if status is not None:
        query = query.where(TaskRow.status == status)
    if until is not None:
        bound = within(until, reader.now, past=IMPORT_HORIZON, future=IMPORT_HORIZON, field="query.until")
        query = query.where(TaskRow.call_at <= bound.astimezone(UTC))
    if after is not None:
        last = await reader.found(TaskRow, after)
        query = query.where(tuple_(TaskRow.call_at, TaskRow.id) > (last.call_at, last.id))
    rows = list(await reader.session.scalars(query))
    return Page(items=[_item(row) for row in rows[:limit]], next=rows[limit - 1].id if len(rows) > limit else None)


def _item(row: TaskRow) -> TaskItem:
    return TaskItem(**row.as_state().model_dump(), call_at=row.call_at, attempts=row.attempts)


@router.post("/tasks/{task_id}/attempts", status_code=201)
async def log_attempt(task_id: UUID, body: LogAttempt, command: Callers) -> Ack:
    """Somebody tried to reach the patient; the answer's id is the attempt's."""
    row = await command.locked(TaskRow, task_id)
    clinic = await clinic_of(command, row.clinic_id)
    logged = domain.log_attempt(
        cast("Task", row.as_state()),
        attempt_id=new_id(),
        channel=body.channel,
        outcome=body.outcome,
        callback_at=body.callback_at,
        earlier_attempts=row.attempts,
        staff_id=command.actor.user_id,
        now=command.now,
        today=local_date(command.now, clinic.zone),
    )
    attempt = AttemptRow.new(logged.attempt.state.attempt_id, command.tenant_id)
    attempt.enrolment_id = row.enrolment_id
    command.record(attempt, logged.attempt)
    row.attempts += 1
    if logged.callback_at is not None:
        row.call_at = logged.callback_at.astimezone(UTC)
        await set_timer(command, "followup_callback", row.id, row.call_at)
    if logged.completed is not None:
        command.record(row, logged.completed)
    await set_timer(command, "followup_attempt", attempt.id, command.now)
    return command.acknowledge(attempt.id)
