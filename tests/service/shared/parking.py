"""Parked records of a lab: read, wanted back, and handed to a handler again as the worker does it."""

from typing import Any

from sqlalchemy import text

from shared.messaging.consumer import Handler
from shared.messaging.replayer import Replayer
from tests.service.shared.lab import Lab

_WANT = text("UPDATE parked_record SET state = 'replaying' WHERE value = ANY(cast(:values AS bytea[]))")


async def parked_rows(world: Lab) -> list[Any]:
    """Every parked record, in the order of the topic."""
    async with world.database.transaction(tenant_id=None) as session:
        rows = await session.execute(text("SELECT * FROM parked_record ORDER BY topic, partition, record_offset"))
        return list(rows)


async def actions_of(world: Lab) -> list[tuple[str, str, str]]:
    """What was done, oldest first: action, role, note."""
    async with world.database.transaction(tenant_id=None) as session:
        rows = await session.execute(text("SELECT action, role, note FROM parked_action ORDER BY id"))
        return [tuple(row) for row in rows]


async def want(world: Lab, *values: bytes) -> None:
    """Whatever has been decided about the records with these values, they are wanted back."""
    async with world.database.transaction(tenant_id=None) as session:
        await session.execute(_WANT, {"values": list(values)})


async def replayed(world: Lab, handler: Handler) -> int:
    """Hand everything wanted to the handler; how many records that were."""
    replayer = Replayer(handler, database=world.database, config=world.config)
    count = 0
    while await replayer.replay_one():
        count += 1
    return count
