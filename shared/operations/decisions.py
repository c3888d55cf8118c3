"""What may be decided about a parked record, and the log of it that nobody edits."""

import getpass
import os
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.errors import NotFound, Refusal
from shared.ids import SYSTEM_USER, new_id

Action = Literal["replay", "replayed", "failed", "drop"]
CHANNEL = "parked"

_LOCK = text("SELECT id, tenant_id, clinic_id, state FROM parked_record WHERE id = :id FOR UPDATE")
_MOVE = text("UPDATE parked_record SET state = :state, changed_at = clock_timestamp() WHERE id = :id")
_LOG = text(
    "INSERT INTO parked_action (id, parked_id, tenant_id, clinic_id, action, user_id, user_name, role, note) "
    "SELECT :action_id, id, tenant_id, clinic_id, :action, :user, :name, :role, :note "
    "FROM parked_record WHERE id = :parked_id"
)


class ParkedRecordIsDecided(Refusal):
    code = "PARKED-STATE"
    hint = "It is being replayed, was replayed or was dropped already; read it again and see who did what."


class Decider:
    """Who decides: a person with the role in which they act, or the worker itself."""

    def __init__(self, user_id: str, name: str, role: str) -> None:
        self.user_id, self.name, self.role = user_id, name, role


WORKER = Decider(SYSTEM_USER, "", "system")


def shell_user() -> str:
    """Who sits at the command line, as the machine calls them; a container may have no name for its user."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}"


async def ask_for_replay(session: AsyncSession, parked_id: UUID, by: Decider) -> None:
    """The service's worker takes the record again, in a moment. Raises NotFound, ParkedRecordIsDecided."""
    await _decide(session, parked_id, "replaying", "replay", by, "")
    await session.execute(text(f"NOTIFY {CHANNEL}"))


async def drop(session: AsyncSession, parked_id: UUID, by: Decider, reason: str) -> None:
    """The record is never handled, for this reason. Final. Raises NotFound, ParkedRecordIsDecided."""
    await _decide(session, parked_id, "dropped", "drop", by, reason)


async def log_action(session: AsyncSession, parked_id: UUID, action: Action, by: Decider, note: str) -> None:
    """One line of what happened to the record, for good."""
    row: dict[str, Any] = {"action_id": new_id(), "parked_id": parked_id, "action": action, "note": note}
    await session.execute(_LOG, row | {"user": by.user_id, "name": by.name, "role": by.role})


async def _decide(session: AsyncSession, parked_id: UUID, state: str, action: Action, by: Decider, note: str) -> None:
    found = (await session.execute(_LOCK, {"id": parked_id})).one_or_none()
    if found is None:
        raise NotFound(f"There is no parked record {parked_id} in your chain.")
    if found.state != "open":
        raise ParkedRecordIsDecided(f"The record is {found.state}.", state=found.state)
    await session.execute(_MOVE, {"id": parked_id, "state": state})
    await log_action(session, parked_id, action, by, note)
