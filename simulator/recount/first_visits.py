"""K04 and K04C first visits, K17 first-visit conversion."""

from datetime import date, timedelta

from simulator.calls import Json
from simulator.recount.group import Facts, Tally

WINDOW = timedelta(days=30)


def _visits(facts: Facts) -> dict[str, list[Json]]:
    """Each canonical patient's visits, the earliest first."""
    found: dict[str, list[Json]] = {}
    for visit in sorted(facts.standing("visit"), key=lambda v: (v["checked_in_at"], v["visit_id"])):
        found.setdefault(facts.canonical(visit["patient_id"]), []).append(visit)
    return found


def _triage(visit: Json, who: str) -> str | None:
    return visit["triage"][who] if visit["triage"] else None


def first_visits(facts: Facts, tally: Tally) -> None:
    """K04: the first of the chain; K04C: the first in each clinic."""
    for patient, visits in _visits(facts).items():
        seen: set[str] = set()
        for n, visit in enumerate(visits):
            kpis = (["K04"] if n == 0 else []) + (["K04C"] if visit["clinic_id"] not in seen else [])
            seen.add(visit["clinic_id"])
            for kpi in kpis:
                dims = {"doctor": _triage(visit, "doctor_id"), "source": facts.source(patient)}
                tally.spread(kpi, visit["clinic_id"], visit["business_date"], patient, 1, None, **dims)


def conversion(facts: Facts, tally: Tally) -> None:
    """K17: did the money of orders up to 30 days after the first visit, refunds taken off, stay above nothing?"""
    for patient, visits in _visits(facts).items():
        first = visits[0]
        last = (date.fromisoformat(first["business_date"]) + WINDOW).isoformat()
        orders = {
            o["order_id"]
            for o in facts.of("order")
            if facts.canonical(o["patient_id"]) == patient and o["status"] != "cancelled" and o["business_date"] <= last
        }
        net = sum(p["amount_minor"] for p in facts.of("payment") if p["order_id"] in orders)
        net -= sum(
            r["amount_minor"] for r in facts.of("refund") if r["status"] == "completed" and r.get("order_id") in orders
        )
        tally.spread(
            "K17",
            first["clinic_id"],
            first["business_date"],
            patient,
            int(net > 0),
            1,
            doctor=_triage(first, "doctor_id"),
            consultant=_triage(first, "consultant_id"),
            source=facts.source(patient),
        )
