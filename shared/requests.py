"""What the requests of all services have in common: strict bodies, text, and when something happened."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from shared.auth import Role
from shared.command import Command
from shared.errors import RoleNotAllowed
from shared.events.envelope import Origin
from shared.moments import acceptable_moment
from shared.settings import Settings

IMPORTERS = (Role.ADMINISTRATOR, Role.CLINIC_MANAGER)

# No control characters: neither PostgreSQL nor a screen takes them all.
PRINTABLE = r"^[^\x00-\x1f\x7f]+$"
# The same, and one visible character at least.
VISIBLE = r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$"
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=PRINTABLE)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=VISIBLE)]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=VISIBLE)]


class Request(BaseModel):
    """A request's body: unknown fields are refused, so that a typing mistake is not taken for silence."""

    model_config = ConfigDict(extra="forbid")


class Stated(Request):
    """A request that may say when it happened, if not now, and that it is imported history."""

    occurred_at: AwareDatetime | None = None
    origin: Annotated[
        Literal["live", "import"], Field(description="`import` needs a clinic manager or an administrator.")
    ] = "live"


def stated(command: Command, body: Stated) -> tuple[datetime, Origin]:
    """When it happened, in UTC, and how it was entered. Raises MomentNotAcceptable, RoleNotAllowed (imports)."""
    origin = Origin(body.origin)
    if origin is Origin.IMPORT and not set(command.caller.roles) & set(IMPORTERS):
        raise RoleNotAllowed("Only some roles may import history.", allowed_roles=sorted(IMPORTERS))
    config: Settings = command.request.app.state.config
    days = config.max_backdating_days
    return acceptable_moment(body.occurred_at, command.now, origin=origin, max_backdating_days=days), origin
