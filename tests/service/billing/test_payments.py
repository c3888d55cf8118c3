"""Payments, deposits and refunds over HTTP."""

import asyncio
from uuid import uuid4

from tests.service.billing.shop import Shop

FILL = 48_033


async def test_br1_no_payment_without_an_order(shop: Shop):
    body = {"method": "cash", "amount_minor": 100}
    for without in (body, body | {"order_id": None}):
        refused = await shop.client.post("/v1/payments", without, role="cashier", expect=422)
        assert refused["code"] == "BILL-001"
    await shop.pay(str(uuid4()), 100, expect=404)


async def test_br5_a_consultant_does_not_work_at_the_till(shop: Shop):
    order = (await shop.order("FILL"))["id"]
    body = {"order_id": order, "method": "cash", "amount_minor": 100}
    assert (await shop.client.post("/v1/payments", body, role="consultant", expect=403))["code"] == "BR5"
    assert (await shop.client.post("/v1/payments", body, role="nurse", expect=403))["code"] == "role-not-allowed"
    back = {"payment_id": str(uuid4()), "amount_minor": 1, "reason": "x"}
    assert (await shop.client.post("/v1/refunds", back, role="consultant", expect=403))["code"] == "BR5"


async def test_br5_the_role_that_took_the_money_is_kept(shop: Shop):
    order = (await shop.order("FILL"))["id"]
    body = {"order_id": order, "method": "cash", "amount_minor": 100}
    payment = (await shop.client.post("/v1/payments", body, role="front_desk", expect=201))["id"]
    await shop.top_up(100)
    await shop.ask_back(1, payment_id=payment)
    rows = await shop.sql(
        "SELECT 'payment', taken_role FROM payment UNION SELECT 'deposit', taken_role FROM deposit "
        "UNION SELECT 'refund', requested_role FROM refund"
    )
    assert {tuple(row.values()) for row in rows} == {
        ("payment", "front_desk"),
        ("deposit", "cashier"),
        ("refund", "cashier"),
    }


async def test_nothing_is_paid_before_there_was_an_order(shop: Shop):
    order, early = (await shop.order("FILL"))["id"], "2026-03-02T03:59:59Z"
    refused = await shop.pay(order, 100, occurred_at=early, expect=422)
    assert (refused["code"], refused["detail"]) == (
        "moment-not-acceptable",
        "An order is not paid before it was created.",
    )
    deposit = await shop.top_up(100)
    back_then = (await shop.order("FILL", occurred_at=early))["id"]
    refused = await shop.pay(back_then, 100, method="deposit", deposit_id=deposit, occurred_at=early, expect=422)
    assert refused["detail"] == "A deposit does not pay before it was made."
    await shop.pay(back_then, 100, occurred_at=early)


async def test_payments_and_refunds_are_found_by_what_they_are_about(shop: Shop):
    first, second = [(await shop.order("FILL"))["id"] for _ in range(2)]
    one, two = [(await shop.pay(order, 1_000))["id"] for order in (first, second)]
    back, given = [(await shop.ask_back(10, payment_id=payment))["id"] for payment in (one, two)]
    await shop.give_back(given)

    async def found(path: str, key: str) -> set[str]:
        return {item[key] for item in (await shop.client.get(path))["items"]}

    assert await found(f"/v1/payments?order_id={first}", "payment_id") == {one}
    assert await found(f"/v1/payments?order_id={first}&clinic_id={shop.other}", "payment_id") == set()
    assert await found(f"/v1/refunds?order_id={first}", "refund_id") == {back}
    assert await found(f"/v1/refunds?payment_id={two}", "refund_id") == {given}
    assert await found(f"/v1/refunds?patient_id={shop.patient}", "refund_id") == {back, given}
    assert await found(f"/v1/refunds?patient_id={shop.patient}&status=completed", "refund_id") == {given}
    assert await found(f"/v1/refunds?patient_id={uuid4()}", "refund_id") == set()


