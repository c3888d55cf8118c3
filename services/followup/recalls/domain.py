"""The recall's transitions: what each standing of its enrolment means for it. Pure."""

from datetime import date, datetime
from uuid import UUID

from services.followup.enrolments.domain import Standing
from services.followup.protocols.definition import Protocol
from shared.errors import Refusal
from shared.events.envelope import Payload
from shared.events.followup import Recall, RecallClosed, RecallDue, RecallReopened, RecallSatisfied, RecallScheduled

CLOSED_AS = {
    "disabled": "disabled",
    "do_not_contact": "disabled",
    "deceased": "deceased",
    "moved_away": "moved_away",
    "voided": "voided",
    "duplicate": "voided",
}


class NobodyIsEnrolled(Refusal):
    code = "RECALL-NONE"
    hint = "A due date can only be set for a patient who is enrolled in the protocol, in one of your clinics."


class RecallFellDueAlready(Refusal):
    code = "RECALL-DUE"
    hint = "The recall is due; only disabling it is still possible."


def fall_due(
    protocol: Protocol,
    *,
    recall_id: UUID,
    patient_id: UUID,
    clinic_id: UUID,
    cycle: int,
    anchor_procedure_id: UUID,
    anchored_on: date,
    due_at: datetime,
    due_day: date,
) -> RecallDue:
    """The recall as it comes into being, on its due day."""
    return RecallDue(
        state=Recall(
            recall_id=recall_id,
            patient_id=patient_id,
            clinic_id=clinic_id,
            protocol=protocol.code,
            protocol_version=protocol.version,
            cycle=cycle,
            anchor_procedure_id=anchor_procedure_id,
            anchored_on=anchored_on,
            trigger_codes=protocol.trigger_codes,
            due_at=due_at,
            business_date=due_day,
            status="due",
        )
    )


def follow(recall: Recall, standing: Standing) -> Payload[Recall] | None:
    """The event that brings the recall to where its enrolment stands; None when it is there. Ended ones reopen too."""
    if standing.phase == "booked":
        if (recall.status, recall.appointment_id) == ("scheduled", standing.appointment_id):
            return None
        changes = {"status": "scheduled", "closed_reason": None, "appointment_id": standing.appointment_id}
        return RecallScheduled(state=recall.model_copy(update=changes))
    if standing.phase == "running":
        if recall.status == "due":
            return None
        changes = {"status": "due", "closed_reason": None, "appointment_id": None}
        return RecallReopened(state=recall.model_copy(update=changes))
    if standing.reason == "satisfied":
        if recall.status == "satisfied":
            return None
        return RecallSatisfied(state=recall.model_copy(update={"status": "satisfied", "closed_reason": None}))
    reason = CLOSED_AS.get(standing.reason or "", "exhausted")
    if (recall.status, recall.closed_reason) == ("closed", reason):
        return None
    changes = {"status": "closed", "closed_reason": reason, "appointment_id": None}
    return RecallClosed(state=recall.model_copy(update=changes))
