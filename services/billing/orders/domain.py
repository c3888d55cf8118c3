"""What an order may be: from an accepted plan at the offered price, or direct; a second person for a large discount."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from shared.errors import Malformed, Refusal
from shared.events.billing import Order, OrderApproved, OrderCancelled, OrderCreated, OrderLine
from shared.events.crm import Plan, PlanLine, PlanVersion
from shared.ids import derived_id

LARGEST_MINOR = 10**12
# A discount of more than a tenth of the list total needs a second person, whoever offered it (BR6).
OWN_AUTHORITY = 10


class PlanLineIsOrderedAlready(Refusal):
    code = "ORDER-TWICE"
    hint = "Each plan line is ordered once; cancel the earlier order, or name other lines."


class PlanIsNotAccepted(Refusal):
    code = "ORDER-PLAN"
    hint = "Only lines that the patient has accepted can be ordered."


class PlanBelongsToSomebodyElse(Refusal):
    code = "ORDER-PATIENT"
    hint = "Order the plan for the patient whom it was made for."


class PriceIsNotPublished(Refusal):
    code = "PRICE-UNKNOWN"
    hint = "Publish the product's price first."


class CurrenciesDiffer(Refusal):
    code = "ORDER-CURRENCY"
    hint = "All amounts of an order, its payments and its deposit are in one currency."


class OrderIsTooLarge(Refusal):
    status = 422
    code = "ORDER-AMOUNT"
    hint = "Split the order; no amount may pass 10^12 minor units."


class OrderIsNotInThatState(Refusal):
    code = "ORDER-STATE"
    hint = "Read the order: only a pending one can be approved, and a cancelled one stays cancelled."


class OrderIsPaid(Refusal):
    code = "ORDER-PAID"
    hint = "Refund what was paid first; then the order can be cancelled."


class SecondPersonNeeded(Refusal):
    status = 403
    code = "BR6"
    hint = "Somebody other than the person who asked for it must approve this."


@dataclass(frozen=True)
class Beginning:
    """Who orders what for whom, and when. ``patient_id`` is kept as it was entered."""

    order_id: UUID
    patient_id: UUID
    clinic_id: UUID
    visit_id: UUID | None
    created_by: str
    created_at: datetime
    business_date: date
    discount_reason: str | None = None


@dataclass(frozen=True)
class Wanted:
    """A line of a direct order: ``price_minor`` is the list price of one piece."""

    product_code: str
    quantity: int
    price_minor: int
    executed_minor: int | None


def accepted_version(plan: Plan) -> PlanVersion:
    """The newest version of which the patient accepted anything. Raises PlanIsNotAccepted."""
    for version in sorted(plan.versions, key=lambda v: v.version, reverse=True):
        if version.status in ("accepted", "partially_accepted") and any(line.is_accepted for line in version.lines):
            return version
    raise PlanIsNotAccepted


def accepted_lines(version: PlanVersion, line_ids: Sequence[UUID] | None) -> tuple[PlanLine, ...]:
    """All accepted lines, or the named ones. Raises PlanIsNotAccepted when a named line is not accepted."""
    accepted = tuple(line for line in version.lines if line.is_accepted)
    if line_ids is None:
        return accepted
    missing = set(line_ids) - {line.line_id for line in accepted}
    if missing:
        raise PlanIsNotAccepted(line_ids=sorted(str(line_id) for line_id in missing))
    return tuple(line for line in accepted if line.line_id in set(line_ids))


def order_plan(
    beginning: Beginning, plan: Plan, line_ids: Sequence[UUID] | None, *, ordered: Collection[UUID]
) -> OrderCreated:
    """An order of accepted plan lines: the quote is the price, the signer and presenter are its people.

    A doctor's signature is clinical: a discount of more than 10 % of the list total awaits approval here too (BR6).
    ``ordered`` are plan lines that live orders hold. Without ``line_ids``: every accepted line not ordered yet.
    Raises PlanIsNotAccepted, PlanLineIsOrderedAlready, OrderIsTooLarge.
    """
    version = accepted_version(plan)
    wanted = accepted_lines(version, line_ids)
    free = tuple(line for line in wanted if line.line_id not in ordered)
    if not free or (line_ids is not None and len(free) < len(wanted)):
        raise PlanLineIsOrderedAlready
    lines = tuple(
        OrderLine(
            line_id=derived_id("order-line", beginning.order_id, position),
            plan_line_id=line.line_id,
            product_code=line.product_code,
            quantity=line.quantity,
            list_minor=line.list_minor,
            executed_minor=line.offered_minor,
        )
        for position, line in enumerate(free)
    )
    order = _order(beginning, lines, plan.currency)
    return OrderCreated(
        state=order.model_copy(
            update={
                "case_id": plan.case_id,
                "plan_version": version.version,
                "doctor_id": version.signed_by,
                "consultant_id": version.presented_by,
            }
        )
    )


def lines_taken_back(order: Order, plan: Plan) -> frozenset[UUID]:
    """The plan lines of the order that the patient, as the plan stands, does not accept any more."""
    accepted = {line.line_id for version in plan.versions for line in version.lines if line.is_accepted}
    return frozenset(line.plan_line_id for line in order.lines if line.plan_line_id is not None) - accepted


def order_directly(beginning: Beginning, wanted: Sequence[Wanted], currency: str) -> OrderCreated:
    """An order at the published prices; a discount of more than 10 % of the list total awaits approval (BR6).

    Raises Malformed when a line costs more than its list price, OrderIsTooLarge.
    """
    lines: list[OrderLine] = []
    for position, want in enumerate(wanted):
        list_minor = want.price_minor * want.quantity
        executed = list_minor if want.executed_minor is None else want.executed_minor
        if executed > list_minor:
            raise Malformed(
                f"{want.product_code} costs {list_minor} at list.",
                errors=[{"field": f"body.lines.{position}.executed_minor", "message": "is above the list price"}],
            )
        if list_minor > LARGEST_MINOR:
            raise OrderIsTooLarge
        lines.append(
            OrderLine(
                line_id=derived_id("order-line", beginning.order_id, position),
                product_code=want.product_code,
                quantity=want.quantity,
                list_minor=list_minor,
                executed_minor=executed,
            )
        )
    return OrderCreated(state=_order(beginning, tuple(lines), currency))


def _order(beginning: Beginning, lines: tuple[OrderLine, ...], currency: str) -> Order:
    total = sum(line.executed_minor for line in lines)
    list_total = sum(line.list_minor for line in lines)
    if max(total, list_total) > LARGEST_MINOR:
        raise OrderIsTooLarge
    discount = max(0, list_total - total)
    return Order(
        order_id=beginning.order_id,
        patient_id=beginning.patient_id,
        clinic_id=beginning.clinic_id,
        visit_id=beginning.visit_id,
        lines=lines,
        total_minor=total,
        discount_minor=discount,
        discount_reason=beginning.discount_reason,
        currency=currency,
        status="pending_approval" if discount * OWN_AUTHORITY > list_total else "approved",
        created_by=beginning.created_by,
        created_at=beginning.created_at,
        business_date=beginning.business_date,
    )


def approve(order: Order, approver: str) -> OrderApproved:
    """A second person accepts the discount. Raises OrderIsNotInThatState, SecondPersonNeeded (BR6)."""
    if order.status != "pending_approval":
        raise OrderIsNotInThatState(f"The order is {order.status.replace('_', ' ')}.")
    if approver == order.created_by:
        raise SecondPersonNeeded("You created this order yourself.")
    return OrderApproved(state=order.model_copy(update={"status": "approved", "approved_by": approver}))


def cancel(order: Order, reason: str, *, net_paid_minor: int) -> OrderCancelled:
    """Take the order back. ``net_paid_minor``: payments minus completed refunds.

    Raises OrderIsNotInThatState, OrderIsPaid.
    """
    if order.status == "cancelled":
        raise OrderIsNotInThatState("The order is cancelled already.")
    if net_paid_minor > 0:
        raise OrderIsPaid(net_paid_minor=net_paid_minor)
    return OrderCancelled(state=order.model_copy(update={"status": "cancelled"}), reason=reason)
