"""Orders over HTTP: direct, from plans, approved by a second person, cancelled."""

from uuid import uuid4

import pytest

from shared.events import crm
from tests.service.billing.shop import NOW, PRICES, Shop
from tests.support.client import Json


async def test_a_direct_order_is_approved_at_once_at_the_published_price(shop: Shop):
    answer = await shop.order("FILL", "EXAM")
    assert [event["type"] for event in answer["events"]] == ["billing.order.created.v1"]
    found = await shop.order_now(answer["id"])
    assert (found["status"], found["total_minor"], found["due_minor"]) == ("approved", 56_033, 56_033)
    assert (found["business_date"], found["currency"], found["doctor_id"]) == ("2026-03-02", "CNY", None)
    assert await shop.accounts() == {"receivable": 56_033, "sales": -56_033}


async def test_a_new_price_counts_for_new_orders(shop: Shop):
    body = {"product_code": "FILL", "name_zh": "充填", "name_en": "Filling", "product_class": "dental"}
    again = await shop.client.post("/v1/prices", body | {"list_minor": 50_000, "currency": "CNY"}, role="finance")
    assert again["events"][0]["sequence"] == 2
    assert (await shop.order_now((await shop.order("FILL"))["id"]))["total_minor"] == 50_000
    listed = (await shop.client.get("/v1/prices"))["items"]
    assert {price["product_code"]: price["list_minor"] for price in listed} == PRICES | {"FILL": 50_000}
    assert (await shop.client.get(f"/v1/prices/{again['id']}"))["list_minor"] == 50_000


async def test_an_unpublished_price_and_a_strange_clinic_are_refused(shop: Shop):
    assert (await shop.order("GOLD", expect=409))["code"] == "PRICE-UNKNOWN"
    scoped = shop.client.clinic_scope([shop.other])
    body = {"patient_id": str(shop.patient), "clinic_id": str(shop.clinic), "lines": [{"product_code": "FILL"}]}
    await scoped.post("/v1/orders", body, role="consultant", expect=404)


async def test_br6_a_large_discount_needs_a_second_person(shop: Shop):
    body = {
        "patient_id": str(shop.patient),
        "clinic_id": str(shop.clinic),
        "lines": [{"product_code": "CROWN", "quantity": 2, "executed_minor": PRICES["CROWN"]}],
        "discount_reason": "family",
    }
    manager = {"role": "clinic_manager", "user": "ann"}
    created = await shop.client.post("/v1/orders", body, **manager, expect=201)
    path = f"/v1/orders/{created['id']}/approve"
    assert (await shop.order_now(created["id"]))["status"] == "pending_approval"
    assert (await shop.pay(created["id"], 100, expect=409))["code"] == "BILL-002"
    assert await shop.accounts() == {}
    assert (await shop.client.post(path, **manager, expect=403))["code"] == "BR6"
    assert (await shop.client.post(path, role="cashier", expect=403))["code"] == "role-not-allowed"
    await shop.client.post(path, role="owner", user="ben", expect=200)
    found = await shop.order_now(created["id"])
    assert (found["status"], found["created_by"], found["approved_by"]) == ("approved", "ann", "ben")
    assert (await shop.client.post(path, role="owner", user="eve", expect=409))["code"] == "ORDER-STATE"
    assert await shop.accounts() == {"receivable": PRICES["CROWN"], "sales": -PRICES["CROWN"]}


async def test_br6_a_plans_large_discount_needs_a_second_person_too(shop: Shop):
    plan = await shop.knows_plan(89_999, list_minor=100_000)
    order = (await shop.order(case_id=str(plan.case_id)))["id"]
    assert (await shop.order_now(order))["status"] == "pending_approval"
    assert (await shop.pay(order, 1, expect=409))["code"] == "BILL-002"
    await shop.client.post(f"/v1/orders/{order}/approve", role="clinic_manager", expect=200)
    await shop.pay(order, 89_999)
    plan = await shop.knows_plan(90_000, list_minor=100_000)
    order = (await shop.order(case_id=str(plan.case_id)))["id"]
    assert (await shop.order_now(order))["status"] == "approved"


