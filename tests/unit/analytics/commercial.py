"""What is quoted, ordered, paid and paid back."""

from datetime import date
from uuid import UUID

from shared.events import billing, crm

from .states import LIU, MEI, WANG
from .world import World

CODES = ("scaling", "implant", "whitening")


def _lines(world: World) -> tuple[crm.PlanLine, ...]:
    def one() -> crm.PlanLine:
        offered = world.random.randint(1, 20) * 10_000
        code = world.random.choice(CODES)
        return crm.PlanLine(
            line_id=world.new_id(), product_code=code, quantity=1, list_minor=offered, offered_minor=offered
        )

    return tuple(one() for _ in range(world.random.randint(1, 3)))


def _quoted(world: World, number: int, day: date) -> crm.PlanVersion:
    doctor = world.random.choice((WANG, LIU))
    return crm.PlanVersion(
        version=number, status="quoted", lines=_lines(world), signed_by=doctor, presented_by=MEI, quoted_on=day
    )


def plan(world: World) -> None:
    drafted = crm.PlanVersion(version=1, status="drafted", lines=_lines(world))
    state = crm.Plan(
        case_id=world.new_id(),
        patient_id=world.person(),
        clinic_id=world.clinic(),
        currency="CNY",
        versions=(drafted,),
    )
    world.record("crm.plan.drafted.v1", state)


def go_on_with_a_plan(world: World) -> None:
    """Quote, accept some lines, withdraw, decline, expire, or quote a new version."""
    held = world.one(crm.Plan)
    if held is None:
        return
    last = held.versions[-1]
    if last.quoted_on is None:
        quoted = _quoted(world, last.version, world.today())
        return world.record("crm.plan.quoted.v1", _with_last(held, quoted, world.today()))
    match world.random.choice(("accepted", "accepted", "acceptance_withdrawn", "declined", "expired", "superseded")):
        case "accepted":
            lines = tuple(_answered(line, world.random.random() < 0.6) for line in last.lines)
            accepted = [line.is_accepted for line in lines]
            status = "accepted" if all(accepted) else "partially_accepted" if any(accepted) else "quoted"
            return world.record("crm.plan.accepted.v1", _with_last(held, _now(last, status, lines)))
        case "acceptance_withdrawn":
            lines = tuple(_answered(line, False) for line in last.lines)
            return world.record("crm.plan.acceptance_withdrawn.v1", _with_last(held, _now(last, "quoted", lines)))
        case "superseded":
            old = _with_last(held, _now(last, "superseded", last.lines))
            new = _quoted(world, last.version + 1, world.today())
            return world.record("crm.plan.quoted.v1", old.model_copy(update={"versions": (*old.versions, new)}))
        case end:
            return world.record(f"crm.plan.{end}.v1", _with_last(held, _now(last, end, last.lines)))


def _answered(line: crm.PlanLine, is_accepted: bool) -> crm.PlanLine:
    return line.model_copy(update={"is_accepted": is_accepted})


def _now(version: crm.PlanVersion, status: str, lines: tuple[crm.PlanLine, ...]) -> crm.PlanVersion:
    return version.model_copy(update={"status": status, "lines": lines})


def _with_last(held: crm.Plan, version: crm.PlanVersion, day: date | None = None) -> crm.Plan:
    return held.model_copy(
        update={"versions": (*held.versions[:-1], version), "business_date": held.business_date or day}
    )


def order(world: World) -> None:
    """From a quoted plan or, without one, direct; or one is cancelled."""
    held = world.one(billing.Order, "approved")
    if held is not None and world.random.random() < 0.25:
        return world.record("billing.order.cancelled.v1", held.model_copy(update={"status": "cancelled"}))
    case = world.one(crm.Plan)
    lines = [line for version in case.versions[-1:] for line in version.lines] if case else list(_lines(world))
    total = sum(line.offered_minor for line in lines)
    state = billing.Order(
        order_id=world.new_id(),
        patient_id=case.patient_id if case else world.person(),
        clinic_id=world.clinic(),
        doctor_id=case.versions[-1].signed_by if case else None,
        consultant_id=case.versions[-1].presented_by if case else None,
        lines=tuple(_order_line(world, line, line.line_id if case else None) for line in lines),
        total_minor=total,
        currency="CNY",
        status="approved",
        created_by="mei",
        created_at=world.now,
        business_date=world.today(),
    )
    return world.record("billing.order.created.v1", state)


def _order_line(world: World, line: crm.PlanLine, plan_line_id: UUID | None) -> billing.OrderLine:
    return billing.OrderLine(
        line_id=world.new_id(),
        plan_line_id=plan_line_id,
        product_code=line.product_code,
        quantity=1,
        list_minor=line.list_minor,
        executed_minor=line.offered_minor,
    )


def pay(world: World) -> None:
    held = world.one(billing.Order, "approved")
    if held is None:
        return
    paid = {payment.order_id for payment in world.all(billing.Payment)}
    if held.order_id in paid:
        return
    shares = tuple(
        billing.Allocation(
            line_id=line.line_id,
            plan_line_id=line.plan_line_id,
            product_code=line.product_code,
            amount_minor=line.executed_minor,
        )
        for line in held.lines
    )
    state = billing.Payment(
        payment_id=world.new_id(),
        patient_id=held.patient_id,
        clinic_id=world.clinic(),
        order_id=held.order_id,
        method=world.random.choice(("cash", "card", "deposit")),
        amount_minor=held.total_minor,
        currency="CNY",
        allocations=shares,
        taken_at=world.now,
        business_date=world.today(),
    )
    world.record("billing.payment.taken.v1", state)


def top_up(world: World) -> None:
    amount = world.random.randint(1, 9) * 10_000
    state = billing.Deposit(
        deposit_id=world.new_id(),
        patient_id=world.person(),
        clinic_id=world.clinic(),
        method=world.random.choice(("cash", "alipay")),
        amount_minor=amount,
        balance_minor=amount,
        currency="CNY",
        topped_up_at=world.now,
        business_date=world.today(),
    )
    world.record("billing.deposit.topped_up.v1", state)


def refund(world: World) -> None:
    """Asked for, then granted or refused; the whole payment or a half of it, once."""
    asked = world.one(billing.Refund, "requested")
    if asked is not None and world.random.random() < 0.7:
        if world.random.random() < 0.15:
            return world.record("billing.refund.rejected.v1", asked.model_copy(update={"status": "rejected"}))
        done = {"status": "completed", "completed_at": world.now, "business_date": world.today()}
        return world.record("billing.refund.completed.v1", asked.model_copy(update=done))
    paid = world.one(billing.Payment)
    if paid is None or paid.payment_id in {held.payment_id for held in world.all(billing.Refund)}:
        return None
    part = world.random.choice((1, 2))
    lines = tuple(share.model_copy(update={"amount_minor": share.amount_minor // part}) for share in paid.allocations)
    state = billing.Refund(
        refund_id=world.new_id(),
        patient_id=paid.patient_id,
        clinic_id=world.clinic(),
        payment_id=paid.payment_id,
        order_id=paid.order_id,
        method=paid.method,
        amount_minor=sum(line.amount_minor for line in lines),
        currency="CNY",
        lines=lines,
        reason="moving",
        status="requested",
        requested_by="mei",
        requested_at=world.now,
    )
    return world.record("billing.refund.requested.v1", state)
