"""A small chain as follow-up hears of it: facts by event, business time by hand, timers run to the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import text

from shared.events import booking, crm
from shared.events.catalogue import envelope_of
from shared.events.envelope import Actor, AnyEvent, Payload, State
from shared.ids import new_id
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.moments import local_date
from shared.settings import Settings
from shared.timers import TimerAction, Timers
from tests.support.client import ServiceClient, record_of

ZONE = "Asia/Shanghai"
START = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
Json = dict[str, Any]


def local(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A clinic-local time of day, in UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


@dataclass
class World:
    client: ServiceClient
    clinic_id: UUID = field(default_factory=uuid4)
    doctor_id: UUID = field(default_factory=uuid4)
    now: datetime = START

    def event(
        self,
        payload: Payload[State],
        aggregate_id: UUID,
        *,
        sequence: int = 1,
        occurred_at: datetime | None = None,
        recorded_at: datetime | None = None,
    ) -> AnyEvent:
        state = payload.state
        return envelope_of(payload.TYPE)(
            event_id=new_id(),
            type=payload.TYPE,
            occurred_at=occurred_at or self.now,
            recorded_at=recorded_at or self.now,
            tenant_id=self.client.tenant,
            clinic_id=state.clinic(),
            patient_id=state.subject(),
            business_date=state.day(),
            actor=Actor(user_id="test", role="administrator"),
            aggregate_type=payload.AGGREGATE,
            aggregate_id=aggregate_id,
            sequence=sequence,
            correlation_id=new_id(),
            data=payload,
        )

    async def hear(self, *events: AnyEvent) -> None:
        """Take events off the topic, in this order, repeats included."""
        await self.client.inbox().handle([record_of(event) for event in events])

    def clinic_opened(self) -> AnyEvent:
        clinic = booking.Clinic(clinic_id=self.clinic_id, name="BJ01", zone=ZONE, currency="CNY")
        return self.event(booking.ClinicOpened(state=clinic), self.clinic_id)

    def doctor_registered(self, profession: Any = "doctor") -> AnyEvent:
        person = booking.Practitioner(
            practitioner_id=self.doctor_id, display_name="Li", profession=profession, clinic_ids=(self.clinic_id,)
        )
        return self.event(booking.PractitionerRegistered(state=person), self.doctor_id)

    async def open(self, *, approve: bool = True, enabled_from: datetime | None = None) -> "World":
        """The clock set, the clinic known, the three protocols approved."""
        await self.client.set_clock(self.now)
        await self.hear(self.clinic_opened(), self.doctor_registered())
        if approve:
            for code in ("D-HYG", "X-NOSHOW", "X-QUOTE"):
                await self.approve(code, enabled_from)
            await self.run_timers()
        return self

    async def approve(self, code: str, enabled_from: datetime | None = None) -> None:
        body: Json = {"version": 1, "clinician_id": str(self.doctor_id)}
        if enabled_from:
            body["enabled_from"] = enabled_from.isoformat()
        await self.client.post(f"/v1/protocols/{code}/approve", body)

    async def advance(self, to: datetime) -> None:
        """Move business time and carry out everything that is due."""
        self.now = to
        await self.client.set_clock(to)
        await self.run_timers()

    def timers(self, instead: Mapping[str, TimerAction]) -> Timers:
        """A worker's timers, some actions replaced."""
        database = self.client.worker_database
        return Timers(
            {**self.client.worker_app.state.timers, **instead},
            database=database,
            notifier=Notifier(database, "outbox"),
            config=Settings(),
            metrics=Metrics("followup"),
        )

    async def run_timers(self) -> None:
        timers = self.timers({})
        while await timers.run_one():
            pass

    def prophylaxis(self, patient: UUID, at: datetime, *, recorded_at: datetime | None = None) -> AnyEvent:
        procedure = booking.Procedure(
            procedure_id=uuid4(),
            visit_id=uuid4(),
            clinic_id=self.clinic_id,
            patient_id=patient,
            product_code="PROPHY",
            performer_id=self.doctor_id,
            performed_at=at,
            business_date=local_date(at, ZONE),
            list_fee_minor=30_000,
            currency="CNY",
        )
        payload = booking.ProcedurePerformed(state=procedure)
        return self.event(payload, procedure.procedure_id, occurred_at=at, recorded_at=recorded_at or at)

    def voided(self, performed: AnyEvent) -> AnyEvent:
        state = performed.data.state.model_copy(update={"status": "void"})
        payload = booking.ProcedureVoided.model_validate({"state": state, "reason": "wrong patient"})
        return self.event(payload, performed.aggregate_id, sequence=2)

    def booked(self, patient: UUID, starts_at: datetime, *, at: datetime | None = None) -> AnyEvent:
        appointment = booking.Appointment(
            appointment_id=uuid4(),
            clinic_id=self.clinic_id,
            patient_id=patient,
            practitioner_id=self.doctor_id,
            chair_id=uuid4(),
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=30),
            business_date=local_date(starts_at, ZONE),
            status="booked",
            booked_at=at or self.now,
        )
        return self.event(booking.AppointmentBooked(state=appointment), appointment.appointment_id, occurred_at=at)

    def then(
        self, before: AnyEvent, kind: type[Payload[Any]], status: str, *, at: datetime | None = None, **extra: Any
    ) -> AnyEvent:
        """The appointment's next event."""
        state = before.data.state.model_copy(update={"status": status})
        payload = kind.model_validate({"state": state, **extra})
        return self.event(payload, before.aggregate_id, sequence=before.sequence + 1, occurred_at=at)

    def quoted(self, patient: UUID, case_id: UUID | None = None) -> AnyEvent:
        version = crm.PlanVersion(
            version=1, status="quoted", lines=(), quoted_at=self.now, quoted_on=local_date(self.now, ZONE)
        )
        case_id = case_id or uuid4()
        plan = crm.Plan(
            case_id=case_id, patient_id=patient, clinic_id=self.clinic_id, currency="CNY", versions=(version,)
        )
        return self.event(crm.PlanQuoted(state=plan, version=1), case_id, sequence=3)

    def decided(self, quoted: AnyEvent, kind: type[Payload[Any]], status: str, **extra: Any) -> AnyEvent:
        plan = quoted.data.state
        assert isinstance(plan, crm.Plan)
        versions = (plan.versions[0].model_copy(update={"status": status}),)
        state = plan.model_copy(update={"versions": versions})
        payload = kind.model_validate({"state": state, "version": 1, **extra})
        return self.event(payload, quoted.aggregate_id, sequence=quoted.sequence + 1)

    def registered(self, patient: UUID) -> AnyEvent:
        source = crm.Source(channel="online", medium="search", campaign="spring")
        day = local_date(self.now, ZONE)
        state = crm.Patient(
            patient_id=patient, clinic_id=self.clinic_id, source=source, registered_at=self.now, business_date=day
        )
        return self.event(crm.PatientRegistered(state=state), patient)

    def merged(self, losing: UUID, winning: UUID) -> AnyEvent:
        alias = crm.Alias(patient_id=losing, winning_id=winning)
        return self.event(crm.PatientMerged(state=alias, winning_id=winning, reason="same person"), losing)

    def unmerged(self, losing: UUID, winning: UUID) -> AnyEvent:
        alias = crm.Alias(patient_id=losing, winning_id=None)
        payload = crm.PatientUnmerged(state=alias, previous_winning_id=winning, reason="not the same")
        return self.event(payload, losing, sequence=2)

    async def attempt(self, task: Json, outcome: str, **extra: Any) -> Json:
        body = {"channel": "phone", "outcome": outcome, **extra}
        answer = await self.client.post(
            f"/v1/tasks/{task['task_id']}/attempts", body, role="customer_service", expect=201
        )
        await self.run_timers()
        return answer

    async def tasks(self, status: str = "due") -> list[Json]:
        return (await self.client.get(f"/v1/tasks?status={status}&limit=200"))["items"]

    async def recalls(self) -> list[Json]:
        return (await self.client.get("/v1/recalls?limit=200"))["items"]

    async def attributions(self) -> list[Json]:
        return (await self.client.get("/v1/attributions?limit=200"))["items"]

    async def published(self) -> list[tuple[str, datetime]]:
        """Type (shortened) and moment of every event of this tenant, in the order in which they were written."""
        query = (
            "SELECT e.type, e.body::jsonb ->> 'occurred_at' FROM event e JOIN outbox o USING (event_id) "
            "WHERE e.tenant_id = :tenant ORDER BY o.id"
        )
        async with self.client.worker_database.transaction(tenant_id=None) as session:
            rows = await session.execute(text(query), {"tenant": self.client.tenant})
            return [(kind[len("followup.") : -len(".v1")], datetime.fromisoformat(at)) for kind, at in rows]

    async def kinds(self) -> list[str]:
        return [kind for kind, _ in await self.published()]
