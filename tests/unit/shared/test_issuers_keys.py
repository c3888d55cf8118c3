"""The issuer changes its key while services run: the new one is taken at once, a withdrawn one is refused within a minute."""

import asyncio
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from shared.auth import KeySet
from shared.errors import NotAuthenticated, Unavailable

PUBLIC: dict[str, Any] = RSAAlgorithm.to_jwk(
    rsa.generate_private_key(public_exponent=65537, key_size=2048).public_key(), as_dict=True
)


class Issuer:
    """Publishes a key set in a file or over HTTP; `None` is an issuer that is away."""

    def __init__(self, directory: Path) -> None:
        self.file = directory / "jwks.json"
        self.asked = 0
        self.document: bytes | None = b""
        self.server = HTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def source(self, kind: str) -> str:
        return str(self.file) if kind == "file" else f"http://127.0.0.1:{self.server.server_port}/jwks"

    def publish(self, *key_ids: str) -> None:
        self.document = json.dumps({"keys": [{**PUBLIC, "kid": key_id} for key_id in key_ids]}).encode()
        self.file.write_bytes(self.document)

    def away(self, *, with_document: bytes | None = None) -> None:
        self.document = with_document
        self.file.unlink(missing_ok=True)
        if with_document is not None:
            self.file.write_bytes(with_document)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        issuer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                issuer.asked += 1
                self.send_response(200 if issuer.document is not None else 503)
                self.end_headers()
                self.wfile.write(issuer.document or b"")

            def log_message(self, format: str, *args: Any) -> None:
                """Not into the test's output."""

        return Handler


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def issuer(tmp_path: Path) -> Iterator[Issuer]:
    made = Issuer(tmp_path)
    yield made
    made.server.shutdown()
    made.server.server_close()


async def answer(keys: KeySet, key_id: str) -> str:
    try:
        await keys.key(key_id)
    except NotAuthenticated:
        return "refused"
    except Unavailable:
        return "issuer away"
    return "accepted"


each_source = pytest.mark.parametrize("kind", ["file", "http"])


@each_source
async def test_a_new_key_is_taken_and_a_withdrawn_one_refused_within_a_minute(kind: str, issuer: Issuer) -> None:
    clock = Clock()
    keys = KeySet(issuer.source(kind), clock=clock)
    issuer.publish("old")
    assert await answer(keys, "old") == "accepted"
    issuer.publish("old", "new")
    clock.now += 5.1
    assert [await answer(keys, key) for key in ("new", "old")] == ["accepted", "accepted"]
    issuer.publish("new")
    clock.now += 60
    assert await answer(keys, "old") == "accepted"
    clock.now += 0.1
    assert [await answer(keys, key) for key in ("old", "new")] == ["refused", "accepted"]


@each_source
@pytest.mark.parametrize(
    "broken", [None, b"", b'{"keys": [{"kid": "old"}]}', b"[]"], ids=["away", "empty", "key", "shape"]
)
async def test_while_the_issuer_is_away_what_is_known_holds_for_an_hour(
    kind: str, broken: bytes | None, issuer: Issuer
) -> None:
    clock = Clock()
    keys = KeySet(issuer.source(kind), clock=clock)
    issuer.publish("old")
    assert await answer(keys, "old") == "accepted"
    issuer.away(with_document=broken)
    clock.now += 3599
    assert [await answer(keys, key) for key in ("old", "new")] == ["accepted", "issuer away"]
    clock.now += 6
    assert await answer(keys, "old") == "issuer away"
    issuer.publish("old")
    clock.now += 6
    assert await answer(keys, "old") == "accepted"


async def test_unknown_keys_do_not_let_anybody_flood_the_issuer(issuer: Issuer) -> None:
    clock = Clock()
    keys = KeySet(issuer.source("http"), clock=clock)
    issuer.publish("old")
    answers = await asyncio.gather(*(answer(keys, f"made-up-{n}") for n in range(50)), answer(keys, "old"))
    assert (issuer.asked, answers) == (1, ["refused"] * 50 + ["accepted"])
