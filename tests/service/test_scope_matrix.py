"""G15: endpoint × caller. Nobody without a token, nobody in a wrong role, no other tenant, no other clinic of the tenant.

Patients, their plans and their records' merges belong to the chain: clinic 2 sees them. What happened at clinic 1 does
not. Everything is asked twice: as the services are, and with their own filters switched off, so that row-level security
stands alone. The control takes that away too, and must find every leak that there could be.
"""

import asyncio
import json
import re
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from itertools import product
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import text

from deploy.local.keys import mint
from deploy.local.testing import Servers
from shared.auth import Caller, Role
from shared.db import Database
from tests.support.client import ServiceClient
from tests.support.endpoints import Endpoint, endpoints
from tests.support.inprocess import Running
from tests.support.samples import SAMPLES, queries, readers
from tests.support.superuser import superuser_dsn
from tests.support.world import World, built_world

ENDPOINTS = endpoints()
COMMANDS = [e for e in ENDPOINTS if e.method == "POST"]
READS = [e for e in ENDPOINTS if e.method == "GET" and e.path != "/v1/stream"]
# Path ids of what belongs to the chain. Their answers name the clinic that registered, quoted or employs.
OF_THE_CHAIN = {"patient_id", "case_id", "practitioner_id", "price_id"}
NAMES_CLINICS = {"/v1/practitioners", "/v1/patients", "/v1/plans"}
_UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
each_endpoint = pytest.mark.parametrize("endpoint", ENDPOINTS, ids=str)
each_command = pytest.mark.parametrize("endpoint", COMMANDS, ids=str)
each_read = pytest.mark.parametrize("endpoint", READS, ids=str)


@pytest.fixture(scope="module")
async def world(running: Running, servers: Servers) -> AsyncIterator[World]:
    async with built_world(running, servers) as built:
        yield built


@pytest.fixture(scope="module")
async def secrets(world: World) -> tuple[set[str], set[str]]:
    return await world.secrets()


def everything(_caller: Caller, _clinic_id: UUID) -> bool:
    """The application's own filter, switched off."""
    return True


def foreigners(world: World, service: str) -> dict[str, ServiceClient]:
    """Administrators, who may do everything where they are: of another tenant, and of clinic 2 alone."""
    chain = world.chain.services[service]
    return {"tenant B": world.other.services[service], "clinic 2": chain.clinic_scope([world.two.clinic_id])}


@each_endpoint
def test_every_endpoint_names_its_roles(endpoint: Endpoint) -> None:
    assert endpoint.guard is not None, f"{endpoint} has no Allow dependency"
    wanted = SAMPLES[endpoint.service, endpoint.path].roles if endpoint in COMMANDS else None
    assert endpoint.guard.roles == (wanted or readers(endpoint.service, endpoint.path))


def test_no_sample_is_left_over() -> None:
    assert set(SAMPLES) == {(e.service, e.path) for e in COMMANDS}


@each_endpoint
async def test_no_token_or_an_expired_one(endpoint: Endpoint, world: World) -> None:
    client = world.chain.services[endpoint.service]
    expired = mint(client.issuer, subject="a", tenant=client.tenant, roles=["administrator"], hours=-1)
    for authorization in (None, f"Bearer {expired}", "Bearer x.y.z", "Basic YTpi"):
        headers = {"Idempotency-Key": str(uuid4())} | ({"Authorization": authorization} if authorization else {})
        answer = await client.http.request(endpoint.method, endpoint.at(uuid4()), headers=headers, json={})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), authorization


@each_endpoint
async def test_a_role_that_is_not_named(endpoint: Endpoint, world: World) -> None:
    assert endpoint.guard is not None
    for role in set(Role) - endpoint.guard.roles:
        answer = await world.chain.services[endpoint.service].send(
            endpoint.method, endpoint.at(uuid4()), role=role, body={}
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "role-not-allowed"), role