async def test_part_payments_by_several_methods_and_never_too_much(shop: Shop):
    order = (await shop.order("FILL", "EXAM"))["id"]
    first = await shop.pay(order, 20_000)
    refused = await shop.pay(order, 36_034, expect=409)
    assert (refused["code"], refused["due_minor"]) == ("BILL-003", 36_033)
    await shop.pay(order, 36_033, method="wechat_pay", clinic_id=str(shop.other))
    found = await shop.order_now(order)
    assert (found["paid_minor"], found["due_minor"], found["refunded_minor"]) == (56_033, 0, 0)
    (event,) = await shop.states(first)
    assert (event["patient_id"], event["business_date"]) == (str(shop.patient), "2026-03-02")
    payment = event["data"]["state"]
    assert [part["amount_minor"] for part in payment["allocations"]] == [17_145, 2_855]
    elsewhere = await shop.client.get(f"/v1/payments?clinic_id={shop.other}&date=2026-03-02")
    assert [item["amount_minor"] for item in elsewhere["items"]] == [36_033]
    both = await shop.client.get(f"/v1/payments?patient_id={shop.patient}")
    assert len(both["items"]) == 2
    assert await shop.accounts() == {"cash:card": 20_000, "cash:wechat_pay": 36_033, "sales": -56_033}


async def test_a_deposit_is_cash_once_and_payment_later(shop: Shop):
    order, deposit = (await shop.order("FILL"))["id"], await shop.top_up(50_000)
    assert await shop.accounts() == {"receivable": FILL, "sales": -FILL, "cash:card": 50_000, "deposits": -50_000}
    paid = await shop.pay(order, 40_000, method="deposit", deposit_id=deposit)
    assert [event["type"] for event in paid["events"]] == ["billing.payment.taken.v1", "billing.deposit.applied.v1"]
    applied = (await shop.states(paid))[1]["data"]
    assert (applied["applied_minor"], applied["state"]["balance_minor"]) == (40_000, 10_000)
    await shop.ask_back(9_000, deposit_id=deposit)
    refused = await shop.pay(order, 1_001, method="deposit", deposit_id=deposit, expect=409)
    assert (refused["code"], refused["available_minor"]) == ("BILL-004", 1_000)
    (listed,) = (await shop.client.get(f"/v1/deposits?patient_id={shop.patient}"))["items"]
    assert (listed["balance_minor"], listed["reserved_minor"], listed["amount_minor"]) == (10_000, 9_000, 50_000)
    assert (await shop.client.get(f"/v1/deposits/{deposit}")) == listed
    for wrong in ({"method": "deposit"}, {"method": "cash", "deposit_id": deposit}):
        await shop.pay(order, 1, **wrong, expect=422)


async def test_a_deposit_of_somebody_else_does_not_pay(shop: Shop):
    deposit = await shop.top_up(50_000)
    shop.patient = uuid4()
    await shop.knows_patient(shop.patient)
    order = (await shop.order("FILL"))["id"]
    assert (await shop.pay(order, 1, method="deposit", deposit_id=deposit, expect=409))["code"] == "BILL-006"


async def test_a_refund_is_requested_by_one_and_completed_by_another(shop: Shop):
    order = (await shop.order("FILL"))["id"]
    payment = (await shop.pay(order, FILL))["id"]
    refund = (await shop.ask_back(10_000, payment_id=payment))["id"]
    found = await shop.client.get(f"/v1/payments/{payment}")
    assert (found["reserved_minor"], found["refunded_minor"]) == (10_000, 0)
    path = f"/v1/refunds/{refund}/complete"
    assert (await shop.client.post(path, role="cashier", expect=403))["code"] == "BR6"
    assert (await shop.client.post(path, role="administrator", user="cashier-1", expect=403))["code"] == "BR6"
    early = {"occurred_at": "2026-03-02T03:59:59Z"}
    assert (await shop.client.post(path, early, role="finance", expect=422))["code"] == "moment-not-acceptable"
    done = await shop.give_back(refund)
    assert [event["type"] for event in done["events"]] == ["billing.refund.completed.v1"]
    assert (await shop.give_back(refund, expect=409))["code"] == "REFUND-STATE"
    state = await shop.client.get(f"/v1/refunds/{refund}")
    assert (state["status"], state["business_date"], state["approved_by"]) == ("completed", "2026-03-02", "finance-1")
    assert (state["method"], state["clinic_id"], state["order_id"]) == ("card", str(shop.clinic), order)
    now = await shop.order_now(order)
    assert (now["paid_minor"], now["refunded_minor"], now["due_minor"]) == (FILL, 10_000, 0)
    assert await shop.accounts() == {"cash:card": FILL - 10_000, "sales": -FILL, "sales_returns": 10_000}


