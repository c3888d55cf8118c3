"""What becomes of a record whose handling failed: it waits for an outage to end, is hopeless, or has met a bug. Pure."""

from typing import Literal

from sqlalchemy.exc import DBAPIError

from shared.db import is_lock_conflict, is_outage
from shared.errors import Refusal, Unavailable
from shared.messaging.records import UnknownEventType, UnreadableRecord

Fate = Literal["outage", "hopeless", "bug"]


def fate_of(error: BaseException) -> Fate:
    """*Outage*: nothing was decided, try again. *Hopeless*: no try can help. *Bug*: anything else."""
    if isinstance(error, Unavailable) or is_outage(error) or is_lock_conflict(error):
        return "outage"
    if isinstance(error, UnreadableRecord | UnknownEventType | Refusal):
        return "hopeless"
    return "bug"


def described(error: BaseException) -> str:
    """The error in one line: its kind and what it says. Of a statement that failed, what the database said about it."""
    said: object = error
    if isinstance(error, DBAPIError):
        said = getattr(error.orig, "__cause__", None) or error.orig
    return f"{type(error).__name__}: {said}"