@each_command
async def test_a_foreigner_commands_nothing(endpoint: Endpoint, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = SAMPLES[endpoint.service, endpoint.path]
    target, body = await sample.make(world)
    path = endpoint.at(target)
    before = await world.fingerprint(endpoint.service)
    of_b, of_two = await world.secrets(endpoint.service)
    hidden = {"tenant B": of_b, "clinic 2": of_two}
    for filters, (who, client) in product(("on", "off"), foreigners(world, endpoint.service).items()):
        if who == "clinic 2" and (sample.owner == "chain" or (sample.owner, filters) == ("chain_of_clinic", "off")):
            continue
        with monkeypatch.context() as patched:
            if filters == "off":
                patched.setattr(Caller, "sees", everything)
            answer = await client.send("POST", path, role="administrator", body=body)
        case = f"{who}, filters {filters}: {answer.status_code} {answer.text}"
        assert not leaked(answer, hidden[who]), case
        assert answer.status_code < 500 and (sample.owner == "caller" or answer.status_code == 404), case
        after = await world.fingerprint(endpoint.service)
        if sample.owner == "caller" and who == "clinic 2":
            # Theirs too: a price, a source, a protocol's switch are the chain's.
            before = after
        assert after == before, case
    # The body was not what they were refused for.
    if sample.owner != "caller":
        rightful = foreigners(world, endpoint.service)["clinic 2"] if sample.owner == "chain" else None
        client = rightful or world.chain.services[endpoint.service]
        answer = await client.send("POST", path, role="administrator", body=body)
        assert answer.is_success, answer.text
        assert await world.fingerprint(endpoint.service) != before
        assert rightful is None or not leaked(answer, hidden["clinic 2"])


@each_read
@pytest.mark.parametrize("filters", ["on", "off"])
async def test_a_foreigner_reads_nothing(
    endpoint: Endpoint, filters: str, world: World, secrets: tuple[set[str], set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    if filters == "off":
        monkeypatch.setattr(Caller, "sees", everything)
    for who, hidden in zip(("tenant B", "clinic 2"), secrets, strict=True):
        client = foreigners(world, endpoint.service)[who]
        for answer in await asked(endpoint, world, client):
            found = leaked(answer, seen_by(who, endpoint, hidden, world))
            case = f"{who}, {answer.request.url}: {answer.status_code} {answer.text[:500]}"
            assert answer.status_code < 500 and not found, case
            names = ("患者", "线索", "138") if endpoint.service == "crm" and who == "tenant B" else ()
            assert not any(name in answer.text for name in names), case
            if endpoint.path_name and endpoint.path_name.endswith("_id"):
                is_open = who == "clinic 2" and endpoint.path_name in OF_THE_CHAIN
                assert answer.status_code == (200 if is_open else 404), case


async def test_control_without_row_level_security(
    world: World, secrets: tuple[set[str], set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever shows clinic 1's doings to its own people shows them to everybody once the database lets go."""
    shown = {str(e) for e in READS if await tells(e, world, world.chain.services[e.service], secrets[1])}
    assert len(shown) >= 20
    monkeypatch.setattr(Caller, "sees", everything)
    async with without_row_level_security(world):
        to_two = {str(e) for e in READS if await tells(e, world, foreigners(world, e.service)["clinic 2"], secrets[1])}
        to_b = {str(e) for e in READS if await tells(e, world, foreigners(world, e.service)["tenant B"], secrets[0])}
    assert to_two == shown
    # Analytics names the tenant in its own statements as well.
    assert {e for e in shown if not e.startswith("analytics")} <= to_b


@asynccontextmanager
async def without_row_level_security(world: World) -> AsyncGenerator[None]:
    """The services run as the superuser, whom no policy binds."""
    guarded: dict[str, Database] = {}
    for service, client in world.chain.services.items():
        guarded[service] = client.app.state.database
        client.app.state.database = Database(superuser_dsn(world.servers, service), pool_size=2)
    try:
        yield
    finally:
        for service, client in world.chain.services.items():
            await client.app.state.database.close()
            client.app.state.database = guarded[service]


async def tells(endpoint: Endpoint, world: World, client: ServiceClient, hidden: set[str]) -> bool:
    found = seen_by("clinic 2", endpoint, hidden, world)
    answers = await asked(endpoint, world, client)
    return any(leaked(answer, found) for answer in answers)


async def test_a_board_adds_up_its_reader_s_clinics_alone(world: World) -> None:
    """Sums name no id: clinic 2's chain is clinic 2, clinic 1 is nothing to it, and nothing is anything to tenant B."""
    days = f"date_from={world.today.replace(day=1)}&date_to={world.today}"
    everything, one, two = [
        await board(world.chain.services["analytics"], f"{days}{of}")
        for of in ("", f"&clinic_id={world.one.clinic_id}", f"&clinic_id={world.two.clinic_id}")
    ]
    foreign = foreigners(world, "analytics")
    for mode in ("", f"&known_at={world.now.isoformat().replace('+', '%2B')}"):
        seen = await board(foreign["clinic 2"], days + mode)
        assert seen == {kpi: two[kpi] for kpi in seen} != everything
        assert not any(any(pair) for pair in (await board(foreign["tenant B"], days + mode)).values())
        unseen = await board(foreign["clinic 2"], f"{days}&clinic_id={world.one.clinic_id}{mode}")
        assert any(any(pair) for pair in one.values()) and not any(any(pair) for pair in unseen.values())


async def board(client: ServiceClient, query: str) -> dict[str, tuple[int, int]]:
    tiles = (await client.get(f"/v1/board?{query}"))["tiles"]
    return {tile["kpi"]: (tile["numerator"], tile["denominator"] or 0) for tile in tiles}


async def test_the_stream_tells_only_what_its_reader_may_see(world: World, secrets: tuple[set[str], set[str]]) -> None:
    event = str(world.ids["event_id"])
    own = world.chain.services["analytics"]
    clients = {"clinic 1": own.clinic_scope([world.one.clinic_id]), **foreigners(world, "analytics")}
    heard = await asyncio.gather(*(listened(client, event) for client in clients.values()))
    changed = dict(zip(clients, heard, strict=True))
    assert [e["event_id"] for e in changed["clinic 1"]["events"]] == [event]
    assert changed["clinic 1"]["cells"]
    for who, hidden in zip(("tenant B", "clinic 2"), secrets, strict=True):
        assert not set(_UUID.findall(json.dumps(changed[who]))) & hidden
        assert (changed[who]["events"], changed[who]["cells"]) == ([], [])


async def listened(client: ServiceClient, event: str) -> dict[str, Any]:
    """What a stream of this client says when its tenant is told of this event, whosever it is."""
    received: asyncio.Queue[str] = asyncio.Queue()
    gone = asyncio.Event()
    token = client.token("administrator").encode()
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "path": "/v1/stream",
        "raw_path": b"/v1/stream",
        "query_string": b"",
        "headers": [(b"authorization", b"Bearer " + token)],
        "client": ("test", 1),
        "server": ("test", 80),
        "scheme": "http",
        "root_path": "",
    }

    async def receive() -> dict[str, Any]:
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.body":
            received.put_nowait(message.get("body", b"").decode())

    stream = asyncio.create_task(client.app(scope, receive, send))
    notice = json.dumps({"tenant": str(client.tenant), "events": [event], "more": 0})
    try:
        async with asyncio.timeout(30):
            while True:
                async with client.worker_database.transaction(tenant_id=None) as session:
                    await session.execute(text("SELECT pg_notify('cells', :notice)"), {"notice": notice})
                await asyncio.sleep(0.3)
                while not received.empty():
                    said = received.get_nowait()
                    if said.startswith("event: changed"):
                        return json.loads(said.partition("data: ")[2])
    finally:
        gone.set()
        stream.cancel()
        await asyncio.gather(stream, return_exceptions=True)


async def asked(endpoint: Endpoint, world: World, client: ServiceClient) -> list[httpx.Response]:
    """Answers to every way in which the endpoint is asked for what tenant A's clinic 1 has."""
    ids: dict[str, UUID | str] = {**world.ids, "kpi": "K35"}
    if endpoint.path.endswith("/contact"):
        reveal = f"/v1/patients/{ids['patient_id']}/reveal-contact"
        ack = await world.chain.post("crm", reveal, {"purpose": "appointment"})
        wanted = [{"reveal": ack["events"][0]["event_id"]}]
    else:
        wanted = queries(world, set(endpoint.query), set(endpoint.required))
    path = endpoint.at(ids[endpoint.path_name]) if endpoint.path_name else endpoint.path
    return [await client.send("GET", str(httpx.URL(path, params=q)), role="administrator") for q in wanted]


def seen_by(who: str, endpoint: Endpoint, hidden: set[str], world: World) -> set[str]:
    names_clinics = who == "clinic 2" and any(endpoint.path.startswith(prefix) for prefix in NAMES_CLINICS)
    return hidden - {str(world.one.clinic_id)} if names_clinics else hidden


def leaked(answer: httpx.Response, hidden: set[str]) -> set[str]:
    """Hidden ids in a 2xx that were not in its request."""
    if not answer.is_success:
        return set()
    sent = set(_UUID.findall(str(answer.request.url) + answer.request.content.decode()))
    return set(_UUID.findall(answer.text)) & hidden - sent
