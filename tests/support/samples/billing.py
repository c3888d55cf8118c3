"""A valid request for every command of billing: prices, orders and money."""

from typing import Any
from uuid import UUID

from shared.auth import Role
from tests.support.clinic import YUAN
from tests.support.samples.registry import (
    ASKERS,
    DECIDERS,
    MANAGERS,
    SELLERS,
    TILL,
    Made,
    fixed,
    sample,
)
from tests.support.world import World

_PRICE = {"name_zh": "正畸", "name_en": "Aligner", "product_class": "dental", "list_minor": 100, "currency": "CNY"}
sample("billing", "/v1/prices", MANAGERS | {Role.FINANCE}, "caller")(fixed(_PRICE | {"product_code": "ALIGNER"}))


def _order(w: World, **line: Any) -> dict[str, Any]:
    people = {"patient_id": str(w.ids["buyer"]), "clinic_id": str(w.one.clinic_id)}
    return people | {"lines": [{"product_code": "FILLING", "quantity": 1} | line]}


async def _ordered(w: World, **line: Any) -> UUID:
    body = _order(w, **line) | ({"discount_reason": "staff"} if line else {})
    return UUID((await w.chain.post("billing", "/v1/orders", body, role="front_desk"))["id"])


@sample("billing", "/v1/orders", SELLERS)
async def _(w: World) -> Made:
    return None, _order(w)


@sample("billing", "/v1/orders/{order_id}/approve", MANAGERS)
async def _(w: World) -> Made:
    return await _ordered(w, executed_minor=400 * YUAN), {}


@sample("billing", "/v1/orders/{order_id}/cancel", SELLERS)
async def _(w: World) -> Made:
    return await _ordered(w), {"reason": "entered twice"}


@sample("billing", "/v1/payments", TILL)
async def _(w: World) -> Made:
    return None, {"order_id": str(await _ordered(w)), "method": "cash", "amount_minor": 100}


@sample("billing", "/v1/deposits", TILL)
async def _(w: World) -> Made:
    people = {"patient_id": str(w.ids["buyer"]), "clinic_id": str(w.one.clinic_id)}
    return None, people | {"method": "cash", "amount_minor": 100}


def _refund(w: World) -> dict[str, Any]:
    return {"payment_id": str(w.ids["payment_id"]), "amount_minor": 100, "reason": "not satisfied"}


@sample("billing", "/v1/refunds", ASKERS)
async def _(w: World) -> Made:
    return None, _refund(w)


@sample("billing", "/v1/refunds/{refund_id}/complete", DECIDERS)
async def _(w: World) -> Made:
    return UUID((await w.chain.post("billing", "/v1/refunds", _refund(w), role="cashier"))["id"]), {}


@sample("billing", "/v1/refunds/{refund_id}/reject", DECIDERS)
async def _(w: World) -> Made:
    refund = UUID((await w.chain.post("billing", "/v1/refunds", _refund(w), role="cashier"))["id"])
    return refund, {"reason": "no reason given"}
