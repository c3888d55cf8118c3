"""What requests of CRM have in common: bounded text, and when something happened."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints

from shared.auth import Role
from shared.command import Command
from shared.errors import RoleNotAllowed
from shared.events.envelope import Origin
from shared.moments import acceptable_moment
from shared.settings import Settings

# One visible character at least, no control characters.
_PRINTABLE = r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$"
Label = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=_PRINTABLE)]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=_PRINTABLE)]

IMPORTERS = (Role.ADMINISTRATOR, Role.CLINIC_MANAGER)


class Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class DatedRequest(Request):
    """``occurred_at``: when it happened, if not now. ``origin`` import lifts the bound on how long ago that may be."""

    occurred_at: AwareDatetime | None = None
    origin: Literal["live", "import"] = "live"


def moment_of(command: Command, body: DatedRequest) -> tuple[datetime, Origin]:
    """When it happened, in UTC, and how it was entered. Raises MomentNotAcceptable, RoleNotAllowed (imports)."""
    origin = Origin(body.origin)
    if origin is Origin.IMPORT and not set(IMPORTERS) & set(command.caller.roles):
        raise RoleNotAllowed(allowed_roles=sorted(IMPORTERS))
    config: Settings = command.request.app.state.config
    moment = acceptable_moment(
        body.occurred_at, command.now, origin=origin, max_backdating_days=config.max_backdating_days
    )
    return moment, origin
