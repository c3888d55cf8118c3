"""Services that live in real time are told apart from a clock that is ahead, over a real socket."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator.client import Client
from simulator.clock import ClockIsAhead, TimeIsNotSimulated, move_clock
from simulator.options import SERVICES
from simulator.tokens import FileTokens

AT = datetime(2026, 3, 2, tzinfo=UTC)


async def refused_move(tokens: Path, *, simulated: bool) -> None:
    """Move the clock of services that refuse to set it and say that it is a day later."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        status, body = ("405 X", {"code": "no"}) if head.startswith(b"PUT") else ("200 X", clock)
        text = json.dumps(body)
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(text)}\r\nConnection: close\r\n\r\n{text}".encode())
        await writer.drain()
        writer.close()

    clock = {"now": "2026-03-03T00:00:00Z", "is_simulated": simulated}
    (tokens / "administrator.jwt").write_text("token")
    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    client = Client(dict.fromkeys(SERVICES, f"http://127.0.0.1:{port}"), FileTokens(tokens))
    try:
        await move_clock(client, AT)
    finally:
        await client.close()
        listening.close()


async def test_real_time_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(TimeIsNotSimulated, match="CHAIRFLOW_SIMULATED_TIME=true"):
        await refused_move(tmp_path, simulated=False)


async def test_a_clock_that_is_ahead_is_another_matter(tmp_path: Path) -> None:
    with pytest.raises(ClockIsAhead, match="2026-03-03"):
        await refused_move(tmp_path, simulated=True)
