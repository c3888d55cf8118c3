"""A PostgreSQL, a Kafka and processes of a chaos test's own: what dies here is nobody else's."""

import asyncio
import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from deploy.bootstrap import ROLES, SERVICES, bootstrap, passwords_of
from deploy.local.child import Child
from deploy.local.keys import issuer_key, mint
from deploy.local.places import ROOT
from deploy.local.settled import Settled
from deploy.local.testing import Servers, ephemeral
from deploy.topics import ensure_topics
from shared.settings import Settings
from tests.service.shared.sql import connect
from tests.support.ports import anywhere

Json = dict[str, Any]
# The processes of this world: their module, and the kind of port on which each service answers in them.
PROCESSES = {
    "apis": ("apis", "api"),
    "workers": ("workers", "worker"),
    "second": ("workers", "second"),
    "next": ("apis", "next"),
}


@dataclass
class World:
    """The servers, and the processes that a test starts, kills and starts again."""

    directory: Path
    servers: Servers
    settled: Settled
    environment: dict[str, str]
    key: RSAPrivateKey
    children: dict[str, Child] = field(default_factory=dict[str, Child])

    def start(self, name: str, *, crash_at: str = "", tree: Path = ROOT) -> Child:
        """Start `apis`, `workers`, `second` (workers under another instance name) or `next` (APIs on other ports), the
        five services in one process, to die at a crash point if one is named, from the code of this checkout."""
        module, kind = PROCESSES[name]
        arguments = [f"{service}={self.settled.ports[f'{service}.{kind}']}" for service in SERVICES]
        environment = self.environment | {"CHAIRFLOW_CRASH_AT": crash_at, "CHAIRFLOW_INSTANCE": name}
        if name == "next":
            # It asks its own kind, and leaves the ports of metrics to the APIs that it stands beside.
            for service in SERVICES:
                environment[f"CHAIRFLOW_{service.upper()}_URL"] = self.url(service, "next")
                environment[f"CHAIRFLOW_{service.upper()}_METRICS_PORT"] = "0"
        child = Child(name, f"deploy.local.{module}", arguments, environment, self.directory, tree=tree)
        child.start()
        self.children[name] = child
        return child

    def stop(self) -> None:
        for child in self.children.values():
            child.stop()

    def url(self, service: str, kind: str = "api") -> str:
        return self.settled.url(f"{service}.{kind}")

    async def ready(self, kind: str, seconds: float = 60) -> None:
        """Come back when the five services of this kind say that they are ready."""
        until = time.monotonic() + seconds
        async with httpx.AsyncClient(timeout=6) as http:
            for service in SERVICES:
                while not await _answers(http, f"{self.url(service, kind)}/ready"):
                    assert time.monotonic() < until, self._ends_of_logs()
                    await asyncio.sleep(0.1)

    def kill(self, name: str) -> None:
        """As a power cut would."""
        process = self.children[name].process
        assert process is not None
        process.kill()

    async def died(self, name: str, seconds: float = 40) -> int:
        """Wait until this process is gone; its exit status."""
        process = self.children[name].process
        assert process is not None
        return await asyncio.wait_for(asyncio.to_thread(process.wait), seconds)

    async def rows(self, database: str, query: str, *parameters: object) -> list[Any]:
        """What the superuser sees, who sees every row."""
        connection = await connect(self.servers.postgres.dsn(database))
        try:
            return await connection.fetch(query, *parameters)
        finally:
            await connection.close()

    def person(self, tenant: UUID | None = None) -> "Person":
        return Person(self, tenant or uuid4())

    def _ends_of_logs(self) -> str:
        return "\n".join(str(child.failure("is not ready")) for child in self.children.values())


@dataclass
class Person:
    """An administrator of one tenant, who sends a command again, with its key, until it is answered."""

    world: World
    tenant: UUID
    retries: int = 0

    def headers(self, key: str | None = None, role: str = "administrator") -> dict[str, str]:
        token = mint(self.world.key, subject=f"{role}-1", tenant=self.tenant, roles=[role])
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": key or str(uuid4())}

    async def once(self, http: httpx.AsyncClient, method: str, service: str, path: str, body: Json) -> httpx.Response:
        return await http.request(method, self.world.url(service) + path, json=body, headers=self.headers())

    async def command(
        self, http: httpx.AsyncClient, service: str, path: str, body: Json, *, method: str = "POST", seconds: float = 60
    ) -> Json:
        """The acknowledgement. A cut connection and a 503 are answered with the same request again."""
        headers, until = self.headers(), time.monotonic() + seconds
        while True:
            try:
                answer = await http.request(method, self.world.url(service) + path, json=body, headers=headers)
            except httpx.TransportError as error:
                problem = repr(error)
            else:
                if answer.status_code in (200, 201):
                    return answer.json()
                assert answer.status_code == 503, answer.text
                problem = answer.text
            assert time.monotonic() < until, problem
            self.retries += 1
            await asyncio.sleep(0.05)


@contextmanager
def world(directory: Path, *, tree: Path = ROOT) -> Generator[World]:
    """Servers with five databases, migrated by the code of this checkout, and the topics. No service process runs yet."""
    settled = _settled()
    key = issuer_key(directory)
    with ephemeral(directory) as servers:
        with _without_the_callers():
            environment = settled.environment(directory, servers.postgres.dsn(), servers.kafka.bootstrap)
        environment["CHAIRFLOW_ISSUER"] = os.environ["CHAIRFLOW_ISSUER"]
        environment |= {"CHAIRFLOW_LOG_LEVEL": "INFO", "CHAIRFLOW_CORS_ORIGINS": ""}
        asyncio.run(bootstrap(servers.postgres.dsn(), passwords_of(environment)))
        asyncio.run(keep_commits(servers))
        migrate(environment, directory, tree)
        ensure_topics(Settings(kafka_bootstrap_servers=servers.kafka.bootstrap))
        made = World(directory, servers, settled, environment, key)
        try:
            yield made
        finally:
            made.stop()


def migrate(environment: dict[str, str], directory: Path, tree: Path = ROOT) -> None:
    """Bring the five databases to the newest schema that this checkout knows."""
    Child("migrate", "deploy.local.migrate", [], environment, directory, finishes=True, tree=tree).run()


async def keep_commits(servers: Servers) -> None:
    """The servers of tests answer before a commit is written; here what was answered must survive their death."""
    connection = await connect(servers.postgres.dsn())
    for service in SERVICES:
        await connection.execute(f"ALTER DATABASE {service} SET synchronous_commit = on")
    await connection.close()


def _settled() -> Settled:
    """Ports and passwords of this world's own, whatever else runs on this machine."""
    ports = anywhere(*(f"{service}.{kind}" for service in SERVICES for kind in ("second", "next")))
    roles = [f"{service}_{kind}" for service in SERVICES for kind in ROLES]
    return Settled(ports, {role: uuid4().hex for role in roles})


@contextmanager
def _without_the_callers() -> Generator[None]:
    """The addresses of the run's shared servers are in the environment and would win."""
    kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("CHAIRFLOW_")}
    try:
        yield
    finally:
        os.environ.update(kept)


async def _answers(http: httpx.AsyncClient, address: str) -> bool:
    try:
        return (await http.get(address)).is_success
    except httpx.HTTPError:
        return False
