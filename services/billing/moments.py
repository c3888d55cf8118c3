"""When a command's fact happened, and on which business day of the clinic."""

from dataclasses import dataclass
from datetime import date, datetime

from services.billing.fields import Happened
from shared.auth import Role
from shared.command import Command
from shared.errors import Malformed, RoleNotAllowed
from shared.events.booking import Clinic
from shared.events.envelope import Origin
from shared.moments import acceptable_moment, local_date
from shared.settings import Settings

IMPORTERS = (Role.CLINIC_MANAGER, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class When:
    """``at`` in UTC; ``day`` is the clinic's local date of it."""

    at: datetime
    day: date
    origin: Origin


def when(command: Command, stated: Happened, clinic: Clinic) -> When:
    """The moment that the caller states, or now. Raises MomentNotAcceptable, RoleNotAllowed, Malformed."""
    if stated.origin is Origin.CONNECTOR:
        raise Malformed(
            "A person's command is live or an import.",
            errors=[{"field": "body.origin", "message": "Input should be 'live' or 'import'"}],
        )
    if stated.origin is Origin.IMPORT and not set(IMPORTERS) & set(command.caller.roles):
        raise RoleNotAllowed("History is imported by a manager.", allowed_roles=sorted(IMPORTERS))
    config: Settings = command.request.app.state.config
    at = acceptable_moment(
        stated.occurred_at, command.now, origin=stated.origin, max_backdating_days=config.max_backdating_days
    )
    return When(at, local_date(at, clinic.zone), stated.origin)
