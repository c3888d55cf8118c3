"""Treatment plans over HTTP: prices, signatures, answers, and the end of a quote."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from tests.service.crm.chain import NOW, Chain, types


async def status(chain: Chain, case_id: str) -> list[str]:
    return [version["status"] for version in (await chain.plan(case_id))["versions"]]


async def test_a_plan_costs_what_is_published(chain: Chain):
    case_id = await chain.case(
        {"product_code": "FILL", "quantity": 2, "tooth": "11"},
        {"product_code": "CROWN", "quantity": 1, "offered_minor": 270_000},
    )
    plan = await chain.plan(case_id)
    lines = plan["versions"][0]["lines"]
    assert [(one["list_minor"], one["offered_minor"]) for one in lines] == [(120_000, 120_000), (300_000, 270_000)]
    assert (plan["currency"], plan["business_date"]) == ("CNY", None)


async def test_nothing_is_offered_above_list(chain: Chain):
    line = {"product_code": "FILL", "quantity": 2, "offered_minor": 120_001}
    body = {"patient_id": await chain.patient(), "clinic_id": str(chain.clinic_id), "lines": [line]}
    refused = await chain.crm.post("/v1/plans", body, role="doctor", expect=422)
    assert (refused["code"], refused["errors"][0]["field"]) == ("malformed", "body.lines.0.offered_minor")
    case_id = await chain.case()
    path = f"/v1/plans/{case_id}/versions"
    refused = await chain.crm.post(path, {"lines": [line]}, role="doctor", expect=422)
    assert refused["errors"][0]["field"] == "body.lines.0.offered_minor"


async def test_plans_are_found_by_clinic_and_the_newest_versions_status(chain: Chain):
    drafted, quoted, revised = [await chain.case(patient_id=await chain.patient()) for _ in range(3)]
    for case_id in (quoted, revised):
        await chain.quote(case_id)
    body = {"lines": [{"product_code": "FILL", "quantity": 1}]}
    await chain.crm.post(f"/v1/plans/{revised}/versions", body, role="doctor", expect=201)

    async def found(query: str) -> set[str]:
        return {plan["case_id"] for plan in (await chain.crm.get(f"/v1/plans?{query}", role="doctor"))["items"]}

    assert await found("status=quoted") == {quoted}
    assert await found("status=drafted") == {drafted, revised}
    assert await found(f"clinic_id={chain.clinic_id}") == {drafted, quoted, revised}
    assert await found(f"clinic_id={chain.clinic_id}&status=quoted") == {quoted}
    await chain.crm.get("/v1/plans?status=lost", role="doctor", expect=422)
    elsewhere = chain.crm.clinic_scope([uuid4()])
    await elsewhere.get(f"/v1/plans?clinic_id={chain.clinic_id}", role="doctor", expect=404)


async def test_of_two_answers_the_newer_plan_can_be_told(chain: Chain):
    case_id = await chain.case()
    assert (await chain.plan(case_id))["sequence"] == 1
    ack = await chain.quote(case_id)
    assert (await chain.plan(case_id))["sequence"] == ack["events"][-1]["sequence"] == 3


@pytest.mark.parametrize(
    ("line", "expect", "code"),
    [
        ({"product_code": "FILL", "quantity": 1, "tooth": "19"}, 422, "malformed"),
        ({"product_code": "FILL", "quantity": 0}, 422, "malformed"),
        ({"product_code": "FILL", "quantity": 1, "list_minor": 1}, 422, "malformed"),
        ({"product_code": "FI\u0000LL", "quantity": 1}, 422, "malformed"),
        ({"product_code": "FILL", "quantity": 1, "offered_minor": 10**13}, 422, "malformed"),
    ],
)
async def test_a_line_that_cannot_be(chain: Chain, line: dict[str, object], expect: int, code: str):
    body = {"patient_id": str(uuid4()), "clinic_id": str(chain.clinic_id), "lines": [line]}
    assert (await chain.crm.post("/v1/plans", body, role="doctor", expect=expect))["code"] == code


async def test_who_does_what_with_a_plan(chain: Chain):
    case_id = await chain.case()
    signer = {"practitioner_id": str(chain.doctor_id)}
    await chain.crm.post(f"/v1/plans/{case_id}/sign-off", signer, role="consultant", expect=403)
    body = {"presented_by": str(chain.consultant_id)}
    refused = await chain.crm.post(f"/v1/plans/{case_id}/quote", body, role="consultant", expect=409)
    assert refused["code"] == "BR4"
    unqualified = {"practitioner_id": str(chain.consultant_id)}
    refused = await chain.crm.post(f"/v1/plans/{case_id}/sign-off", unqualified, role="doctor", expect=409)
    assert refused["code"] == "BR4"
    refused = await chain.crm.post(f"/v1/plans/{case_id}/accept", {}, role="front_desk", expect=409)
    assert refused["code"] == "PLAN-STATE"
    ack = await chain.quote(case_id)
    assert types(ack) == ["crm.plan.quoted"]
    plan = await chain.plan(case_id)
    assert plan["business_date"] == "2026-03-02"
    assert plan["versions"][0]["valid_until"] == "2026-05-31"
    assert plan["versions"][0]["signed_by"] == str(chain.doctor_id)
    await chain.crm.post(f"/v1/plans/{case_id}/accept", {}, role="cashier", expect=403)
    ack = await chain.crm.post(f"/v1/plans/{case_id}/accept", {}, role="front_desk", expect=200)
    assert types(ack) == ["crm.plan.accepted"]


async def test_the_database_refuses_a_quote_without_a_signature(chain: Chain):
    case_id = await chain.case()
    await chain.quote(case_id)
    change = text(
        "UPDATE plan SET versions = jsonb_set(versions, '{0,signed_by}', 'null') WHERE id = cast(:id AS uuid)"
    )
    with pytest.raises(Exception, match="plan_signed_before_quoted"):
        async with chain.crm.worker_database.transaction(tenant_id=None) as session:
            await session.execute(change, {"id": case_id})


async def test_a_new_version_supersedes_the_open_one(chain: Chain):
    case_id = await chain.case()
    await chain.quote(case_id)
    body = {"lines": [{"product_code": "FILL", "quantity": 1, "offered_minor": 50_000}]}
    await chain.crm.post(f"/v1/plans/{case_id}/versions", body, role="doctor", expect=201)
    ack = await chain.quote(case_id)
    assert types(ack) == ["crm.plan.superseded", "crm.plan.quoted"]
    assert await status(chain, case_id) == ["superseded", "quoted"]
    await chain.crm.post(f"/v1/plans/{case_id}/accept", {}, role="consultant", expect=200)
    refused = await chain.crm.post(f"/v1/plans/{case_id}/versions", body, role="doctor", expect=409)
    assert refused["code"] == "PLAN-STATE"


async def test_accepting_in_parts_withdrawing_and_declining(chain: Chain):
    case_id = await chain.case()
    await chain.quote(case_id)
    first, second = (line["line_id"] for line in (await chain.plan(case_id))["versions"][0]["lines"])
    path = f"/v1/plans/{case_id}"
    await chain.crm.post(f"{path}/accept", {"line_ids": [first]}, role="consultant", expect=200)
    assert await status(chain, case_id) == ["partially_accepted"]
    await chain.crm.post(f"{path}/accept", {"line_ids": [first]}, role="consultant", expect=409)
    refused = await chain.crm.post(f"{path}/accept", {"line_ids": [str(uuid4())]}, role="consultant", expect=422)
    assert refused["code"] == "PLAN-LINE"
    await chain.crm.post(f"{path}/accept", {"line_ids": [second]}, role="consultant", expect=200)
    assert await status(chain, case_id) == ["accepted"]
    back = {"line_ids": [second], "reason": "too dear"}
    ack = await chain.crm.post(f"{path}/withdraw-acceptance", back, role="consultant", expect=200)
    assert types(ack) == ["crm.plan.acceptance_withdrawn"]
    await chain.crm.post(f"{path}/decline", {"reason": "price"}, role="consultant", expect=200)
    plan = await chain.plan(case_id)
    assert plan["versions"][0]["status"] == "declined"
    assert [line["is_accepted"] for line in plan["versions"][0]["lines"]] == [True, False]


async def test_a_line_id_belongs_to_one_case(chain: Chain):
    line = {"line_id": str(uuid4()), "product_code": "FILL", "quantity": 1}
    await chain.case(line)
    body = {"patient_id": await chain.patient("139" * 3 + "00"), "clinic_id": str(chain.clinic_id), "lines": [line]}
    refused = await chain.crm.post("/v1/plans", body, role="doctor", expect=409)
    assert refused["code"] == "already-exists"


async def test_a_quote_expires_by_itself_as_of_the_end_of_its_last_day(chain: Chain):
    case_id = await chain.case()
    await chain.quote(case_id, valid_until="2026-03-05")
    await chain.crm.set_clock(NOW + timedelta(days=3))
    await chain.run_timers()
    assert await status(chain, case_id) == ["quoted"]
    await chain.crm.set_clock(NOW + timedelta(days=4))
    await chain.run_timers()
    assert await status(chain, case_id) == ["expired"]
    async with chain.crm.worker_database.transaction(tenant_id=None) as session:
        body = await session.scalar(
            text("SELECT body FROM event WHERE aggregate_id = cast(:id AS uuid) AND type = 'crm.plan.expired.v1'"),
            {"id": case_id},
        )
    assert '"occurred_at":"2026-03-05T16:00:00Z"' in body
    assert (await chain.crm.get("/v1/admin/progress"))["due_timers"] == 0


async def test_a_command_applies_the_expiry_that_is_overdue(chain: Chain):
    case_id = await chain.case()
    await chain.quote(case_id, valid_until="2026-03-05")
    await chain.crm.set_clock(NOW + timedelta(days=4))
    refused = await chain.crm.post(f"/v1/plans/{case_id}/decline", {"reason": "price"}, role="doctor", expect=409)
    assert refused["code"] == "PLAN-STATE"
    refused = await chain.crm.post(f"/v1/plans/{case_id}/accept", {}, role="doctor", expect=409)
    assert refused["code"] == "PLAN-STATE"
    late = {"occurred_at": "2026-03-05T15:59:59Z"}
    ack = await chain.crm.post(f"/v1/plans/{case_id}/accept", late, role="doctor", expect=200)
    assert types(ack) == ["crm.plan.expired", "crm.plan.accepted"]
    await chain.run_timers()
    assert await status(chain, case_id) == ["accepted"]


async def test_an_acceptance_withdrawn_too_late_leaves_an_expired_quote(chain: Chain):
    case_id = await chain.case()
    await chain.quote(case_id, valid_until="2026-03-05")
    await chain.crm.post(f"/v1/plans/{case_id}/accept", {}, role="consultant", expect=200)
    await chain.crm.set_clock(NOW + timedelta(days=4))
    await chain.run_timers()
    assert await status(chain, case_id) == ["accepted"]
    path = f"/v1/plans/{case_id}/withdraw-acceptance"
    await chain.crm.post(path, {"reason": "moved away"}, role="consultant", expect=200)
    await chain.run_timers()
    assert await status(chain, case_id) == ["expired"]


async def test_the_timer_and_a_command_at_once_expire_a_quote_once(chain: Chain):
    case_id = await chain.case()
    await chain.quote(case_id, valid_until="2026-03-05")
    await chain.crm.set_clock(NOW + timedelta(days=4))
    body = {"lines": [{"product_code": "FILL", "quantity": 1}]}
    drafts = (chain.crm.send("POST", f"/v1/plans/{case_id}/versions", role="doctor", body=body) for _ in range(3))
    _, answers = await asyncio.gather(chain.run_timers(), asyncio.gather(*drafts))
    assert [answer.status_code for answer in answers] == [201, 201, 201]
    async with chain.crm.worker_database.transaction(tenant_id=None) as session:
        events = await session.scalars(
            text("SELECT type FROM event WHERE aggregate_id = cast(:id AS uuid) ORDER BY sequence"), {"id": case_id}
        )
        assert [one for one in events if "expired" in one] == ["crm.plan.expired.v1"]


async def test_a_plan_needs_a_patient_and_a_clinic_within_reach(chain: Chain):
    lines = [{"product_code": "FILL", "quantity": 1}]
    body = {"patient_id": str(uuid4()), "clinic_id": str(chain.clinic_id), "lines": lines}
    await chain.crm.post("/v1/plans", body, role="doctor", expect=404)
    body["patient_id"] = await chain.patient()
    await chain.crm.clinic_scope([uuid4()]).post("/v1/plans", body, role="doctor", expect=404)
    case_id = await chain.case()
    await chain.crm.of_tenant(uuid4()).get(f"/v1/plans/{case_id}", role="owner", expect=404)
