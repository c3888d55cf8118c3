"""Orders: no money is taken without one."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from sqlalchemy import select

from services.billing.fields import Nothing
from services.billing.ledger import domain as ledger
from services.billing.ledger.book import book
from services.billing.moments import When, when
from services.billing.orders import domain, queries
from services.billing.orders.cancelling import cancel_and_reverse
from services.billing.orders.models import OrderPlanLineRow, OrderRow
from services.billing.orders.plans import accepted_plan
from services.billing.orders.schemas import CancelOrder, CreateOrder, LineWanted, OrderView
from services.billing.prices.models import PriceRow
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.billing import OrderCreated, OrderStatus
from shared.ids import new_id
from shared.known import clinic_of, price_id_of, require_patient
from shared.pages import Limit, Page, page

router = APIRouter(prefix="/orders", tags=["orders"])
# Nobody at the till is among them: whoever takes the money does not say what is owed (BR5).
SELLERS = (Role.FRONT_DESK, Role.CONSULTANT, Role.DOCTOR, *MANAGE)


@router.post("", status_code=201)
async def create_order(body: CreateOrder, command: Annotated[Command, commands(*SELLERS)]) -> Ack:
    """Order an accepted plan at the offered price, or products directly; more than 10 % off awaits approval (BR6)."""
    clinic = await clinic_of(command, body.clinic_id)
    moment = when(command, body, clinic)
    await require_patient(command, body.patient_id)
    beginning = _beginning(body, command, moment)
    if body.case_id is None:
        wanted, currency = await _priced(command, body.lines or [])
        created = domain.order_directly(beginning, wanted, currency)
    else:
        created = await _from_plan(command, beginning, body.case_id, body.line_ids)
    row = OrderRow.new(beginning.order_id, command.tenant_id)
    row.paid_lines = {}
    event = command.record(row, created, occurred_at=moment.at, origin=moment.origin)
    order = created.state
    if order.status == "approved":
        book(command, event, order.clinic_id, order.currency, ledger.order_approved(order))
    if body.case_id is not None:
        await command.session.flush()
        command.session.add_all(
            OrderPlanLineRow(plan_line_id=line.plan_line_id, tenant_id=command.tenant_id, order_id=row.id)
            for line in order.lines
        )
    return command.acknowledge(row.id)


def _beginning(body: CreateOrder, command: Command, moment: When) -> domain.Beginning:
    return domain.Beginning(
        order_id=body.order_id or new_id(),
        patient_id=body.patient_id,
        clinic_id=body.clinic_id,
        visit_id=body.visit_id,
        created_by=command.caller.user_id,
        created_at=moment.at,
        business_date=moment.day,
        discount_reason=body.discount_reason,
    )


async def _priced(command: Command, lines: list[LineWanted]) -> tuple[list[domain.Wanted], str]:
    """The lines with their published prices, and the one currency of these."""
    ids = {line.product_code: price_id_of(command.tenant_id, line.product_code) for line in lines}
    found = await command.session.scalars(select(PriceRow).where(PriceRow.id.in_(ids.values())))
    prices = {row.product_code: row for row in found}
    missing = sorted(set(ids) - set(prices))
    if missing:
        raise domain.PriceIsNotPublished(f"No price is published for {', '.join(missing)}.", product_codes=missing)
    currencies = {row.currency for row in prices.values()}
    if len(currencies) > 1:
        raise domain.CurrenciesDiffer
    wanted = [
        domain.Wanted(line.product_code, line.quantity, prices[line.product_code].list_minor, line.executed_minor)
        for line in lines
    ]
    return wanted, currencies.pop()


async def _from_plan(
    command: Command, beginning: domain.Beginning, case_id: UUID, line_ids: list[UUID] | None
) -> OrderCreated:
    plan = await accepted_plan(command, case_id, line_ids, beginning.patient_id)
    of_plan = [line.line_id for version in plan.versions for line in version.lines]
    taken = select(OrderPlanLineRow.plan_line_id).where(OrderPlanLineRow.plan_line_id.in_(of_plan))
    ordered = set(await command.session.scalars(taken))
    return domain.order_plan(beginning, plan, line_ids, ordered=ordered)


@router.post("/{order_id}/approve")
async def approve_order(
    order_id: UUID, command: Annotated[Command, commands(*MANAGE)], body: Nothing | None = None
) -> Ack:
    """Accept an order's discount, as a manager who did not create the order (BR6)."""
    row = await command.locked(OrderRow, order_id)
    approved = domain.approve(row.as_state(), command.caller.user_id)
    event = command.record(row, approved)
    book(command, event, row.clinic_id, row.currency, ledger.order_approved(approved.state))
    return command.acknowledge(row.id)


@router.post("/{order_id}/cancel")
async def cancel_order(order_id: UUID, body: CancelOrder, command: Annotated[Command, commands(*SELLERS)]) -> Ack:
    """Cancel an order on which no money is left; its plan lines can be ordered again."""
    row = await command.locked(OrderRow, order_id)
    await cancel_and_reverse(command, row, body.reason)
    return command.acknowledge(row.id)


@router.get("")
async def list_orders(
    reader: Annotated[Reader, reads(*EVERYONE)],
    patient_id: UUID | None = None,
    clinic_id: UUID | None = None,
    status: OrderStatus | None = None,
    case_id: UUID | None = None,
    has_due: bool | None = None,
    business_date: Annotated[date | None, Query(alias="date")] = None,
    date_from: date | None = None,
    date_to: date | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[OrderView]:
    """Orders of a person, a clinic, a plan, business dates or in a state, with what is paid, refunded and still due.

    ``has_due``: those on which something may still be paid, or those on which nothing may.
    """
    query = await queries.matching(
        reader,
        patient_id=patient_id,
        clinic_id=clinic_id,
        status=status,
        case_id=case_id,
        has_due=has_due,
        business_date=business_date,
        date_from=date_from,
        date_to=date_to,
    )
    return await page(reader, query, queries.view, limit=limit, after=after)


@router.get("/{order_id}")
async def read_order(order_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> OrderView:
    """An order with its lines, and what is paid, refunded and still due."""
    return queries.view(await reader.found(OrderRow, order_id))
