"""A valid request for every command of crm: leads, patients, merges and plans."""

from typing import Any
from uuid import UUID

from shared.auth import Role
from tests.support.clinic import REFERRAL, SOURCE
from tests.support.samples.registry import (
    AUTHORS,
    CARE,
    DESK,
    MANAGERS,
    Made,
    fixed,
    sample,
)
from tests.support.world import World


def _person(w: World) -> dict[str, Any]:
    return {"clinic_id": str(w.one.clinic_id), "source": SOURCE, "name": "张三", "phone": "13700000001"}


@sample("crm", "/v1/leads", DESK)
async def _(w: World) -> Made:
    return None, _person(w)


@sample("crm", "/v1/leads/{patient_id}/convert", DESK)
async def _(w: World) -> Made:
    return await w.lead(), {}


# Nothing beneath the service keeps clinic 2 from a lead: the person belongs to the chain.
@sample("crm", "/v1/leads/{patient_id}/lose", DESK, "chain_of_clinic")
async def _(w: World) -> Made:
    return await w.lead(), {"reason": "too far away"}


@sample("crm", "/v1/patients", DESK)
async def _(w: World) -> Made:
    return None, _person(w)


@sample("crm", "/v1/patients/{patient_id}/correct-source", MANAGERS, "chain")
async def _(w: World) -> Made:
    return await w.one.patient(), {"source": REFERRAL, "reason": "a friend sent them"}


@sample("crm", "/v1/patients/{patient_id}/reveal-contact", CARE, "chain")
async def _(w: World) -> Made:
    return w.ids["patient_id"], {"purpose": "appointment"}


@sample("crm", "/v1/patients/{patient_id}/contact", MANAGERS | {Role.FRONT_DESK, Role.CUSTOMER_SERVICE}, "chain")
async def _(w: World) -> Made:
    return await w.one.patient(), {"name": "张叁"}


@sample("crm", "/v1/patients/{patient_id}/merge", MANAGERS | {Role.FRONT_DESK}, "chain")
async def _(w: World) -> Made:
    return await w.one.patient(), {"winning_id": str(await w.one.patient()), "reason": "same person"}


@sample("crm", "/v1/patients/{patient_id}/unmerge", MANAGERS | {Role.FRONT_DESK}, "chain")
async def _(w: World) -> Made:
    losing = await w.one.patient()
    await w.one.merge(losing, await w.one.patient())
    return losing, {"reason": "brothers"}


_LEAF = {"channel": "online", "medium": "search", "campaign": "autumn", "name_zh": "搜索", "name_en": "Search"}
sample("crm", "/v1/sources", MANAGERS, "caller")(fixed(_LEAF))


def _lines(code: str = "CROWN") -> dict[str, Any]:
    return {"lines": [{"product_code": code, "quantity": 1}]}


@sample("crm", "/v1/plans", AUTHORS)
async def _(w: World) -> Made:
    return None, {"patient_id": str(w.ids["buyer"]), "clinic_id": str(w.one.clinic_id)} | _lines()


async def _plan(w: World, *steps: str) -> UUID:
    body = {"patient_id": str(w.ids["buyer"]), "clinic_id": str(w.one.clinic_id)} | _lines()
    case = UUID((await w.chain.post("crm", "/v1/plans", body))["id"])
    bodies = {"sign-off": {"practitioner_id": str(w.one.doctor)}, "quote": {"presented_by": str(w.one.consultant)}}
    for step in steps:
        await w.one.plan(case, step, bodies.get(step), role="administrator")
    return case


@sample("crm", "/v1/plans/{case_id}/versions", AUTHORS, "chain")
async def _(w: World) -> Made:
    return await _plan(w), _lines("FILLING")


@sample("crm", "/v1/plans/{case_id}/sign-off", frozenset({Role.DOCTOR, Role.ADMINISTRATOR}), "chain")
async def _(w: World) -> Made:
    return await _plan(w), {"practitioner_id": str(w.one.doctor)}


@sample("crm", "/v1/plans/{case_id}/quote", AUTHORS, "chain")
async def _(w: World) -> Made:
    return await _plan(w, "sign-off"), {"presented_by": str(w.one.consultant)}


@sample("crm", "/v1/plans/{case_id}/accept", CARE, "chain")
async def _(w: World) -> Made:
    return await _plan(w, "sign-off", "quote"), {}


@sample("crm", "/v1/plans/{case_id}/withdraw-acceptance", CARE, "chain")
async def _(w: World) -> Made:
    return await _plan(w, "sign-off", "quote", "accept"), {"reason": "changed their mind"}


@sample("crm", "/v1/plans/{case_id}/decline", CARE, "chain")
async def _(w: World) -> Made:
    return await _plan(w, "sign-off", "quote"), {"reason": "too dear"}
