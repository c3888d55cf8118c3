"""Enrolling: an event that triggers a protocol makes an enrolment, once."""

from uuid import UUID

from sqlalchemy import text

from services.followup.enrolments.anchors import anchor_of
from services.followup.enrolments.person import lock
from services.followup.protocols.catalogue import PROTOCOLS
from services.followup.protocols.queries import in_force
from shared.events.booking import Clinic
from shared.events.envelope import AnyEvent
from shared.ids import derived_id
from shared.known import known
from shared.work import Work

_TRIGGERS = frozenset(protocol.trigger.event for protocol in PROTOCOLS.values())
_ENROL = text(
    "INSERT INTO enrolment (id, tenant_id, protocol, protocol_version, patient_id, clinic_id, anchor_id, source_id, "
    "source_version, anchored_at, anchored_on, known_at, next_step, phase) "
    "VALUES (:id, :tenant, :protocol, :version, :patient, :clinic, :anchor, :source, :source_version, :anchored_at, "
    ":anchored_on, :known_at, 0, 'waiting') ON CONFLICT ON CONSTRAINT enrolment_once DO NOTHING"
)


async def enrol(work: Work, event: AnyEvent) -> None:
    """Enrol the patient in every protocol that the event triggers. Whether it still holds, the review decides."""
    if event.type not in _TRIGGERS or event.patient_id is None or event.clinic_id is None:
        return
    state = event.data.state.model_dump(mode="json")
    anchor = anchor_of(event)
    for protocol in await in_force(work):
        if anchor is None or not protocol.trigger.matches(event.type, state):
            continue
        row = {
            "id": derived_id("enrolment", work.tenant_id, protocol.code, anchor.id),
            "tenant": work.tenant_id,
            "protocol": protocol.code,
            "version": protocol.version,
            "patient": event.patient_id,
            "clinic": event.clinic_id,
            "anchor": anchor.id,
            "source": anchor.source_id,
            "source_version": anchor.source_version,
            "anchored_at": anchor.moment,
            "anchored_on": anchor.day,
            "known_at": event.recorded_at,
        }
        await work.session.execute(_ENROL, row)
        await _meet_clinic(work, event.clinic_id)


async def _meet_clinic(work: Work, clinic_id: UUID) -> None:
    """If the clinic is not known yet, its event must find this enrolment waiting, or we must see the clinic."""
    if await known(work.session, work.tenant_id, Clinic, "clinic", clinic_id) is None:
        await lock(work, "clinic", clinic_id)
