"""Check-in: the one step that changes an appointment and a visit together."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import text

from services.booking.appointments import domain as appointments
from services.booking.appointments.models import AppointmentRow
from services.booking.appointments.queries import awaited_on
from services.booking.appointments.transitions import change, locked_and_current
from services.booking.clinics.queries import clinic_in_scope
from services.booking.roles import RECEPTION
from services.booking.visits import domain
from services.booking.visits.models import VisitRow
from services.booking.visits.queries import open_visit
from services.booking.visits.schemas import CheckedIn, CheckIn
from shared.command import Command, commands
from shared.events.envelope import Origin
from shared.ids import new_id
from shared.known import canonical_patient, merged_ids, require_patient
from shared.moments import local_date
from shared.requests import stated

router = APIRouter(prefix="/visits", tags=["visits"])
_ONE_ARRIVAL_AT_A_TIME = text(
    "SELECT pg_advisory_xact_lock(hashtextextended('check-in ' || cast(cast(:person AS uuid) AS text), 0))"
)


@router.post("", status_code=201)
async def check_in_patient(body: CheckIn, command: Annotated[Command, commands(*RECEPTION)]) -> CheckedIn:
    """The patient is here: the appointment that is named becomes *arrived*; without one this is a walk-in."""
    moment, origin = stated(command, body)
    clinic = await clinic_in_scope(command, body.clinic_id)
    await require_patient(command, body.patient_id)
    day = local_date(moment, clinic.zone)
    visit_id = body.visit_id or new_id()
    if body.appointment_id is not None:
        await _arrive(command, body, visit_id, moment, origin)
    if origin is Origin.LIVE:
        await _must_be_expected(command, body, day)
    checked_in = domain.check_in(
        clinic,
        visit_id=visit_id,
        patient_id=body.patient_id,
        appointment_id=body.appointment_id,
        moment=moment,
        day=day,
    )
    command.record(VisitRow.new(visit_id, command.tenant_id), checked_in, occurred_at=moment, origin=origin)
    return command.answer_with(CheckedIn(id=visit_id, appointment_id=body.appointment_id))


async def _must_be_expected(command: Command, body: CheckIn, day: date) -> None:
    """No second visit beside an open one, and no appointment of the day passed over in silence.

    Two desks that check in one person at once queue here: the second one sees the first one's visit.
    """
    canonical = await canonical_patient(command.session, command.tenant_id, body.patient_id)
    await command.session.execute(_ONE_ARRIVAL_AT_A_TIME, {"person": canonical})
    person = await merged_ids(command.session, command.tenant_id, body.patient_id)
    domain.require_no_open_visit(await open_visit(command.session, body.clinic_id, day, person))
    if body.appointment_id is None and not body.walk_in:
        found = await awaited_on(command.session, body.clinic_id, day, person)
        # Who is overdue counts as missing, whether or not the timer was here yet.
        awaited = [state for state in found if appointments.overdue(state, command.now) is None]
        domain.require_appointment_named(awaited)


async def _arrive(command: Command, body: CheckIn, visit_id: UUID, moment: datetime, origin: Origin) -> None:
    assert body.appointment_id is not None
    row = await locked_and_current(command, body.appointment_id)
    if row.clinic_id != body.clinic_id or not await _is_same_patient(command, row, body.patient_id):
        raise appointments.AppointmentIsForSomebodyElse
    previous = await command.session.get(VisitRow, row.visit_id) if row.visit_id else None
    happened = appointments.arrive(
        row.state(),
        visit_id,
        moment,
        command.now,
        previous_visit_is_void=previous is not None and previous.status == "void",
        is_import=origin is Origin.IMPORT,
    )
    for payload in happened:
        await change(command, row, payload, moment, origin)


async def _is_same_patient(command: Command, row: AppointmentRow, patient_id: UUID) -> bool:
    """The same person, be it under another of their ids."""
    if row.patient_id == patient_id:
        return True
    first, second = [
        await canonical_patient(command.session, command.tenant_id, p) for p in (row.patient_id, patient_id)
    ]
    return first == second
