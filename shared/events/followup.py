"""Follow-up's public language: recalls, tasks for people, attempts and what they brought."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from shared.events.envelope import Payload, State, Utc

TOPIC = "chairflow.followup.v1"

Outcome = Literal[
    "REACHED_BOOKED",
    "REACHED_WILL_CALL",
    "REACHED_THINKING",
    "REACHED_DECLINED_PRICE",
    "REACHED_DECLINED_COMPETITOR",
    "REACHED_DECLINED_FEAR",
    "REACHED_DECLINED_NO_NEED",
    "REACHED_ALREADY_TREATED_ELSEWHERE",
    "REACHED_COMPLAINT",
    "REACHED_ADVERSE_EVENT",
    "REACHED_CALLBACK_AT",
    "REACHED_DO_NOT_CONTACT",
    "NO_ANSWER",
    "BUSY",
    "VOICEMAIL",
    "WRONG_NUMBER",
    "NUMBER_INVALID",
    "MESSAGE_DELIVERED",
    "MESSAGE_READ",
    "MESSAGE_FAILED",
    "MOVED_AWAY",
    "DECEASED",
    "NOT_MEDICALLY_SUITABLE",
]


class Recall(State):
    """A patient is due back: one per patient, protocol and cycle, published when due and not when planned.

    ``trigger_codes`` are the products whose performance satisfies it; ``business_date`` is the due day.
    """

    recall_id: UUID
    patient_id: UUID
    clinic_id: UUID
    protocol: str
    protocol_version: int
    cycle: int
    anchor_procedure_id: UUID
    anchored_on: date
    trigger_codes: tuple[str, ...]
    due_at: Utc
    business_date: date
    status: Literal["due", "scheduled", "satisfied", "closed"]
    closed_reason: str | None = None
    appointment_id: UUID | None = None


class RecallDue(Payload[Recall]):
    TYPE: ClassVar = "followup.recall.due.v1"
    AGGREGATE: ClassVar = "recall"
    TOPIC: ClassVar = TOPIC


class RecallScheduled(Payload[Recall]):
    TYPE: ClassVar = "followup.recall.scheduled.v1"
    AGGREGATE: ClassVar = "recall"
    TOPIC: ClassVar = TOPIC


class RecallReopened(Payload[Recall]):
    """The appointment that had scheduled it was cancelled or missed."""

    TYPE: ClassVar = "followup.recall.reopened.v1"
    AGGREGATE: ClassVar = "recall"
    TOPIC: ClassVar = TOPIC


class RecallSatisfied(Payload[Recall]):
    TYPE: ClassVar = "followup.recall.satisfied.v1"
    AGGREGATE: ClassVar = "recall"
    TOPIC: ClassVar = TOPIC


class RecallClosed(Payload[Recall]):
    """Ended without the treatment: disabled, deceased, moved_away, voided, exhausted."""

    TYPE: ClassVar = "followup.recall.closed.v1"
    AGGREGATE: ClassVar = "recall"
    TOPIC: ClassVar = TOPIC


class Task(State):
    """One thing for a person to do; ``business_date`` is its due day."""

    task_id: UUID
    enrolment_id: UUID
    patient_id: UUID
    clinic_id: UUID
    protocol: str
    step: int
    owner_role: str
    status: Literal["due", "completed", "cancelled"]
    due_at: Utc
    business_date: date
    outcome: Outcome | None = None
    cancelled_reason: str | None = None


class TaskDue(Payload[Task]):
    TYPE: ClassVar = "followup.task.due.v1"
    AGGREGATE: ClassVar = "task"
    TOPIC: ClassVar = TOPIC


class TaskCompleted(Payload[Task]):
    TYPE: ClassVar = "followup.task.completed.v1"
    AGGREGATE: ClassVar = "task"
    TOPIC: ClassVar = TOPIC


class TaskCancelled(Payload[Task]):
    TYPE: ClassVar = "followup.task.cancelled.v1"
    AGGREGATE: ClassVar = "task"
    TOPIC: ClassVar = TOPIC


class Attempt(State):
    attempt_id: UUID
    task_id: UUID
    patient_id: UUID
    clinic_id: UUID
    protocol: str
    channel: Literal["phone", "sms", "wecom", "in_person"]
    outcome: Outcome
    is_reached: bool
    attempted_at: Utc
    business_date: date
    staff_id: str


class AttemptLogged(Payload[Attempt]):
    """``callback_at`` is when the patient asked to be called again, where they did."""

    TYPE: ClassVar = "followup.attempt.logged.v1"
    AGGREGATE: ClassVar = "attempt"
    TOPIC: ClassVar = TOPIC

    callback_at: Utc | None = None


class Attribution(State):
    """A booking that followed a reached contact within the window; credited at arrival."""

    appointment_id: UUID
    patient_id: UUID
    clinic_id: UUID
    protocol: str
    task_id: UUID
    attempt_id: UUID
    status: Literal["attributed", "credited", "revoked"]
    attributed_at: Utc
    credited_at: Utc | None = None


class OutcomeAttributed(Payload[Attribution]):
    TYPE: ClassVar = "followup.outcome.attributed.v1"
    AGGREGATE: ClassVar = "attribution"
    TOPIC: ClassVar = TOPIC


class OutcomeCredited(Payload[Attribution]):
    TYPE: ClassVar = "followup.outcome.credited.v1"
    AGGREGATE: ClassVar = "attribution"
    TOPIC: ClassVar = TOPIC


class OutcomeRevoked(Payload[Attribution]):
    TYPE: ClassVar = "followup.outcome.revoked.v1"
    AGGREGATE: ClassVar = "attribution"
    TOPIC: ClassVar = TOPIC
