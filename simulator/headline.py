"""Scenario S1: ten first visits, four paid; a full refund on day 40 restates the conversion of day 0, and only that."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from rich.console import Console
from rich.table import Table

from simulator.calls import Answer, Call, Json
from simulator.client import Client
from simulator.clock import move_clock, settle
from simulator.ids import Ids

DAY_0 = datetime(2026, 3, 2, 1, tzinfo=UTC)
DAY_40 = DAY_0 + timedelta(days=40)
PRICE = 1_000_000
REFUNDED = "billing.refund.completed.v1"
SOURCE = {"channel": "offline", "medium": "walk_by", "campaign": "street"}


class HeadlineCallRefused(RuntimeError):
    """A step of the scenario was refused; the text says which and why."""


def _rows() -> list[Json]:
    return []


@dataclass
class Result:
    """One row per number: what it should be and what it is. `is_exact` only if all are to the digit."""

    rows: list[Json] = field(default_factory=_rows)

    def check(self, number: str, seen: str, expected: Any, found: Any) -> None:
        self.rows.append({"number": number, "seen": seen, "expected": expected, "found": found})

    @property
    def is_exact(self) -> bool:
        return all(row["expected"] == row["found"] for row in self.rows)

    def show(self) -> None:
        console, table = Console(), Table("number", "as seen", "should be", "is", "", title="S1: a refund on day 40")
        for row in self.rows:
            mark = "[green]✓" if row["expected"] == row["found"] else "[red]✗"
            table.add_row(row["number"], row["seen"], _text(row["expected"]), _text(row["found"]), mark)
        console.print(table)
        console.print("All to the digit." if self.is_exact else "[red]Not as it should be.")


def _text(value: Any) -> str:
    match value:
        case [int(numerator), int(denominator)]:
            return f"{numerator:,}/{denominator:,}"
        case [int(numerator), None]:
            return f"{numerator:,}"
        case _:
            return str(value)


class Scenario:
    """The calls of S1, one after the other."""

    def __init__(self, client: Client, tenant: str) -> None:
        self._client, self._ids, self._count = client, Ids(tenant), 0
        self.clinic = self._ids.of("BJ01")
        self.chair, self.doctor, self.consultant = (self._ids.of(n) for n in ("chair", "doctor", "consultant"))

    def patient(self, n: int) -> str:
        return self._ids.of("patient", n)

    async def say(self, service: str, path: str, body: Json, role: str = "administrator") -> Answer:
        self._count += 1
        answer = await self._client.tell(
            Call(self._ids.of("call", self._count), "", service, path, body, f"{role}:headline")
        )
        if not answer.is_acknowledged:
            raise HeadlineCallRefused(f"{service} {path}: {answer.status} {answer.body}")
        return answer

    async def open(self) -> None:
        """Clinic BJ01 with one chair, a doctor and a consultant; one product; one source."""
        clinic: Json = {"clinic_id": self.clinic, "name": "BJ01", "zone": "Asia/Shanghai", "currency": "CNY"}
        await self.say("booking", "/v1/clinics", clinic)
        price: Json = {"product_code": "IMPLANT", "name_zh": "种植", "name_en": "Implant", "product_class": "surgery"}
        await self.say("billing", "/v1/prices", price | {"list_minor": PRICE, "currency": "CNY"})
        await self.say("crm", "/v1/sources", SOURCE | {"name_zh": "路过", "name_en": "Walked by"})
        await self.say("booking", f"/v1/clinics/{self.clinic}/chairs", {"chair_id": self.chair, "name": "1"})
        for person, profession in ((self.doctor, "doctor"), (self.consultant, "consultant")):
            body: Json = {"practitioner_id": person, "display_name": profession, "profession": profession}
            await self.say("booking", "/v1/practitioners", body | {"clinic_ids": [self.clinic]})
        await settle(self._client)

    async def first_visit(self, n: int) -> None:
        """Patient n comes, is triaged, and is presented a plan of ¥10 000."""
        who: Json = {"patient_id": self.patient(n), "clinic_id": self.clinic}
        contact: Json = {"source": SOURCE, "name": f"P{n}", "phone": f"+86138000000{n:02d}"}
        await self.say("crm", "/v1/patients", who | contact, "front_desk")
        visit = self._ids.of("visit", n)
        await self.say("booking", "/v1/visits", who | {"visit_id": visit}, "front_desk")
        triage: Json = {"department": "general", "declared_type": "first_visit", "doctor_id": self.doctor}
        triage |= {"consultant_id": self.consultant}
        await self.say("booking", f"/v1/visits/{visit}/triage", triage, "front_desk")
        case = self._ids.of("case", n)
        line: Json = {"line_id": self._ids.of("line", n), "product_code": "IMPLANT", "quantity": 1}
        await self.say("crm", "/v1/plans", who | {"case_id": case, "lines": [line]}, "doctor")
        await self.say("crm", f"/v1/plans/{case}/sign-off", {"practitioner_id": self.doctor}, "doctor")
        await self.say("crm", f"/v1/plans/{case}/quote", {"presented_by": self.consultant}, "consultant")
        if n <= 4:
            await self._pay(n, who, case)

    async def _pay(self, n: int, who: Json, case: str) -> None:
        await self.say("crm", f"/v1/plans/{case}/accept", {}, "consultant")
        order, payment = self._ids.of("order", n), self._ids.of("payment", n)
        await self.say("billing", "/v1/orders", who | {"order_id": order, "case_id": case}, "consultant")
        body: Json = {"payment_id": payment, "order_id": order, "method": "wechat_pay", "amount_minor": PRICE}
        await self.say("billing", "/v1/payments", body, "cashier")

    async def refund(self) -> str:
        """P1 gets everything back; the id of the event that says so."""
        refund = self._ids.of("refund")
        body: Json = {"refund_id": refund, "payment_id": self._ids.of("payment", 1), "amount_minor": PRICE}
        await self.say("billing", "/v1/refunds", body | {"reason": "treatment withdrawn"}, "cashier")
        answer = await self.say("billing", f"/v1/refunds/{refund}/complete", {}, "finance")
        return next(event["event_id"] for event in answer.events if event["type"] == REFUNDED)

    async def cell(self, kpi: str, day: datetime, **view: str) -> list[int | None]:
        """[numerator, denominator] of a total; an absent cell is [0, None]."""
        date = day.date().isoformat()
        query = {"clinic_id": self.clinic, "date_from": date, "date_to": date, **view}
        items = (await self._client.get("analytics", f"/v1/kpis/{kpi}/cells", query))["items"]
        totals = [i for i in items if i["dim"] == ""]
        return [totals[0]["numerator"], totals[0]["denominator"]] if totals else [0, None]

    async def restated(self) -> list[Json]:
        return await self._client.pages("analytics", "/v1/restatements", {"clinic_id": self.clinic})


async def play(client: Client, tenant: str) -> Result:
    """Play S1 in a fresh tenant and compare every number. Raises HeadlineCallRefused, ServiceIsAway."""
    try:
        scenario, result = Scenario(client, tenant), Result()
        await move_clock(client, DAY_0)
        await scenario.open()
        for n in range(1, 11):
            await scenario.first_visit(n)
        await settle(client)
        await _before(scenario, result)
        await move_clock(client, DAY_40)
        cause = await scenario.refund()
        await settle(client)
        await _after(scenario, result)
        await _causes(scenario, result, cause)
        return result
    finally:
        await client.close()


BEFORE: dict[str, list[int | None]] = {
    "K17": [4, 10],
    "K18": [4, 10],
    "K19": [4 * PRICE, 10 * PRICE],
    "K35": [4 * PRICE, None],
    "K39": [0, 4 * PRICE],
}
AFTER = BEFORE | {"K17": [3, 10], "K19": [3 * PRICE, 10 * PRICE], "K39": [PRICE, 4 * PRICE]}


async def _before(scenario: Scenario, result: Result) -> None:
    for kpi, expected in BEFORE.items():
        result.check(f"{kpi} (day 0)", "on day 0", expected, await scenario.cell(kpi, DAY_0))


async def _after(scenario: Scenario, result: Result) -> None:
    for kpi, before in BEFORE.items():
        for days, expected in ((39, before), (40, AFTER[kpi])):
            moment = (DAY_0 + timedelta(days=days)).isoformat()
            known = await scenario.cell(kpi, DAY_0, known_at=moment)
            result.check(f"{kpi} (day 0)", f"as known on day {days}", expected, known)
        first = await scenario.cell(kpi, DAY_0, view="first_reported")
        result.check(f"{kpi} (day 0)", "as first reported", before, first)
        result.check(f"{kpi} (day 0)", "now", AFTER[kpi], await scenario.cell(kpi, DAY_0))
    result.check("K35 (day 40)", "now", [-PRICE, None], await scenario.cell("K35", DAY_40))


async def _causes(scenario: Scenario, result: Result, cause: str) -> None:
    """Exactly K17, K19 and K39 of day 0 were restated, each because of that one refund."""
    day = DAY_0.date().isoformat()
    found = {(r["kpi"], r["business_date"]): r for r in await scenario.restated()}
    result.check("restated", "which", ["K17", "K19", "K39"], sorted(kpi for kpi, _ in found))
    for kpi in ("K17", "K19", "K39"):
        r = found.get((kpi, day))
        if r is None:
            result.check(f"{kpi} (day 0)", "restated", "yes", "no")
            continue
        for side, values in (("old", BEFORE), ("new", AFTER)):
            was = [r[side]["numerator"], r[side]["denominator"]]
            result.check(f"{kpi} (day 0)", f"restated, {side}", values[kpi], was)
        result.check(
            f"{kpi} (day 0)", "restated because of", f"{REFUNDED} {cause}", f"{r['event_type']} {r['event_id']}"
        )
