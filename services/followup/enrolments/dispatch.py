"""What the timers do: carry out a step that is due, call back, start a protocol."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, text

from services.followup.enrolments.case import Case, load, protocol_of
from services.followup.enrolments.domain import STILL_DUE, Standing
from services.followup.enrolments.models import EnrolmentRow
from services.followup.enrolments.person import try_person
from services.followup.enrolments.review import CALLBACK, STEP, close_task, review, settle
from services.followup.protocols.domain import fires_at, is_held_out, is_too_late
from services.followup.protocols.models import ProtocolSettingRow
from services.followup.protocols.queries import setting_of
from services.followup.recalls import domain as recalls
from services.followup.recalls.models import DecisionRow, RecallRow
from services.followup.tasks import domain as tasks
from services.followup.tasks.models import AttemptRow, TaskRow
from shared.events.followup import Task
from shared.ids import derived_id
from shared.moments import local_date
from shared.timers import set_timer
from shared.work import Work

_ARM_ALL = text(
    "INSERT INTO timer (kind, subject_id, tenant_id, due_at) "
    "SELECT :kind, id, tenant_id, next_at FROM enrolment "
    "WHERE tenant_id = :tenant AND protocol = :code AND next_at IS NOT NULL ON CONFLICT DO NOTHING"
)


async def carry_out(work: Work, enrolment_id: UUID, due_at: datetime) -> None:
    """The timer of an enrolment: every stop condition is looked at again, then what is due is done."""
    patient_id = await work.session.scalar(select(EnrolmentRow.patient_id).where(EnrolmentRow.id == enrolment_id))
    if patient_id is None:
        return
    person = await try_person(work, patient_id)
    if person is None:
        await set_timer(work, STEP, enrolment_id, due_at)
        return
    case = await load(work, person)
    row = next((e for e in case.enrolments if e.id == enrolment_id), None) if case else None
    if case is None or row is None or row.next_at is None:
        return
    setting = await setting_of(work, row.protocol)
    if not setting.runs_at(work.now):
        # It stays planned; `start` arms it again.
        return
    row.next_at = None
    stands = await settle(work, case, row)
    if setting.running_from is not None and row.next_step is not None:
        await _do_steps(work, case, row, stands, setting.running_from)
    await settle(work, case, row)


async def _do_steps(work: Work, case: Case, row: EnrolmentRow, stands: Standing, running_from: datetime) -> None:
    """All steps up to now. Of several contacts that are due only the last is made: one call, not four."""
    zone = case.zone(row)
    if zone is None or row.next_step is None or (stands.phase == "ended" and stands.reason not in STILL_DUE):
        return
    protocol = protocol_of(row)
    steps = range(row.next_step, len(protocol.steps) + 1)
    dues = {step: case.step_due(row, step, zone) for step in steps}
    due_now = [step for step, due in dues.items() if fires_at(due, row.known_at) <= work.now]
    if not due_now:
        return
    row.next_step = due_now[-1] + 1 if due_now[-1] < len(protocol.steps) else None
    in_time = [s for s in due_now if not is_too_late(protocol, dues[s], row.known_at, running_from)]
    if protocol.recall_step in due_now:
        if protocol.recall_step not in in_time:
            row.next_step = None
            return
        await _recall(work, case, row, dues[protocol.recall_step])
    contacts = [step for step in in_time if step < len(protocol.steps)]
    if contacts and stands.phase == "running" and not is_held_out(protocol, case.person.canonical):
        await _ask_a_person(work, case, row, contacts[-1], dues[contacts[-1]])


async def _recall(work: Work, case: Case, row: EnrolmentRow, due_at: datetime) -> None:
    """The recall falls due whether or not the patient has booked: a booking schedules it at once."""
    earlier = await work.session.scalar(
        select(func.max(RecallRow.cycle)).where(
            RecallRow.patient_id.in_(case.person.ids),
            RecallRow.tenant_id == work.tenant_id,
            RecallRow.protocol == row.protocol,
        )
    )
    event = recalls.fall_due(
        protocol_of(row),
        recall_id=row.id,
        patient_id=row.patient_id,
        clinic_id=row.clinic_id,
        cycle=(earlier or 0) + 1,
        anchor_procedure_id=row.source_id,
        anchored_on=row.anchored_on,
        due_at=due_at,
        due_day=case.due_day(row),
    )
    recall = case.recalls[row.id] = RecallRow.new(row.id, work.tenant_id)
    work.record(recall, event, occurred_at=due_at)


async def _ask_a_person(work: Work, case: Case, row: EnrolmentRow, step: int, due_at: datetime) -> None:
    if row.id in case.tasks:
        await close_task(work, case, row, "superseded")
        # The one open task of an enrolment is a unique index: the old one has to be written first.
        await work.session.flush()
    task = TaskRow.new(derived_id("task", row.id, step), work.tenant_id)
    task.call_at, task.attempts = due_at, 0
    state = Task(
        task_id=task.id,
        enrolment_id=row.id,
        patient_id=row.patient_id,
        clinic_id=row.clinic_id,
        protocol=row.protocol,
        step=step,
        owner_role=protocol_of(row).owner_role,
        status="due",
        due_at=due_at,
        business_date=local_date(due_at, case.zones[row.clinic_id]),
    )
    work.record(task, tasks.fall_due(state), occurred_at=due_at)
    case.tasks[row.id] = task


async def call_back(work: Work, task_id: UUID, due_at: datetime) -> None:
    """The time that a patient asked for has come."""
    # Somebody may hold the task and be about to move this very timer: never wait for them.
    task = await work.session.scalar(select(TaskRow).where(TaskRow.id == task_id).with_for_update(skip_locked=True))
    if task is None:
        await set_timer(work, CALLBACK, task_id, due_at)
    elif task.status == "due":
        zone = await work.session.scalar(
            text("SELECT state ->> 'zone' FROM known WHERE kind = 'clinic' AND id = :id"), {"id": task.clinic_id}
        )
        day = local_date(due_at, zone) if zone else due_at.date()
        state = Task.model_validate(task.as_state().model_dump())
        work.record(task, tasks.call_back(state, due_at, day), occurred_at=due_at)


async def start(work: Work, setting_id: UUID, due_at: datetime) -> None:
    """A protocol begins to run: what came due while it did not is armed again."""
    setting = await work.found(ProtocolSettingRow, setting_id)
    if setting.runs_at(work.now):
        row = {"kind": STEP, "tenant": work.tenant_id, "code": setting.code}
        await work.session.execute(_ARM_ALL, row)


async def _review_of(work: Work, kind: str, subject_id: UUID, due_at: datetime, patient_id: UUID | None) -> None:
    person = await try_person(work, patient_id) if patient_id else None
    if person is not None:
        await review(work, person)
    elif patient_id is not None:
        await set_timer(work, kind, subject_id, due_at)


async def review_attempt(work: Work, attempt_id: UUID, due_at: datetime) -> None:
    """An attempt was logged by somebody who sees one clinic; what it means elsewhere is seen to here."""
    patient_id = await work.session.scalar(select(AttemptRow.patient_id).where(AttemptRow.id == attempt_id))
    await _review_of(work, "followup_attempt", attempt_id, due_at, patient_id)


async def review_decision(work: Work, decision_id: UUID, due_at: datetime) -> None:
    """A person decided about a recall."""
    patient_id = await work.session.scalar(select(DecisionRow.patient_id).where(DecisionRow.id == decision_id))
    await _review_of(work, "followup_decision", decision_id, due_at, patient_id)


async def review_enrolment(work: Work, enrolment_id: UUID, due_at: datetime) -> None:
    """The clinic of an enrolment that waited for it has come to be known."""
    patient_id = await work.session.scalar(select(EnrolmentRow.patient_id).where(EnrolmentRow.id == enrolment_id))
    await _review_of(work, "followup_enrolment", enrolment_id, due_at, patient_id)
