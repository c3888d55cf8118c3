"""A clinic with chairs, people, hours and patients, as the tests of booking need it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from shared.events.billing import Price, PricePublished
from shared.events.crm import Patient, PatientRegistered, Source
from shared.known import price_id_of
from tests.support.client import Json, ServiceClient

ZONE = "Asia/Shanghai"
DAY = date(2026, 3, 2)
OPENING = datetime(2026, 3, 1, 0, 0, tzinfo=UTC)


def at(hour: int, minute: int = 0, *, day: date = DAY) -> datetime:
    """Clinic-local time of the test's day, as a moment in UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


@dataclass
class Opened:
    """One clinic of the test's tenant and what is in it. `client` speaks as people of the whole chain."""

    client: ServiceClient
    clinic: str
    chairs: list[str]
    doctors: list[str]
    consultant: str
    patients: list[str]

    async def now(self, moment: datetime) -> None:
        await self.client.set_clock(moment)

    def slot(self, start: datetime, *, chair: int = 0, doctor: int = 0, minutes: int = 60) -> Json:
        return {
            "practitioner_id": self.doctors[doctor],
            "chair_id": self.chairs[chair],
            "starts_at": start.isoformat(),
            "duration_minutes": minutes,
        }

    async def book(
        self,
        start: datetime,
        *,
        patient: int = 0,
        chair: int = 0,
        doctor: int = 0,
        minutes: int = 60,
        expect: int = 201,
    ) -> Json:
        body = self.slot(start, chair=chair, doctor=doctor, minutes=minutes)
        body |= {"clinic_id": self.clinic, "patient_id": self.patients[patient]}
        return await self.client.post("/v1/appointments", body, role="front_desk", expect=expect)

    async def appointment(self, appointment_id: str) -> Json:
        return await self.client.get(f"/v1/appointments/{appointment_id}")

    async def check_in(self, appointment_id: str | None = None, *, expect: int = 201, **more: Any) -> Json:
        body: Json = {"clinic_id": self.clinic, "patient_id": self.patients[0]} | more
        body |= {"appointment_id": appointment_id} if appointment_id else {}
        return await self.client.post("/v1/visits", body, role="front_desk", expect=expect)

    def triage(self, doctor: int = 0) -> Json:
        return {
            "department": "general",
            "declared_type": "first_visit",
            "consultant_id": self.consultant,
            "doctor_id": self.doctors[doctor],
        }

    async def step(
        self, visit: str, name: str, body: Json | None = None, *, role: str = "nurse", expect: int = 200
    ) -> Json:
        return await self.client.post(f"/v1/visits/{visit}/{name}", body or {}, role=role, expect=expect)

    async def visit(self, visit_id: str) -> Json:
        return await self.client.get(f"/v1/visits/{visit_id}")


async def add_patient(client: ServiceClient, clinic: str) -> str:
    """A patient of crm, known to booking by event."""
    patient = uuid4()
    state = Patient(
        patient_id=patient,
        clinic_id=UUID(clinic),
        source=Source(channel="online", medium="search", campaign="spring"),
        registered_at=OPENING,
        business_date=OPENING.date(),
    )
    await client.deliver(PatientRegistered(state=state), aggregate_id=patient)
    return str(patient)


async def add_price(client: ServiceClient, code: str, minor: int, *, needs_tooth: bool = False) -> None:
    price_id = price_id_of(client.tenant, code)
    state = Price(
        price_id=price_id,
        product_code=code,
        name_zh=code,
        name_en=code,
        product_class="dental",
        list_minor=minor,
        currency="CNY",
        valid_from=OPENING,
        needs_tooth=needs_tooth,
    )
    await client.deliver(PricePublished(state=state), aggregate_id=price_id)


async def open_clinic(client: ServiceClient, *, zone: str = ZONE) -> str:
    clinic = await client.post("/v1/clinics", {"name": "One", "zone": zone, "currency": "CNY"}, expect=201)
    return str(clinic["id"])


async def add_practitioner(client: ServiceClient, profession: str, *clinics: str) -> str:
    body = {"display_name": "Wang", "profession": profession, "clinic_ids": list(clinics)}
    return str((await client.post("/v1/practitioners", body, expect=201))["id"])


async def add_chair(client: ServiceClient, clinic: str, name: str = "1") -> str:
    return str((await client.post(f"/v1/clinics/{clinic}/chairs", {"name": name}, expect=201))["id"])


async def publish(
    client: ServiceClient, clinic: str, chairs: list[str], people: list[str], *, days: int = 3, closes: str = "18:00"
) -> Json:
    body = {
        "date_from": DAY.isoformat(),
        "date_to": (DAY + timedelta(days=days - 1)).isoformat(),
        "chairs": [{"chair_id": chair, "opens": "09:00", "closes": closes} for chair in chairs],
        "practitioners": [{"practitioner_id": person, "starts": "09:00", "ends": closes} for person in people],
    }
    return await client.post(f"/v1/clinics/{clinic}/capacity", body, role="clinic_manager", expect=201)


async def opened(client: ServiceClient) -> Opened:
    """The clinic of most tests: two chairs, two doctors, hours from 9 to 18 on three days, two patients, one price."""
    await client.set_clock(OPENING)
    clinic = await open_clinic(client)
    chairs = [await add_chair(client, clinic, name) for name in ("1", "2")]
    doctors = [await add_practitioner(client, "doctor", clinic) for _ in range(2)]
    consultant = await add_practitioner(client, "consultant", clinic)
    await publish(client, clinic, chairs, doctors)
    await add_price(client, "FILL", 48_033)
    patients = [await add_patient(client, clinic) for _ in range(2)]
    return Opened(client, clinic, chairs, doctors, consultant, patients)


def types(ack: Json) -> list[str]:
    """The events of an acknowledgement, without prefix and version."""
    return [str(event["type"]).removeprefix("booking.").removesuffix(".v1") for event in ack["events"]]