@pytest.mark.parametrize("role", ["cashier", "finance"])
async def test_br5_the_till_neither_makes_nor_cancels_an_order(shop: Shop, role: str):
    body = {"patient_id": str(shop.patient), "clinic_id": str(shop.clinic), "lines": [{"product_code": "FILL"}]}
    assert (await shop.client.post("/v1/orders", body, role=role, expect=403))["code"] == "role-not-allowed"
    path = f"/v1/orders/{(await shop.order('FILL'))['id']}/cancel"
    refused = await shop.client.post(path, {"reason": "entered twice"}, role=role, expect=403)
    assert refused["code"] == "role-not-allowed"


async def test_an_accepted_plan_is_ordered_once(shop: Shop):
    plan = await shop.knows_plan(100_000, 200_000)
    first, second = (str(line.line_id) for line in plan.versions[0].lines)
    of: Json = {"case_id": str(plan.case_id)}
    one = await shop.order(**of, line_ids=[first])
    found = await shop.order_now(one["id"])
    assert (found["total_minor"], found["status"], found["case_id"]) == (100_000, "approved", str(plan.case_id))
    assert found["doctor_id"] == str(plan.versions[0].signed_by)
    assert found["consultant_id"] == str(plan.versions[0].presented_by)
    assert (await shop.order(**of, line_ids=[first, second], expect=409))["code"] == "ORDER-TWICE"
    rest = await shop.order(**of)
    assert (await shop.order_now(rest["id"]))["total_minor"] == 200_000
    assert (await shop.order(**of, expect=409))["code"] == "ORDER-TWICE"
    await shop.client.post(f"/v1/orders/{one['id']}/cancel", {"reason": "entered twice"}, role="doctor", expect=200)
    assert (await shop.order_now((await shop.order(**of))["id"]))["lines"][0]["plan_line_id"] == first


async def test_a_plan_of_somebody_else_is_refused_but_a_merged_patient_is_the_same_person(shop: Shop):
    plan = await shop.knows_plan(100_000)
    twin = uuid4()
    await shop.knows_patient(twin)
    body: Json = {"patient_id": str(twin), "case_id": str(plan.case_id)}
    assert (await shop.order(**body, expect=409))["code"] == "ORDER-PATIENT"
    alias = crm.Alias(patient_id=twin, winning_id=shop.patient)
    merged = crm.PatientMerged(state=alias, winning_id=shop.patient, reason="same person")
    await shop.client.deliver(merged, aggregate_id=twin, occurred_at=NOW)
    created = await shop.order(**body)
    assert (await shop.order_now(created["id"]))["patient_id"] == str(twin)
    for patient in (twin, shop.patient):
        listed = await shop.client.get(f"/v1/orders?patient_id={patient}")
        assert [item["order_id"] for item in listed["items"]] == [created["id"]]


async def test_a_plan_that_the_copy_does_not_show_accepted_is_asked_for(shop: Shop):
    """crm does not run here, so asking it ends in 503: nothing is ordered on an old copy, and nothing is lost."""
    plan = await shop.knows_plan(100_000, status="quoted")
    of: Json = {"case_id": str(plan.case_id)}
    assert (await shop.order(**of, expect=503))["code"] == "unavailable"
    assert (await shop.order(case_id=str(uuid4()), expect=503))["code"] == "unavailable"
    await shop.knows_plan(100_000, case_id=plan.case_id, sequence=2)
    await shop.order(**of)


async def test_an_order_with_money_on_it_is_not_cancelled(shop: Shop):
    order = (await shop.order("FILL"))["id"]
    payment = (await shop.pay(order, 20_000))["id"]
    path, why = f"/v1/orders/{order}/cancel", {"reason": "moved away"}
    assert (await shop.client.post(path, why, role="front_desk", expect=409))["code"] == "ORDER-PAID"
    await shop.give_back((await shop.ask_back(20_000, payment_id=payment))["id"])
    await shop.client.post(path, why, role="front_desk", expect=200)
    assert (await shop.client.post(path, why, role="front_desk", expect=409))["code"] == "ORDER-STATE"
    assert (await shop.pay(order, 1, expect=409))["code"] == "BILL-002"
    assert await shop.accounts() == {}


