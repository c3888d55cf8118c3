"""One clinic's till as analytics hears of it: deposits by event, business time by hand."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from services.analytics.deriver import Deriver
from services.analytics.ingest import Ingest
from shared.events import billing, booking
from shared.events.catalogue import envelope_of
from shared.events.envelope import Actor, AnyEvent, Payload, State
from shared.ids import new_id
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.settings import Settings
from shared.telemetry import make_tracer
from tests.support.client import ServiceClient, record_of

DAY = date(2026, 3, 2)
Json = dict[str, Any]


def utc(day: int, hour: int = 4) -> datetime:
    """A moment of March 2026."""
    return datetime(2026, 3, day, hour, tzinfo=UTC)


@dataclass
class Till:
    client: ServiceClient
    clinic_id: UUID = field(default_factory=uuid4)

    async def open(self) -> AnyEvent:
        clinic = booking.Clinic(clinic_id=self.clinic_id, name="BJ01", zone="Asia/Shanghai", currency="CNY")
        return await self.hear(booking.ClinicOpened(state=clinic), self.clinic_id, utc(1))

    async def take(self, amount_minor: int, *, recorded_at: datetime, method: Any = "cash") -> AnyEvent:
        """A deposit of ``DAY``; what is recorded after the next morning restates that day's cash (K35)."""
        deposit = billing.Deposit(
            deposit_id=new_id(),
            patient_id=uuid4(),
            clinic_id=self.clinic_id,
            method=method,
            amount_minor=amount_minor,
            balance_minor=amount_minor,
            currency="CNY",
            topped_up_at=utc(2),
            business_date=DAY,
        )
        return await self.hear(billing.DepositToppedUp(state=deposit), deposit.deposit_id, recorded_at)

    async def hear(
        self, payload: Payload[State], aggregate_id: UUID, recorded_at: datetime, *, sequence: int = 1
    ) -> AnyEvent:
        """Take an event off the topic, and derive."""
        event = envelope_of(payload.TYPE)(
            event_id=new_id(),
            type=payload.TYPE,
            occurred_at=utc(1),
            recorded_at=recorded_at,
            tenant_id=self.client.tenant,
            clinic_id=payload.state.clinic(),
            patient_id=payload.state.subject(),
            business_date=payload.state.day(),
            actor=Actor(user_id="test", role="administrator"),
            aggregate_type=payload.AGGREGATE,
            aggregate_id=aggregate_id,
            sequence=sequence,
            correlation_id=new_id(),
            data=payload,
        )
        database, metrics, tracer = (
            self.client.worker_database,
            Metrics("analytics"),
            make_tracer("analytics", Settings()),
        )
        await Ingest(database, metrics, tracer, Notifier(database, "marks")).handle([record_of(event)])
        deriver = Deriver(database, Settings(), metrics, tracer)
        while await deriver.derive_once():
            pass
        return event

    async def cash(self, query: str = "") -> list[Json]:
        """The cells of K35."""
        return (await self.client.get(f"/v1/kpis/K35/cells?date_from={DAY}&date_to={DAY}{query}"))["items"]