async def test_a_rejected_refund_frees_what_it_set_aside(shop: Shop):
    payment = (await shop.pay((await shop.order("FILL"))["id"], FILL))["id"]
    refund = (await shop.ask_back(FILL, payment_id=payment))["id"]
    refused = await shop.ask_back(1, payment_id=payment, expect=409)
    assert (refused["code"], refused["refundable_minor"]) == ("BILL-005", 0)
    path = f"/v1/refunds/{refund}/reject"
    await shop.client.post(path, {"reason": "treatment was finished"}, role="finance", expect=200)
    again = (await shop.ask_back(FILL, payment_id=payment, method="cash"))["id"]
    listed = await shop.client.get(f"/v1/refunds?clinic_id={shop.clinic}&status=requested")
    assert [item["refund_id"] for item in listed["items"]] == [again]
    await shop.give_back(again)
    assert (await shop.accounts())["cash:cash"] == -FILL


async def test_a_refund_by_lines(shop: Shop):
    order = await shop.order("FILL", "EXAM")
    first, second = (line["line_id"] for line in (await shop.order_now(order["id"]))["lines"])
    payment = (await shop.pay(order["id"], 56_033))["id"]
    one = await shop.ask_back(8_000, payment_id=payment, lines=[{"line_id": second, "amount_minor": 8_000}])
    (part,) = (await shop.states(one))[0]["data"]["state"]["lines"]
    assert (part["line_id"], part["product_code"], part["amount_minor"]) == (second, "EXAM", 8_000)
    over = [{"line_id": second, "amount_minor": 1}]
    assert (await shop.ask_back(1, payment_id=payment, lines=over, expect=409))["code"] == "BILL-005"
    await shop.ask_back(2, payment_id=payment, lines=[{"line_id": first, "amount_minor": 1}], expect=422)
    rest = await shop.ask_back(48_033, payment_id=payment)
    assert [part["line_id"] for part in (await shop.states(rest))[0]["data"]["state"]["lines"]] == [first]


async def test_what_came_from_a_deposit_goes_back_to_it(shop: Shop):
    order, deposit = (await shop.order("FILL"))["id"], await shop.top_up(50_000)
    payment = (await shop.pay(order, FILL, method="deposit", deposit_id=deposit))["id"]
    assert (await shop.ask_back(1, payment_id=payment, method="cash", expect=409))["code"] == "BILL-008"
    done = await shop.give_back((await shop.ask_back(8_033, payment_id=payment))["id"])
    assert [event["type"] for event in done["events"]] == ["billing.refund.completed.v1", "billing.deposit.restored.v1"]
    assert (await shop.states(done))[1]["data"]["state"]["balance_minor"] == 10_000
    done = await shop.give_back((await shop.ask_back(10_000, deposit_id=deposit))["id"])
    assert [event["type"] for event in done["events"]] == ["billing.refund.completed.v1", "billing.deposit.reduced.v1"]
    assert (await shop.client.get(f"/v1/deposits/{deposit}"))["balance_minor"] == 0
    assert (await shop.ask_back(1, deposit_id=deposit, expect=409))["code"] == "BILL-005"
    assert await shop.accounts() == {"cash:card": 40_000, "sales": -FILL, "sales_returns": 8_033}


async def test_two_refunds_at_once_never_exceed_the_payment(shop: Shop):
    payment = (await shop.pay((await shop.order("FILL"))["id"], FILL))["id"]
    body = {"payment_id": payment, "amount_minor": 30_000, "reason": "not satisfied"}
    answers = await asyncio.gather(
        *(shop.client.send("POST", "/v1/refunds", role="cashier", body=body) for _ in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"BILL-005"}


async def test_two_payments_at_once_never_exceed_the_order(shop: Shop):
    order, deposit = (await shop.order("FILL"))["id"], await shop.top_up(2 * FILL)
    cash = {"order_id": order, "method": "cash", "amount_minor": 30_000}
    held = {"order_id": order, "method": "deposit", "deposit_id": deposit, "amount_minor": 30_000}
    answers = await asyncio.gather(
        *(shop.client.send("POST", "/v1/payments", role="cashier", body=body) for body in (cash, held, cash, held))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert (await shop.order_now(order))["paid_minor"] == 30_000


async def test_one_plan_line_in_two_orders_at_once(shop: Shop):
    plan = await shop.knows_plan(100_000)
    body = {"patient_id": str(shop.patient), "clinic_id": str(shop.clinic), "case_id": str(plan.case_id)}
    answers = await asyncio.gather(
        *(shop.client.send("POST", "/v1/orders", role="consultant", body=body) for _ in range(3))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"ORDER-TWICE"}
