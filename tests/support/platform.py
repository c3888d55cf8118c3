"""The running platform, as a test sees it: addresses, tokens, and a wait until everything has settled."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID, uuid4

import httpx
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from deploy.bootstrap import SERVICES
from deploy.local.browser import browser
from deploy.local.chain import tokens
from deploy.local.demo_people import DEMO_TENANT
from deploy.local.keys import mint
from deploy.local.settled import Settled

Json = dict[str, Any]
CONSUMES = {
    "booking": ("crm", "billing"),
    "crm": ("booking", "billing"),
    "billing": ("booking", "crm"),
    "followup": ("booking", "crm", "billing"),
    "analytics": ("booking", "crm", "billing", "followup"),
}


class NotSettled(AssertionError):
    """Something was still on its way after the time a test gives it."""


class Running(Protocol):
    """What a test needs of a running stack: its addresses, its data directory, the key that signs tokens."""

    @property
    def settled(self) -> Settled: ...
    @property
    def directory(self) -> Path: ...
    @property
    def key(self) -> RSAPrivateKey: ...


@dataclass
class Platform:
    """Five services over HTTP, as the demo runs them."""

    running: Running

    @cached_property
    def urls(self) -> dict[str, str]:
        return {service: self.running.settled.url(f"{service}.api") for service in SERVICES}

    @cached_property
    def worker_urls(self) -> dict[str, str]:
        return {service: self.running.settled.url(f"{service}.worker") for service in SERVICES}

    @property
    def web_url(self) -> str:
        return self.running.settled.url("console")

    @cached_property
    def tokens(self) -> dict[str, str]:
        return tokens(self.running.key)

    @property
    def demo_tenant(self) -> UUID:
        return DEMO_TENANT

    @cached_property
    def chromium(self) -> str:
        return str(browser().executable)

    def chain(self, tenant: UUID | None = None) -> "Chain":
        """A tenant of the test's own."""
        return Chain(self, tenant or uuid4(), httpx.AsyncClient(timeout=30))


@dataclass
class Chain:
    """One tenant's people at the keyboard. Close it with ``await chain.close()``."""

    platform: Platform
    tenant: UUID
    http: httpx.AsyncClient

    async def close(self) -> None:
        await self.http.aclose()

    def headers(self, role: str, user: str | None = None, key: str | None = None) -> dict[str, str]:
        token = mint(self.platform.running.key, subject=user or f"{role}-1", tenant=self.tenant, roles=[role])
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": key or str(uuid4())}

    async def post(
        self,
        service: str,
        path: str,
        body: Json | None = None,
        *,
        role: str = "administrator",
        user: str | None = None,
        expect: int | None = None,
        key: str | None = None,
    ) -> Json:
        answer = await self.http.post(
            self.platform.urls[service] + path, json=body or {}, headers=self.headers(role, user, key)
        )
        assert answer.status_code == expect if expect else answer.status_code in (200, 201), answer.text
        return answer.json()

    async def get(self, service: str, path: str, *, role: str = "administrator", **query: Any) -> Json:
        answer = await self.http.get(
            self.platform.urls[service] + path, params=query or None, headers=self.headers(role)
        )
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def set_clock(self, now: datetime) -> None:
        """Move the tenant's business time in all five services."""
        for service in SERVICES:
            answer = await self.http.put(
                f"{self.platform.urls[service]}/v1/admin/clock",
                json={"now": now.isoformat()},
                headers=self.headers("administrator"),
            )
            assert answer.status_code == 200, answer.text

    async def settled(self, seconds: float = 30) -> None:
        """Come back when nothing of this tenant is on its way any more: two looks in a row, as work makes work."""
        until = asyncio.get_running_loop().time() + seconds
        calm = 0
        while calm < 2:
            calm = calm + 1 if await self._is_calm() else 0
            if asyncio.get_running_loop().time() > until:
                raise NotSettled(await self._progress())
            await asyncio.sleep(0.03)

    async def _progress(self) -> dict[str, Json]:
        answers = await asyncio.gather(*(self.get(service, "/v1/admin/progress") for service in SERVICES))
        return dict(zip(SERVICES, answers, strict=True))

    async def _is_calm(self) -> bool:
        progress = await self._progress()
        if any(p["outbox"] or p["due_timers"] or p["marks"] for p in progress.values()):
            return False
        return all(
            progress[consumer]["positions"].get(topic, {}).get(partition, 0) >= head
            for consumer, producers in CONSUMES.items()
            for producer in producers
            for topic, partitions in progress[producer]["heads"].items()
            if not topic.endswith("contacts.v1")
            for partition, head in partitions.items()
        )
