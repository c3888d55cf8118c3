"""How booking takes its own events back after its database was restored: rows, places on the number lines, timers.

Chairs and practitioners' shifts have no events: what was added or published after the backup is not on the log. A chair
that an event names comes back under a name of its own id; shifts have to be published again.
"""

from typing import cast
from uuid import UUID

from services.booking.appointments import domain
from services.booking.appointments.models import AppointmentRow
from services.booking.appointments.transitions import NO_SHOW_TIMER
from services.booking.clinics.models import ChairRow, ClinicRow, PractitionerRow
from services.booking.rosters.models import ChairDayRow
from services.booking.visits.models import ProcedureRow, VisitRow
from shared.messaging.recovery import Recovery, Returned
from shared.timers import set_timer, stop_timer


async def _chair(returned: Returned, chair_id: UUID, clinic_id: UUID) -> ChairRow:
    found = await returned.session.get(ChairRow, chair_id)
    if found is None:
        found = ChairRow(
            id=chair_id, tenant_id=returned.row.tenant_id, clinic_id=clinic_id, name=f"Chair {str(chair_id)[-6:]}"
        )
        returned.session.add(found)
        await returned.session.flush()
        await returned.session.refresh(found)
    return found


async def fill_chair_day(returned: Returned) -> None:
    """Hours belong to a chair that is there."""
    row = cast("ChairDayRow", returned.row)
    await _chair(returned, row.chair_id, row.clinic_id)


async def fill_appointment(returned: Returned) -> None:
    """The places of its chair and its practitioner on the number lines of the exclusion constraints."""
    row = cast("AppointmentRow", returned.row)
    row.chair_no = (await _chair(returned, row.chair_id, row.clinic_id)).chair_no
    row.practitioner_no = (await returned.work.found(PractitionerRow, row.practitioner_id)).practitioner_no


async def follow_appointment(returned: Returned) -> None:
    """The no-show timer runs exactly while the patient is awaited."""
    state = cast("AppointmentRow", returned.row).state()
    if state.status in domain.AWAITED:
        await set_timer(returned.work, NO_SHOW_TIMER, state.appointment_id, domain.due_at(state))
    else:
        await stop_timer(returned.session, NO_SHOW_TIMER, state.appointment_id)


async def fill_visit(returned: Returned) -> None:
    """Whoever sits on a chair sits on one that is there."""
    row = cast("VisitRow", returned.row)
    for seat in row.state().seats:
        await _chair(returned, seat.chair_id, row.clinic_id)


RECOVERY = Recovery(
    rows={row.KIND: row for row in (ClinicRow, PractitionerRow, ChairDayRow, AppointmentRow, VisitRow, ProcedureRow)},
    fills={"chair_day": fill_chair_day, "appointment": fill_appointment, "visit": fill_visit},
    follows={"appointment": follow_appointment},
)
