"""Tenant A with two clinics, clinic 1 full of everything; tenant B beside it. Built through the APIs, in this process."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import text

from deploy.local.testing import Servers
from shared.settings import SERVICES
from tests.support.client import ServiceClient
from tests.support.clinic import DAY_0, REFERRAL, SOURCE, YUAN, ZONE, Clinic, local
from tests.support.inprocess import InProcessChain, Running, neighbourhood
from tests.support.parking import parked, unreadable
from tests.support.platform import Json
from tests.support.superuser import superuser, tenant_tables

# Half a year after the prophylaxis of the first day: the recall has fallen due.
TODAY = 185
# What belongs to the whole chain: its people of every clinic may see it.
OF_THE_CHAIN = {
    "booking": ("practitioner",),
    "crm": ("lead", "patient", "contact", "alias", "plan", "plan_line", "source"),
    "billing": ("price",),
    "followup": ("protocol_setting", "decision"),
}


@dataclass
class World:
    """Tenant A (`chain`) and tenant B (`other`); the clock of both stands at noon of the day `TODAY`."""

    servers: Servers
    chain: InProcessChain
    one: Clinic
    two: Clinic
    other: InProcessChain
    ids: dict[str, UUID] = field(default_factory=dict[str, UUID])
    _slots: int = 0

    @classmethod
    async def built(cls, servers: Servers, services: Mapping[str, ServiceClient]) -> "World":
        chain = InProcessChain(uuid4(), services)
        one = await Clinic.open(chain, days=3)
        two = await _second(chain)
        world = cls(servers, chain, one, two, InProcessChain(uuid4(), services))
        await world._history()
        await world._today()
        await world.other.set_clock(world.now)
        for source in (SOURCE, REFERRAL):
            await world.other.post("crm", "/v1/sources", {**source, "name_zh": "来源", "name_en": "Source"})
        await world._neighbour()
        await world._parked()
        return world

    @property
    def now(self) -> datetime:
        return self.one.now

    @property
    def today(self) -> date:
        return DAY_0 + timedelta(days=TODAY)

    def slot(self) -> datetime:
        """A free time of clinic 1's doctor in the next days; another one each time."""
        self._slots += 1
        day, place = divmod(self._slots, 20)
        return local(self.today + timedelta(days=1 + day), 8 + place / 2)

    async def _history(self) -> None:
        """The first day: people, a missed appointment, a treatment, money in and out."""
        one = self.one
        for code in ("D-HYG", "X-NOSHOW", "X-QUOTE"):
            body = {"version": 1, "clinician_id": str(one.doctor)}
            await self.chain.post("followup", f"/v1/protocols/{code}/approve", body)
        recalled = await one.patient()
        await one.move_to(0, 10)
        await self.treated(recalled)
        await one.book(recalled, local(DAY_0, 15), chair=1)
        await one.move_to(1, 9)
        sold = await one.first_visit()
        payment = await one.sell(sold)
        await one.refund(payment, 500 * YUAN)
        self.ids |= {"patient_id": recalled, "buyer": sold, "payment_id": payment}
        self.ids["losing"] = await one.patient()
        await one.merge(self.ids["losing"], recalled)
        await one.first_visit()
        await self.chain.settled()

    async def treated(self, patient: UUID) -> UUID:
        """A whole visit with a prophylaxis; the visit's id."""
        visit = await self.one.check_in(patient)
        await self.one.triage(visit)
        await self.one.visit(visit, "seat", {"chair_id": str(self.one.chairs[0])})
        body = {"product_code": "PROPHY", "performer_id": str(self.one.doctor)}
        self.ids["procedure_id"] = UUID((await self.one.visit(visit, "procedures", body))["id"])
        await self.one.move_to(0, 10.5)
        await self.one.visit(visit, "dismiss")
        await self.one.visit(visit, "complete")
        return visit

    async def _today(self) -> None:
        """Half a year later: the recall, a booking that follows its call, something open of each kind."""
        one, ids = self.one, self.ids
        await one.move_to(TODAY, 8)
        await one.publish_hours(self.today, self.today + timedelta(days=9))
        await one.move_to(TODAY, 10)
        for task in (await self.chain.get("followup", "/v1/tasks", status="due"))["items"]:
            ids["task_id"] = UUID(task["task_id"])
            body = {"channel": "phone", "outcome": "REACHED_BOOKED"}
            await self.chain.post("followup", f"/v1/tasks/{ids['task_id']}/attempts", body, role="nurse")
        await self.chain.settled()
        ids["appointment_id"] = await one.book(ids["patient_id"], self.slot())
        ids["visit_id"] = await one.check_in(ids["buyer"])
        ids["case_id"] = await one.quote(ids["buyer"], 8_000 * YUAN)
        await one.plan(ids["case_id"], "accept")
        ids["order_id"] = await one.order(ids["buyer"], ids["case_id"])
        await one.pay(ids["order_id"], 100 * YUAN)
        ids["deposit_id"] = await self.deposit()
        body = {"deposit_id": str(ids["deposit_id"]), "amount_minor": 100, "reason": "moving away"}
        ids["refund_id"] = UUID((await self.chain.post("billing", "/v1/refunds", body, role="cashier"))["id"])
        ids["lead"] = await self.lead()
        await self.chain.settled()
        await self.missed()
        await self.chain.settled()
        # A missed appointment that was entered late is followed up an hour later.
        await one.move_to(TODAY, 12)
        recalls = (await self.chain.get("followup", "/v1/recalls"))["items"]
        ids["recall_id"] = UUID(recalls[0]["recall_id"])
        prices = (await self.chain.get("billing", "/v1/prices"))["items"]
        ids |= {"price_id": UUID(prices[0]["price_id"]), "practitioner_id": one.doctor, "clinic_id": one.clinic_id}
        events = (await self.chain.get("analytics", "/v1/events", limit=200))["items"]
        ids["event_id"] = next(UUID(e["event_id"]) for e in events if e["aggregate_type"] == "payment")

    async def missed(self) -> UUID:
        """An appointment of two hours ago, entered late: the patient did not come."""
        patient = await self.one.patient()
        self._slots += 1
        starts = self.now - timedelta(days=1, minutes=30 + 5 * self._slots)
        return await self.imported(patient, starts)

    async def imported(self, patient: UUID, starts_at: datetime) -> UUID:
        body = {
            "clinic_id": str(self.one.clinic_id),
            "patient_id": str(patient),
            "practitioner_id": str(self.one.doctor),
            "chair_id": str(self.one.chairs[1]),
            "starts_at": starts_at.isoformat(),
            "duration_minutes": 5,
            "origin": "import",
        }
        return UUID((await self.chain.post("booking", "/v1/appointments", body))["id"])

    async def deposit(self) -> UUID:
        body = {
            "patient_id": str(self.ids["buyer"]),
            "clinic_id": str(self.one.clinic_id),
            "method": "cash",
            "amount_minor": 500 * YUAN,
        }
        return UUID((await self.chain.post("billing", "/v1/deposits", body, role="cashier"))["id"])

    async def lead(self) -> UUID:
        body = {"clinic_id": str(self.one.clinic_id), "source": SOURCE, "name": "线索", "phone": "13900000001"}
        return UUID((await self.chain.post("crm", "/v1/leads", body, role="front_desk"))["id"])

    async def _neighbour(self) -> None:
        """Clinic 2 has somebody too, so that its people see something."""
        two = self.two
        two.now = self.now
        await two.publish_hours(self.today, self.today + timedelta(days=9))
        patient = await two.patient()
        await two.triage(await two.check_in(patient))
        await two.sell(patient, 1_000 * YUAN)
        await self.chain.settled()

    async def _parked(self) -> None:
        """A record of clinic 1 that no service could handle: the same id in each, as each keeps its own."""
        self.ids["parked_id"] = uuid4()
        for client in self.chain.services.values():
            record = unreadable(tenant_id=str(self.chain.tenant), clinic_id=str(self.one.clinic_id), type="lab.v1")
            await parked(client, record, as_id=self.ids["parked_id"])

    async def secrets(self, *services: str) -> tuple[set[str], set[str]]:
        """Ids that tenant B, and those that clinic 2's people, must never be told: read from the tables themselves."""
        tenants: set[str] = set()
        clinics: set[str] = set()
        shared: set[str] = set()
        for service in services or self.chain.services:
            async with superuser(self.servers, service) as connection:
                for table, columns in (await tenant_tables(connection)).items():
                    rows = await connection.execute(
                        text(f"SELECT * FROM {table} WHERE tenant_id = :tenant"), {"tenant": self.chain.tenant}
                    )
                    for row in rows.mappings():
                        found = {str(row[column]) for column in columns if row[column]}
                        tenants |= found
                        clinic = row.get("clinic_id")
                        if table in OF_THE_CHAIN.get(service, ()) or ("clinic_id" in row and clinic is None):
                            shared |= found
                        elif clinic == self.one.clinic_id:
                            clinics |= found
                        elif clinic == self.two.clinic_id:
                            shared |= found
        return tenants, (clinics - shared - {str(self.chain.tenant)}) | {str(self.one.clinic_id)}

    async def fingerprint(self, service: str) -> dict[str, str]:
        """Each table's rows of tenant A, as one digest a table."""
        async with superuser(self.servers, service) as connection:
            digests = " UNION ALL ".join(
                f"SELECT '{table}', md5(coalesce(string_agg(cast(t AS text), '' ORDER BY cast(t AS text)), '')) "
                f"FROM {table} t WHERE tenant_id = :tenant"
                for table in await tenant_tables(connection)
            )
            rows = await connection.execute(text(digests), {"tenant": self.chain.tenant})
            return {row[0]: row[1] for row in rows}


