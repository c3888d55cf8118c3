"""HTTP to the five services. A command goes on being asked, with the same key, until its answer is known."""

import asyncio
import json
import time
from collections.abc import Mapping
from typing import Any

import httpx

from simulator.calls import Answer, Call, Json
from simulator.tokens import Tokens

IN_FLIGHT = 16
RETRIED = frozenset({429, 500, 502, 503, 504})
ADMINISTRATOR = "administrator:chain"


class ServiceIsAway(RuntimeError):
    """A service gave no usable answer for longer than the patience; start it and run the same command again."""


class AnswerWasRefused(RuntimeError):
    """A question (never a command) was refused; the text says which and why."""


class Client:
    """One per process. `patience` is in wall seconds per call: processes may be killed and come back meanwhile."""

    def __init__(self, urls: Mapping[str, str], tokens: Tokens, *, patience: float = 180) -> None:
        self._urls, self._tokens, self._patience = urls, tokens, patience
        limits = httpx.Limits(max_connections=IN_FLIGHT * 2, max_keepalive_connections=IN_FLIGHT * 2)
        self._http = httpx.AsyncClient(limits=limits, timeout=httpx.Timeout(30, connect=5))
        self._slots = asyncio.Semaphore(IN_FLIGHT)
        self.retries = 0
        #: Calls that had to be sent more than once.
        self.retried = 0

    async def close(self) -> None:
        await self._http.aclose()

    async def tell(self, call: Call) -> Answer:
        """Send a command until it is acknowledged or refused. Raises ServiceIsAway."""
        response = await self._send(call.service, "POST", call.path, call.actor, body=call.body, key=call.key)
        return Answer(response.status_code, response.json() if response.content else {})

    async def put_clock(self, service: str, now: str) -> Answer:
        response = await self._send(service, "PUT", "/v1/admin/clock", ADMINISTRATOR, body={"now": now})
        return Answer(response.status_code, response.json())

    async def get(
        self, service: str, path: str, params: Mapping[str, Any] | None = None, actor: str = ADMINISTRATOR
    ) -> Json:
        """One page or object. Raises ServiceIsAway, AnswerWasRefused."""
        response = await self._send(service, "GET", path, actor, params=params)
        if response.status_code >= 400:
            raise AnswerWasRefused(
                f"GET {service} {path} {dict(params or {})}: {response.status_code} {response.text[:400]}"
            )
        return response.json()

    async def pages(
        self, service: str, path: str, params: Mapping[str, Any] | None = None, actor: str = ADMINISTRATOR
    ) -> list[Json]:
        """All items of a list, following its cursor."""
        items: list[Json] = []
        after: str | None = None
        while True:
            query = {**(params or {}), "limit": 200, **({"after": after} if after else {})}
            page = await self.get(service, path, query, actor)
            items += page["items"]
            after = page.get("next")
            if not after:
                return items

    async def _send(
        self,
        service: str,
        method: str,
        path: str,
        actor: str,
        *,
        body: Json | None = None,
        key: str | None = None,
        params: Mapping[str, Any] | None = None,
    ) -> httpx.Response:
        # sorted keys: a repeated command must be the same bytes, or its key belongs to another request
        content = json.dumps(body, sort_keys=True).encode() if body is not None else None
        deadline, wait, problem, is_first = time.monotonic() + self._patience, 0.05, "", True
        async with self._slots:
            while True:
                headers = {"Authorization": f"Bearer {self._tokens.of(actor)}", "Content-Type": "application/json"}
                headers |= {"Idempotency-Key": key} if key else {}
                try:
                    response = await self._http.request(
                        method, self._urls[service] + path, content=content, params=params, headers=headers
                    )
                    busy = response.status_code == 409 and response.json().get("code") == "idempotency-in-flight"
                    if response.status_code not in RETRIED and not busy:
                        return response
                    problem = f"{response.status_code} {response.text[:300]}"
                except httpx.TransportError as error:
                    problem = repr(error)
                if time.monotonic() > deadline:
                    raise ServiceIsAway(f"{method} {service} {path}: {problem}")
                self.retries += 1
                self.retried += is_first
                is_first = False
                await asyncio.sleep(wait)
                wait = min(wait * 2, 2.0)
