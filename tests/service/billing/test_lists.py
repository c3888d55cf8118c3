"""What the till asks the lists for."""

from tests.service.billing.shop import PRICES, Shop

TODAY = "2026-03-02"


async def test_what_is_due_is_exact_under_payments_refunds_approval_and_cancelling(shop: Shop):
    """The list of what is due, and ``due_minor``, after each step of an order's life."""

    async def due() -> dict[str, int]:
        answer = await shop.client.get(f"/v1/orders?clinic_id={shop.clinic}&has_due=true")
        return {item["order_id"]: item["due_minor"] for item in answer["items"]}

    fill = PRICES["FILL"]
    order, other = [(await shop.order("FILL"))["id"] for _ in range(2)]
    assert await due() == {order: fill, other: fill}
    payment = (await shop.pay(order, 8_000))["id"]
    assert await due() == {order: fill - 8_000, other: fill}
    # A refund is a return: what was given back is not due again, and what was never paid still is.
    await shop.give_back((await shop.ask_back(8_000, payment_id=payment))["id"])
    assert await due() == {order: fill - 8_000, other: fill}
    await shop.pay(order, fill - 8_000)
    assert await due() == {other: fill}
    await shop.client.post(f"/v1/orders/{other}/cancel", {"reason": "moved away"}, role="front_desk", expect=200)
    assert await due() == {}
    settled = await shop.client.get("/v1/orders?has_due=false")
    assert {item["order_id"]: item["due_minor"] for item in settled["items"]} == {order: 0, other: 0}


async def test_an_order_that_waits_for_approval_is_due_and_not_payable(shop: Shop):
    line = {"product_code": "FILL", "executed_minor": 30_000}
    order = (await shop.order(lines=[line], discount_reason="staff"))["id"]
    query = f"/v1/orders?clinic_id={shop.clinic}&has_due=true"
    assert [item["order_id"] for item in (await shop.client.get(f"{query}&status=pending_approval"))["items"]] == [
        order
    ]
    assert (await shop.client.get(f"{query}&status=approved"))["items"] == []
    assert (await shop.pay(order, 30_000, expect=409))["code"] == "BILL-002"


async def test_orders_payments_deposits_and_refunds_are_found_by_clinic_and_days(shop: Shop):
    today = (await shop.order("FILL"))["id"]
    earlier = (await shop.order("FILL", occurred_at="2026-02-27T02:00:00Z"))["id"]
    oldest = (await shop.order("FILL", occurred_at="2026-02-05T02:00:00Z"))["id"]
    paid = (await shop.pay(earlier, 1_000, occurred_at="2026-02-28T02:00:00Z"))["id"]
    held, spent = await shop.top_up(700), await shop.top_up(300)
    await shop.pay(today, 300, method="deposit", deposit_id=spent)
    back = (await shop.ask_back(10, payment_id=paid))["id"]

    async def found(path: str, key: str) -> set[str]:
        return {item[key] for item in (await shop.client.get(path))["items"]}

    assert await found("/v1/orders?date_from=2026-02-27", "order_id") == {today, earlier}
    assert await found("/v1/orders?date_to=2026-02-27", "order_id") == {earlier, oldest}
    assert await found("/v1/orders?date_from=2026-02-27&date_to=2026-03-01", "order_id") == {earlier}
    assert await found("/v1/payments?date_from=2026-02-28&date_to=2026-02-28", "payment_id") == {paid}
    assert await found(f"/v1/deposits?clinic_id={shop.clinic}&has_balance=true", "deposit_id") == {held}
    assert await found(f"/v1/deposits?clinic_id={shop.clinic}&has_balance=false", "deposit_id") == {spent}
    assert await found(f"/v1/deposits?clinic_id={shop.clinic}&date={TODAY}", "deposit_id") == {held, spent}
    assert await found(f"/v1/deposits?clinic_id={shop.other}", "deposit_id") == set()
    # A refund counts on the day on which the money goes back; one that nobody has decided has none yet.
    assert await found(f"/v1/refunds?clinic_id={shop.clinic}&date={TODAY}", "refund_id") == set()
    await shop.give_back(back)
    assert await found(f"/v1/refunds?clinic_id={shop.clinic}&date={TODAY}", "refund_id") == {back}
    assert await found("/v1/refunds?date_from=2026-02-01&date_to=2026-03-01", "refund_id") == set()
    await shop.client.get("/v1/orders?date_from=soon", expect=422)
