"""A valid request for every command of booking: clinics, appointments and visits."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from shared.auth import MANAGE, Role
from tests.support.clinic import ZONE
from tests.support.samples.registry import (
    CLINICAL,
    DESK,
    FLOOR,
    MANAGERS,
    Made,
    fixed,
    sample,
)
from tests.support.world import World

_NEW_CLINIC = {"name": "GZ03", "zone": ZONE, "currency": "CNY"}
sample("booking", "/v1/clinics", frozenset({Role.ADMINISTRATOR}), "caller")(fixed(_NEW_CLINIC))


@sample("booking", "/v1/clinics/{clinic_id}/change", MANAGERS)
async def _(w: World) -> Made:
    return w.one.clinic_id, {"name": "BJ01 on the second floor"}


@sample("booking", "/v1/clinics/{clinic_id}/chairs", MANAGERS)
async def _(w: World) -> Made:
    return w.one.clinic_id, {"name": "Chair 9"}


async def _chair(w: World) -> str:
    return (await w.chain.post("booking", f"/v1/clinics/{w.one.clinic_id}/chairs", {"name": "one more"}))["id"]


@sample("booking", "/v1/chairs/{chair_id}/change", MANAGERS)
async def _(w: World) -> Made:
    return await _chair(w), {"name": "by the window"}


@sample("booking", "/v1/chairs/{chair_id}/deactivate", MANAGERS)
async def _(w: World) -> Made:
    return await _chair(w), {}


@sample("booking", "/v1/chairs/{chair_id}/reactivate", MANAGERS)
async def _(w: World) -> Made:
    chair = await _chair(w)
    await w.chain.post("booking", f"/v1/chairs/{chair}/deactivate", {})
    return chair, {}


async def _practitioner(w: World) -> str:
    body = {"display_name": "Wu", "profession": "nurse", "clinic_ids": [str(w.one.clinic_id)]}
    return (await w.chain.post("booking", "/v1/practitioners", body))["id"]


@sample("booking", "/v1/practitioners/{practitioner_id}/change", MANAGERS)
async def _(w: World) -> Made:
    return await _practitioner(w), {"display_name": "Wu Min"}


@sample("booking", "/v1/practitioners/{practitioner_id}/deactivate", MANAGERS)
async def _(w: World) -> Made:
    return await _practitioner(w), {}


@sample("booking", "/v1/practitioners/{practitioner_id}/reactivate", MANAGERS)
async def _(w: World) -> Made:
    person = await _practitioner(w)
    await w.chain.post("booking", f"/v1/practitioners/{person}/deactivate", {})
    return person, {}


@sample("booking", "/v1/practitioners", MANAGERS)
async def _(w: World) -> Made:
    return None, {"display_name": "Wu", "profession": "nurse", "clinic_ids": [str(w.one.clinic_id)]}


@sample("booking", "/v1/clinics/{clinic_id}/capacity", MANAGERS)
async def _(w: World) -> Made:
    day = (w.today + timedelta(days=20)).isoformat()
    chair = {"chair_id": str(w.one.chairs[0]), "opens": "09:00", "closes": "12:00"}
    person = {"practitioner_id": str(w.one.doctor), "starts": "09:00", "ends": "12:00"}
    return w.one.clinic_id, {"date_from": day, "date_to": day, "chairs": [chair], "practitioners": [person]}


def _slot(w: World) -> dict[str, Any]:
    return {
        "practitioner_id": str(w.one.doctor),
        "chair_id": str(w.one.chairs[0]),
        "starts_at": w.slot().isoformat(),
        "duration_minutes": 30,
    }


@sample("booking", "/v1/appointments", DESK)
async def _(w: World) -> Made:
    return None, {"clinic_id": str(w.one.clinic_id), "patient_id": str(w.ids["patient_id"])} | _slot(w)


async def _booked(w: World) -> UUID:
    return await w.one.book(w.ids["patient_id"], w.slot())


@sample("booking", "/v1/appointments/{appointment_id}/confirm", DESK)
async def _(w: World) -> Made:
    return await _booked(w), {}


@sample("booking", "/v1/appointments/{appointment_id}/reschedule", DESK)
async def _(w: World) -> Made:
    return await _booked(w), _slot(w) | {"reason": "asked for it", "initiator": "patient"}


@sample("booking", "/v1/appointments/{appointment_id}/cancel", DESK)
async def _(w: World) -> Made:
    return await _booked(w), {"reason_code": "ill", "initiator": "patient"}


@sample("booking", "/v1/appointments/{appointment_id}/mark-no-show", DESK)
async def _(w: World) -> Made:
    return await w.imported(w.ids["patient_id"], w.now - timedelta(minutes=10)), {}


@sample("booking", "/v1/appointments/{appointment_id}/reverse-no-show", DESK)
async def _(w: World) -> Made:
    return await w.missed(), {"reason": "was in the other waiting room"}


@sample("booking", "/v1/appointments/{appointment_id}/void", DESK)
async def _(w: World) -> Made:
    return await _booked(w), {"reason": "entered twice"}


@sample("booking", "/v1/visits", frozenset({Role.FRONT_DESK, Role.NURSE, *MANAGE}))
async def _(w: World) -> Made:
    return None, {"clinic_id": str(w.one.clinic_id), "patient_id": str(await w.one.patient())}


async def _visit(w: World, *, triaged: bool = True, seated: bool = False) -> UUID:
    """A visit of an hour ago, as far as it has come."""
    visit = await w.one.check_in(await w.one.patient(), occurred_at=w.now - timedelta(minutes=60))
    if triaged:
        await w.one.visit(visit, "triage", _triage(w) | _ago(w, 50))
    if seated:
        await w.one.visit(visit, "seat", {"chair_id": await _chair(w)} | _ago(w, 40))
    return visit


def _ago(w: World, minutes: int) -> dict[str, Any]:
    return {"occurred_at": (w.now - timedelta(minutes=minutes)).isoformat()}


def _triage(w: World) -> dict[str, Any]:
    people = {"consultant_id": str(w.one.consultant), "doctor_id": str(w.one.doctor)}
    return {"department": "general", "declared_type": "first_visit"} | people


@sample("booking", "/v1/visits/{visit_id}/triage", FLOOR)
async def _(w: World) -> Made:
    return await _visit(w, triaged=False), _triage(w)


@sample("booking", "/v1/visits/{visit_id}/correct-triage", FLOOR)
async def _(w: World) -> Made:
    return await _visit(w), _triage(w) | {"department": "implants", "reason": "misheard"}


@sample("booking", "/v1/visits/{visit_id}/start-consultation", FLOOR)
async def _(w: World) -> Made:
    return await _visit(w), {}


@sample("booking", "/v1/visits/{visit_id}/seat", FLOOR)
async def _(w: World) -> Made:
    return await _visit(w), {"chair_id": str(w.one.chairs[1])}


@sample("booking", "/v1/visits/{visit_id}/dismiss", FLOOR)
async def _(w: World) -> Made:
    return await _visit(w, seated=True), {}


@sample("booking", "/v1/visits/{visit_id}/complete", FLOOR)
async def _(w: World) -> Made:
    return await _visit(w), {}


@sample("booking", "/v1/visits/{visit_id}/void", MANAGERS)
async def _(w: World) -> Made:
    return await _visit(w), {"reason": "entered twice"}


@sample("booking", "/v1/visits/{visit_id}/procedures", CLINICAL)
async def _(w: World) -> Made:
    return await _visit(w, seated=True), {"product_code": "FILLING", "tooth": "11", "performer_id": str(w.one.doctor)}


@sample("booking", "/v1/procedures/{procedure_id}/void", CLINICAL)
async def _(w: World) -> Made:
    visit = await _visit(w, seated=True)
    body = {"product_code": "FILLING", "tooth": "36", "performer_id": str(w.one.doctor)}
    return UUID((await w.one.visit(visit, "procedures", body))["id"]), {"reason": "entered twice"}
