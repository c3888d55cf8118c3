"""From acknowledged calls to facts: what the simulator holds to be true without asking anybody."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from simulator.calls import Answer, Call, Json
from simulator.journal import Entry
from simulator.ledger import billing, booking, crm, followup
from simulator.ledger.facts import Book

LEDGER = (billing, booking, crm, followup)
NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)
CLINIC, CHAIR = "00000000-0000-0000-0000-0000000000c1", "00000000-0000-0000-0000-0000000000c2"
PATIENT, CASE = "00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"
ORDER, PAID = "00000000-0000-0000-0000-000000000003", "00000000-0000-0000-0000-000000000004"
BOOKING, VISIT = "00000000-0000-0000-0000-000000000005", "00000000-0000-0000-0000-000000000006"


class Told:
    """Acknowledged calls in order; each names the events that it brought as (type, kind, id)."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.now = NOW
        self._sequence: dict[tuple[str, str], int] = {}
        self._ids = count()

    def skip(self, kind: str, id: str) -> Json:
        """A timer's event: it takes a sequence that no call was told about."""
        sequence = self._sequence[kind, id] = self._sequence[kind, id] + 1
        return self._event("", kind, id, sequence)

    def _event(self, type: str, kind: str, id: str, sequence: int) -> Json:
        at = {"recorded_at": self.now.isoformat(), "event_id": f"event {next(self._ids)}"}
        return {"type": type, "aggregate_type": kind, "aggregate_id": id, "sequence": sequence} | at

    def call(self, path: str, body: Json, *events: tuple[str, str, str]) -> None:
        told: list[Json] = []
        for type, kind, id in events:
            self._sequence[kind, id] = self._sequence.get((kind, id), 0) + 1
            told.append(self._event(type, kind, id, self._sequence[kind, id]))
        call = Call(f"key {len(self.entries)}", "lane", "booking", path, body, "front_desk:0")
        self.entries.append(Entry(call, self.now, Answer(200, {"id": "", "events": told})))


def opened() -> Told:
    told = Told()
    clinic = {"clinic_id": CLINIC, "name": "BJ01", "zone": "Asia/Shanghai", "currency": "CNY", "is_sandbox": False}
    told.call("/v1/clinics", clinic, ("booking.clinic.opened.v1", "clinic", CLINIC))
    for code, minor in (("A", 1000), ("B", 333), ("C", 0)):
        body = {"product_code": code, "product_class": "dental", "list_minor": minor, "currency": "CNY"}
        told.call("/v1/prices", body, ("billing.price.published.v1", "price", f"price {code}"))
    return told


def book_of(entries: Iterable[Entry], seen: dict[tuple[str, str, int], Json] | None = None) -> Book:
    book = Book(seen or {}, {})
    book.enter(entries)
    return book


@pytest.mark.parametrize(
    ("amount", "left", "shares"),
    [
        (100, [100, 100], [50, 50]),
        (100, [1, 1, 1, 200], [0, 0, 0, 98]),
        (10, [3, 3, 4], [3, 3, 4]),
        (5, [9, 9, 9], [3, 1, 1]),
    ],
)
def test_an_amount_is_spread_to_the_digit(amount: int, left: list[int], shares: list[int]) -> None:
    found = billing.allocate(amount, left)
    assert sum(found) == amount
    assert all(part <= line for part, line in zip(found, left, strict=True))
    if amount != 100 or left == [100, 100]:
        assert found == shares


def ordered(told: Told, *, offered: int = 300) -> None:
    """A plan of three lines (1000, 333 and 0 at list), two accepted and ordered."""
    lines = [{"line_id": f"line {c}", "product_code": c, "quantity": 1} for c in ("A", "B", "C")]
    lines[1]["offered_minor"] = offered
    who = {"patient_id": PATIENT, "clinic_id": CLINIC}
    told.call("/v1/plans", {"case_id": CASE, "lines": lines, **who}, ("crm.plan.drafted.v1", "plan", CASE))
    told.call(f"/v1/plans/{CASE}/sign-off", {"practitioner_id": "D"}, ("crm.plan.signed_off.v1", "plan", CASE))
    told.call(f"/v1/plans/{CASE}/quote", {"presented_by": "K"}, ("crm.plan.quoted.v1", "plan", CASE))
    body: Json = {"line_ids": ["line A", "line B"]}
    told.call(f"/v1/plans/{CASE}/accept", body, ("crm.plan.accepted.v1", "plan", CASE))
    told.call("/v1/orders", {"order_id": ORDER, "case_id": CASE, **who}, ("billing.order.created.v1", "order", ORDER))


