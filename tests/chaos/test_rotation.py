"""G20: every secret is changed under people at work, and no process is started again for it; none is told to anybody."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from pydantic import SecretStr

from deploy.acls import ensure_users
from deploy.audit.canaries import hits, shapes_of
from deploy.bootstrap import bootstrap, passwords_of
from shared.messaging.kafka import started_producer
from shared.settings import Settings
from tests.chaos.day_two import no_number_differs
from tests.chaos.pages import blocks_of, typed
from tests.chaos.secrets import ROLES, TWO, Collector, People, Secrets
from tests.chaos.topics import settled
from tests.chaos.world import World
from tests.service.shared.sql import connect

# Servers are stopped and started again several times.
pytestmark = [pytest.mark.nightly, pytest.mark.timeout(600)]
ROLE_S, END_CONNECTIONS, KAFKA_S = blocks_of("keys.md")
_LEFT = "SELECT count(*) FROM outbox"
# What the other service has taken in of these clinics.
_KNOWN = "SELECT count(*) FROM known WHERE kind = 'clinic' AND tenant_id = $1"


@pytest.fixture
async def secrets(world: World, tmp_path: Path) -> AsyncIterator[Secrets]:
    """Files with canaries in them; afterwards the servers have the passwords that the other tests know."""
    yield await Secrets.made(world, tmp_path)
    await bootstrap(world.servers.postgres.dsn(), passwords_of(world.environment))


async def test_every_secret_is_changed_while_people_work(world: World, secrets: Secrets) -> None:
    with secrets.running():
        await secrets.ready()
        people = People(secrets)
        working = asyncio.create_task(people.work())
        await people.more(20)
        try:
            await passwords_of_the_databases(secrets, people)
            await the_issuer_s_key(secrets, people)
            await passwords_on_kafka(world, secrets, people)
        finally:
            people.end()
            await working
        assert people.failed == []
        await connections_of_who_knew_the_old_one(secrets)
        assert all(child.alive() for child in secrets.children)
        await everything_arrives(world, people)
    print(f"{people.done} commands, 0 failed; no process was started again")
    await every_number_is_right(world, people)


async def every_number_is_right(world: World, people: People) -> None:
    """All services again, with the passwords that they had, and `chairflow verify`."""
    await bootstrap(world.servers.postgres.dsn(), passwords_of(world.environment))
    world.start("apis")
    world.start("workers")
    try:
        for kind in ("api", "worker"):
            await world.ready(kind)
        async with httpx.AsyncClient(timeout=15) as http:
            await settled(world, world.person(people.tenant), http)
        await no_number_differs(world)
    finally:
        for name in ("apis", "workers"):
            await asyncio.to_thread(world.children[name].stop)


async def passwords_of_the_databases(secrets: Secrets, people: People) -> None:
    for role in ROLES:
        old = secrets.file(f"{role}_dsn").read_text()
        await asyncio.to_thread(typed, ROLE_S, names_of(secrets, role))
        with pytest.raises(asyncpg.InvalidPasswordError):
            await connect(old)
        await people.more(20)


def names_of(secrets: Secrets, role: str) -> dict[str, str]:
    return {"DSN": secrets.world.servers.postgres.dsn(), "ROLE": role, "DSN_FILE": str(secrets.file(f"{role}_dsn"))}


async def connections_of_who_knew_the_old_one(secrets: Secrets) -> None:
    """They are ended, and the service opens new ones."""
    [role, *_] = ROLES
    held = await connect(secrets.file(f"{role}_dsn").read_text().strip())
    pid = await held.fetchval("SELECT pg_backend_pid()")
    is_there = "SELECT 1 FROM pg_stat_activity WHERE pid = $1"
    assert await secrets.world.rows(role.split("_")[0], is_there, pid)
    await asyncio.to_thread(typed, END_CONNECTIONS, names_of(secrets, role))
    assert not await secrets.world.rows(role.split("_")[0], is_there, pid)
    held.terminate()
    await secrets.ready()


async def the_issuer_s_key(secrets: Secrets, people: People) -> None:
    old, new = secrets.key, rsa.generate_private_key(public_exponent=65537, key_size=2048)
    # Published before it signs: what a service has read a moment ago it does not read again at once.
    secrets.publish(old, new)
    await asyncio.sleep(1.5)
    secrets.publish(new, old)
    await people.more(20)
    secrets.publish(new)
    async with httpx.AsyncClient(timeout=20) as http, asyncio.timeout(30):
        address = secrets.world.url("crm") + "/v1/sources"
        while (await http.get(address, headers=secrets.headers(uuid4(), old))).status_code != 401:
            await asyncio.sleep(0.2)
    await people.more(20)


async def passwords_on_kafka(world: World, secrets: Secrets, people: People) -> None:
    """Connections that are open go on; a restart of the broker makes everybody sign in again."""
    old = {service: secrets.file(f"{service}_kafka").read_text().strip() for service in TWO}
    administrator = {"CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS": world.servers.kafka.bootstrap}
    for service in TWO:
        names = {"SERVICE": service.upper(), "PASSWORD_FILE": str(secrets.file(f"{service}_kafka"))}
        await asyncio.to_thread(typed, KAFKA_S, names | administrator)
    await people.more(20)
    await asyncio.to_thread(world.servers.kafka.stop)
    await asyncio.to_thread(world.servers.kafka.start)
    await people.more(20)
    for service in TWO:
        with pytest.raises(Exception, match=r"(?i)authentication|bootstrap"):
            await started_producer(
                Settings(
                    kafka_bootstrap_servers=world.servers.secure.bootstrap,
                    kafka_security_protocol="SASL_SSL",
                    kafka_username=f"chairflow-{service}",
                    kafka_password=SecretStr(old[service]),
                    kafka_ca_file=str(world.servers.secure.ca_file),
                )
            )


async def everything_arrives(world: World, people: People, seconds: float = 60) -> None:
    """Every acknowledged event is shipped, and every clinic is known to the other service."""
    clinics = (await world.rows("booking", "SELECT count(*) FROM clinic WHERE tenant_id = $1", people.tenant))[0][0]
    assert clinics > 20
    async with asyncio.timeout(seconds):
        while any([(await world.rows(service, _LEFT))[0][0] for service in TWO]):
            await asyncio.sleep(0.2)
        while (await world.rows("crm", _KNOWN, people.tenant))[0][0] < clinics:
            await asyncio.sleep(0.2)


async def test_no_secret_is_told_whatever_goes_wrong(world: World, secrets: Secrets) -> None:
    collector = Collector()
    with collector.listening() as traces, secrets.running(traces):
        await secrets.ready()
        answers = await trouble(world, secrets)
        told = b"\n".join([*answers, secrets.logs()])
    # Traces are sent on in batches, the last one at the end.
    everything = {"answers and logs": told, "logs": secrets.logs(), "traces": b"\n".join(collector.received)}
    assert len(collector.received) > 0 and len(secrets.ever) >= len(ROLES) + len(TWO) + 2
    # Everything that was to go wrong did, and was told of.
    for kind in (
        b"UndefinedTableError",
        b"password authentication failed",
        b"SaslAuthenticationFailed",
        b"401 ",
        b"422 ",
        b"503 ",
    ):
        assert kind in told, kind
    shapes = {name: shape for secret in secrets.ever.items() for name, shape in shapes_of(*secret).items()}
    for where, content in everything.items():
        assert list(hits(content, shapes)) == [], where
    # The control: one of them, once, in the middle of it all.
    slipped = told[: len(told) // 2] + next(iter(secrets.ever.values())).encode() + told[len(told) // 2 :]
    assert list(hits(slipped, shapes)) != []


async def trouble(world: World, secrets: Secrets) -> list[bytes]:
    """Wrong passwords, servers that are away, malformed requests, a crash of ours: what was answered, and the metrics."""
    answers: list[bytes] = []
    async with httpx.AsyncClient(timeout=30) as http:

        async def ask(method: str, service: str, path: str, **more: Any) -> int:
            more = {"headers": secrets.headers(uuid4())} | more
            answer = await http.request(method, world.url(service) + path, **more)
            answers.append(f"{answer.status_code} {answer.headers}".encode() + answer.content)
            return answer.status_code

        good = secrets.headers(uuid4())
        token = good["Authorization"]
        assert await ask("POST", "booking", "/v1/clinics", content=b'{"name": ') == 422
        assert await ask("POST", "booking", "/v1/clinics", json={"name": ["x"]}) == 422
        assert await ask("GET", "booking", "/v1/clinics", headers={"Authorization": token[:-5] + "AAAAA"}) == 401
        assert (
            await ask("GET", "booking", "/v1/clinics", headers={"Authorization": token.replace("Bearer", "Basic")})
            == 401
        )
        # A crash of ours: a table that is not there.
        await rename(world, "clinic", "clinic_away")
        assert await crashed(ask)
        await rename(world, "clinic_away", "clinic")
        # A password that the server does not take, for longer than a request waits.
        superuser = await connect(world.servers.postgres.dsn())
        await superuser.execute("ALTER ROLE booking_api PASSWORD 'another one'")
        await superuser.execute("ALTER ROLE booking_worker PASSWORD 'another one'")
        await superuser.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('booking_api', 'booking_worker')"
        )
        await superuser.close()
        assert 503 in [await ask("GET", "booking", "/v1/clinics") for _ in range(3)]
        ensure_users(secrets.admin(), {"chairflow-booking": "not the one in the file"})
        await asyncio.to_thread(world.servers.kafka.stop)
        await asyncio.to_thread(world.servers.postgres.stop)
        assert await ask("GET", "crm", "/v1/sources") == 503
        await asyncio.sleep(2)
        await asyncio.to_thread(world.servers.postgres.start)
        await asyncio.to_thread(world.servers.kafka.start)
        async with asyncio.timeout(60):
            while b"SaslAuthenticationFailed" not in secrets.logs():
                await asyncio.sleep(0.5)
        for service in TWO:
            answers.append((await http.get(world.url(service, "worker") + "/metrics")).content)
            answers.append(
                (await http.get(f"http://127.0.0.1:{world.settled.ports[f'{service}.metrics']}/metrics")).content
            )
    return answers


async def rename(world: World, old: str, new: str) -> None:
    superuser = await connect(world.servers.postgres.dsn("booking"))
    await superuser.execute(f"ALTER TABLE {old} RENAME TO {new}")
    await superuser.close()


async def crashed(ask: Any) -> bool:
    """Whether a read ended in a 500: the error is no refusal and none of the outages."""
    return await ask("GET", "booking", "/v1/clinics") == 500