@pytest.mark.parametrize(
    "change",
    [
        {"lines": []},
        {"lines": [{"product_code": "FILL", "quantity": 0}]},
        {"lines": [{"product_code": "FILL", "quantity": 1.5}]},
        {"lines": [{"product_code": "FILL", "executed_minor": "100"}]},
        {"lines": [{"product_code": "FILL", "executed_minor": 48_034}]},
        {"lines": [{"product_code": "FILL"}], "case_id": str(uuid4())},
        {"lines": [{"product_code": "FILL"}], "line_ids": [str(uuid4())]},
        {"lines": [{"product_code": "FILL"}], "surprise": 1},
        {"lines": [{"product_code": "FILL"}], "discount_reason": "a\x00b"},
        {"lines": [{"product_code": "FILL"}], "occurred_at": "2026-03-02T03:00:00"},
        {"lines": [{"product_code": "FILL"}], "occurred_at": "2026-03-02T04:00:01Z"},
        {"lines": [{"product_code": "FILL"}], "occurred_at": "2026-01-02T04:00:00Z"},
        {"lines": [{"product_code": "FILL"}], "occurred_at": "0001-01-01T00:00:00+14:00"},
        {"lines": [{"product_code": "FILL"}], "occurred_at": "9999-12-31T23:59:59-14:00"},
        {"lines": [{"product_code": "FILL"}], "origin": "connector"},
    ],
)
async def test_what_cannot_be_meant_is_422(shop: Shop, change: dict[str, object]):
    await shop.order(**change, expect=422)


async def test_history_is_imported_by_a_manager_only(shop: Shop):
    body = {
        "patient_id": str(shop.patient),
        "clinic_id": str(shop.other),
        "lines": [{"product_code": "FILL"}],
        "occurred_at": "2025-01-31T23:30:00Z",
        "origin": "import",
    }
    refused = await shop.client.post("/v1/orders", body, role="front_desk", expect=403)
    assert refused["code"] == "role-not-allowed"
    created = await shop.client.post("/v1/orders", body, role="clinic_manager", expect=201)
    assert (await shop.order_now(created["id"]))["business_date"] == "2025-02-01"
    (event,) = await shop.states(created)
    assert (event["origin"], event["occurred_at"]) == ("import", "2025-01-31T23:30:00Z")


async def test_orders_are_listed_page_by_page(shop: Shop):
    made = sorted([(await shop.order("EXAM"))["id"] for _ in range(3)])
    page = await shop.client.get(f"/v1/orders?clinic_id={shop.clinic}&limit=2")
    assert ([item["order_id"] for item in page["items"]], page["next"]) == (made[:2], made[1])
    page = await shop.client.get(f"/v1/orders?clinic_id={shop.clinic}&limit=2&after={page['next']}")
    assert ([item["order_id"] for item in page["items"]], page["next"]) == (made[2:], None)


async def test_orders_are_found_by_status_plan_and_day(shop: Shop):
    plan = await shop.knows_plan(100_000)
    of_plan = (await shop.order(case_id=str(plan.case_id)))["id"]
    direct = (await shop.order("EXAM"))["id"]
    early = (await shop.order("EXAM", occurred_at="2026-02-28T20:00:00Z"))["id"]
    await shop.client.post(f"/v1/orders/{direct}/cancel", {"reason": "entered twice"}, role="front_desk", expect=200)

    async def found(query: str) -> set[str]:
        return {item["order_id"] for item in (await shop.client.get(f"/v1/orders?{query}"))["items"]}

    assert await found("status=approved") == {of_plan, early}
    assert await found("status=cancelled") == {direct}
    assert await found(f"case_id={plan.case_id}") == {of_plan}
    assert await found("date=2026-03-01") == {early}
    assert await found(f"date=2026-03-02&status=approved&clinic_id={shop.clinic}") == {of_plan}
    assert await found(f"case_id={plan.case_id}&status=cancelled") == set()
    await shop.client.get("/v1/orders?status=lost", expect=422)
