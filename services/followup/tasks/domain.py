"""Tasks and attempts: what each outcome code does. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from shared.errors import Malformed, Refusal
from shared.events.followup import Attempt, AttemptLogged, Outcome, Task, TaskCancelled, TaskCompleted, TaskDue

# After this many attempts that reached nobody, the task is done with (contact policy: at most 3 calls a task).
MAX_ATTEMPTS = 3
UNREACHED = frozenset({"NO_ANSWER", "BUSY", "VOICEMAIL", "MESSAGE_FAILED"})
CALL_BACK = "REACHED_CALLBACK_AT"
LONGEST_CALLBACK = timedelta(days=90)


class TaskIsNotDue(Refusal):
    code = "TASK-STATE"
    hint = "Only a task that is due takes attempts; this one was completed or cancelled."


@dataclass(frozen=True)
class Logged:
    """An attempt, what it did to its task, and when to call back if the patient asked for it."""

    attempt: AttemptLogged
    completed: TaskCompleted | None
    callback_at: datetime | None


def is_reached(outcome: Outcome) -> bool:
    """Whether the contact counts for attribution: somebody answered, or the message arrived."""
    return outcome.startswith("REACHED_") or outcome in ("MESSAGE_DELIVERED", "MESSAGE_READ")


def log_attempt(
    task: Task,
    *,
    attempt_id: UUID,
    channel: str,
    outcome: Outcome,
    callback_at: datetime | None,
    earlier_attempts: int,
    staff_id: str,
    now: datetime,
    today: date,
) -> Logged:
    """One contact with one outcome. Raises TaskIsNotDue, Malformed (a callback without its time, or out of bounds)."""
    if task.status != "due":
        raise TaskIsNotDue(f"The task is {task.status}.")
    _check_callback(outcome, callback_at, now)
    attempt = Attempt.model_validate(
        {
            "attempt_id": attempt_id,
            "task_id": task.task_id,
            "patient_id": task.patient_id,
            "clinic_id": task.clinic_id,
            "protocol": task.protocol,
            "channel": channel,
            "outcome": outcome,
            "is_reached": is_reached(outcome),
            "attempted_at": now,
            "business_date": today,
            "staff_id": staff_id,
        }
    )
    stays = outcome == CALL_BACK or (outcome in UNREACHED and earlier_attempts + 1 < MAX_ATTEMPTS)
    done = None if stays else TaskCompleted(state=task.model_copy(update={"status": "completed", "outcome": outcome}))
    return Logged(AttemptLogged(state=attempt, callback_at=callback_at), done, callback_at)


def _check_callback(outcome: Outcome, callback_at: datetime | None, now: datetime) -> None:
    if (outcome == CALL_BACK) != (callback_at is not None):
        message = f"Required with the outcome {CALL_BACK}, and with no other"
    elif callback_at is not None and not now < callback_at <= now + LONGEST_CALLBACK:
        message = f"Must lie in the next {LONGEST_CALLBACK.days} days"
    else:
        return
    raise Malformed("The time to call back does not fit.", errors=[{"field": "body.callback_at", "message": message}])


def fall_due(task: Task) -> TaskDue:
    """A new task, due."""
    return TaskDue(state=task)


def call_back(task: Task, due_at: datetime, day: date) -> TaskDue:
    """The time that the patient asked for has come: due again."""
    return TaskDue(state=task.model_copy(update={"due_at": due_at, "business_date": day}))


def cancel(task: Task, reason: str) -> TaskCancelled:
    return TaskCancelled(state=task.model_copy(update={"status": "cancelled", "cancelled_reason": reason}))
