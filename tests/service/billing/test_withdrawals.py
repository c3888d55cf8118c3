"""A patient takes an acceptance back: what was ordered of it is cancelled, or at least not paid any further."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from unittest.mock import patch

import httpx
import pytest
from sqlalchemy import text

from shared.events import crm
from shared.known import learn
from tests.service.billing.shop import Shop
from tests.support.client import Json

CROWN = 100_000
_WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")


def ids(plan: crm.Plan) -> list[str]:
    return [str(line.line_id) for line in plan.versions[0].lines]


@pytest.fixture
async def plan(shop: Shop) -> crm.Plan:
    """Two lines, both accepted."""
    return await shop.knows_plan(CROWN, CROWN)


@contextmanager
def crm_knows(shop: Shop, plan: crm.Plan, *, sequence: int) -> Generator[None]:
    """While open, crm answers with this plan."""
    answer = plan.model_dump(mode="json") | {"sequence": sequence}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer))
    with patch.object(shop.client.app.state, "http", httpx.AsyncClient(transport=transport)):
        yield


async def cancellations(shop: Shop) -> list[Json]:
    rows = await shop.sql("SELECT body::jsonb AS body FROM event WHERE type = 'billing.order.cancelled.v1'")
    return [row["body"] for row in rows]


async def test_an_unpaid_order_of_a_withdrawn_line_is_cancelled_by_the_system(shop: Shop, plan: crm.Plan):
    order, kept = [(await shop.order(case_id=str(plan.case_id), line_ids=[line]))["id"] for line in ids(plan)]
    first, second = (line.line_id for line in plan.versions[0].lines)
    await shop.learns(plan, sequence=2, accepted={second})
    assert [(await shop.order_now(one))["status"] for one in (order, kept)] == ["cancelled", "approved"]
    assert await shop.accounts() == {"receivable": CROWN, "sales": -CROWN}
    (event,) = await cancellations(shop)
    assert (event["aggregate_id"], event["data"]["reason"]) == (order, "acceptance withdrawn")
    assert (event["actor"]["role"], event["sequence"]) == ("system", 2)
    await shop.learns(plan, sequence=3, accepted={first, second})
    again = await shop.order(case_id=str(plan.case_id))
    assert [line["plan_line_id"] for line in (await shop.order_now(again["id"]))["lines"]] == [str(first)]


async def test_a_pending_order_is_cancelled_without_a_booking(shop: Shop):
    plan = await shop.knows_plan(CROWN, list_minor=2 * CROWN)
    order = (await shop.order(case_id=str(plan.case_id)))["id"]
    await shop.learns(plan, sequence=2)
    assert (await shop.order_now(order))["status"] == "cancelled"
    assert await shop.accounts() == {}


async def test_an_order_whose_money_went_back_is_cancelled_and_leaves_nothing_in_the_books(shop: Shop, plan: crm.Plan):
    order = (await shop.order(case_id=str(plan.case_id)))["id"]
    payment = (await shop.pay(order, 5_000))["id"]
    await shop.give_back((await shop.ask_back(5_000, payment_id=payment))["id"])
    await shop.learns(plan, sequence=2)
    assert (await shop.order_now(order))["status"] == "cancelled"
    assert await shop.accounts() == {}


async def test_an_order_with_money_on_it_stays_but_takes_no_more(shop: Shop, plan: crm.Plan):
    order, deposit = (await shop.order(case_id=str(plan.case_id)))["id"], await shop.top_up(CROWN)
    await shop.pay(order, 5_000)
    first, second = (line.line_id for line in plan.versions[0].lines)
    await shop.learns(plan, sequence=2, accepted={first})
    assert (await shop.order_now(order))["status"] == "approved"
    assert await cancellations(shop) == []
    refused = await shop.pay(order, 100, expect=409)
    assert refused["code"] == "BILL-009"
    assert "accept the plan's lines again" in refused["hint"]
    refused = await shop.pay(order, 100, method="deposit", deposit_id=deposit, expect=409)
    assert refused["code"] == "BILL-009"
    await shop.learns(plan, sequence=3, accepted={first, second})
    await shop.pay(order, 100)


async def test_a_withdrawal_that_arrives_after_the_next_acceptance_changes_nothing(shop: Shop, plan: crm.Plan):
    order = (await shop.order(case_id=str(plan.case_id)))["id"]
    await shop.learns(plan, sequence=3, accepted={line.line_id for line in plan.versions[0].lines})
    await shop.learns(plan, sequence=2)
    assert (await shop.order_now(order))["status"] == "approved"
    await shop.pay(order, 100)


async def test_a_withdrawal_that_arrives_before_the_acceptance_it_follows(shop: Shop, plan: crm.Plan):
    """The older acceptance does not bring the line back; crm, when asked, says so too."""
    withdrawn = await shop.learns(plan, sequence=3)
    await shop.learns(plan, sequence=2, accepted={line.line_id for line in plan.versions[0].lines})
    with crm_knows(shop, withdrawn, sequence=3):
        assert (await shop.order(case_id=str(plan.case_id), expect=409))["code"] == "ORDER-PLAN"


async def test_an_order_made_from_crms_answer_is_not_undone_by_older_events(shop: Shop):
    """The copy is behind: without what crm answered, the order could not be paid and would be cancelled."""
    quoted = await shop.knows_plan(CROWN, status="quoted")
    (line,) = quoted.versions[0].lines
    version = quoted.versions[0].model_copy(
        update={"status": "accepted", "lines": (line.model_copy(update={"is_accepted": True}),)}
    )
    accepted = quoted.model_copy(update={"versions": (version,)})
    with crm_knows(shop, accepted, sequence=4):
        order = (await shop.order(case_id=str(quoted.case_id)))["id"]
    await shop.learns(quoted, sequence=3)
    assert (await shop.order_now(order))["status"] == "approved"
    await shop.pay(order, 100)


@pytest.mark.parametrize("is_paid", [True, False])
async def test_order_payment_and_withdrawal_at_once_leave_no_live_order_without_money(
    shop: Shop, plan: crm.Plan, *, is_paid: bool
):
    """Whichever comes first: afterwards the order is cancelled, was never made, or holds money."""
    body = {"patient_id": str(shop.patient), "clinic_id": str(shop.clinic), "case_id": str(plan.case_id)}
    order = (await shop.order(case_id=str(plan.case_id)))["id"] if is_paid else None
    pay = {"order_id": order, "method": "cash", "amount_minor": 100}
    path, sent, role = ("/v1/payments", pay, "cashier") if is_paid else ("/v1/orders", body, "consultant")
    await asyncio.gather(
        shop.client.send("POST", path, role=role, body=sent),
        shop.learns(plan, sequence=2),
    )
    orders = (await shop.client.get(f"/v1/orders?case_id={plan.case_id}"))["items"]
    assert all(item["status"] == "cancelled" or item["paid_minor"] for item in orders)


async def test_an_order_that_read_the_plan_just_before_the_withdrawal_waits_for_it(shop: Shop, plan: crm.Plan):
    """The order's transaction has seen the acceptance; the withdrawal is written, but not committed yet."""
    version = plan.versions[0]
    lines = tuple(line.model_copy(update={"is_accepted": False}) for line in version.lines)
    version = version.model_copy(update={"lines": lines, "status": "quoted"})
    withdrawn = plan.model_copy(update={"versions": (version,)})
    body = {"patient_id": str(shop.patient), "clinic_id": str(shop.clinic), "case_id": str(plan.case_id)}
    async with shop.client.worker_database.transaction(tenant_id=None) as session:
        await learn(session, shop.client.tenant, "plan", plan.case_id, 2, withdrawn)
        request = asyncio.create_task(shop.client.send("POST", "/v1/orders", role="consultant", body=body))
        while not request.done() and not await session.scalar(_WAITING):
            await asyncio.sleep(0.01)
    answer = await request
    assert (answer.status_code, answer.json()["code"]) == (409, "ORDER-PLAN")
