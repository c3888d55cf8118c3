"""Hand-built facts for the recount: one line per event, with the day on which it became known."""

from datetime import UTC, datetime, timedelta
from typing import Any

from simulator.ledger.facts import Version

DAY_0 = datetime(2026, 3, 2, 1, tzinfo=UTC)
BJ01 = "clinic-bj01"
ZONES = {BJ01: "Asia/Shanghai"}
WAN = 1_000_000
SOURCE = {"channel": "online", "medium": "douyin", "campaign": "spring"}


def day(number: int) -> str:
    return (DAY_0 + timedelta(days=number)).date().isoformat()


class History:
    """Versions in the order in which they are added; `at` is the moment of the next ones."""

    def __init__(self) -> None:
        self.versions: list[Version] = []
        self.at = DAY_0
        self._sequence: dict[tuple[str, str], int] = {}
        self._state: dict[tuple[str, str], dict[str, Any]] = {}

    def on_day(self, number: int) -> "History":
        self.at = DAY_0 + timedelta(days=number)
        return self

    def add(self, kind: str, id: str, type: str, /, **changes: Any) -> str:
        """The aggregate's next version: its last state with changes. Returns the event's id."""
        key = (kind, id)
        self._sequence[key] = self._sequence.get(key, 0) + 1
        self._state[key] = self._state.get(key, {}) | changes
        event_id = f"{len(self.versions):06d}"
        state = self._state[key]
        self.versions.append(Version(kind, id, self._sequence[key], (self.at, event_id), type, "live", state))
        return event_id

    def register(self, patient: str) -> None:
        self.add(
            "patient",
            patient,
            "crm.patient.registered.v1",
            patient_id=patient,
            clinic_id=BJ01,
            source=SOURCE,
            business_date=day(0),
        )

    def visit(self, id: str, patient: str, number: int = 0, **changes: Any) -> None:
        moment = DAY_0 + timedelta(days=number)
        fixed: dict[str, Any] = {"visit_id": id, "patient_id": patient, "clinic_id": BJ01, "zone": "Asia/Shanghai"}
        fixed |= {"checked_in_at": moment, "business_date": day(number), "status": "checked_in", "seats": []}
        triage = {"doctor_id": "doctor", "consultant_id": "consultant"}
        self.add("visit", id, "booking.visit.checked_in.v1", **(fixed | {"triage": triage} | changes))

    def quote(self, case: str, patient: str, *offers: int, number: int = 0, accepted: bool = False) -> None:
        """Quote the next version; the one before is superseded."""
        old = self._state.get(("plan", case), {"versions": []})["versions"]
        lines = [self._line(case, len(old), n, amount, accepted) for n, amount in enumerate(offers)]
        version = {"version": len(old) + 1, "status": "accepted" if accepted else "quoted", "lines": lines}
        version |= {"quoted_on": day(number), "signed_by": "doctor", "presented_by": "consultant"}
        self._plan(case, patient, [*(v | {"status": "superseded"} for v in old), version])

    def accept(self, case: str, patient: str) -> None:
        *older, newest = self._state["plan", case]["versions"]
        lines = [line | {"is_accepted": True} for line in newest["lines"]]
        self._plan(case, patient, [*older, newest | {"status": "accepted", "lines": lines}])

    def _line(self, case: str, version: int, n: int, amount: int, accepted: bool) -> dict[str, Any]:
        line = {"line_id": f"{case}/{version}/{n}", "product_code": f"PRODUCT{n}"}
        return line | {"offered_minor": amount, "is_accepted": accepted}

    def _plan(self, case: str, patient: str, versions: list[dict[str, Any]]) -> None:
        first = next(v["quoted_on"] for v in versions if v["quoted_on"])
        who = {"case_id": case, "patient_id": patient, "clinic_id": BJ01}
        self.add("plan", case, "crm.plan.quoted.v1", **who, versions=versions, business_date=first)

    def pay(self, patient: str, case: str, amount: int, number: int = 0) -> None:
        """An order of the case's first line, paid in full."""
        who = {"patient_id": patient, "clinic_id": BJ01, "business_date": day(number)}
        staff = {"doctor_id": "doctor", "consultant_id": "consultant", "status": "approved"}
        self.add("order", f"order {patient}", "billing.order.created.v1", **who, **staff, order_id=f"order {patient}")
        parts = [{"plan_line_id": f"{case}/0/0", "product_code": "PRODUCT0", "amount_minor": amount}]
        paid = {"payment_id": f"payment {patient}", "order_id": f"order {patient}", "amount_minor": amount}
        self.add(
            "payment", f"payment {patient}", "billing.payment.taken.v1", **who, **paid, method="card", allocations=parts
        )

    def refund(self, patient: str, case: str, amount: int, number: int) -> str:
        parts = [{"plan_line_id": f"{case}/0/0", "product_code": "PRODUCT0", "amount_minor": amount}]
        who = {"patient_id": patient, "clinic_id": BJ01, "order_id": f"order {patient}", "method": "card"}
        id = f"refund {patient} {number}"
        self.add(
            "refund", id, "billing.refund.requested.v1", **who, amount_minor=amount, lines=parts, status="requested"
        )
        return self.add("refund", id, "billing.refund.completed.v1", status="completed", business_date=day(number))

    def appointment(self, id: str, patient: str, number: int, **changes: Any) -> str:
        fixed: dict[str, Any] = {"appointment_id": id, "patient_id": patient, "clinic_id": BJ01, "status": "booked"}
        fixed |= {
            "practitioner_id": "doctor",
            "business_date": day(number),
            "reschedule_count": 0,
            "cancellation": None,
        }
        fixed = fixed if ("appointment", id) not in self._state else {}
        return self.add("appointment", id, "booking.appointment.changed.v1", **(fixed | changes))


def fixture() -> History:
    """domain.md §3.4: ten first visits, each presented ¥10 000; P1 to P4 accept and pay it."""
    history = History()
    for n in range(1, 11):
        history.register(f"P{n}")
        history.visit(f"V{n}", f"P{n}")
        history.quote(f"C{n}", f"P{n}", WAN)
        if n <= 4:
            history.accept(f"C{n}", f"P{n}")
            history.pay(f"P{n}", f"C{n}", WAN)
    return history
