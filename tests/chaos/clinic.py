"""One clinic at work while its software is killed, and the test's own ledger of everything that was acknowledged."""

import random
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx

from tests.chaos.world import SERVICES, Json, Person, World

MONDAY = datetime(2026, 3, 2, 1, tzinfo=UTC)
SOURCE = {"channel": "offline", "medium": "street", "campaign": "sign"}
PRICE = 80_000
# X-NOSHOW: the days after the missed one on whose mornings the contacts 1, 2 and 3 are due.
CONTACT_DAYS = (1, 3, 10)
Fact = tuple[str, str, int]


@dataclass
class Clinic:
    """``acknowledged`` holds the events of every answer; the rest is counted by hand, without any code of the product."""

    person: Person
    http: httpx.AsyncClient
    acknowledged: set[Fact] = field(default_factory=set[Fact])
    dice: random.Random = field(default_factory=lambda: random.Random(5))
    check_ins: int = 0
    paying: int = 0
    cash: int = 0
    missed: dict[str, datetime] = field(default_factory=dict[str, datetime])
    called: set[str] = field(default_factory=set[str])
    clinic: str = ""
    chair: str = ""
    doctor: str = ""
    day: datetime = MONDAY
    now: datetime = MONDAY

    async def do(self, service: str, path: str, body: Json) -> Json:
        ack = await self.person.command(self.http, service, path, body)
        self.acknowledged |= {(e["aggregate_type"], e["aggregate_id"], e["sequence"]) for e in ack["events"]}
        return ack

    async def clock(self, now: datetime) -> None:
        self.now = now
        for service in SERVICES:
            body = {"now": now.isoformat()}
            await self.person.command(self.http, service, "/v1/admin/clock", body, method="PUT")

    async def open(self) -> None:
        await self.clock(MONDAY - timedelta(days=1))
        clinic = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}
        self.clinic = (await self.do("booking", "/v1/clinics", clinic))["id"]
        self.chair = (await self.do("booking", f"/v1/clinics/{self.clinic}/chairs", {"name": "1"}))["id"]
        doctor = {"display_name": "Wang", "profession": "doctor", "clinic_ids": [self.clinic]}
        self.doctor = (await self.do("booking", "/v1/practitioners", doctor))["id"]
        hours = {
            "date_from": "2026-03-02",
            "date_to": "2026-03-31",
            "chairs": [{"chair_id": self.chair, "opens": "09:00", "closes": "18:00"}],
            "practitioners": [{"practitioner_id": self.doctor, "starts": "09:00", "ends": "18:00"}],
        }
        await self.do("booking", f"/v1/clinics/{self.clinic}/capacity", hours)
        await self.do("crm", "/v1/sources", SOURCE | {"name_zh": "招牌", "name_en": "Sign"})
        price = {"product_code": "FILLING", "name_zh": "充填", "name_en": "Filling", "product_class": "dental"}
        await self.do("billing", "/v1/prices", price | {"list_minor": PRICE, "currency": "CNY"})
        protocol = {"version": 1, "clinician_id": self.doctor}
        await self.do("followup", "/v1/protocols/X-NOSHOW/approve", protocol)

    async def patient(self) -> str:
        phone = f"138{self.dice.randrange(10**8):08}"
        body = {"clinic_id": self.clinic, "source": SOURCE, "name": "王", "phone": phone}
        return (await self.do("crm", "/v1/patients", body))["id"]

    async def somebody_comes(self) -> None:
        """A first visit; most have something done, and of those most pay, in part or whole."""
        patient = await self.patient()
        await self.do("booking", "/v1/visits", {"clinic_id": self.clinic, "patient_id": patient})
        self.check_ins += 1
        wanted = {"clinic_id": self.clinic, "patient_id": patient, "lines": [{"product_code": "FILLING"}]}
        order = (await self.do("billing", "/v1/orders", wanted))["id"]
        if self.dice.random() < 0.8:
            paid = self.dice.randint(1, PRICE)
            await self.do("billing", "/v1/payments", {"order_id": order, "method": "cash", "amount_minor": paid})
            self.paying += 1
            self.cash += paid

    async def somebody_does_not_come(self) -> None:
        """A booking of the next day, and then it is the evening of that day: the timer has work."""
        patient = await self.patient()
        body = {
            "clinic_id": self.clinic,
            "patient_id": patient,
            "practitioner_id": self.doctor,
            "chair_id": self.chair,
            "starts_at": (self.day + timedelta(hours=1)).isoformat(),
            "duration_minutes": 60,
        }
        appointment = (await self.do("booking", "/v1/appointments", body))["id"]
        await self.clock(self.day + timedelta(hours=8))
        self.acknowledged.add(("appointment", appointment, 2))
        self.missed[patient] = self.day
        self.day += timedelta(days=1)

    async def wait_for_the_next_evening(self) -> None:
        await self.clock(self.day + timedelta(hours=8))
        self.day += timedelta(days=1)

    async def tasks(self) -> list[Json]:
        """The tasks that wait for somebody; none is ever completed here."""
        url = f"{self.person.world.url('followup')}/v1/tasks?status=due&limit=200"
        return (await self.http.get(url, headers=self.person.headers())).json()["items"]

    def tasks_expected(self) -> dict[str, int]:
        """Whom to call today, and for which contact: the last one that has come due."""
        since = {patient: (self.now - day).days for patient, day in self.missed.items()}
        return {patient: sum(days >= contact for contact in CONTACT_DAYS) for patient, days in since.items()}

    async def call(self, task: Json) -> None:
        """Nobody answers; the task stays."""
        body = {"channel": "phone", "outcome": "NO_ANSWER"}
        await self.do("followup", f"/v1/tasks/{task['task_id']}/attempts", body)
        self.called.add(task["task_id"])


@asynccontextmanager
async def at_work(world: World) -> AsyncGenerator[Clinic]:
    async with httpx.AsyncClient(timeout=15) as http:
        yield Clinic(world.person(), http)
