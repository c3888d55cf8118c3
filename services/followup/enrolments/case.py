"""Everything that is known of one person: their enrolments, what came of them, and the facts that decide."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select, text

from services.followup.attributions.models import AttributionRow
from services.followup.enrolments.domain import Course, Decision, Facts, Told
from services.followup.enrolments.models import EnrolmentRow
from services.followup.enrolments.person import Person
from services.followup.protocols import domain as schedule
from services.followup.protocols.catalogue import PROTOCOLS
from services.followup.protocols.definition import Protocol
from services.followup.recalls.models import DecisionRow, RecallRow
from services.followup.tasks.models import AttemptRow, TaskRow
from shared.events.booking import Appointment, Clinic, Procedure
from shared.events.crm import Plan
from shared.known import known
from shared.work import Work

_KNOWN = text(
    "SELECT kind, id, state FROM known WHERE tenant_id = :tenant AND kind IN ('appointment', 'procedure', 'plan') "
    "AND (state ->> 'patient_id')::uuid = ANY(cast(:ids AS uuid[])) ORDER BY id"
)


@dataclass
class Case:
    """Loaded under the person's lock; ``tasks`` are the open ones, by enrolment."""

    now: datetime
    person: Person
    enrolments: list[EnrolmentRow]
    recalls: dict[UUID, RecallRow]
    tasks: dict[UUID, TaskRow]
    attempts: list[AttemptRow]
    decisions: list[DecisionRow]
    attributions: dict[UUID, AttributionRow]
    appointments: dict[UUID, Appointment]
    procedures: dict[UUID, Procedure]
    plans: dict[UUID, Plan]
    zones: dict[UUID, str]

    def zone(self, row: EnrolmentRow) -> str | None:
        return self.zones.get(row.clinic_id)

    def step_due(self, row: EnrolmentRow, step: int, zone: str) -> datetime:
        protocol = protocol_of(row)
        day = self.due_day(row)
        return schedule.step_due(protocol, step, anchored_at=row.anchored_at, day=day, zone=zone)

    def due_day(self, row: EnrolmentRow) -> date:
        return schedule.due_day(protocol_of(row), row.anchored_on, row.due_on)

    def course(self, row: EnrolmentRow) -> Course:
        zone = self.zone(row)
        return Course(
            enrolment_id=row.id,
            anchor_id=row.anchor_id,
            source_id=row.source_id,
            source_version=row.source_version,
            anchored_at=row.anchored_at,
            anchored_on=row.anchored_on,
            closes_at=self.step_due(row, len(protocol_of(row).steps), zone) if zone else None,
            is_over=row.next_step is None,
            is_recalled=row.id in self.recalls,
        )

    def facts(self, code: str) -> Facts:
        return Facts(
            now=self.now,
            appointments=self.appointments,
            procedures=self.procedures,
            plans=self.plans,
            told=[Told(a.enrolment_id, a.outcome, a.attempted_at) for a in self.attempts],
            decisions=[
                Decision(d.is_disabled, d.decided_at) for d in self.decisions if d.protocol == code and d.due_on is None
            ],
            courses=[self.course(row) for row in self.enrolments if row.protocol == code],
        )


def protocol_of(row: EnrolmentRow) -> Protocol:
    """The protocol in the version under which the patient was enrolled."""
    return PROTOCOLS[row.protocol, row.protocol_version]


async def load(work: Work, person: Person) -> Case | None:
    """The person's case; None for somebody who was never enrolled or called. The person must be locked."""
    session, ids, tenant = work.session, person.ids, work.tenant_id
    # Queries see what is in the database: an earlier look in this transaction has to be there first.
    await session.flush()
    enrolments = await _enrolments(work, person)
    attributions = list(
        await session.scalars(
            select(AttributionRow).where(AttributionRow.patient_id.in_(ids), AttributionRow.tenant_id == tenant)
        )
    )
    if not enrolments and not attributions:
        return None
    enrolled = [row.id for row in enrolments]
    recalls = await session.scalars(select(RecallRow).where(RecallRow.id.in_(enrolled)))
    tasks = await session.scalars(
        select(TaskRow)
        .where(TaskRow.enrolment_id.in_(enrolled), TaskRow.status == "due")
        .order_by(TaskRow.id)
        .with_for_update(key_share=True)
    )
    attempts = await session.scalars(
        select(AttemptRow).where(AttemptRow.enrolment_id.in_(enrolled)).order_by(AttemptRow.attempted_at, AttemptRow.id)
    )
    decisions = await session.scalars(
        select(DecisionRow)
        .where(DecisionRow.patient_id.in_(ids), DecisionRow.tenant_id == tenant)
        .order_by(DecisionRow.decided_at, DecisionRow.id)
    )
    case = Case(
        now=work.now,
        person=person,
        enrolments=enrolments,
        recalls={row.id: row for row in recalls},
        tasks={row.enrolment_id: row for row in tasks},
        attempts=list(attempts),
        decisions=list(decisions),
        attributions={row.id: row for row in attributions},
        appointments={},
        procedures={},
        plans={},
        zones={},
    )
    await _learn(work, case)
    return case


async def _enrolments(work: Work, person: Person) -> list[EnrolmentRow]:
    """Locked, in one order, so that two who need the same ones do not wait for each other."""
    found = await work.session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.patient_id.in_(person.ids), EnrolmentRow.tenant_id == work.tenant_id)
        .order_by(EnrolmentRow.id)
        .with_for_update(key_share=True)
    )
    return list(found)


async def _learn(work: Work, case: Case) -> None:
    rows = await work.session.execute(_KNOWN, {"tenant": work.tenant_id, "ids": list(case.person.ids)})
    for kind, fact_id, state in rows:
        if kind == "appointment":
            case.appointments[fact_id] = Appointment.model_validate(state)
        elif kind == "procedure":
            case.procedures[fact_id] = Procedure.model_validate(state)
        else:
            case.plans[fact_id] = Plan.model_validate(state)
    for clinic_id in sorted({row.clinic_id for row in case.enrolments}):
        clinic = await known(work.session, work.tenant_id, Clinic, "clinic", clinic_id)
        if clinic is not None:
            case.zones[clinic_id] = clinic.zone
