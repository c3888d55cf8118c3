"""How follow-up takes its own events back after its database was restored.

Facts first: an enrolment follows from somebody's booking, treatment or quote, and recalls and tasks belong to one. What
an enrolment stands at is then looked at again by timers, as for any fact that has just arrived.
Decisions about recalls, a chain's protocol settings and the names of staff have no events: those of the time after the
backup are lost, and so are steps for which nobody was contacted; these are taken again, with the same result.
"""

from typing import cast

from services.followup.attributions.models import AttributionRow
from services.followup.consumers import (
    is_wanted,
    learn_alias,
    learn_appointment,
    learn_clinic,
    learn_plan,
    learn_procedure,
)
from services.followup.enrolments.case import protocol_of
from services.followup.enrolments.enrol import enrol
from services.followup.enrolments.models import EnrolmentRow
from services.followup.enrolments.review import CALLBACK
from services.followup.recalls.models import RecallRow
from services.followup.tasks.models import AttemptRow, TaskRow
from shared.events import booking, crm, followup
from shared.events.envelope import AnyEvent
from shared.known import remember
from shared.messaging.inbox import Reaction
from shared.messaging.recovery import Recovery, Returned
from shared.timers import set_timer, stop_timer
from shared.work import Work


async def keep_fact(work: Work, event: AnyEvent) -> None:
    """Keep a fact and enrol whom it enrols. Nobody is looked at yet: what was done about it comes from our own events."""
    if is_wanted(event):
        await remember(work, event)
        await enrol(work, event)


def _as(reaction: Reaction) -> Reaction:
    """`keep_fact` in the place of a reaction to the same events."""

    async def kept(work: Work, event: AnyEvent) -> None:
        await keep_fact(work, event)

    vars(kept)["event_types"] = vars(reaction)["event_types"]
    return kept


async def _look_again(returned: Returned, enrolment: EnrolmentRow, step: int | None) -> None:
    """The enrolment is past this step; a timer brings it to where the facts say it stands."""
    last = len(protocol_of(enrolment).steps)
    if step is not None and enrolment.next_step is not None and enrolment.next_step <= step:
        enrolment.next_step = step + 1 if step < last else None
        enrolment.next_at = None
    await set_timer(returned.work, "followup_enrolment", enrolment.id, returned.work.now)


async def follow_recall(returned: Returned) -> None:
    """It fell due at its step."""
    enrolment = await returned.work.found(EnrolmentRow, returned.row.id)
    await _look_again(returned, enrolment, protocol_of(enrolment).recall_step)


async def fill_task(returned: Returned) -> None:
    """A new task is to be called when it is due, and was not tried."""
    row = cast("TaskRow", returned.row)
    if returned.before is None:
        row.call_at, row.attempts = row.due_at, 0


async def follow_task(returned: Returned) -> None:
    """It was asked for at its step. Off the list, or due again: nobody has to be called back any more."""
    row = cast("TaskRow", returned.row)
    enrolment = await returned.work.found(EnrolmentRow, row.enrolment_id)
    await _look_again(returned, enrolment, row.step)
    if row.status == "cancelled" or (row.status == "due" and returned.before is not None):
        await stop_timer(returned.session, CALLBACK, row.id)


async def fill_attempt(returned: Returned) -> None:
    """An attempt belongs to the enrolment of its task."""
    row = cast("AttemptRow", returned.row)
    row.enrolment_id = (await returned.work.found(TaskRow, row.task_id)).enrolment_id


async def follow_attempt(returned: Returned) -> None:
    """Its task was tried once more, and may have to be called at another time; what it means is looked at again."""
    data = cast("followup.AttemptLogged", returned.event.data)
    task = await returned.work.locked(TaskRow, data.state.task_id)
    task.attempts += 1
    if data.callback_at is not None:
        task.call_at = data.callback_at
        await set_timer(returned.work, CALLBACK, task.id, task.call_at)
    await set_timer(returned.work, "followup_attempt", data.state.attempt_id, returned.work.now)


RECOVERY = Recovery(
    rows={row.KIND: row for row in (RecallRow, TaskRow, AttemptRow, AttributionRow)},
    fills={"task": fill_task, "attempt": fill_attempt},
    follows={"recall": follow_recall, "task": follow_task, "attempt": follow_attempt},
    listens=(booking.TOPIC, crm.TOPIC),
    facts=tuple(_as(r) for r in (learn_clinic, learn_procedure, learn_appointment, learn_plan, learn_alias)),
)
