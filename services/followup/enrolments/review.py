"""Bring a person's enrolments, recalls, tasks and attributions to what the facts say."""

from datetime import datetime
from typing import cast

from services.followup.attributions import domain as attributions
from services.followup.attributions.models import AttributionRow
from services.followup.enrolments.case import Case, load, protocol_of
from services.followup.enrolments.domain import STILL_DUE, Standing, standing
from services.followup.enrolments.models import EnrolmentRow
from services.followup.enrolments.person import Person
from services.followup.protocols.domain import fires_at
from services.followup.recalls import domain as recalls
from services.followup.tasks import domain as tasks
from shared.events.followup import Attempt, Attribution, Recall, Task
from shared.timers import set_timer, stop_timer
from shared.work import Work

STEP, CALLBACK = "followup_step", "followup_callback"


async def review(work: Work, person: Person, *, moment: datetime | None = None) -> None:
    """Look at everything about a person again. ``moment``: when what gave rise to it happened (default: now)."""
    case = await load(work, person)
    if case is None:
        return
    for row in case.enrolments:
        await settle(work, case, row, moment=moment)
    follow_bookings(work, case, moment or work.now)


async def settle(work: Work, case: Case, row: EnrolmentRow, *, moment: datetime | None = None) -> Standing:
    """Apply to one enrolment what it stands at: its open task, its recall, its timer. ``moment``: as of `review`."""
    stands = standing(protocol_of(row), case.course(row), case.facts(row.protocol))
    if stands.phase != "running" and row.id in case.tasks:
        await close_task(work, case, row, stands.reason or "ended")
    if row.id in case.recalls:
        recall = case.recalls[row.id]
        event = recalls.follow(cast("Recall", recall.as_state()), stands)
        if event is not None:
            work.record(recall, event)
    is_waiting = stands.phase == "running" and case.zone(row) is None
    row.phase = "waiting" if is_waiting else stands.phase
    row.reason, row.appointment_id = stands.reason, stands.appointment_id
    if not stands.is_stopped:
        row.stopped_at = None
    elif row.stopped_at is None:
        # Whoever booked and then came has not been contacted since the booking.
        row.stopped_at = moment or work.now
    await _arm(work, case, row, stands)
    return stands


async def close_task(work: Work, case: Case, row: EnrolmentRow, reason: str) -> None:
    """Take the enrolment's open task off the list."""
    task = case.tasks.pop(row.id)
    work.record(task, tasks.cancel(cast("Task", task.as_state()), reason))
    await stop_timer(work.session, CALLBACK, task.id)


async def _arm(work: Work, case: Case, row: EnrolmentRow, stands: Standing) -> None:
    """One timer per enrolment, for its next step; none when it has nothing more to do."""
    next_at = None
    zone = case.zone(row)
    if row.next_step is not None and zone is not None and _goes_on(case, row, stands):
        next_at = fires_at(case.step_due(row, row.next_step, zone), row.known_at)
    if next_at == row.next_at:
        return
    row.next_at = next_at
    if next_at is None:
        await stop_timer(work.session, STEP, row.id)
    else:
        await set_timer(work, STEP, row.id, next_at)


def _goes_on(case: Case, row: EnrolmentRow, stands: Standing) -> bool:
    if stands.phase != "ended":
        return True
    return protocol_of(row).recall_step is not None and stands.reason in STILL_DUE and row.id not in case.recalls


def follow_bookings(work: Work, case: Case, moment: datetime) -> None:
    """Attribute the person's bookings to the contacts before them, and follow what becomes of them."""
    window = {row.id: protocol_of(row).window_days for row in case.enrolments}
    contacts = [(cast("Attempt", a.as_state()), window[a.enrolment_id]) for a in case.attempts]
    for appointment_id, appointment in case.appointments.items():
        row = case.attributions.get(appointment_id)
        contact = attributions.contact_before(appointment, contacts)
        found = cast("Attribution", row.as_state()) if row else None
        for event in attributions.follow(found, appointment, contact, moment):
            row = row or AttributionRow.new(appointment_id, work.tenant_id)
            is_booking = event.state.status == "attributed"
            work.record(row, event, occurred_at=appointment.booked_at if is_booking else None)
