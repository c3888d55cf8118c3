"""A relay that could not reach Kafka gives its lock back, and ships as soon as Kafka is there."""

import asyncio
from uuid import uuid4

import pytest
from aiokafka.errors import KafkaConnectionError

from deploy.local.testing import Servers
from shared.messaging import relay as relay_module
from shared.messaging.kafka import Producer, started_producer
from shared.settings import Settings
from tests.service.shared.lab import lab, order_of


async def test_it_ships_once_kafka_is_there(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = 0

    async def away_at_first(config: Settings) -> Producer:
        nonlocal tries
        tries += 1
        if tries <= 3:
            raise KafkaConnectionError("refused")
        return await started_producer(config)

    monkeypatch.setattr(relay_module, "started_producer", away_at_first)
    thing = uuid4()
    async with lab(servers) as world:
        # Other connections lie in the pool: the relay's next one need not be its last one.
        async with world.database.engine.connect(), world.database.engine.connect():
            relay = asyncio.create_task(world.relay().run())
            await asyncio.sleep(0.5)
        async with world.database.transaction(tenant_id=None) as session:
            await world.append(session, thing, 1)
        await world.shipped()
        relay.cancel()
        await asyncio.gather(relay, return_exceptions=True)
        assert order_of(await world.on_topic()) == {thing: [1]}
    assert tries == 4


async def test_a_second_relay_takes_over_from_one_that_was_cancelled(servers: Servers) -> None:
    thing = uuid4()
    async with lab(servers) as world:
        first = asyncio.create_task(world.relay().run())
        async with world.database.transaction(tenant_id=None) as session:
            await world.append(session, thing, 1)
        await world.shipped()
        second = asyncio.create_task(world.relay().run())
        await asyncio.sleep(0.2)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        async with world.database.transaction(tenant_id=None) as session:
            await world.append(session, thing, 2)
        await world.shipped()
        second.cancel()
        await asyncio.gather(second, return_exceptions=True)
        assert order_of(await world.on_topic()) == {thing: [1, 2]}