def test_an_order_of_a_plan_has_the_offered_prices_and_the_plans_people() -> None:
    told = opened()
    ordered(told)
    book = book_of(told.entries)
    plan, order = book.state("plan", CASE), book.state("order", ORDER)
    assert (plan["business_date"], plan["versions"][0]["status"]) == ("2026-03-02", "partially_accepted")
    assert plan["versions"][0]["valid_until"] == "2026-05-31"
    assert [line["executed_minor"] for line in order["lines"]] == [1000, 300]
    assert (order["doctor_id"], order["consultant_id"], order["status"]) == ("D", "K", "approved")


@pytest.mark.parametrize(("offered", "status"), [(200, "approved"), (199, "pending_approval")])
def test_an_order_of_a_plan_above_a_tenth_off_waits_for_approval(offered: int, status: str) -> None:
    told = opened()
    ordered(told, offered=offered)
    assert book_of(told.entries).state("order", ORDER)["status"] == status


def test_part_payments_and_a_part_refund_fall_on_lines() -> None:
    told = opened()
    ordered(told)
    for n, amount in enumerate((500, 800)):
        body: Json = {"payment_id": f"{PAID[:-1]}{n}", "order_id": ORDER, "method": "card", "amount_minor": amount}
        told.call("/v1/payments", body, ("billing.payment.taken.v1", "payment", body["payment_id"]))
    refund: Json = {"refund_id": "R", "payment_id": f"{PAID[:-1]}0", "amount_minor": 50, "reason": "x"}
    told.call("/v1/refunds", refund, ("billing.refund.requested.v1", "refund", "R"))
    book = book_of(told.entries)
    first, second = (book.state("payment", f"{PAID[:-1]}{n}")["allocations"] for n in (0, 1))
    assert [part["amount_minor"] for part in first] == [385, 115]
    assert [part["amount_minor"] for part in second] == [615, 185]
    assert [part["amount_minor"] for part in book.state("refund", "R")["lines"]] == [39, 11]


def test_a_direct_order_above_a_tenth_off_waits_for_approval() -> None:
    told = opened()
    for id, executed in (("O1", 900), ("O2", 899)):
        lines = [{"product_code": "A", "quantity": 1, "executed_minor": executed}]
        body: Json = {"order_id": id, "patient_id": PATIENT, "clinic_id": CLINIC, "lines": lines}
        told.call("/v1/orders", body, ("billing.order.created.v1", "order", id))
    book = book_of(told.entries)
    assert [book.state("order", id)["status"] for id in ("O1", "O2")] == ["approved", "pending_approval"]


def missed(told: Told) -> dict[tuple[str, str, int], Json]:
    """Booked by a call, missed by a timer, then reversed by a call."""
    slot: dict[str, Any] = {"starts_at": (NOW + timedelta(hours=2)).isoformat(), "duration_minutes": 60}
    body = slot | {"appointment_id": BOOKING, "patient_id": PATIENT, "clinic_id": CLINIC}
    body |= {"practitioner_id": "D", "chair_id": CHAIR}
    told.call("/v1/appointments", body, ("booking.appointment.booked.v1", "appointment", BOOKING))
    told.now = NOW + timedelta(hours=3)
    timer = told.skip("appointment", BOOKING) | {"type": "booking.appointment.no_show_marked.v1"}
    path = f"/v1/appointments/{BOOKING}/reverse-no-show"
    told.call(path, {"reason": "late"}, ("booking.appointment.no_show_reversed.v1", "appointment", BOOKING))
    return {("appointment", BOOKING, 2): timer}


def test_what_a_timer_did_between_two_calls_is_taken_from_the_topic() -> None:
    told = opened()
    seen = missed(told)
    book = book_of(told.entries, seen)
    found = [v.state["status"] for v in book.versions if v.kind == "appointment"]
    assert found == ["booked", "no_show", "arrived"]
    assert book.problems == []


def test_a_sequence_that_nobody_explains_is_a_problem() -> None:
    told = opened()
    missed(told)
    assert [where for _, where, _ in book_of(told.entries).problems] == [BOOKING]


def test_a_visit_is_of_the_day_on_which_it_happened() -> None:
    told = opened()
    occurred = datetime(2026, 2, 27, 15, 58, tzinfo=UTC)
    body = {"visit_id": VISIT, "clinic_id": CLINIC, "patient_id": PATIENT, "occurred_at": occurred.isoformat()}
    told.call("/v1/visits", body, ("booking.visit.checked_in.v1", "visit", VISIT))
    seat = {"chair_id": CHAIR, "occurred_at": (occurred + timedelta(minutes=5)).isoformat()}
    told.call(f"/v1/visits/{VISIT}/seat", seat, ("booking.visit.seated.v1", "visit", VISIT))
    visit = book_of(told.entries).state("visit", VISIT)
    assert (visit["business_date"], visit["checked_in_at"]) == ("2026-02-27", occurred)
    assert visit["seats"] == [{"chair_id": CHAIR, "seated_at": occurred + timedelta(minutes=5), "dismissed_at": None}]
