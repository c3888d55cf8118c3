"""Requests and answers about tasks."""

from datetime import datetime
from typing import Literal

from pydantic import AwareDatetime

from shared.events.followup import Attempt, Outcome, Task
from shared.requests import Request

Status = Literal["due", "completed", "cancelled"]


class LogAttempt(Request):
    """One contact and its one outcome; ``callback_at`` with REACHED_CALLBACK_AT and with no other."""

    channel: Literal["phone", "sms", "wecom", "in_person"]
    outcome: Outcome
    callback_at: AwareDatetime | None = None


class TaskItem(Task):
    """A task as the list shows it: when to call, how often it was tried, and what came of the last attempt."""

    call_at: datetime
    attempts: int
    last_outcome: Outcome | None
    last_tried_at: datetime | None


class AttemptItem(Attempt):
    """An attempt as the list shows it: with the name of who made it, where they were seen by name."""

    staff_name: str | None