@asynccontextmanager
async def built_world(running: Running, servers: Servers) -> AsyncGenerator[World]:
    """The five services of this process with the world in them, each other's neighbours as long as this is open."""
    services = {name: await running.start(name) for name in SERVICES}
    async with neighbourhood(services):
        yield await World.built(servers, services)


async def _second(chain: InProcessChain) -> Clinic:
    """Clinic 2, with a chair, a doctor and a consultant of its own."""
    clinic = Clinic(chain, uuid4(), [uuid4()], uuid4(), uuid4(), local(DAY_0, 8), 50_000)
    body: Json = {"clinic_id": str(clinic.clinic_id), "name": "SH02", "zone": ZONE, "currency": "CNY"}
    await chain.post("booking", "/v1/clinics", body)
    body = {"chair_id": str(clinic.chairs[0]), "name": "Chair"}
    await chain.post("booking", f"/v1/clinics/{clinic.clinic_id}/chairs", body)
    for person, profession in ((clinic.doctor, "doctor"), (clinic.consultant, "consultant")):
        body = {"practitioner_id": str(person), "display_name": profession, "profession": profession}
        await chain.post("booking", "/v1/practitioners", body | {"clinic_ids": [str(clinic.clinic_id)]})
    await clinic.publish_hours(DAY_0, DAY_0)
    return clinic
