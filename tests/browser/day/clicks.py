"""What was clicked, as the simulator's journal keeps it: every command that a service acknowledged, with its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import httpx
from playwright.sync_api import BrowserContext, Request

from simulator.calls import Answer, Call
from simulator.journal import Journal

Json = dict[str, Any]


def _refusals() -> list[str]:
    return []


@dataclass
class Clicks:
    """`urls`: each service's address. `now`: the chain's business time. `refused`: what a service did not want."""

    journal: Journal
    urls: Mapping[str, str]
    now: datetime
    refused: list[str] = field(default_factory=_refusals)

    def watch(self, context: BrowserContext, actor: str) -> None:
        """Keep what the pages of this browser send from now on; `actor` is `role:name`."""
        context.on("requestfinished", lambda request: self._finished(request, actor))

    def _finished(self, request: Request, actor: str) -> None:
        key = request.headers.get("idempotency-key")
        if request.method != "POST" or key is None:
            return
        response = request.response()
        assert response is not None
        self.keep(key, request.url, request.post_data_json or {}, actor, response.status, response.json())

    def keep(self, key: str, url: str, body: Json, actor: str, status: int, answer: Json) -> None:
        """One command and its answer."""
        address = urlsplit(url)
        service = next(name for name, base in self.urls.items() if urlsplit(base).netloc == address.netloc)
        if status >= 300:
            self.refused.append(f"{actor}: {address.path}: {answer.get('code')} {answer.get('detail')}")
            return
        call = Call(key, actor, service, address.path, body, actor)
        self.journal.begin(call, self.now)
        self.journal.finish(call, Answer(status, answer))


class Journalled(httpx.BaseTransport):
    """HTTP as usual, with the commands kept: for what the command line sends."""

    def __init__(self, clicks: Clicks, actor: str) -> None:
        self._clicks, self._actor, self._http = clicks, actor, httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, and note the answer."""
        response = self._http.handle_request(request)
        if request.method == "POST":
            response.read()
            body: Json = httpx.Response(200, content=request.content).json()
            key, url = request.headers["idempotency-key"], str(request.url)
            self._clicks.keep(key, url, body, self._actor, response.status_code, response.json())
        return response

    def close(self) -> None:
        """No connection stays open."""
        self._http.close()
