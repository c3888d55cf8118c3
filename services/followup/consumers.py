"""What follow-up learns from the others. Every fact is kept by its sequence, then the person is looked at again."""

from sqlalchemy import select

from services.followup.enrolments.enrol import enrol
from services.followup.enrolments.models import EnrolmentRow
from services.followup.enrolments.person import lock, lock_person
from services.followup.enrolments.review import review
from services.followup.protocols.catalogue import PROTOCOLS
from shared.events import booking, crm
from shared.events.envelope import AnyEvent
from shared.known import remember
from shared.messaging.inbox import on
from shared.timers import set_timer
from shared.work import Work

_TRIGGER_CODES = frozenset(code for protocol in PROTOCOLS.values() for code in protocol.trigger_codes)


@on(booking.ClinicOpened, booking.ClinicUpdated)
async def learn_clinic(work: Work, event: AnyEvent) -> None:
    """Keep the clinic, and plan what waited for its zone."""
    await lock(work, "clinic", event.aggregate_id)
    await remember(work, event)
    waiting = select(EnrolmentRow.id).where(
        EnrolmentRow.tenant_id == work.tenant_id,
        EnrolmentRow.clinic_id == event.aggregate_id,
        EnrolmentRow.phase == "waiting",
    )
    for enrolment_id in await work.session.scalars(waiting.order_by(EnrolmentRow.id)):
        await set_timer(work, "followup_enrolment", enrolment_id, work.now)


@on(booking.ProcedurePerformed, booking.ProcedureVoided)
async def learn_procedure(work: Work, event: AnyEvent) -> None:
    """Only the treatments that a protocol asks for are kept."""
    if is_wanted(event):
        await _learn(work, event)


@on(
    booking.AppointmentBooked,
    booking.AppointmentConfirmed,
    booking.AppointmentRescheduled,
    booking.AppointmentCancelled,
    booking.AppointmentNoShowMarked,
    booking.AppointmentNoShowReversed,
    booking.AppointmentArrived,
    booking.AppointmentFulfilled,
    booking.AppointmentVoided,
)
async def learn_appointment(work: Work, event: AnyEvent) -> None:
    """Bookings schedule recalls, end follow-ups and are attributed; missed ones begin a follow-up."""
    await _learn(work, event)


@on(
    crm.PlanDrafted,
    crm.PlanSignedOff,
    crm.PlanQuoted,
    crm.PlanAccepted,
    crm.PlanAcceptanceWithdrawn,
    crm.PlanDeclined,
    crm.PlanExpired,
    crm.PlanSuperseded,
)
async def learn_plan(work: Work, event: AnyEvent) -> None:
    """Quotes begin a follow-up, decisions end it."""
    await _learn(work, event)


@on(crm.PatientMerged, crm.PatientUnmerged)
async def learn_alias(work: Work, event: AnyEvent) -> None:
    """Two records are one person, or no longer: both sides are looked at again."""
    data = event.data
    if isinstance(data, crm.PatientMerged):
        other = data.winning_id
    elif isinstance(data, crm.PatientUnmerged):
        other = data.previous_winning_id
    else:
        return
    losing = event.aggregate_id if event.patient_id is None else event.patient_id
    for patient_id in sorted((losing, other)):
        await lock_person(work, patient_id)
    await remember(work, event)
    for patient_id in sorted((losing, other)):
        await review(work, await lock_person(work, patient_id))


def is_wanted(event: AnyEvent) -> bool:
    """Whether a fact decides anything: of treatments, those that begin or end a protocol."""
    state = event.data.state
    return not isinstance(state, booking.Procedure) or state.product_code in _TRIGGER_CODES


async def _learn(work: Work, event: AnyEvent) -> None:
    if event.patient_id is None:
        return
    person = await lock_person(work, event.patient_id)
    await remember(work, event)
    await enrol(work, event)
    await review(work, person, moment=event.occurred_at)
