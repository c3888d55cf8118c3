"""A valid request for every command of followup: protocols, recalls and tasks."""

from uuid import UUID

from shared.auth import Role
from tests.support.samples.registry import (
    CARE,
    MANAGERS,
    Made,
    sample,
)
from tests.support.world import World


@sample("followup", "/v1/protocols/{code}/approve", frozenset({Role.ADMINISTRATOR, Role.OWNER}), "chain")
async def _(w: World) -> Made:
    return "X-QUOTE", {"version": 1, "clinician_id": str(w.one.doctor)}


@sample("followup", "/v1/protocols/{code}/switch", MANAGERS, "caller")
async def _(w: World) -> Made:
    return "X-QUOTE", {"is_on": False}


@sample("followup", "/v1/recalls/override", MANAGERS | {Role.DOCTOR, Role.CUSTOMER_SERVICE}, "chain")
async def _(w: World) -> Made:
    body = {"patient_id": str(w.ids["buyer"]), "protocol": "D-HYG", "is_disabled": True, "reason": "asked us not to"}
    return None, body


@sample("followup", "/v1/tasks/{task_id}/attempts", CARE)
async def _(w: World) -> Made:
    tasks = await w.chain.get("followup", "/v1/tasks", status="due", clinic_id=str(w.one.clinic_id))
    return UUID(tasks["items"][0]["task_id"]), {"channel": "phone", "outcome": "NO_ANSWER"}
