"""A valid request for every command of the five services: its roles by the contract, and a fresh target each time.

Sent by somebody who may, each is carried out; so a refusal of anybody else is the check's doing and not the body's.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal
from uuid import UUID

from shared.auth import EVERYONE, MANAGE, Role
from tests.support.clinic import REFERRAL, SOURCE, YUAN, ZONE
from tests.support.world import World

DESK = frozenset({Role.FRONT_DESK, Role.CONSULTANT, Role.CUSTOMER_SERVICE, *MANAGE})
CARE = DESK | {Role.DOCTOR, Role.NURSE}
FLOOR = frozenset({Role.FRONT_DESK, Role.CONSULTANT, Role.DOCTOR, Role.NURSE, *MANAGE})
CLINICAL = frozenset({Role.DOCTOR, Role.NURSE, *MANAGE})
AUTHORS = frozenset({Role.DOCTOR, Role.CONSULTANT, *MANAGE})
SELLERS = frozenset({Role.FRONT_DESK, Role.CONSULTANT, Role.DOCTOR, Role.CASHIER, Role.FINANCE, *MANAGE})
# A consultant is let in at the till to be refused by name (BR5).
TILL = frozenset({Role.CASHIER, Role.FRONT_DESK, Role.CONSULTANT, *MANAGE})
ASKERS = TILL | {Role.CUSTOMER_SERVICE, Role.FINANCE}
DECIDERS = frozenset({Role.CASHIER, Role.FINANCE, *MANAGE})
MANAGERS = frozenset(MANAGE)

# Whose the thing is that a command is about: clinic 1's; the chain's; the chain's, but the service lets only its clinic
# touch it; or nobody's yet (the caller's own tenant gets something new).
Owner = Literal["clinic", "chain", "chain_of_clinic", "caller"]
Made = tuple[UUID | str | None, Any]


@dataclass(frozen=True)
class Sample:
    roles: frozenset[Role]
    owner: Owner
    make: Callable[[World], Awaitable[Made]]


SAMPLES: dict[tuple[str, str], Sample] = {}


def sample(
    service: str, path: str, roles: frozenset[Role], owner: Owner = "clinic"
) -> Callable[[Callable[[World], Awaitable[Made]]], None]:
    def keep(make: Callable[[World], Awaitable[Made]]) -> None:
        SAMPLES[service, path] = Sample(roles, owner, make)

    return keep


def fixed(body: Any) -> Callable[[World], Awaitable[Made]]:
    """Nothing of tenant A is named."""

    async def make(_: World) -> Made:
        return None, body

    return make


# ------------------------------------------------------------------------------------------------------------ booking
_NEW_CLINIC = {"name": "GZ03", "zone": ZONE, "currency": "CNY"}
sample("booking", "/v1/clinics", frozenset({Role.ADMINISTRATOR}), "caller")(fixed(_NEW_CLINIC))


@sample("booking", "/v1/clinics/{clinic_id}/chairs", MANAGERS)
async def _(w: World) -> Made:
    return w.one.clinic_id, {"name": "Chair 9"}


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
        chair = (await w.chain.post("booking", f"/v1/clinics/{w.one.clinic_id}/chairs", {"name": "one more"}))["id"]
        await w.one.visit(visit, "seat", {"chair_id": chair} | _ago(w, 40))
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
    body = {"product_code": "FILLING", "performer_id": str(w.one.doctor)}
    return UUID((await w.one.visit(visit, "procedures", body))["id"]), {"reason": "entered twice"}


# ---------------------------------------------------------------------------------------------------------------- crm
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


# ------------------------------------------------------------------------------------------------------------ billing
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


# ----------------------------------------------------------------------------------------------------------- followup
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


# -------------------------------------------------------------------------------------------------------------- reads
READERS: dict[tuple[str, str], frozenset[Role]] = {
    ("crm", "/v1/patients"): DESK,
    ("crm", "/v1/patients/{patient_id}/contact"): CARE,
}


def readers(service: str, path: str) -> frozenset[Role]:
    """Who may read this: everybody who works in the chain, unless said otherwise."""
    if path.startswith("/v1/admin/"):
        return frozenset({Role.ADMINISTRATOR})
    return READERS.get((service, path), frozenset(EVERYONE))


def queries(world: World, names: set[str], required: set[str]) -> list[dict[str, str]]:
    """Queries of a list or a report: as little as possible, then everything that names tenant A, then each cursor."""
    ids, day = world.ids, world.today
    values: dict[str, str] = {
        "clinic_id": str(world.one.clinic_id),
        "practitioner_id": str(world.one.doctor),
        "duration_minutes": "30",
        "date_from": (day - timedelta(days=20)).isoformat(),
        "date_to": day.isoformat(),
        "known_at": world.now.isoformat(),
        "reveal": str(ids["event_id"]),
        "include_imported": "true",
        "limit": "200",
    }
    if "duration_minutes" in required:
        values |= {"date_from": day.isoformat(), "date_to": (day + timedelta(days=3)).isoformat()}
    least = {name: values[name] for name in required}
    wide = {name: values[name] for name in names & {"limit", "include_imported"}} | least
    found = [least, wide]
    if "date_from" in names and not required:
        found.append(wide | {"date_from": date(2026, 1, 1).isoformat(), "date_to": date(2027, 1, 1).isoformat()})
    found += [wide | {name: values[name]} for name in ("clinic_id", "known_at") if name in names]
    found += [wide | {"patient_id": str(ids[person])} for person in ("patient_id", "buyer") if "patient_id" in names]
    if "phone" in names:
        found.append(wide | {"phone": "13800000001"})
    if "view" in names:
        found.append(wide | {"view": "first_reported"})
    if "after" in names:
        found.append(wide | {"after": str(ids["event_id"])})
    return found
