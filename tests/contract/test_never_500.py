"""Never a 500: requests made up from each OpenAPI document, well-formed and malformed, against a filled tenant.

The services stand side by side in this process, so one that asks another gets an answer. Of every second case the ids
are those of records that exist, so that it comes further than "not found". The cases are the same in every run.
"""

import json
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from itertools import cycle, islice
from typing import Any, cast
from urllib.parse import quote, urlencode
from uuid import uuid4

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.core import NOT_SET

from deploy.endpoints import Endpoint, endpoints
from deploy.local.testing import Servers
from shared.settings import SERVICES
from tests.support.client import ServiceClient
from tests.support.inprocess import Running
from tests.support.samples import SAMPLES
from tests.support.world import World, built_world

EXAMPLES = 8
_AS_DOCUMENTED: Any = import_module("schemathesis.specs.openapi.checks").response_schema_conformance
SPOILT = 3
_SETTINGS = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    phases=[Phase.generate],
)
# The stream never ends; what it says before that is the service tests' concern.
ENDPOINTS = [e for e in endpoints() if e.path != "/v1/stream"]
_BROKEN = (b"", b"{", b"[]", b"null", b'"\\ud800"', b"\xff\xfe", b"1" * 6000, b"[" * 20_000, b'{"a":' * 5_000)
_EXTREMES: tuple[Any, ...] = (
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "0001-01-01",
    "9999-12-31",
    "a\x00b",
    "\ud800",
    "字" * 10_000,
    "",
    -1,
    0,
    2**31,
    2**63,
    10**30,
    1e308,
    None,
    [],
    {},
    True,
    str(uuid4()),
)
_STRANGE = ("", "%00", "0", "-1", "null", "..%2F..", "9" * 400, "%F0%28%8C%BC", "a%0Ab", str(uuid4()) + "x")


@pytest.fixture(scope="module")
async def world(running: Running, servers: Servers) -> AsyncIterator[World]:
    async with built_world(running, servers) as built:
        yield built


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=str)
async def test_made_up_requests(endpoint: Endpoint, world: World) -> None:
    client = of(endpoint, world)
    for number, case in enumerate(made_up(endpoint)):
        grounded = names_of(world) if number % 2 else {}
        answer = await send(client, case, grounded)
        check(answer)
        if answer.is_success:
            cast("Any", case).validate_response(answer, checks=[_AS_DOCUMENTED])


@pytest.mark.parametrize("endpoint", [e for e in ENDPOINTS if e.query or e.path_name or e.method != "GET"], ids=str)
async def test_what_no_schema_thinks_of(endpoint: Endpoint, world: World) -> None:
    client = of(endpoint, world)
    if endpoint.method != "GET":
        for content in _BROKEN:
            check(
                await client.http.request(
                    endpoint.method, endpoint.at(uuid4()), content=content, headers=headers(client)
                )
            )
    for value in _STRANGE:
        query = "&".join(f"{name}={value}" for name in sorted(endpoint.query))
        check(await client.http.request(endpoint.method, f"{endpoint.at(value)}?{query}", headers=headers(client)))
    check(await client.http.request("PATCH", endpoint.at(uuid4()), headers=headers(client)))


@pytest.mark.parametrize("endpoint", [e for e in ENDPOINTS if e.method == "POST"], ids=str)
async def test_a_valid_request_with_one_value_spoilt(endpoint: Endpoint, world: World) -> None:
    """Everything but one value is as it should be, so each field's own bounds are met."""
    client = world.chain.services[endpoint.service]
    target, body = await SAMPLES[endpoint.service, endpoint.path].make(world)
    for spoilt in spoilt_versions(body):
        content = json.dumps(spoilt).encode()
        check(await client.http.post(endpoint.at(target), content=content, headers=headers(client)))


