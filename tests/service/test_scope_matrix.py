"""G15: endpoint × caller. Nobody without a token, nobody in a wrong role, no other tenant, no other clinic of the tenant.

Patients, their plans and their records' merges belong to the chain: clinic 2 sees them. What happened at clinic 1 does
not. Everything is asked twice: as the services are, and with their own filters switched off, so that row-level security
stands alone. The control takes that away too, and must find every leak that there could be.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from itertools import product
from uuid import uuid4

import httpx
import pytest

from deploy.endpoints import Endpoint, endpoints
from deploy.local.keys import mint
from deploy.local.testing import Servers
from shared.auth import Caller
from tests.support.access import admitted, let_in
from tests.support.inprocess import Running
from tests.support.samples import SAMPLES, queries
from tests.support.scope import (
    OF_THE_CHAIN,
    UUIDS,
    asked,
    board,
    everything,
    foreigners,
    leaked,
    listened,
    seen_by,
    tells,
    without_row_level_security,
)
from tests.support.world import World, built_world

ENDPOINTS = endpoints()
COMMANDS = [e for e in ENDPOINTS if e.method == "POST"]
READS = [e for e in ENDPOINTS if e.method == "GET" and e.path != "/v1/stream"]
OF_ONE_CLINIC = [e for e in READS if "clinic_id" in e.query]
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


@each_endpoint
def test_every_endpoint_names_its_roles(endpoint: Endpoint) -> None:
    assert endpoint.guard is not None, f"{endpoint} has no Allow dependency"
    assert set(endpoint.guard.roles) == admitted(endpoint)


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
async def test_every_role_is_let_in_or_refused_as_the_contract_says(endpoint: Endpoint, world: World) -> None:
    """By asking, against what is written down beside the samples: a route's own list of roles is not believed."""
    assert await let_in(endpoint, world) == admitted(endpoint)


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


@pytest.mark.parametrize("endpoint", OF_ONE_CLINIC, ids=str)
async def test_another_clinic_is_not_an_empty_one(endpoint: Endpoint, world: World) -> None:
    client = foreigners(world, endpoint.service)["clinic 2"]
    wanted = [q for q in queries(world, set(endpoint.query), set(endpoint.required)) if "clinic_id" in q]
    path = endpoint.at("K35") if endpoint.path_name else endpoint.path
    for query in wanted:
        answer = await client.send("GET", str(httpx.URL(path, params=query)), role="administrator")
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found"), answer.request.url
        assert query["clinic_id"] in answer.json()["detail"]
    # The clinic was what they were refused for.
    own = wanted[-1] | {"clinic_id": str(world.two.clinic_id)}
    own |= {"practitioner_id": str(world.two.doctor)} if "practitioner_id" in own else {}
    answer = await client.send("GET", str(httpx.URL(path, params=own)), role="administrator")
    assert answer.status_code == 200, answer.text


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
    # These name the tenant in their own statements as well.
    by_themselves = ("analytics", "followup GET /v1/protocols/{code}/preview", "followup GET /v1/tasks/summary")
    assert {e for e in shown if not e.startswith(by_themselves)} <= to_b


async def test_a_board_adds_up_its_reader_s_clinics_alone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sums name no id: clinic 2's chain is clinic 2, clinic 1 is nothing to it, and nothing is anything to tenant B."""
    monkeypatch.setattr(Caller, "sees", everything)
    days = f"date_from={world.today.replace(day=1)}&date_to={world.today}"
    of_chain, one, two = [
        await board(world.chain.services["analytics"], f"{days}{of}")
        for of in ("", f"&clinic_id={world.one.clinic_id}", f"&clinic_id={world.two.clinic_id}")
    ]
    foreign = foreigners(world, "analytics")
    for mode in ("", f"&known_at={world.now.isoformat().replace('+', '%2B')}"):
        seen = await board(foreign["clinic 2"], days + mode)
        assert seen == {kpi: two[kpi] for kpi in seen} != of_chain
        assert not any(any(pair) for pair in (await board(foreign["tenant B"], days + mode)).values())
        unseen = await board(foreign["clinic 2"], f"{days}&clinic_id={world.one.clinic_id}{mode}")
        assert any(any(pair) for pair in one.values()) and not any(any(pair) for pair in unseen.values())


async def test_the_stream_tells_only_what_its_reader_may_see(world: World, secrets: tuple[set[str], set[str]]) -> None:
    event = str(world.ids["event_id"])
    own = world.chain.services["analytics"]
    clients = {"clinic 1": own.clinic_scope([world.one.clinic_id]), **foreigners(world, "analytics")}
    heard = await asyncio.gather(*(listened(client, event) for client in clients.values()))
    changed = dict(zip(clients, heard, strict=True))
    assert [e["event_id"] for e in changed["clinic 1"]["events"]] == [event]
    assert changed["clinic 1"]["cells"]
    for who, hidden in zip(("tenant B", "clinic 2"), secrets, strict=True):
        assert not set(UUIDS.findall(json.dumps(changed[who]))) & hidden
        assert (changed[who]["events"], changed[who]["cells"]) == ([], [])
