"""Tasks: the list that follow-up staff work through, and their attempts."""

from datetime import UTC, date
from typing import Annotated, cast
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import AwareDatetime
from sqlalchemy import select, tuple_

from services.followup.fields import ProtocolCode
from services.followup.tasks import domain, queries
from services.followup.tasks.models import AttemptRow, TaskRow
from services.followup.tasks.schemas import AttemptItem, LogAttempt, Status, TaskItem
from services.followup.team.queries import names_of, remember_name
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.followup import Outcome, Task
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
    staff_id: Annotated[str | None, Query(description="Whom they belong to: who tried them last.")] = None,
    is_untried: Annotated[bool | None, Query(description="Whether nobody has tried them yet.")] = None,
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
        staff_id=staff_id,
        is_untried=is_untried,
    )
    if after is not None:
        last = await reader.found(TaskRow, after)
        query = query.where(tuple_(TaskRow.call_at, TaskRow.id) > (last.call_at, last.id))
    rows = list(await reader.session.scalars(query.order_by(TaskRow.call_at, TaskRow.id).limit(limit + 1)))
    last_of = await queries.last_attempts(reader, rows[:limit])
    items = [_item(row, last_of.get(row.id)) for row in rows[:limit]]
    return Page(items=items, next=rows[limit - 1].id if len(rows) > limit else None)


@router.get("/tasks/{task_id}")
async def read_task(task_id: UUID, reader: Reading) -> TaskItem:
    """One task, with when to call and how often it was tried."""
    row = await reader.found(TaskRow, task_id)
    return _item(row, (await queries.last_attempts(reader, [row])).get(row.id))


def _item(row: TaskRow, last: AttemptRow | None) -> TaskItem:
    return TaskItem(
        **row.as_state().model_dump(),
        call_at=row.call_at,
        attempts=row.attempts,
        last_outcome=cast("Outcome", last.outcome) if last else None,
        last_tried_at=last.attempted_at if last else None,
    )


@router.get("/attempts")
async def list_attempts(
    reader: Reading,
    clinic_id: UUID | None = None,
    task_id: UUID | None = None,
    patient_id: UUID | None = None,
    staff_id: str | None = None,
    date_from: date | None = None,
    date_to: date | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[AttemptItem]:
    """What was tried, by whom, and what came of it, oldest first. A patient's: under all their ids."""
    query = select(AttemptRow)
    if staff_id is not None:
        query = query.where(AttemptRow.staff_id == staff_id)
    if date_from is not None:
        query = query.where(AttemptRow.business_date >= date_from)
    if date_to is not None:
        query = query.where(AttemptRow.business_date <= date_to)
    if clinic_id is not None:
        query = query.where(AttemptRow.clinic_id == clinic_id)
    if task_id is not None:
        query = query.where(AttemptRow.task_id == (await reader.found(TaskRow, task_id)).id)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(AttemptRow.patient_id.in_(ids))
    found = await page(reader, query, _attempt, limit=limit, after=after)
    names = await names_of(reader.session, reader.caller.tenant_id, {item.staff_id for item in found.items})
    named = [item.model_copy(update={"staff_name": names.get(item.staff_id)}) for item in found.items]
    return Page(items=named, next=found.next)


def _attempt(row: AttemptRow) -> AttemptItem:
    return AttemptItem(**row.as_state().model_dump(), staff_name=None)


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
    await remember_name(command)
    return command.acknowledge(attempt.id)
