"""Recalls: listed, and overridden by a stored decision."""

from datetime import date, timedelta
from typing import Annotated, cast
from uuid import UUID

from fastapi import APIRouter, Query
from sqlalchemy import select

from services.followup.enrolments.models import EnrolmentRow
from services.followup.protocols.catalogue import PROTOCOLS
from services.followup.recalls import domain
from services.followup.recalls.models import DecisionRow, RecallRow
from services.followup.recalls.schemas import OverrideRecall, Status
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.errors import Malformed, NotFound
from shared.events.followup import Recall
from shared.ids import new_id
from shared.known import merged_ids, require_patient
from shared.pages import Limit, Page, page
from shared.timers import set_timer

router = APIRouter(tags=["recalls"])
Reading = Annotated[Reader, reads(*EVERYONE)]
Deciders = Annotated[Command, commands(Role.DOCTOR, Role.CUSTOMER_SERVICE, *MANAGE)]
LONGEST_DAYS = 3653


@router.get("/recalls")
async def list_recalls(
    reader: Reading,
    clinic_id: UUID | None = None,
    status: Status | None = None,
    patient_id: UUID | None = None,
    due_from: Annotated[date | None, Query(description="The first clinic-local day on which it fell due.")] = None,
    due_to: Annotated[date | None, Query(description="The last one.")] = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Recall]:
    """Recalls that have fallen due, of the caller's clinics, in the order of their ids. A patient's: under all their ids."""
    query = select(RecallRow)
    if clinic_id is not None:
        query = query.where(RecallRow.clinic_id == clinic_id)
    if status is not None:
        query = query.where(RecallRow.status == status)
    if due_from is not None:
        query = query.where(RecallRow.business_date >= due_from)
    if due_to is not None:
        query = query.where(RecallRow.business_date <= due_to)
    if patient_id is not None:
        ids = await merged_ids(reader.session, reader.caller.tenant_id, patient_id)
        query = query.where(RecallRow.patient_id.in_(ids))
    return await page(reader, query, _view, limit=limit, after=after)


@router.get("/recalls/{recall_id}")
async def read_recall(recall_id: UUID, reader: Reading) -> Recall:
    """One recall; it exists from the moment it fell due."""
    return _view(await reader.found(RecallRow, recall_id))


def _view(row: RecallRow) -> Recall:
    return cast("Recall", row.as_state())


@router.post("/recalls/override")
async def override_recall(body: OverrideRecall, command: Deciders) -> Ack:
    """Keep the decision; the worker carries it out. The answer's id is the decision's."""
    if not any(body.protocol == code for code, _ in PROTOCOLS):
        raise NotFound(f"There is no protocol {body.protocol}.")
    await require_patient(command, body.patient_id)
    enrolment = await _current(command, body) if body.due_on else None
    if enrolment is not None and body.due_on is not None:
        await _set_due_day(command, enrolment, body.due_on)
    decision = DecisionRow(
        id=new_id(),
        tenant_id=command.tenant_id,
        patient_id=body.patient_id,
        protocol=body.protocol,
        enrolment_id=enrolment.id if enrolment else None,
        due_on=body.due_on,
        is_disabled=bool(body.is_disabled),
        reason=body.reason,
        decided_by=command.actor.user_id,
        decided_at=command.now,
    )
    command.session.add(decision)
    await set_timer(command, "followup_decision", decision.id, command.now)
    return command.acknowledge(decision.id)


async def _current(command: Command, body: OverrideRecall) -> EnrolmentRow:
    """The patient's newest enrolment in the protocol, locked. Raises NobodyIsEnrolled."""
    ids = await merged_ids(command.session, command.tenant_id, body.patient_id)
    found = await command.session.scalar(
        select(EnrolmentRow)
        .where(EnrolmentRow.patient_id.in_(ids), EnrolmentRow.protocol == body.protocol, EnrolmentRow.phase != "ended")
        .order_by(EnrolmentRow.anchored_on.desc(), EnrolmentRow.id)
        .limit(1)
        .with_for_update()
    )
    if found is None:
        raise domain.NobodyIsEnrolled
    return found


async def _set_due_day(command: Command, enrolment: EnrolmentRow, due_on: date) -> None:
    today = command.now.date()
    if not today - timedelta(days=1) <= due_on <= today + timedelta(days=LONGEST_DAYS):
        message = "Must lie in the next ten years"
        raise Malformed("The due day is out of bounds.", errors=[{"field": "body.due_on", "message": message}])
    if await command.session.get(RecallRow, enrolment.id) is not None:
        raise domain.RecallFellDueAlready
    enrolment.due_on = due_on
