"""A clinic with a full day: as many chairs, each with a doctor of its own, as the appointments need."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from tests.support.clinic import DAY_0, SOURCE, Clinic, local
from tests.support.platform import Chain, Json

A_CHAIR = 20
SLOT = timedelta(minutes=30)
AT_ONCE = 4
# The first slot's patients have come but for every fifth, who is then missed.
FIRST, MISSED = 8.0, 5


@dataclass
class FullDay:
    """The clinic, its doctors by chair, and what is booked, chair by chair."""

    clinic: Clinic
    doctors: list[UUID]
    appointments: list[UUID]

    @property
    def chain(self) -> Chain:
        return self.clinic.chain

    def slot(self, patient: object, chair: int, place: int, days: int = 0) -> Json:
        """What books a patient on a chair at one of the day's half hours."""
        return {
            "clinic_id": str(self.clinic.clinic_id),
            "patient_id": str(patient),
            "practitioner_id": str(self.doctors[chair]),
            "chair_id": str(self.clinic.chairs[chair]),
            "starts_at": (local(DAY_0 + timedelta(days=days), FIRST) + place * SLOT).isoformat(),
            "duration_minutes": 30,
        }

    async def book(self, name: str, chair: int, place: int, days: int = 0) -> UUID:
        """A new patient of this name."""
        body = self.slot(await self.patient(name), chair, place, days)
        return UUID((await self.chain.post("booking", "/v1/appointments", body, role="front_desk"))["id"])

    async def patient(self, name: str) -> UUID:
        """Registered at the clinic."""
        phone = f"139{uuid4().int % 10**8:08}"
        body: Json = {"clinic_id": str(self.clinic.clinic_id), "source": SOURCE, "name": name, "phone": phone}
        return UUID((await self.chain.post("crm", "/v1/patients", body, role="front_desk"))["id"])

    async def fill(self, count: int) -> None:
        """Book the day, chair by chair; some have come, some are missed, it is twenty to nine."""
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(number: int) -> UUID:
            async with gate:
                return await self.book(f"患者{number:03}", number // A_CHAIR, number % A_CHAIR)

        self.appointments = list(await asyncio.gather(*(one(number) for number in range(count))))
        for number in range(0, count, A_CHAIR):
            if (number // A_CHAIR) % MISSED:
                await self._check_in(self.appointments[number])
        await self.clinic.move_to(0, FIRST + 2 / 3)

    async def _check_in(self, appointment: UUID) -> None:
        booked = await self.chain.get("booking", f"/v1/appointments/{appointment}")
        body: Json = {key: booked[key] for key in ("clinic_id", "patient_id", "appointment_id")}
        await self.chain.post("booking", "/v1/visits", body, role="front_desk")


async def open_full_day(chain: Chain, count: int) -> FullDay:
    """A clinic of its own in a chain of its own, filled."""
    clinic = await Clinic.open(chain, chairs=-(-count // A_CHAIR), days=3)
    doctors = [clinic.doctor]
    for number in range(1, len(clinic.chairs)):
        doctors.append(uuid4())
        body: Json = {
            "practitioner_id": str(doctors[-1]),
            "display_name": f"医生{number:02}",
            "profession": "doctor",
            "clinic_ids": [str(clinic.clinic_id)],
        }
        await chain.post("booking", "/v1/practitioners", body)
    hours: Json = {
        "date_from": DAY_0.isoformat(),
        "date_to": (DAY_0 + timedelta(days=2)).isoformat(),
        "chairs": [{"chair_id": str(chair), "opens": "08:00", "closes": "20:00"} for chair in clinic.chairs],
        "practitioners": [{"practitioner_id": str(doctor), "starts": "08:00", "ends": "20:00"} for doctor in doctors],
    }
    await chain.post("booking", f"/v1/clinics/{clinic.clinic_id}/capacity", hours)
    day = FullDay(clinic, doctors, [])
    await day.fill(count)
    await chain.settled()
    return day
