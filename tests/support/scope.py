"""Who may not see what: the foreigners of a world, how they ask, and what an answer gives away."""

import asyncio
import json
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import text

from deploy.endpoints import Endpoint
from shared.auth import Caller
from shared.db import Database
from tests.support.client import ServiceClient
from tests.support.samples import queries
from tests.support.superuser import superuser_dsn
from tests.support.world import World

# Path ids of what belongs to the chain. Their answers name the clinic that registered, quoted or employs.
OF_THE_CHAIN = {"patient_id", "case_id", "practitioner_id", "price_id"}
NAMES_CLINICS = {"/v1/practitioners", "/v1/patients", "/v1/leads", "/v1/plans"}
UUIDS = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def everything(_caller: Caller, _clinic_id: UUID) -> bool:
    """The application's own filter, switched off."""
    return True


def foreigners(world: World, service: str) -> dict[str, ServiceClient]:
    """Administrators, who may do everything where they are: of another tenant, and of clinic 2 alone."""
    chain = world.chain.services[service]
    return {"tenant B": world.other.services[service], "clinic 2": chain.clinic_scope([world.two.clinic_id])}


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
    """Whether any way of asking brings something hidden to light."""
    found = seen_by("clinic 2", endpoint, hidden, world)
    answers = await asked(endpoint, world, client)
    return any(leaked(answer, found) for answer in answers)


async def board(client: ServiceClient, query: str) -> dict[str, tuple[int, int]]:
    """Each KPI's numerator and denominator."""
    tiles = (await client.get(f"/v1/board?{query}"))["tiles"]
    return {tile["kpi"]: (tile["numerator"], tile["denominator"] or 0) for tile in tiles}


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
    ids: dict[str, UUID | str] = {**world.ids, "kpi": "K35", "code": "D-HYG"}
    if endpoint.path.endswith("/contact"):
        reveal = f"/v1/patients/{ids['patient_id']}/reveal-contact"
        ack = await world.chain.post("crm", reveal, {"purpose": "appointment"})
        wanted = [{"reveal": ack["events"][0]["event_id"]}]
    else:
        wanted = queries(world, set(endpoint.query), set(endpoint.required))
    path = endpoint.at(ids[endpoint.path_name]) if endpoint.path_name else endpoint.path
    return [await client.send("GET", str(httpx.URL(path, params=q)), role="administrator") for q in wanted]


def seen_by(who: str, endpoint: Endpoint, hidden: set[str], world: World) -> set[str]:
    """What must stay hidden here: what belongs to the chain names the clinic it came from."""
    names_clinics = who == "clinic 2" and any(endpoint.path.startswith(prefix) for prefix in NAMES_CLINICS)
    return hidden - {str(world.one.clinic_id)} if names_clinics else hidden


def leaked(answer: httpx.Response, hidden: set[str]) -> set[str]:
    """Hidden ids in a 2xx that were not in its request."""
    if not answer.is_success:
        return set()
    sent = set(UUIDS.findall(str(answer.request.url) + answer.request.content.decode()))
    return set(UUIDS.findall(answer.text)) & hidden - sent
