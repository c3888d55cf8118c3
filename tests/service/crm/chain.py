"""A small chain as CRM knows it: one clinic, its people, its prices and its sources."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from shared.events.billing import Price, PricePublished
from shared.events.booking import Clinic, ClinicOpened, Practitioner, PractitionerRegistered
from shared.known import price_id_of
from shared.settings import ServiceName
from tests.support.client import ServiceClient

Json = dict[str, Any]
ServiceFactory = Callable[[ServiceName], Awaitable[ServiceClient]]
NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)
STREET = {"channel": "offline", "medium": "street", "campaign": "sign"}
FRIEND = {"channel": "referral", "medium": "patient", "campaign": "friend"}
NEW = {"name_zh": "来源", "name_en": "Source"}


@dataclass
class Chain:
    """What the tests of CRM start from; its business time is NOW until a test moves it."""

    crm: ServiceClient
    clinic_id: UUID = field(default_factory=uuid4)
    doctor_id: UUID = field(default_factory=uuid4)
    consultant_id: UUID = field(default_factory=uuid4)

    async def open(self) -> "Chain":
        await self.crm.set_clock(NOW)
        clinic = Clinic(clinic_id=self.clinic_id, name="浦东", zone="Asia/Shanghai", currency="CNY")
        await self.crm.deliver(ClinicOpened(state=clinic), aggregate_id=self.clinic_id)
        for person, profession in ((self.doctor_id, "doctor"), (self.consultant_id, "consultant")):
            state = Practitioner.model_validate(
                {"practitioner_id": person, "display_name": "李", "profession": profession, "clinic_ids": ()}
            )
            await self.crm.deliver(PractitionerRegistered(state=state), aggregate_id=person)
        for code, minor in (("FILL", 60_000), ("CROWN", 300_000)):
            await self.publish(code, minor)
        for source in (STREET, FRIEND):
            await self.crm.post("/v1/sources", source | NEW, role="clinic_manager", expect=201)
        return self

    async def publish(self, code: str, minor: int) -> None:
        price_id = price_id_of(self.crm.tenant, code)
        price = Price(
            price_id=price_id,
            product_code=code,
            name_zh=code,
            name_en=code,
            product_class="dental",
            list_minor=minor,
            currency="CNY",
            valid_from=NOW,
        )
        await self.crm.deliver(PricePublished(state=price), aggregate_id=price_id)

    def person(self, phone: str = "138 0000 1234", **more: Any) -> Json:
        """The body of a registration or a lead."""
        return {"clinic_id": str(self.clinic_id), "source": STREET, "name": "王小明", "phone": phone} | more

    async def patient(self, phone: str = "138 0000 1234", **more: Any) -> str:
        """The id of a patient registered just now."""
        ack = await self.crm.post("/v1/patients", self.person(phone, **more), role="front_desk", expect=201)
        return ack["id"]

    async def case(self, *lines: Json, patient_id: str | None = None) -> str:
        """A drafted plan's case id."""
        body = {
            "patient_id": patient_id or await self.patient(),
            "clinic_id": str(self.clinic_id),
            "lines": list(lines) or [{"product_code": "FILL", "quantity": 1}, {"product_code": "CROWN", "quantity": 1}],
        }
        return (await self.crm.post("/v1/plans", body, role="doctor", expect=201))["id"]

    async def quote(self, case_id: str, **more: Any) -> Json:
        """Signed off and quoted: the quote's acknowledgement."""
        signer = {"practitioner_id": str(self.doctor_id)}
        await self.crm.post(f"/v1/plans/{case_id}/sign-off", signer, role="doctor", expect=200)
        body = {"presented_by": str(self.consultant_id)} | more
        return await self.crm.post(f"/v1/plans/{case_id}/quote", body, role="consultant", expect=200)

    async def plan(self, case_id: str) -> Json:
        return await self.crm.get(f"/v1/plans/{case_id}", role="doctor")

    async def run_timers(self) -> None:
        """Carry out what is due."""
        timers = self.crm.timers()
        while await timers.run_one():
            pass


def types(ack: Json) -> list[str]:
    """The events of an acknowledgement, in order, without version."""
    return [event["type"].removesuffix(".v1") for event in ack["events"]]
