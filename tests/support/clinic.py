"""One clinic with its people, and what they do all day, over HTTP: the vocabulary of the flow tests."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from tests.support.platform import Chain, Json

SOURCE = {"channel": "online", "medium": "douyin", "campaign": "spring"}
REFERRAL = {"channel": "referral", "medium": "patient", "campaign": "friends"}
ZONE = "Asia/Shanghai"
YUAN = 100
DAY_0 = date(2026, 3, 2)


@dataclass
class Clinic:
    """BJ01: one clinic of a tenant with its own business time, opened on ``DAY_0`` at 08:00 local time."""

    chain: Chain
    clinic_id: UUID
    chairs: list[UUID]
    doctor: UUID
    consultant: UUID
    now: datetime
    _phones: int = field(default=0)

    @classmethod
    async def open(cls, chain: Chain, *, chairs: int = 2, days: int = 62, is_sandbox: bool = False) -> "Clinic":
        """Open the clinic, publish its hours, its prices and its source tree, and wait until all know."""
        clinic = cls(chain, uuid4(), [uuid4() for _ in range(chairs)], uuid4(), uuid4(), local(DAY_0, 8))
        await chain.set_clock(clinic.now)
        post = chain.post
        body: Json = {"clinic_id": str(clinic.clinic_id), "name": "BJ01", "zone": ZONE, "currency": "CNY"}
        body["is_sandbox"] = is_sandbox
        await post("booking", "/v1/clinics", body)
        for number, chair in enumerate(clinic.chairs, 1):
            body = {"chair_id": str(chair), "name": f"Chair {number}"}
            await post("booking", f"/v1/clinics/{clinic.clinic_id}/chairs", body)
        for person, profession in ((clinic.doctor, "doctor"), (clinic.consultant, "consultant")):
            body = {
                "practitioner_id": str(person),
                "display_name": profession,
                "profession": profession,
                "clinic_ids": [str(clinic.clinic_id)],
            }
            await post("booking", "/v1/practitioners", body)
        await clinic.publish_hours(DAY_0, DAY_0 + timedelta(days=days - 1))
        for source in (SOURCE, REFERRAL):
            await post("crm", "/v1/sources", {**source, "name_zh": "来源", "name_en": "Source"})
        for code, yuan in (("CROWN", 10_000), ("PROPHY", 300), ("FILLING", 800)):
            body = {
                "product_code": code,
                "name_zh": code,
                "name_en": code,
                "product_class": "dental",
                "list_minor": yuan * YUAN,
                "currency": "CNY",
                "needs_tooth": code != "PROPHY",
            }
            await post("billing", "/v1/prices", body)
        await chain.settled()
        return clinic

    async def publish_hours(self, first: date, last: date) -> Json:
        hours = {
            "date_from": first.isoformat(),
            "date_to": last.isoformat(),
            "chairs": [{"chair_id": str(chair), "opens": "08:00", "closes": "20:00"} for chair in self.chairs],
            "practitioners": [{"practitioner_id": str(self.doctor), "starts": "08:00", "ends": "20:00"}],
        }
        return await self.chain.post("booking", f"/v1/clinics/{self.clinic_id}/capacity", hours)

    async def move_to(self, day: int, hour: float = 9, *, settle: bool = True) -> None:
        """Business time moves to an hour of a day after the opening; timers that fall due meanwhile are carried out."""
        self.now = local(DAY_0 + timedelta(days=day), hour)
        await self.chain.set_clock(self.now)
        if settle:
            await self.chain.settled()

    async def patient(self, source: Json = SOURCE) -> UUID:
        self._phones += 1
        body = {
            "clinic_id": str(self.clinic_id),
            "source": source,
            "name": "患者",
            "phone": f"138{self._phones:08d}",
        }
        return UUID((await self.chain.post("crm", "/v1/patients", body, role="front_desk"))["id"])

    async def book(self, patient: UUID, starts_at: datetime, *, chair: int = 0, minutes: int = 30) -> UUID:
        body = {
            "clinic_id": str(self.clinic_id),
            "patient_id": str(patient),
            "practitioner_id": str(self.doctor),
            "chair_id": str(self.chairs[chair]),
            "starts_at": starts_at.isoformat(),
            "duration_minutes": minutes,
        }
        return UUID((await self.chain.post("booking", "/v1/appointments", body, role="front_desk"))["id"])

    async def appointment(self, appointment: UUID, command: str, body: Json | None = None) -> Json:
        """A command on an appointment: confirm, reschedule, cancel, mark-no-show, reverse-no-show, void."""
        return await self.chain.post("booking", f"/v1/appointments/{appointment}/{command}", body, role="front_desk")

    async def check_in(
        self, patient: UUID, *, appointment: UUID | None = None, occurred_at: datetime | None = None
    ) -> UUID:
        body: Json = {"clinic_id": str(self.clinic_id), "patient_id": str(patient)}
        if appointment:
            body["appointment_id"] = str(appointment)
        if occurred_at:
            body["occurred_at"] = occurred_at.isoformat()
        return UUID((await self.chain.post("booking", "/v1/visits", body, role="front_desk"))["id"])

    async def visit(self, visit: UUID, command: str, body: Json | None = None, role: str = "doctor") -> Json:
        """A command on a visit: triage, start-consultation, seat, procedures, dismiss, complete, void."""
        return await self.chain.post("booking", f"/v1/visits/{visit}/{command}", body, role=role)

    async def triage(self, visit: UUID) -> Json:
        body = {
            "department": "general",
            "declared_type": "first_visit",
            "consultant_id": str(self.consultant),
            "doctor_id": str(self.doctor),
        }
        return await self.visit(visit, "triage", body, role="front_desk")

    async def first_visit(self, source: Json = SOURCE) -> UUID:
        """A new patient walks in and is triaged; the patient's id."""
        patient = await self.patient(source)
        await self.triage(await self.check_in(patient))
        return patient

    async def quote(self, patient: UUID, *offered: int, code: str = "CROWN") -> UUID:
        """A plan with one line an amount (minor units), signed off and presented; the case's id."""
        lines = [{"product_code": code, "quantity": 1, "offered_minor": minor} for minor in offered]
        body: Json = {"patient_id": str(patient), "clinic_id": str(self.clinic_id), "lines": lines}
        case = UUID((await self.chain.post("crm", "/v1/plans", body, role="doctor"))["id"])
        await self.present(case)
        return case

    async def present(self, case: UUID) -> None:
        await self.plan(case, "sign-off", {"practitioner_id": str(self.doctor)}, role="doctor")
        await self.plan(case, "quote", {"presented_by": str(self.consultant)}, role="consultant")

    async def plan(self, case: UUID, command: str, body: Json | None = None, role: str = "consultant") -> Json:
        return await self.chain.post("crm", f"/v1/plans/{case}/{command}", body, role=role)

    async def order(self, patient: UUID, case: UUID) -> UUID:
        """The accepted lines; the manager approves the discount if it is a large one (BR6)."""
        body = {"patient_id": str(patient), "clinic_id": str(self.clinic_id), "case_id": str(case)}
        order = (await self.chain.post("billing", "/v1/orders", body, role="front_desk"))["id"]
        if (await self.chain.get("billing", f"/v1/orders/{order}"))["status"] == "pending_approval":
            await self.chain.post("billing", f"/v1/orders/{order}/approve", role="clinic_manager")
        return UUID(order)

    async def pay(self, order: UUID, minor: int, method: str = "wechat_pay") -> UUID:
        body = {"order_id": str(order), "method": method, "amount_minor": minor}
        return UUID((await self.chain.post("billing", "/v1/payments", body, role="cashier"))["id"])

    async def refund(self, payment: UUID, minor: int) -> Json:
        """Requested by the cashier, completed by the manager; the completion's answer."""
        body = {"payment_id": str(payment), "amount_minor": minor, "reason": "not satisfied"}
        asked = await self.chain.post("billing", "/v1/refunds", body, role="cashier")
        return await self.chain.post("billing", f"/v1/refunds/{asked['id']}/complete", role="clinic_manager")

    async def sell(self, patient: UUID, minor: int = 10_000 * YUAN) -> UUID:
        """Quote, accept, order and pay in full; the payment's id."""
        case = await self.quote(patient, minor)
        return await self.close(patient, case, minor)

    async def close(self, patient: UUID, case: UUID, minor: int) -> UUID:
        await self.plan(case, "accept")
        return await self.pay(await self.order(patient, case), minor)

    async def merge(self, losing: UUID, winning: UUID) -> Json:
        body = {"winning_id": str(winning), "reason": "same person"}
        return await self.chain.post("crm", f"/v1/patients/{losing}/merge", body, role="front_desk")

    async def cell(
        self, kpi: str, day: int, *, dim: str = "", value: str = "", **query: Any
    ) -> tuple[int, int | None] | None:
        """(numerator, denominator) of a day after the opening, None where the cell holds nothing."""
        on = (DAY_0 + timedelta(days=day)).isoformat()
        found = await self.chain.get(
            "analytics",
            f"/v1/kpis/{kpi}/cells",
            clinic_id=str(self.clinic_id),
            date_from=on,
            date_to=on,
            dim=dim,
            **query,
        )
        cells = [c for c in found["items"] if c["dim_value"] == value]
        return (cells[0]["numerator"], cells[0]["denominator"]) if cells else None

    async def restatements(self, kpi: str | None = None) -> list[Json]:
        query: Json = {"clinic_id": str(self.clinic_id), "limit": 200} | ({"kpi": kpi} if kpi else {})
        return (await self.chain.get("analytics", "/v1/restatements", **query))["items"]


def local(day: date, hour: float) -> datetime:
    """A moment of the clinic's local day, in UTC."""
    minutes = round(hour * 60)
    return datetime(day.year, day.month, day.day, minutes // 60, minutes % 60, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
