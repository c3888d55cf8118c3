"""Which contact a booking followed, and what has become of it. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import cast

from shared.events.booking import Appointment
from shared.events.envelope import Payload
from shared.events.followup import Attempt, Attribution, OutcomeAttributed, OutcomeCredited, OutcomeRevoked

_MEANS = {"booked": "attributed", "confirmed": "attributed", "arrived": "credited", "fulfilled": "credited"}


def contact_before(appointment: Appointment, attempts: Iterable[tuple[Attempt, int]]) -> Attempt | None:
    """The last reached contact in whose window (days) the appointment was booked. An earlier booking earns nothing.

    A booking in the very moment of the contact counts as made during it.
    """
    reached = [
        attempt
        for attempt, window_days in attempts
        if attempt.is_reached
        and attempt.attempted_at <= appointment.booked_at <= attempt.attempted_at + timedelta(days=window_days)
    ]
    return max(reached, key=lambda a: (a.attempted_at, a.attempt_id), default=None)


def follow(
    found: Attribution | None, appointment: Appointment, contact: Attempt | None, moment: datetime
) -> Sequence[Payload[Attribution]]:
    """The events that bring the attribution to where the appointment stands.

    Attributed first, whatever came after: an appointment that is known only since it was cancelled has the same
    history as one that was followed from the start. ``moment``: when the appointment's newest change happened.
    """
    wanted = "revoked" if contact is None else _MEANS.get(appointment.status, "revoked")
    if found is None and contact is None:
        return ()
    events: list[Payload[Attribution]] = []
    if contact is not None and (found is None or found.attempt_id != contact.attempt_id):
        events.append(OutcomeAttributed(state=_attributed(appointment, contact)))
    elif found is not None and wanted == "attributed" and found.status != "attributed":
        changes = {"status": "attributed", "credited_at": None}
        events.append(OutcomeAttributed(state=found.model_copy(update=changes)))
    current = events[-1].state if events else cast("Attribution", found)
    if wanted == "credited" and current.status != "credited":
        changes = {"status": "credited", "credited_at": moment}
        events.append(OutcomeCredited(state=current.model_copy(update=changes)))
    if wanted == "revoked" and current.status != "revoked":
        events.append(OutcomeRevoked(state=current.model_copy(update={"status": "revoked", "credited_at": None})))
    return events


def _attributed(appointment: Appointment, contact: Attempt) -> Attribution:
    return Attribution(
        appointment_id=appointment.appointment_id,
        patient_id=appointment.patient_id,
        clinic_id=appointment.clinic_id,
        protocol=contact.protocol,
        task_id=contact.task_id,
        attempt_id=contact.attempt_id,
        status="attributed",
        attributed_at=appointment.booked_at,
    )
