"""A caller of several roles gets one answer, whatever the order of the token, and whatever else its issuer adds."""

from uuid import uuid4

import httpx

from deploy.local.keys import mint
from tests.conftest import ServiceFactory
from tests.support.client import ServiceClient


async def paid_by(billing: ServiceClient, *roles: str) -> httpx.Response:
    """A payment of an order that does not exist: a cashier is told so, a consultant may not even try (BR5)."""
    token = mint(billing.issuer, subject="somebody", tenant=billing.tenant, roles=roles)
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4())}
    body = {"order_id": str(uuid4()), "method": "cash", "amount_minor": 100}
    return await billing.http.post("/v1/payments", json=body, headers=headers)


async def test_the_order_of_the_token_s_roles_does_not_matter(service: ServiceFactory) -> None:
    billing = await service("billing")
    assert (await paid_by(billing, "cashier")).status_code == 404
    assert (await paid_by(billing, "consultant")).status_code == 403
    assert (await paid_by(billing, "cashier", "consultant")).status_code == 404
    assert (await paid_by(billing, "consultant", "cashier")).status_code == 404


async def test_roles_of_the_issuer_s_own_are_ignored(service: ServiceFactory) -> None:
    billing = await service("billing")
    assert (await paid_by(billing, "offline_access", "cashier", "uma_authorization")).status_code == 404
    refused = await paid_by(billing, "offline_access", "uma_authorization")
    assert (refused.status_code, refused.json()["code"]) == (401, "unauthenticated")
