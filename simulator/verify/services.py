"""The ledger against the services' own data, over their public APIs: every aggregate, not a sample."""

import asyncio
from collections import Counter
from collections.abc import Set as AbstractSet

from simulator.calls import Json
from simulator.client import AnswerWasRefused, Client
from simulator.ledger.facts import Book
from simulator.verify.report import Report
from simulator.verify.states import disagreements

# kind of aggregate, service, list by clinic, field with the id
LISTS = (
    ("appointment", "booking", "/v1/appointments", "appointment_id"),
    ("visit", "booking", "/v1/visits", "visit_id"),
    ("order", "billing", "/v1/orders", "order_id"),
    ("payment", "billing", "/v1/payments", "payment_id"),
    ("refund", "billing", "/v1/refunds", "refund_id"),
)
# The price of a line is what the order says; how it was allocated, only the events tell.
NOT_LISTED = frozenset({"allocations"})


async def compare(client: Client, book: Book, clinics: AbstractSet[str], report: Report) -> None:
    """Every appointment, visit, procedure, order, payment, refund, plan and patient of these clinics."""
    work = [_list(client, book, clinic, *what, report) for clinic in clinics for what in LISTS]
    await asyncio.gather(
        *work,
        _patients(client, book, clinics, report),
        _plans(client, book, clinics, report),
        _orders(client, book, clinics, report),
    )
    await _procedures(client, book, clinics, report)


def _expected(book: Book, kind: str, clinic_id: str | None = None) -> dict[str, Json]:
    return {id: s for id, s in book.all(kind).items() if clinic_id is None or s["clinic_id"] == clinic_id}


def _same(kind: str, id: str, expected: Json, found: Json, report: Report) -> None:
    kept = {k: v for k, v in expected.items() if k not in NOT_LISTED}
    report.equal(f"{kind} at its service", id, [], disagreements(kept, found, only_shared=True))


async def _list(
    client: Client, book: Book, clinic_id: str, kind: str, service: str, path: str, id_field: str, report: Report
) -> None:
    expected = _expected(book, kind, clinic_id)
    found = {item[id_field]: item for item in await client.pages(service, path, {"clinic_id": clinic_id})}
    for id in expected.keys() - found.keys():
        report.wrong(f"{kind} at its service", id, "there", "missing")
    for id in found.keys() - expected.keys():
        report.wrong(f"{kind} at its service", id, "never acknowledged", "there")
    for id in expected.keys() & found.keys():
        if kind == "appointment" and "status" not in found[id]:
            report.wrong(kind, id, "a status", found[id])
        _same(kind, id, expected[id], found[id], report)


async def _object(client: Client, service: str, path: str) -> Json | None:
    try:
        return await client.get(service, path)
    except AnswerWasRefused:
        return None


async def _each(
    client: Client,
    clinics: AbstractSet[str],
    service: str,
    base: str,
    kind: str,
    expected: dict[str, Json],
    report: Report,
) -> None:
    async def one(id: str, state: Json) -> None:
        found = await _object(client, service, f"{base}/{id}")
        if found is None:
            report.wrong(f"{kind} at its service", id, "there", "missing")
        else:
            _same(kind, id, state, found, report)

    ours = {id: state for id, state in expected.items() if state["clinic_id"] in clinics}
    await asyncio.gather(*(one(id, state) for id, state in ours.items()))


async def _patients(client: Client, book: Book, clinics: AbstractSet[str], report: Report) -> None:
    """Every lead and patient, with whom it stands for after the merges."""
    alias = {id: s["winning_id"] for id, s in book.all("alias").items() if s["winning_id"]}
    expected: dict[str, Json] = {}
    for kind in ("lead", "patient"):
        for id, state in _expected(book, kind).items():
            canonical = id
            while canonical in alias:
                canonical = alias[canonical]
            is_registered = id in book.all("patient")
            shown: Json = {"patient_id": id, "canonical_id": canonical, "source": state["source"]}
            expected[id] = shown | {"clinic_id": state["clinic_id"], "status": "patient" if is_registered else "lead"}
    await _each(client, clinics, "crm", "/v1/patients", "patient", expected, report)


async def _plans(client: Client, book: Book, clinics: AbstractSet[str], report: Report) -> None:
    await _each(client, clinics, "crm", "/v1/plans", "plan", _expected(book, "plan"), report)


async def _orders(client: Client, book: Book, clinics: AbstractSet[str], report: Report) -> None:
    """Orders once more, one by one: what was paid, given back, and is due."""
    paid, back = Counter[str](), Counter[str]()
    for payment in book.all("payment").values():
        paid[payment["order_id"]] += payment["amount_minor"]
    for refund in book.all("refund").values():
        if refund["order_id"] and refund["status"] == "completed":
            back[refund["order_id"]] += refund["amount_minor"]
    expected: dict[str, Json] = {
        id: order | {"paid_minor": paid[id], "refunded_minor": back[id]} for id, order in book.all("order").items()
    }
    await _each(client, clinics, "billing", "/v1/orders", "order", expected, report)


async def _procedures(client: Client, book: Book, clinics: AbstractSet[str], report: Report) -> None:
    """A visit shows its procedures: the same ones with the same fees."""
    by_visit: dict[str, dict[str, Json]] = {}
    for id, state in _expected(book, "procedure").items():
        if state["clinic_id"] not in clinics:
            continue
        by_visit.setdefault(state["visit_id"], {})[id] = state

    async def one(visit_id: str, expected: dict[str, Json]) -> None:
        visit = await _object(client, "booking", f"/v1/visits/{visit_id}") or {}
        found: dict[str, Json] = {p["procedure_id"]: p for p in visit.get("procedures", [])}
        report.equal("procedures of a visit", visit_id, sorted(expected), sorted(found))
        for id in expected.keys() & found.keys():
            _same("procedure", id, expected[id], found[id], report)

    await asyncio.gather(*(one(visit_id, expected) for visit_id, expected in by_visit.items()))