@pytest.mark.parametrize("service", SERVICES)
async def test_the_ends_of_the_calendar(service: str, world: World) -> None:
    """A clock that stood at either end would stop everything: what is due next week would have no date."""
    client = world.other.services[service]
    for now in (
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "9999-12-31T23:59:59Z",
        "1969-12-31T00:00:00Z",
    ):
        answer = await client.http.put("/v1/admin/clock", content=json.dumps({"now": now}), headers=headers(client))
        check(answer)
        assert answer.status_code == 422


def spoilt_versions(body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each field of the body, and some that it might have, with a few of the extremes; every extreme has its turn."""
    turn = cycle(_EXTREMES)
    for name in [*body, "occurred_at", "valid_until", "due_on", "enabled_from", "callback_at", "surprise"]:
        dated = _EXTREMES[:4] if name not in body else ()
        for value in (*dated, *islice(turn, SPOILT)):
            yield {**body, name: value}


def of(endpoint: Endpoint, world: World) -> ServiceClient:
    """Tenant A's administrator; tenant B's where the clock is moved, which all that follows would stand still for."""
    side = world.other if endpoint.path.startswith("/v1/admin") else world.chain
    return side.services[endpoint.service]


@cache
def _schema(service: str) -> Any:
    return schemathesis.openapi.from_dict(import_module(f"services.{service}.api").app.openapi())


def made_up(endpoint: Endpoint) -> "list[Case[Any]]":
    """The same cases in every run: some that fit the schema, and some that do not."""
    operation = _schema(endpoint.service)[endpoint.path][endpoint.method]
    found: list[Case[Any]] = []

    def keep(case: "Case[Any]") -> None:
        found.append(case)

    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        collect = _SETTINGS(given(case=operation.as_strategy(generation_mode=mode))(keep))
        # A route that takes nothing cannot be asked wrongly.
        with suppress(Unsatisfiable):
            collect()
    return found


def names_of(world: World) -> dict[str, str]:
    return {name: str(value) for name, value in world.ids.items()} | {
        "consultant_id": str(world.one.consultant),
        "doctor_id": str(world.one.doctor),
        "performer_id": str(world.one.doctor),
        "presented_by": str(world.one.consultant),
        "clinician_id": str(world.one.doctor),
        "chair_id": str(world.one.chairs[0]),
        "winning_id": str(world.ids["buyer"]),
        "kpi": "K35",
        "code": "D-HYG",
        "protocol": "D-HYG",
        "product_code": "PROPHY",
    }


async def send(client: ServiceClient, case: "Case[Any]", grounded: Mapping[str, str]) -> httpx.Response:
    path = case.path
    for name, value in (case.path_parameters or {}).items():
        path = path.replace(f"{{{name}}}", quote(str(grounded.get(name, value)), safe="", errors="surrogatepass"))
    query = {name: grounded.get(name, value) for name, value in (case.query or {}).items()}
    encoded = urlencode(query, doseq=True, errors="surrogatepass")
    content = None if case.body is NOT_SET else json.dumps(put_in(case.body, grounded), default=str).encode()
    return await client.http.request(
        case.method, f"{path}?{encoded}" if encoded else path, content=content, headers=headers(client)
    )


def put_in(value: Any, grounded: Mapping[str, str]) -> Any:
    """The body, with ids that exist where it has ids."""
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value).items()
        return {k: grounded[k] if k in grounded and v else put_in(v, grounded) for k, v in items}
    return [put_in(item, grounded) for item in cast("list[Any]", value)] if isinstance(value, list) else value


def headers(client: ServiceClient) -> dict[str, str]:
    return {
        "Authorization": f"Bearer {client.token('administrator')}",
        "Idempotency-Key": str(uuid4()),
        "Content-Type": "application/json",
    }


def check(answer: httpx.Response) -> None:
    """No failure of ours; and whatever is refused says why and what to do, in the one form."""
    request = answer.request
    case = f"{request.method} {request.url} {request.content[:2000]!r}\n{answer.status_code} {answer.text[:1000]}"
    assert answer.status_code < 500, case
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json", case
        problem = answer.json()
        assert problem["status"] == answer.status_code and problem["code"] and problem["hint"] and problem["title"], (
            case
        )
