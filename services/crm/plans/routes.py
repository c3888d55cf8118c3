from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from services.crm.base import CARE
from services.crm.patients.models import PatientRow
from services.crm.plans import domain
from services.crm.plans.expiry import current_plan, keep_timer
from services.crm.plans.lines import priced
from services.crm.plans.models import PlanLineRow, PlanRow
from services.crm.plans.queries import plan_view, plans_matching
from services.crm.plans.schemas import (
    AcceptPlan,
    DeclinePlan,
    DraftPlan,
    DraftVersion,
    LineBody,
    PlanView,
    QuotePlan,
    SignOff,
    WithdrawAcceptance,
    wishes_of,
)
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.billing import Price
from shared.events.crm import PlanLine, PlanStatus
from shared.ids import new_id
from shared.known import clinic_of, practitioner_of, price_of
from shared.pages import Limit, Page, page
from shared.requests import stated

router = APIRouter(prefix="/plans", tags=["plans"])
Author = Annotated[Command, commands(Role.DOCTOR, Role.CONSULTANT, *MANAGE)]
Signer = Annotated[Command, commands(Role.DOCTOR, Role.ADMINISTRATOR)]
Answering = Annotated[Command, commands(*CARE)]


@router.post("", status_code=201)
async def draft_plan(body: DraftPlan, command: Author) -> Ack:
    """Open a case with its first version, at the published prices."""
    clinic = await clinic_of(command, body.clinic_id)
    await command.found(PatientRow, body.patient_id)
    lines = priced(wishes_of(body.lines), await _prices(command, body.lines), clinic.currency)
    row = PlanRow.new(body.case_id or new_id(), command.tenant_id)
    row.zone = clinic.zone
    opened = domain.open_case(row.id, body.patient_id, clinic.clinic_id, clinic.currency, lines, at=command.now)
    command.record(row, opened)
    _keep_lines(command, row.id, lines)
    return command.acknowledge(row.id)


@router.post("/{case_id}/versions", status_code=201)
async def draft_plan_version(case_id: UUID, body: DraftVersion, command: Author) -> Ack:
    """Draft the next version; it supersedes the open one when it is quoted."""
    prices = await _prices(command, body.lines)
    row = await current_plan(command, case_id)
    lines = priced(wishes_of(body.lines), prices, row.currency)
    command.record(row, domain.draft_version(row.as_state(), lines, at=command.now))
    _keep_lines(command, row.id, lines)
    return command.acknowledge(row.id)


@router.post("/{case_id}/sign-off")
async def sign_off_plan(case_id: UUID, body: SignOff, command: Signer) -> Ack:
    """Sign the newest version off, as a doctor who answers for it (BR4)."""
    practitioner = await practitioner_of(command, body.practitioner_id)
    row = await current_plan(command, case_id)
    command.record(row, domain.sign_off(row.as_state(), practitioner))
    return command.acknowledge(row.id)


@router.post("/{case_id}/quote")
async def quote_plan(case_id: UUID, body: QuotePlan, command: Author) -> Ack:
    """Present the newest version to the patient, valid for 90 days unless said otherwise."""
    presenter = await practitioner_of(command, body.presented_by)
    moment, origin = stated(command, body)
    row = await current_plan(command, case_id)
    for payload in domain.quote(row.as_state(), presenter.practitioner_id, moment, row.zone, body.valid_until):
        command.record(row, payload, occurred_at=moment, origin=origin)
    await keep_timer(command, row)
    return command.acknowledge(row.id)


@router.post("/{case_id}/accept")
async def accept_plan(case_id: UUID, body: AcceptPlan, command: Answering) -> Ack:
    """Accept the named lines for the patient, or all that are left."""
    moment, origin = stated(command, body)
    row = await current_plan(command, case_id)
    payload = domain.accept(row.as_state(), body.line_ids, moment, row.zone)
    command.record(row, payload, occurred_at=moment, origin=origin)
    await keep_timer(command, row)
    return command.acknowledge(row.id)


@router.post("/{case_id}/withdraw-acceptance")
async def withdraw_acceptance(case_id: UUID, body: WithdrawAcceptance, command: Answering) -> Ack:
    """Take back the patient's acceptance of the named lines, or of all; unpaid orders of them are cancelled."""
    row = await current_plan(command, case_id)
    command.record(row, domain.withdraw(row.as_state(), body.line_ids, body.reason))
    await keep_timer(command, row)
    return command.acknowledge(row.id)


@router.post("/{case_id}/decline")
async def decline_plan(case_id: UUID, body: DeclinePlan, command: Answering) -> Ack:
    """Decline what is still open, with the patient's reason."""
    row = await current_plan(command, case_id)
    command.record(row, domain.decline(row.as_state(), body.reason))
    await keep_timer(command, row)
    return command.acknowledge(row.id)


@router.get("/{case_id}")
async def read_plan(case_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> PlanView:
    """A case with all its versions."""
    return plan_view(await reader.found(PlanRow, case_id))


@router.get("")
async def list_plans(
    reader: Annotated[Reader, reads(*EVERYONE)],
    patient_id: UUID | None = None,
    clinic_id: UUID | None = None,
    status: PlanStatus | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[PlanView]:
    """Plans of a person under every id that they are known by, of a clinic, or by the newest version's status."""
    query = await plans_matching(reader.session, patient_id=patient_id, clinic_id=clinic_id, status=status)
    return await page(reader, query, plan_view, limit=limit, after=after)


async def _prices(command: Command, lines: Sequence[LineBody]) -> dict[str, Price | None]:
    return {code: await price_of(command, code) for code in sorted({line.product_code for line in lines})}


def _keep_lines(command: Command, case_id: UUID, lines: Sequence[PlanLine]) -> None:
    command.session.add_all(
        PlanLineRow(id=line.line_id, tenant_id=command.tenant_id, case_id=case_id) for line in lines
    )
