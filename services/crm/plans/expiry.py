"""The end of a quote's validity: a timer, and every command that comes after it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import text

from services.crm.plans import domain
from services.crm.plans.models import PlanRow
from shared.command import Command
from shared.timers import set_timer, stop_timer
from shared.work import Work

TIMER = "plan_expiry"
# The timer's row before the plan's, as the timer itself takes them: the other way round the two could deadlock.
_LOCK_TIMER = text("SELECT 1 FROM timer WHERE kind = :kind AND subject_id = :subject FOR UPDATE")


async def current_plan(command: Command, case_id: UUID) -> PlanRow:
    """The plan, locked, and expired if that is overdue. Raises NotFound."""
    await command.session.execute(_LOCK_TIMER, {"kind": TIMER, "subject": case_id})
    row = await command.locked(PlanRow, case_id)
    expire_if_overdue(command, row)
    return row


def expire_if_overdue(work: Work, row: PlanRow) -> None:
    """Record the expiry that is due by the work's now, as of the moment when it was due."""
    state = row.as_state()
    due_at = domain.expires_at(state, row.zone)
    if due_at is not None and due_at <= work.now:
        work.record(row, domain.expire(state), occurred_at=due_at)


async def keep_timer(work: Work, row: PlanRow) -> None:
    """Arm the timer for the quote that is open now, or stop it."""
    due_at = domain.expires_at(row.as_state(), row.zone)
    if due_at is None:
        await stop_timer(work.session, TIMER, row.id)
    else:
        await set_timer(work, TIMER, row.id, due_at)


async def expire_plan(work: Work, case_id: UUID, due_at: datetime) -> None:
    """The timer's action: expire what is overdue; if the quote was renewed meanwhile, wait for its new end."""
    row = await work.locked(PlanRow, case_id)
    expire_if_overdue(work, row)
    await keep_timer(work, row)
