"""A chain that lives on the wall clock, and takes over the appointments of an older system as they come due."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx

from services.booking.appointments.domain import GRACE
from tests.chaos.clinic import SOURCE
from tests.chaos.world import Json, Person, World


@dataclass
class Desk:
    """``pairs`` of a chair and a doctor, each free again when the no-show of the last appointment is marked."""

    person: Person
    http: httpx.AsyncClient
    clinic: str
    patient: str
    pairs: list[tuple[str, str]]

    @classmethod
    @asynccontextmanager
    async def open(cls, world: World, pairs: int) -> AsyncGenerator["Desk"]:
        async with httpx.AsyncClient(timeout=15) as http:
            person = world.person()

            async def made(service: str, path: str, body: Json) -> str:
                return (await person.command(http, service, path, body))["id"]

            clinic = await made("booking", "/v1/clinics", {"name": "Two", "zone": "Asia/Shanghai", "currency": "CNY"})
            await made("crm", "/v1/sources", SOURCE | {"name_zh": "招牌", "name_en": "Sign"})
            body = {"clinic_id": clinic, "source": SOURCE, "name": "李", "phone": "13800000001"}
            patient = await made("crm", "/v1/patients", body)
            found: list[tuple[str, str]] = []
            for number in range(pairs):
                chair = await made("booking", f"/v1/clinics/{clinic}/chairs", {"name": str(number)})
                doctor = {"display_name": f"Doctor {number}", "profession": "doctor", "clinic_ids": [clinic]}
                found.append((chair, await made("booking", "/v1/practitioners", doctor)))
            yield cls(person, http, clinic, patient, found)

    async def awaited(self, due: datetime, pair: int = 0) -> UUID:
        """An imported appointment whose no-show is due at this whole minute; its id."""
        chair, doctor = self.pairs[pair]
        body = {
            "clinic_id": self.clinic,
            "patient_id": self.patient,
            "chair_id": chair,
            "practitioner_id": doctor,
            "starts_at": (due - GRACE).isoformat(),
            "duration_minutes": 5,
            "origin": "import",
        }
        return UUID((await self.person.command(self.http, "booking", "/v1/appointments", body))["id"])

    async def is_missed(self, appointment: UUID) -> bool:
        url = f"{self.person.world.url('booking')}/v1/appointments/{appointment}"
        answer = await self.http.get(url, headers=self.person.headers())
        return answer.json()["status"] == "no_show"


def minutes_ago(minutes: int) -> datetime:
    """A whole minute, so long before the present one; 0 is the present one itself."""
    return datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(minutes=minutes)
