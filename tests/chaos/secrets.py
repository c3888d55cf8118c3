"""Two services whose every secret is a file of the test's own: processes that read them, people who keep working, a rotation."""

import asyncio
import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import httpx
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from deploy.acls import ensure_acls, ensure_users, principal
from deploy.kafka_admin import admin_client
from deploy.local.child import Child
from deploy.local.keys import key_id, mint
from shared.settings import ServiceName, Settings
from tests.chaos.world import World
from tests.service.shared.sql import connect

TWO: tuple[ServiceName, ...] = ("booking", "crm")
ROLES = [f"{service}_{kind}" for service in TWO for kind in ("api", "worker")]


def canary() -> str:
    """A secret that no other text holds, with characters that are written otherwise in an address."""
    return f"kanarie/{uuid4().hex}+{uuid4().hex[:6]}=?"


@dataclass
class Collector:
    """Takes what processes send as traces, and keeps it as it came."""

    received: list[bytes] = field(default_factory=list[bytes])

    @contextmanager
    def listening(self) -> Generator[str]:
        received = self.received

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                received.append(self.rfile.read(int(self.headers["content-length"])))
                self.send_response(200)
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Not into the test's output."""

        server = HTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1/traces"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


@dataclass
class Secrets:
    """The files, what was in them so far (`ever`), and the processes that read them."""

    world: World
    directory: Path
    key: rsa.RSAPrivateKey
    ever: dict[str, str] = field(default_factory=dict[str, str])
    children: list[Child] = field(default_factory=list[Child])

    @classmethod
    async def made(cls, world: World, directory: Path) -> "Secrets":
        made = cls(world, directory, rsa.generate_private_key(public_exponent=65537, key_size=2048))
        for role in ROLES:
            await made.alter_role(role, canary())
        ensure_acls(made.admin())
        for service in TWO:
            made.alter_user(service, canary())
        made.publish(made.key)
        return made

    def admin(self) -> Any:
        return admin_client(Settings(kafka_bootstrap_servers=self.world.servers.kafka.bootstrap))

    async def alter_role(self, role: str, password: str) -> None:
        """A role's password: on the server, then in the file with its DSN."""
        superuser = await connect(self.world.servers.postgres.dsn())
        await superuser.execute(f"ALTER ROLE {role} PASSWORD '{password}'")
        await superuser.close()
        server = urlsplit(self.world.servers.postgres.dsn())
        quoted = httpx.QueryParams({"p": password}).__str__()[2:]
        dsn = f"postgresql://{role}:{quoted}@{server.hostname}:{server.port}/{role.split('_')[0]}"
        self.write(f"{role}_dsn", dsn, password)

    def alter_user(self, service: ServiceName, password: str) -> None:
        """A service's password on Kafka: on the broker, then in its file."""
        ensure_users(self.admin(), {principal(service): password})
        self.write(f"{service}_kafka", password, password)

    def publish(self, *keys: rsa.RSAPrivateKey) -> None:
        """The issuer's key set; the first one signs from now on."""
        public = [
            {**RSAAlgorithm.to_jwk(k.public_key(), as_dict=True), "kid": key_id(k), "use": "sig", "alg": "RS256"}
            for k in keys
        ]
        (self.directory / "jwks.new").write_text(json.dumps({"keys": public}))
        (self.directory / "jwks.new").rename(self.directory / "jwks.json")
        self.key = keys[0]
        pem = self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        lines = pem.decode().splitlines()
        self.ever[f"issuer's key {len(self.ever)}"] = lines[len(lines) // 2]

    def file(self, name: str) -> Path:
        """Where a secret is."""
        return self.directory / name

    def write(self, name: str, text: str, secret: str) -> None:
        self.file(name).write_text(text)
        self.ever[f"{name} {len(self.ever)}"] = secret

    def environment(self, service: ServiceName, traces: str) -> dict[str, str]:
        """As a deployment has it: every secret by the file that it is in."""
        kept = {name: value for name, value in self.world.environment.items() if "_DSN" not in name}
        named = {f"CHAIRFLOW_{role}_DSN_FILE".upper(): str(self.file(f"{role}_dsn")) for role in ROLES}
        return {
            **kept,
            **named,
            "CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS": self.world.servers.secure.bootstrap,
            "CHAIRFLOW_KAFKA_SECURITY_PROTOCOL": "SASL_SSL",
            "CHAIRFLOW_KAFKA_USERNAME": principal(service),
            "CHAIRFLOW_KAFKA_PASSWORD_FILE": str(self.file(f"{service}_kafka")),
            "CHAIRFLOW_KAFKA_CA_FILE": str(self.world.servers.secure.ca_file),
            "CHAIRFLOW_JWKS": str(self.directory / "jwks.json"),
            "CHAIRFLOW_JWKS_REFRESH_SECONDS": "1",
            # So that requests open connections all the time: one stays, the others come and go.
            "CHAIRFLOW_POOL_SIZE": "1",
            "CHAIRFLOW_OTLP_ENDPOINT": traces,
            "CHAIRFLOW_LOG_LEVEL": "DEBUG",
        }

    @contextmanager
    def running(self, traces: str = "") -> Generator[None]:
        """Both APIs in one process; each worker in its own, since it has a name of its own on Kafka."""
        ports = self.world.settled.ports
        apis = [f"{service}={ports[f'{service}.api']}" for service in TWO]
        self.children = [Child("apis", "deploy.local.apis", apis, self.environment("booking", traces), self.directory)]
        for service in TWO:
            at = [f"{service}={ports[f'{service}.worker']}"]
            environment = self.environment(service, traces)
            self.children.append(Child(f"{service}-worker", "deploy.local.workers", at, environment, self.directory))
        try:
            for child in self.children:
                child.start()
            yield
        finally:
            for child in self.children:
                child.stop()

    def logs(self) -> bytes:
        return b"".join(path.read_bytes() for path in (self.directory / "log").glob("*.log"))

    def headers(self, tenant: UUID, key: rsa.RSAPrivateKey | None = None) -> dict[str, str]:
        token = mint(key or self.key, subject="administrator-1", tenant=tenant, roles=["administrator"])
        self.ever["a token's signature"] = token.rsplit(".", 1)[1]
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4())}

    async def ready(self, seconds: float = 60) -> None:
        """Come back when APIs and workers say that they can work."""
        async with httpx.AsyncClient(timeout=10) as http, asyncio.timeout(seconds):
            for service in TWO:
                for kind in ("api", "worker"):
                    while not await _is_ready(http, f"{self.world.url(service, kind)}/ready"):
                        assert all(child.alive() for child in self.children), self.logs()[-3000:].decode()
                        await asyncio.sleep(0.2)


