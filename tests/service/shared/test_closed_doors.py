"""Who gets in: nothing under /v1 without a good token; health and documentation are open."""

import re
from uuid import uuid4

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from fastapi.routing import APIRoute

from deploy.local.keys import key_id, mint
from shared.settings import SERVICES, ServiceName
from tests.conftest import ServiceFactory
from tests.support.client import ServiceClient

PUBLIC = ("/live", "/ready", "/docs", "/openapi.json")


def routes_of(client: ServiceClient) -> list[tuple[str, str]]:
    """Every operation with ids in the place of its parameters, from the app's own OpenAPI document."""
    paths: dict[str, dict[str, object]] = client.app.openapi()["paths"]
    return [
        (method.upper(), re.sub(r"\{[^}]+\}", str(uuid4()), path))
        for path, operations in paths.items()
        for method in operations
        if path.startswith("/v1")
    ]


async def status_with(client: ServiceClient, token: str | None, method: str, path: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return await client.http.request(method, path, headers=headers | {"Idempotency-Key": str(uuid4())}, json={})


@pytest.mark.parametrize("name", SERVICES)
async def test_every_route_is_closed_to_who_has_no_good_token(name: ServiceName, service: ServiceFactory) -> None:
    client = await service(name)
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def minted(
        key: rsa.RSAPrivateKey = client.issuer, hours: float = 1, roles: tuple[str, ...] = ("administrator",)
    ) -> str:
        return mint(key, subject="x", tenant=client.tenant, roles=roles, hours=hours)

    claims = jwt.decode(minted(), options={"verify_signature": False})
    kid = {"kid": key_id(client.issuer)}
    forged = jwt.encode(claims, stranger, "RS256", kid)
    elsewhere = jwt.encode(claims | {"aud": "other"}, client.issuer, "RS256", kid)
    unsigned = jwt.encode(claims, "", "none", kid)
    bad = {
        "none": None,
        "expired": minted(hours=-1),
        "forged": forged,
        "unknown key": minted(stranger),
        "other audience": elsewhere,
        "unsigned": unsigned,
        "no role": minted(roles=()),
        "garbage": "a.b.c",
    }
    routes = routes_of(client)
    for method, path in routes:
        answer = await status_with(client, None, method, path)
        assert answer.status_code == 401, (method, path, answer.text)
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["www-authenticate"] == "Bearer"
    for what, token in bad.items():
        answer = await status_with(client, token, *routes[0])
        assert answer.status_code == 401, (what, answer.text)
    print(f"{name}: {len(routes)} operations closed")
    # The control: the same requests with a good token come further than the door.
    open_to = [await status_with(client, minted(), *route) for route in routes if "stream" not in route[1]]
    assert all(answer.status_code not in (401, 403) for answer in open_to)


@pytest.mark.parametrize("name", SERVICES)
async def test_health_and_documentation_are_open(name: ServiceName, service: ServiceFactory) -> None:
    client = await service(name)
    for path in PUBLIC:
        assert (await client.http.get(path)).status_code == 200, path
    documented = {re.sub(r"\{[^}]+\}", "{}", path) for path in client.app.openapi()["paths"]}
    served = {
        re.sub(r"\{[^}]+\}", "{}", r.path) for r in client.app.routes if isinstance(r, APIRoute) and r.include_in_schema
    }
    assert served <= documented | {"/live", "/ready"}


async def test_a_role_that_a_route_does_not_admit_is_a_403(service: ServiceFactory) -> None:
    client = await service("booking")
    body = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}
    refused = await client.post("/v1/clinics", body, role="nurse", expect=403)
    assert refused["code"] == "role-not-allowed" and "administrator" in refused["allowed_roles"]
    await client.post("/v1/clinics", body, role="administrator", expect=201)
