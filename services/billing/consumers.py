"""What billing keeps of the other services' facts, and what it does when a patient takes an acceptance back."""

from typing import cast

from sqlalchemy import select

from services.billing.orders.cancelling import cancel_and_reverse
from services.billing.orders.domain import lines_taken_back
from services.billing.orders.models import OrderPlanLineRow, OrderRow
from shared.events import crm
from shared.events.envelope import AnyEvent
from shared.known import known, remember, remember_alias, remember_clinic, remember_patient
from shared.messaging.inbox import Reaction, on
from shared.work import Work

ACCEPTANCE_WITHDRAWN = "acceptance withdrawn"

remember_plan: Reaction = on(
    crm.PlanDrafted,
    crm.PlanSignedOff,
    crm.PlanQuoted,
    crm.PlanAccepted,
    crm.PlanAcceptanceWithdrawn,
    crm.PlanDeclined,
    crm.PlanExpired,
    crm.PlanSuperseded,
)(lambda work, event: remember(work, event))


@on(crm.PlanAcceptanceWithdrawn)
async def cancel_what_was_taken_back(work: Work, event: AnyEvent) -> None:
    """Cancel the orders of withdrawn plan lines on which no money is left; an order with money stays for people.

    The newest plan that is known decides, not this event: the patient may have accepted again meanwhile.
    """
    withdrawn = cast("crm.PlanAcceptanceWithdrawn", event.data).withdrawn_line_ids
    plan = await known(work.session, event.tenant_id, crm.Plan, "plan", event.aggregate_id)
    if plan is None:
        return
    holding = select(OrderPlanLineRow.order_id).where(OrderPlanLineRow.plan_line_id.in_(withdrawn)).distinct()
    rows = await work.locked_many(OrderRow, list(await work.session.scalars(holding)))
    for row in rows.values():
        is_live = row.status != "cancelled" and row.paid_minor == row.refunded_minor
        if is_live and lines_taken_back(row.as_state(), plan):
            await cancel_and_reverse(work, row, ACCEPTANCE_WITHDRAWN)


REACTIONS: tuple[Reaction, ...] = (
    remember_clinic,
    remember_patient,
    remember_alias,
    remember_plan,
    cancel_what_was_taken_back,
)
