"""When a command's fact happened, and on which business day of the clinic."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.command import Command
from shared.events.booking import Clinic
from shared.events.envelope import Origin
from shared.moments import local_date
from shared.requests import Stated, stated


@dataclass(frozen=True)
class When:
    """``at`` in UTC; ``day`` is the clinic's local date of it."""

    at: datetime
    day: date
    origin: Origin


def when(command: Command, body: Stated, clinic: Clinic) -> When:
    """The moment that the caller states, or now. Raises MomentNotAcceptable, RoleNotAllowed."""
    at, origin = stated(command, body)
    return When(at, local_date(at, clinic.zone), origin)
