"""A command is asked with the same key until its answer is known, on a real socket whose server is unreliable."""

import asyncio
import json
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from simulator.calls import Call
from simulator.client import Client, ServiceIsAway
from simulator.options import SERVICES
from simulator.tokens import FileTokens

CALL = Call("the key", "lane", "booking", "/v1/things", {"b": 1, "a": 2}, "front_desk:0")


def _seen() -> list[tuple[str, str]]:
    return []


@dataclass
class Unreliable:
    """Answers each request by the next of `answers`; 0 drops the connection without a word."""

    answers: Sequence[int]
    seen: list[tuple[str, str]] = field(default_factory=_seen)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
        body = (await reader.readexactly(int(fields.get("content-length", "0")))).decode()
        self.seen.append((fields.get("idempotency-key", ""), body))
        status = self.answers[min(len(self.seen), len(self.answers)) - 1]
        if status:
            text = json.dumps({"id": "x", "events": [], "code": "RULE"})
            writer.write(
                f"HTTP/1.1 {status} X\r\nContent-Length: {len(text)}\r\nConnection: close\r\n\r\n{text}".encode()
            )
            await writer.drain()
        writer.close()


@asynccontextmanager
async def client_of(server: Unreliable, tokens: Path, patience: float = 10) -> AsyncGenerator[Client]:
    (tokens / "front_desk.jwt").write_text("token", encoding="utf-8")
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    client = Client(dict.fromkeys(SERVICES, f"http://127.0.0.1:{port}"), FileTokens(tokens), patience=patience)
    try:
        yield client
    finally:
        await client.close()
        listening.close()
        await listening.wait_closed()


async def test_a_lost_answer_is_asked_for_again_with_the_same_key_and_bytes(tmp_path: Path) -> None:
    server = Unreliable([0, 503, 0, 201])
    async with client_of(server, tmp_path) as client:
        answer = await client.tell(CALL)
    assert answer.is_acknowledged
    assert server.seen == [("the key", '{"a": 2, "b": 1}')] * 4
    assert (client.retries, client.retried) == (3, 1)


async def test_a_refusal_is_an_answer(tmp_path: Path) -> None:
    server = Unreliable([409])
    async with client_of(server, tmp_path) as client:
        answer = await client.tell(CALL)
    assert (answer.status, answer.body["code"], len(server.seen)) == (409, "RULE", 1)


async def test_patience_ends(tmp_path: Path) -> None:
    async with client_of(Unreliable([503]), tmp_path, patience=0.2) as client:
        with pytest.raises(ServiceIsAway, match="503"):
            await client.tell(CALL)
