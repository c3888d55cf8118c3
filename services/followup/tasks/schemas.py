"""Requests and answers about tasks."""

from datetime import datetime
from typing import Literal

from pydantic import AwareDatetime

from shared.events.followup import Outcome, Task
from shared.requests import Request

Status = Literal["due", "completed", "cancelled"]


class LogAttempt(Request):
    """One contact and its one outcome; ``callback_at`` with REACHED_CALLBACK_AT and with no other."""

    channel: Literal["phone", "sms", "wecom", "in_person"]
    outcome: Outcome
    callback_at: AwareDatetime | None = None


class TaskItem(Task):
    """A task as the list shows it: when to call, and how often it was tried."""

    call_at: datetime
    attempts: int
