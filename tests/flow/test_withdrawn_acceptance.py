"""A patient takes an acceptance back: crm says so on the log, and billing acts on it."""

from tests.support.clinic import YUAN, Clinic

LIST = 10_000 * YUAN


async def test_an_unpaid_order_is_cancelled_and_a_paid_one_takes_no_more(clinic: Clinic) -> None:
    unpaid, paid = [await clinic.first_visit() for _ in range(2)]
    cases = {person: await clinic.quote(person, LIST) for person in (unpaid, paid)}
    for case in cases.values():
        await clinic.plan(case, "accept")
    orders = {person: await clinic.order(person, case) for person, case in cases.items()}
    await clinic.pay(orders[paid], 1_000 * YUAN)
    for case in cases.values():
        await clinic.plan(case, "withdraw-acceptance", {"reason": "thinks again"})
    await clinic.chain.settled()
    found = {person: await clinic.chain.get("billing", f"/v1/orders/{order}") for person, order in orders.items()}
    assert [found[person]["status"] for person in (unpaid, paid)] == ["cancelled", "approved"]
    body = {"order_id": str(orders[paid]), "method": "cash", "amount_minor": YUAN}
    refused = await clinic.chain.post("billing", "/v1/payments", body, role="cashier", expect=409)
    assert refused["code"] == "BILL-009"

    await clinic.plan(cases[unpaid], "accept")
    again = await clinic.order(unpaid, cases[unpaid])
    await clinic.pay(again, LIST)
    await clinic.chain.settled()
    assert await clinic.cell("K35", 0) == (11_000 * YUAN, None)
