"""Events that parse and still cannot be kept: parked like any other, never taken for an outage (which waits for ever)."""

import asyncio
from typing import Any

import msgspec

from deploy.local.testing import Servers
from services.analytics.domain import Version
from shared.messaging.dead_letters import dead_letters
from shared.messaging.kafka import Record
from tests.service.shared.lab import Lab
from tests.service.shared.ledger import ingest, ledger, records
from tests.unit.analytics.history import random_history

ODD: dict[str, dict[str, Any]] = {
    "a sequence beyond an integer": {"sequence": 2**40},
    "no sequence": {"sequence": 0},
    "no zone": {"occurred_at": "2026-03-02T10:00:00"},
    "a NUL in a text": {"origin": "li\x00ve"},
    "no UUID": {"tenant_id": "somebody"},
    "a half surrogate": {"origin": "\udc00"},
    "year zero": {"recorded_at": "0000-01-01T00:00:00Z"},
    "the first year": {"occurred_at": "0001-01-01T00:00:00+14:00"},
}


def changed(world: Lab, record: Record, what: dict[str, Any]) -> Record:
    body: dict[str, Any] = msgspec.json.decode(record.value or b"")
    text = msgspec.json.encode(body | what) if what.get("origin") != "\udc00" else None
    value = text or (record.value or b"").replace(b'"origin":"live"', b'"origin":"\\udc00"')
    return Record(world.topic, 0, record.offset, 0, 0, b"k", value, None, 1, len(value), ())


async def test_they_are_parked_and_the_others_are_kept(servers: Servers) -> None:
    history: list[Version] = random_history(2)[: 2 * len(ODD)]
    async with ledger(servers, with_topics=True) as world:
        batch = records(world, history)
        for number, what in enumerate(ODD.values()):
            batch[2 * number] = changed(world, batch[2 * number], what)
        consumer = world.consumer(ingest(world))
        await asyncio.wait_for(consumer.consume(batch), 60)
        await consumer.stop()
        parked = {letter.record.value for letter in await dead_letters(world.config, (world.topic,))}
        let_through = [what for n, what in enumerate(ODD) if batch[2 * n].value not in parked]
        assert not let_through
        assert await world.count("version") == len(ODD)
        assert await world.count("parked_record") == len(ODD), "each has a row too, however odd it is"
