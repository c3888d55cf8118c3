"""The plan that an order is made from: the local copy, or crm's answer when the copy is behind."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text

from services.billing.orders import domain
from shared.command import Command
from shared.events.billing import Order
from shared.events.crm import Plan
from shared.known import ask, canonical_patient, known, learn

# A withdrawal that arrives meanwhile waits for the order, and then finds it.
_HOLD = text("SELECT 1 FROM known WHERE kind = 'plan' AND id = :id AND tenant_id = :tenant FOR SHARE")


async def accepted_plan(command: Command, case_id: UUID, line_ids: Sequence[UUID] | None, patient_id: UUID) -> Plan:
    """The newest plan that anybody knows, held until the order is there. Its lines are not checked yet.

    Raises NotFound, PlanIsNotAccepted, PlanBelongsToSomebodyElse, Unavailable (the copy is behind and crm is away).
    """
    plan = await _copy(command, case_id)
    if plan is None or not _is_accepted(plan, line_ids):
        answer = await ask(command, "crm", f"/v1/plans/{case_id}")
        asked = Plan.model_validate(answer)
        await learn(command.session, command.tenant_id, "plan", case_id, int(answer["sequence"]), asked)
    await command.session.execute(_HOLD, {"id": case_id, "tenant": command.tenant_id})
    plan = await _copy(command, case_id)
    if plan is None:
        raise domain.PlanIsNotAccepted
    owner = await canonical_patient(command.session, command.tenant_id, plan.patient_id)
    if owner != await canonical_patient(command.session, command.tenant_id, patient_id):
        raise domain.PlanBelongsToSomebodyElse
    return plan


async def was_taken_back(command: Command, order: Order) -> bool:
    """Whether the patient has withdrawn a line of the plan that the order was made from, as far as is known here."""
    plan = None if order.case_id is None else await _copy(command, order.case_id)
    return plan is not None and bool(domain.lines_taken_back(order, plan))


async def _copy(command: Command, case_id: UUID) -> Plan | None:
    return await known(command.session, command.tenant_id, Plan, "plan", case_id)


def _is_accepted(plan: Plan, line_ids: Sequence[UUID] | None) -> bool:
    try:
        domain.accepted_lines(domain.accepted_version(plan), line_ids)
    except domain.PlanIsNotAccepted:
        return False
    return True
