"""G13: connections are cut while their commands are in flight; sent again, each has happened once."""

import asyncio
import json
import random
import socket
import struct
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
import uvicorn

from deploy.local.testing import Servers
from tests.conftest import ServiceFactory
from tests.service.shared.sql import connect
from tests.support.client import ServiceClient

SEED, COMMANDS, CUTS = 17, 40, 4
# Closed with an RST instead of a FIN: what a client does that dies.
_RESET = struct.pack("ii", 1, 0)
BODY = json.dumps({"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"})


class Quiet(uvicorn.Server):
    """Leaves the test run's signals alone."""

    def install_signal_handlers(self) -> None: ...


@pytest.fixture
async def booking(service: ServiceFactory) -> ServiceClient:
    return await service("booking")


@pytest.fixture
async def server(booking: ServiceClient) -> AsyncIterator[uvicorn.Server]:
    """The API on a socket, in this process."""
    config = uvicorn.Config(booking.app, host="127.0.0.1", port=0, lifespan="off", log_config=None)
    started = Quiet(config)
    serving = asyncio.create_task(started.serve())
    while not started.started:
        await asyncio.sleep(0.01)
    yield started
    started.should_exit = True
    await serving


@pytest.fixture
async def database(servers: Servers) -> AsyncIterator[Any]:
    connection = await connect(servers.postgres.dsn("booking"))
    yield connection
    await connection.close()


def request(booking: ServiceClient, key: str) -> bytes:
    head = (
        f"POST /v1/clinics HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {booking.token('administrator')}\r\nIdempotency-Key: {key}\r\n"
        f"Content-Length: {len(BODY)}\r\nConnection: close\r\n\r\n"
    )
    return (head + BODY).encode()


async def connected(server: uvicorn.Server) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, port = next(iter(server.servers[0].sockets)).getsockname()
    return await asyncio.open_connection(host, port)


async def cut(server: uvicorn.Server, sent: bytes, dice: random.Random) -> None:
    """The whole request, and then the connection is gone before its answer was read."""
    _, writer = await connected(server)
    writer.write(sent)
    await writer.drain()
    await asyncio.sleep(dice.choice((0.0, 0.002, 0.01)))
    if dice.random() < 0.5:
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        writer.transport.abort()
    else:
        writer.close()


async def answered(server: uvicorn.Server, sent: bytes) -> tuple[int, str]:
    reader, writer = await connected(server)
    writer.write(sent)
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    return int(head.split()[1]), body.decode()


async def everything_ended(server: uvicorn.Server) -> None:
    """What was cut is still carried out: wait for it."""
    async with asyncio.timeout(30):
        while server.server_state.tasks or server.server_state.connections:
            await asyncio.sleep(0.02)


async def clinics_and_events(database: Any, booking: ServiceClient) -> tuple[int, int]:
    query = "SELECT count(*) FROM {} WHERE tenant_id = $1"
    clinics, events = [await database.fetchval(query.format(t), booking.tenant) for t in ("clinic", "event")]
    return clinics, events


async def test_cut_in_flight_and_sent_again_each_command_happens_once(
    booking: ServiceClient, server: uvicorn.Server, database: Any
) -> None:
    dice = random.Random(SEED)
    for _ in range(COMMANDS):
        sent = request(booking, str(uuid4()))
        async with database.transaction():
            # Nothing is committed meanwhile: whatever reaches the server is cut in flight.
            await database.execute("LOCK TABLE outbox IN EXCLUSIVE MODE")
            await asyncio.gather(*(cut(server, sent, dice) for _ in range(CUTS)))
        answers = [await answered(server, sent) for _ in range(2)]
        assert answers[0][0] == 201 and answers[0] == answers[1]
    await everything_ended(server)
    print(f"G13 seed {SEED}: {COMMANDS} commands, each cut {CUTS} times in flight and answered twice")
    assert await clinics_and_events(database, booking) == (COMMANDS, COMMANDS)


async def test_control_with_a_key_of_its_own_what_was_cut_happens_again(
    booking: ServiceClient, server: uvicorn.Server, database: Any
) -> None:
    """A cut connection does not stop its command: without the key, sending it again doubles it."""
    dice = random.Random(SEED)
    await asyncio.gather(*(cut(server, request(booking, str(uuid4())), dice) for _ in range(CUTS)))
    await answered(server, request(booking, str(uuid4())))
    await everything_ended(server)
    opened, events = await clinics_and_events(database, booking)
    assert 1 < opened == events <= CUTS + 1
