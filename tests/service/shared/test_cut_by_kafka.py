"""A worker's Kafka client outlives a connection that is cut in the very moment in which it asks (docs/adr/0013)."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator

import pytest
import uvloop
from aiokafka.client import AIOKafkaClient
from aiokafka.protocol.admin import ApiVersionResponse_v0
from aiokafka.protocol.metadata import MetadataResponse_v0

from shared.worker import create_worker

_API_VERSIONS, _METADATA = 18, 3


class Cutter:
    """A broker that tells its version and its metadata, and then cuts the connection as a killed process does."""

    def __init__(self) -> None:
        self._writers: list[asyncio.StreamWriter] = []

    async def start(self) -> asyncio.Server:
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        self.port: int = server.sockets[0].getsockname()[1]
        return server

    def cut(self) -> None:
        """Reset the newest connection."""
        writer = self._writers[-1]
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        try:
            while True:
                (size,) = struct.unpack(">i", await reader.readexactly(4))
                asked, _, number = struct.unpack(">hhi", (await reader.readexactly(size))[:8])
                answer = struct.pack(">i", number) + self._body(asked)
                writer.write(struct.pack(">i", len(answer)) + answer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def _body(self, asked: int) -> bytes:
        if asked == _API_VERSIONS:
            return ApiVersionResponse_v0(0, [(_METADATA, 0, 0)]).encode()
        return MetadataResponse_v0([(1, "127.0.0.1", self.port)], []).encode()


@pytest.fixture
async def broker() -> AsyncIterator[Cutter]:
    cutter = Cutter()
    server = await cutter.start()
    yield cutter
    server.close()


@pytest.mark.parametrize("turns", range(8))
async def test_a_connection_cut_in_any_turn_of_the_loop_is_made_again(broker: Cutter, turns: int) -> None:
    client = AIOKafkaClient(bootstrap_servers=f"127.0.0.1:{broker.port}")
    await client.bootstrap()
    assert await client.force_metadata_update()
    broker.cut()
    for _ in range(turns):
        await asyncio.sleep(0)
    # This question may meet the cut; the next one is heard.
    await asyncio.wait_for(client.force_metadata_update(), 5)
    assert await asyncio.wait_for(client.force_metadata_update(), 5)
    await client.close()


def test_a_worker_does_not_start_on_uvloop() -> None:
    worker = create_worker("crm", ())

    async def start() -> None:
        async with worker.router.lifespan_context(worker):
            pass

    with (
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
        pytest.raises(RuntimeError, match="--loop asyncio"),
    ):
        runner.run(start())
