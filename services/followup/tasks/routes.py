"""Tasks: the list that follow-up staff work through, and their attempts."""

from datetime import UTC
from typing import Annotated, cast
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import AwareDatetime
from sqlalchemy import select, tuple_

from services.followup.fields import ProtocolCode
from services.followup.tasks import domain, queries
from services.followup.tasks.models import AttemptRow, TaskRow
from services.followup.tasks.schemas import LogAttempt, Status, TaskItem
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.followup import Attempt, Task
from shared.ids import new_id
from shared.known import clinic_of, merged_ids
from shared.moments import local_date
from shared.pages import Limit, Page, page
from shared.timers import set_timer

router = APIRouter(tags=["tasks"])
Reading = Annotated[Reader, reads(*EVERYONE)]
Callers = Annotated[
    Command,
    commands(Role.CUSTOMER_SERVICE, Role.FRONT_DESK, Role.NURSE, Role.DOCTOR, Role.CONSULTANT, *MANAGE),
]


@router.get("/tasks")
async def list_tasks(
    reader: Reading,
    clinic_id: UUID | None = None,
    patient_id: UUID | None = None,
    status: Status | None = None,
    protocol: ProtocolCode | None = None,
    owner_role: Annotated[Role | None, Query(description="Whose task it is by the protocol.")] = None,
    until: Annotated[AwareDatetime | None, Query(description="Only those to call by then.")] = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[TaskItem]:
    """Tasks of the caller's clinics, those to call first before the others. A patient's: under all their ids."""
    query = await queries.tasks_of(
        reader,
        clinic_id=clinic_id,
        patient_id=patient_id,
        status=status,
        protocol=protocol,
        owner_role=owner_role,
        until=until,
    )
    if after is not None:
        last = await reader.found(TaskRow, after)
        query = query.where(tuple_(TaskRow.call_at, TaskRow.id) > (last.call_at, last.id))
    rows = list(await reader.session.scalars(query.order_by(TaskRow.call_at, TaskRow.id).limit(limit + 1)))
    return Page(items=[_item(row) for row in rows[:limit]], next=rows[limit - 1].id if len(rows) > limit else None)


@router.get("/tasks/{task_id}")
async def read_task(task_id: UUID, reader: Reading) -> TaskItem:
    """One task, with when to call and how often it was tried."""
    return _item(await reader.found(TaskRow, task_id))


def _item(row: TaskRow) -> TaskItem:
    return TaskItem(**row.as_state().model_dump(), call_at=row.call_at, attempts=row.attempts)


@router.get("/attempts")
async def list_attempts(
    reader: Reading,
    clinic_id: UUID | None = None,
    task_id: UUID | None = None,
    patient_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Attempt]:
    """What was tried and what came of it, oldest first. A patient's: under all their ids."""
    query = select(AttemptRow)
    if clinic_id is not None:
        query = query.where(AttemptRow.clinic_id == clinic_id)
    if task_id is not None:
        query = query.where(AttemptRow.task_id == (await reader.found(TaskRow, task_id)).id)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(AttemptRow.patient_id.in_(ids))
    return await page(reader, query, _attempt, limit=limit, after=after)


def _attempt(row: AttemptRow) -> Attempt:
    return cast("Attempt", row.as_state())


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