async def _is_ready(http: httpx.AsyncClient, address: str) -> bool:
    try:
        return (await http.get(address)).is_success
    except httpx.HTTPError:
        return False


@dataclass
class People:
    """Four of them for each service give one command after the other; none is ever given twice."""

    secrets: Secrets
    tenant: UUID = field(default_factory=uuid4)
    done: int = 0
    failed: list[str] = field(default_factory=list[str])
    _ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def work(self) -> None:
        """Until `end`."""
        async with httpx.AsyncClient(timeout=20) as http:
            await asyncio.gather(*(self._one(http, service) for service in TWO for _ in range(4)))

    def end(self) -> None:
        self._ended.set()

    async def more(self, count: int, seconds: float = 120) -> None:
        """Come back when they have given so many commands more."""
        wanted = self.done + count
        async with asyncio.timeout(seconds):
            while self.done < wanted:
                await asyncio.sleep(0.02)

    async def _one(self, http: httpx.AsyncClient, service: ServiceName) -> None:
        while not self._ended.is_set():
            path, body = _command(service)
            headers = self.secrets.headers(self.tenant)
            try:
                answer = await http.post(self.secrets.world.url(service) + path, json=body, headers=headers)
                if not answer.is_success:
                    self.failed.append(f"{service}: {answer.status_code} {answer.text}")
            except httpx.HTTPError as error:
                self.failed.append(f"{service}: {error!r}")
            self.done += 1
            await asyncio.sleep(0.02)


def _command(service: ServiceName) -> tuple[str, dict[str, Any]]:
    if service == "booking":
        return "/v1/clinics", {"clinic_id": str(uuid4()), "name": "A", "zone": "Asia/Shanghai", "currency": "CNY"}
    source = {"channel": "online", "medium": "m", "campaign": uuid4().hex, "name_zh": "来源", "name_en": "Source"}
    return "/v1/sources", source
