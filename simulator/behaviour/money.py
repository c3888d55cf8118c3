"""Orders, payments, deposits and refunds."""

from datetime import timedelta

from simulator.calls import Json
from simulator.chain import PRICE, Clinic
from simulator.people import Case, Order, Patient, Payment
from simulator.world import World

METHODS = ("cash", "card", "wechat_pay", "wechat_pay", "alipay", "bank_transfer")


def settle_visit(world: World, patient: Patient, clinic: Clinic, visit_id: str, performed: list[str]) -> None:
    """A direct order for what was done today: at list, with a small discount, or with one that a manager must approve."""
    rng = patient.rng
    if not performed or (rng.random() < 0.25 and not clinic.is_sandbox):
        return
    off = rng.choices((0, 5, 25), (80, 12, 8))[0]
    order = Order(world.id("order", patient), clinic, sum(PRICE[code] * (100 - off) // 100 for code in performed))
    lines: list[Json] = []
    for code in performed:
        executed = {"executed_minor": PRICE[code] * (100 - off) // 100} if off else {}
        lines.append({"product_code": code, "quantity": 1} | executed)
    body = _order_body(patient, order) | {"lines": lines, "visit_id": visit_id}
    body |= {"discount_reason": "goodwill"} if off else {}
    world.say(patient, "billing", "/v1/orders", body, clinic.staff("consultant"))
    approve_if_needed(world, patient, order, sum(PRICE[code] for code in performed))
    patient.orders.append(order)
    if rng.random() < 0.04 and not clinic.is_sandbox:
        world.say(
            patient,
            "billing",
            f"/v1/orders/{order.order_id}/cancel",
            {"reason": "free of charge"},
            clinic.staff("clinic_manager"),
        )
        return
    pay(world, patient, order, order.total)


def approve_if_needed(world: World, patient: Patient, order: Order, listed: int) -> None:
    """More than a tenth off the list total: the clinic manager must agree before anybody pays."""
    if (listed - order.total) * 10 > listed:
        actor = order.clinic.staff("clinic_manager")
        world.say(patient, "billing", f"/v1/orders/{order.order_id}/approve", {}, actor)


def _order_body(patient: Patient, order: Order) -> Json:
    return {"order_id": order.order_id, "patient_id": patient.patient_id, "clinic_id": order.clinic.clinic_id}


def order_plan(world: World, patient: Patient, case: Case) -> None:
    """An order of the accepted lines at the offered price; paid at once, in parts, from a deposit, or never."""
    rng = patient.rng
    ordered = [(listed, offered) for line_id, listed, offered in case.lines if line_id in case.accepted]
    listed, total = (sum(amounts) for amounts in zip(*ordered, strict=True))
    order = Order(world.id("order", patient), case.clinic, total)
    body = _order_body(patient, order) | {"case_id": case.case_id}
    if rng.random() < 0.3:
        body["line_ids"] = list(case.accepted)
    world.say(patient, "billing", "/v1/orders", body, case.clinic.staff("consultant"))
    approve_if_needed(world, patient, order, listed)
    patient.orders.append(order)
    how = rng.choices(("full", "parts", "deposit", "never", "cancel"), (55, 25, 8, 9, 3))[0]
    match how:
        case "full":
            pay(world, patient, order, total)
        case "parts":
            pay(world, patient, order, total // 3)
            for later in (rng.randint(3, 12), rng.randint(13, 30)):
                world.at(world.now + timedelta(days=later), patient, pay_part, order)
        case "deposit":
            pay_from_deposit(world, patient, order)
        case "cancel":
            reason = {"reason": "patient moved away"}
            world.say(
                patient, "billing", f"/v1/orders/{order.order_id}/cancel", reason, case.clinic.staff("clinic_manager")
            )
        case _:
            pass


def pay_part(world: World, patient: Patient, order: Order) -> None:
    """Another instalment: half of what is open, the rest at the last one."""
    due = order.total - order.paid
    if due > 0 and all(p.left == p.amount for p in order.payments):
        pay(world, patient, order, due if len(order.payments) > 1 else (due + 1) // 2)


def pay(world: World, patient: Patient, order: Order, amount: int, deposit: str | None = None) -> None:
    """Take money for an order; some of it is wanted back later."""
    rng = patient.rng
    method = "deposit" if deposit else rng.choice(METHODS)
    payment = Payment(world.id("payment", patient), amount, method, amount)
    body: Json = {
        "payment_id": payment.payment_id,
        "order_id": order.order_id,
        "method": method,
        "amount_minor": amount,
    }
    body |= {"deposit_id": deposit} if deposit else {}
    body |= {"clinic_id": order.clinic.clinic_id} if rng.random() < 0.5 else {}
    world.say(patient, "billing", "/v1/payments", body, order.clinic.staff("cashier"))
    order.paid += amount
    order.payments.append(payment)
    if amount >= 100 and rng.random() < 0.14 and not order.clinic.is_sandbox:
        days = 40 if rng.random() < 0.3 else rng.randint(1, 35)
        share = 100 if rng.random() < 0.45 else rng.choice((10, 30, 50))
        world.at(world.now + timedelta(days=days), patient, refund, order, payment, amount * share // 100)


def refund(world: World, patient: Patient, order: Order, payment: Payment, amount: int) -> None:
    """Asked for by the cashier, given by finance (at once or days later), now and then refused."""
    rng = patient.rng
    amount = min(amount, payment.left)
    if amount <= 0:
        return
    refund_id = world.id("refund", patient)
    body: Json = {
        "refund_id": refund_id,
        "payment_id": payment.payment_id,
        "amount_minor": amount,
        "reason": "not satisfied",
    }
    if payment.method != "deposit" and rng.random() < 0.2:
        body["method"] = rng.choice(("cash", "bank_transfer"))
    payment.left -= amount
    world.say(patient, "billing", "/v1/refunds", body, order.clinic.staff("cashier"))
    if rng.random() < 0.5:
        decide(world, patient, order.clinic, refund_id, payment, amount)
    else:
        world.at(
            world.now + timedelta(days=rng.randint(1, 3)), patient, decide, order.clinic, refund_id, payment, amount
        )


def decide(world: World, patient: Patient, clinic: Clinic, refund_id: str, payment: Payment, amount: int) -> None:
    actor = clinic.staff("finance")
    if patient.rng.random() < 0.07:
        payment.left += amount
        world.say(patient, "billing", f"/v1/refunds/{refund_id}/reject", {"reason": "treatment was finished"}, actor)
    else:
        world.say(patient, "billing", f"/v1/refunds/{refund_id}/complete", {}, actor)


def pay_from_deposit(world: World, patient: Patient, order: Order) -> None:
    """Top up more than the order costs, pay from it, and (some) take the rest back."""
    rng = patient.rng
    deposit = world.id("deposit", patient)
    rest = rng.choice((0, 10_000, 50_000))
    body: Json = {"deposit_id": deposit, "patient_id": patient.patient_id, "clinic_id": order.clinic.clinic_id}
    body |= {"method": rng.choice(METHODS), "amount_minor": order.total + rest}
    world.say(patient, "billing", "/v1/deposits", body, order.clinic.staff("cashier"))
    pay(world, patient, order, order.total, deposit)
    if rest and rng.random() < 0.5:
        world.at(world.now + timedelta(days=rng.randint(5, 30)), patient, refund_deposit, order.clinic, deposit, rest)


def refund_deposit(world: World, patient: Patient, clinic: Clinic, deposit: str, amount: int) -> None:
    refund_id = world.id("refund", patient)
    body: Json = {"refund_id": refund_id, "deposit_id": deposit, "amount_minor": amount, "reason": "balance not needed"}
    world.say(patient, "billing", "/v1/refunds", body, clinic.staff("cashier"))
    world.say(patient, "billing", f"/v1/refunds/{refund_id}/complete", {}, clinic.staff("finance"))
