"""The plan that an order is made from: the local copy, or crm's answer when the copy is behind."""

from collections.abc import Sequence
from uuid import UUID

from services.billing.orders import domain
from shared.command import Command
from shared.events.crm import Plan
from shared.known import ask, canonical_patient, known


async def accepted_plan(command: Command, case_id: UUID, line_ids: Sequence[UUID] | None, patient_id: UUID) -> Plan:
    """A plan whose wanted lines are accepted, as far as anybody knows.

    Raises NotFound, PlanIsNotAccepted, PlanBelongsToSomebodyElse, Unavailable (the copy is behind and crm is away).
    """
    plan = await known(command.session, command.tenant_id, Plan, "plan", case_id)
    if plan is None or not _is_accepted(plan, line_ids):
        plan = Plan.model_validate(await ask(command, "crm", f"/v1/plans/{case_id}"))
    owner = await canonical_patient(command.session, command.tenant_id, plan.patient_id)
    if owner != await canonical_patient(command.session, command.tenant_id, patient_id):
        raise domain.PlanBelongsToSomebodyElse
    return plan


def _is_accepted(plan: Plan, line_ids: Sequence[UUID] | None) -> bool:
    try:
        domain.accepted_lines(domain.accepted_version(plan), line_ids)
    except domain.PlanIsNotAccepted:
        return False
    return True
