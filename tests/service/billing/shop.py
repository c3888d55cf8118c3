"""A clinic with a patient and a price list, and what happens at its till."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, cast
from uuid import UUID, uuid4

from sqlalchemy import CursorResult, text

from shared.db import Database
from shared.events import booking, crm
from shared.settings import Settings
from tests.support.client import Json, ServiceClient

NOW = datetime(2026, 3, 2, 4, tzinfo=UTC)
PRICES = {"FILL": 48_033, "CROWN": 398_001, "EXAM": 8_000}


@dataclass
class Shop:
    """``clinic`` lies in Shanghai, ``other`` in Berlin; the business time is NOW."""

    client: ServiceClient
    clinic: UUID = field(default_factory=uuid4)
    other: UUID = field(default_factory=uuid4)
    patient: UUID = field(default_factory=uuid4)

    @classmethod
    async def opened(cls, client: ServiceClient) -> "Shop":
        shop = cls(client)
        await client.set_clock(NOW)
        for clinic_id, zone in ((shop.clinic, "Asia/Shanghai"), (shop.other, "Europe/Berlin")):
            clinic = booking.Clinic(clinic_id=clinic_id, name="North", zone=zone, currency="CNY")
            await client.deliver(booking.ClinicOpened(state=clinic), aggregate_id=clinic_id, occurred_at=NOW)
        await shop.knows_patient(shop.patient)
        for code, minor in PRICES.items():
            body = {"product_code": code, "name_zh": code, "name_en": code, "product_class": "dental"}
            await client.post("/v1/prices", body | {"list_minor": minor, "currency": "CNY"}, role="finance", expect=201)
        return shop

    async def knows_patient(self, patient_id: UUID) -> None:
        patient = crm.Patient(
            patient_id=patient_id,
            clinic_id=self.clinic,
            source=crm.Source(channel="online", medium="search", campaign="implants"),
            registered_at=NOW,
            business_date=date(2026, 3, 2),
        )
        await self.client.deliver(crm.PatientRegistered(state=patient), aggregate_id=patient_id, occurred_at=NOW)

    async def knows_plan(self, *offered: int, status: str = "accepted", sequence: int = 1, **of: Any) -> crm.Plan:
        """A plan event arrives: each line offered at this amount, which is its list price unless ``list_minor`` says so.

        Its lines are accepted unless the status says otherwise.
        """
        listed: int | None = of.pop("list_minor", None)
        lines = tuple(
            crm.PlanLine(
                line_id=uuid4(),
                product_code="CROWN",
                quantity=1,
                list_minor=minor if listed is None else listed,
                offered_minor=minor,
                is_accepted=status == "accepted",
            )
            for minor in offered
        )
        version = {"version": 1, "status": status, "lines": lines, "signed_by": uuid4(), "presented_by": uuid4()}
        state = crm.Plan.model_validate(
            {
                "case_id": uuid4(),
                "patient_id": self.patient,
                "clinic_id": self.clinic,
                "currency": "CNY",
                "versions": (version,),
                **of,
            }
        )
        event = crm.PlanAccepted(state=state, version=1, accepted_lines=lines)
        await self.client.deliver(event, aggregate_id=state.case_id, sequence=sequence, occurred_at=NOW)
        return state

    async def learns(self, plan: crm.Plan, *, sequence: int, accepted: Collection[UUID] = ()) -> crm.Plan:
        """The plan as of this sequence arrives, with these lines accepted and the others withdrawn."""
        lines = tuple(
            line.model_copy(update={"is_accepted": line.line_id in accepted}) for line in plan.versions[0].lines
        )
        status = "accepted" if len(accepted) == len(lines) else "partially_accepted" if accepted else "quoted"
        version = plan.versions[0].model_copy(update={"lines": lines, "status": status})
        state = plan.model_copy(update={"versions": (version,)})
        event: crm.PlanAccepted | crm.PlanAcceptanceWithdrawn
        if status == "accepted":
            event = crm.PlanAccepted(state=state, version=1, accepted_lines=lines)
        else:
            back = tuple(line.line_id for line in lines if not line.is_accepted)
            event = crm.PlanAcceptanceWithdrawn(state=state, version=1, withdrawn_line_ids=back, reason="doubts")
        await self.client.deliver(event, aggregate_id=plan.case_id, sequence=sequence, occurred_at=NOW)
        return state

    async def order(self, *codes: str, expect: int = 201, **more: Any) -> Json:
        """A direct order of these products by a consultant."""
        body: Json = {"patient_id": str(self.patient), "clinic_id": str(self.clinic)} | more
        if codes:
            body["lines"] = [{"product_code": code} for code in codes]
        return await self.client.post("/v1/orders", body, role="consultant", expect=expect)

    async def pay(self, order_id: str, amount: int, *, expect: int = 201, **more: Any) -> Json:
        body = {"order_id": order_id, "method": "card", "amount_minor": amount} | more
        return await self.client.post("/v1/payments", body, role="cashier", expect=expect)

    async def top_up(self, amount: int) -> str:
        body = {"patient_id": str(self.patient), "clinic_id": str(self.clinic), "method": "card"}
        answer = await self.client.post("/v1/deposits", body | {"amount_minor": amount}, role="cashier", expect=201)
        return answer["id"]

    async def ask_back(self, amount: int, *, expect: int = 201, **of: Any) -> Json:
        body = {"amount_minor": amount, "reason": "not satisfied"} | of
        return await self.client.post("/v1/refunds", body, role="cashier", expect=expect)

    async def give_back(self, refund_id: str, *, expect: int = 200, **more: Any) -> Json:
        return await self.client.post(f"/v1/refunds/{refund_id}/complete", more, role="finance", expect=expect)

    async def order_now(self, order_id: str) -> Json:
        return await self.client.get(f"/v1/orders/{order_id}")

    async def states(self, answer: Mapping[str, Any]) -> list[Json]:
        """The events that a command published, as they stand in the event table."""
        ids = [UUID(event["event_id"]) for event in answer["events"]]
        rows = await self.sql("SELECT body::jsonb AS body FROM event WHERE event_id = ANY(:ids)", ids=ids)
        by_id: dict[str, Json] = {row["body"]["event_id"]: row["body"] for row in rows}
        return [by_id[event["event_id"]] for event in answer["events"]]

    async def accounts(self) -> dict[str, int]:
        """The balance of each account of this chain, over all orders and deposits; zero balances left out."""
        rows = await self.sql(
            "SELECT account, sum(amount_minor)::bigint AS balance FROM entry GROUP BY account HAVING sum(amount_minor) <> 0"
        )
        return {row["account"]: row["balance"] for row in rows}

    async def sql(self, statement: str, **parameters: Any) -> list[Mapping[str, Any]]:
        """A statement of somebody who has the API's own database role, in this tenant, committed."""
        database = Database(Settings().api_dsn("billing"), pool_size=1)
        try:
            async with database.transaction(tenant_id=self.client.tenant) as session:
                result = await session.execute(text(statement), parameters)
                return (
                    [dict(row) for row in result.mappings()] if cast("CursorResult[Any]", result).returns_rows else []
                )
        finally:
            await database.close()
