"""What those who run the platform see and decide over HTTP: their own chain's, in their role, and every decision logged."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from shared.db import Database
from shared.settings import Settings
from tests.conftest import ServiceFactory
from tests.support.client import Json, ServiceClient
from tests.support.parking import parked, unreadable

CONTACTS = "chairflow.crm.contacts.v1"


@pytest.fixture
async def crm(service: ServiceFactory) -> ServiceClient:
    return await service("crm")


async def ids_of(client: ServiceClient, query: str = "") -> list[UUID]:
    """The ids of the caller's list, the newest first."""
    return [UUID(item["id"]) for item in (await client.get(f"/v1/admin/parked?limit=200{query}"))["items"]]


async def of(client: ServiceClient, **said: Any) -> UUID:
    """A parked record of this client's chain."""
    return await parked(client, unreadable(tenant_id=str(client.tenant), type="crm.plan.signed.v9", **said))


async def test_a_record_is_listed_looked_into_and_its_replay_asked_for_once(crm: ServiceClient) -> None:
    older, newer = await of(crm), await of(crm)
    assert await ids_of(crm) == [newer, older]
    first = await crm.get("/v1/admin/parked?limit=1")
    assert [item["id"] for item in first["items"]] == [str(newer)] and first["next"] == str(newer)
    assert await ids_of(crm, f"&after={newer}") == [older]
    shown = await crm.get(f"/v1/admin/parked/{older}")
    assert (shown["state"], shown["event_type"], shown["has_tenant"]) == ("open", "crm.plan.signed.v9", True)
    assert str(crm.tenant) in shown["body"] and shown["headers"][0]["name"] == "ce_id" and shown["actions"] == []

    answers = [
        await crm.send("POST", f"/v1/admin/parked/{older}/replay", role="administrator", user="anna", key="once")
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[1].headers["idempotency-replayed"] == "true"
    refused = await crm.post(f"/v1/admin/parked/{older}/replay", expect=409)
    assert (refused["code"], refused["state"]) == ("PARKED-STATE", "replaying")
    shown = await crm.get(f"/v1/admin/parked/{older}")
    assert [(a["action"], a["user_id"], a["role"]) for a in shown["actions"]] == [("replay", "anna", "administrator")]
    assert await ids_of(crm, "&state=replaying") == [older]


async def test_a_drop_needs_a_reason_and_is_final(crm: ServiceClient) -> None:
    found = await of(crm)
    for body in ({}, {"reason": ""}, {"reason": "   "}):
        await crm.post(f"/v1/admin/parked/{found}/drop", body, expect=422)
    await crm.post(f"/v1/admin/parked/{found}/drop", {"reason": "a partner's test"}, user="anna")
    shown = await crm.get(f"/v1/admin/parked/{found}")
    assert (shown["state"], shown["actions"][0]["note"]) == ("dropped", "a partner's test")
    for path, body in (("replay", {}), ("drop", {"reason": "again"})):
        assert (await crm.post(f"/v1/admin/parked/{found}/{path}", body, expect=409))["code"] == "PARKED-STATE"


async def test_who_looks_is_not_who_decides(crm: ServiceClient) -> None:
    found = await of(crm)
    for role in ("owner", "operations_director"):
        assert (await crm.get("/v1/admin/operations", role=role))["parked"][0]["count"] == 1
        assert (await crm.get(f"/v1/admin/parked/{found}", role=role))["id"] == str(found)
        for path, body in (("replay", {}), ("drop", {"reason": "no right to"})):
            await crm.post(f"/v1/admin/parked/{found}/{path}", body, role=role, expect=403)
    await crm.get("/v1/admin/parked", role="clinic_manager", expect=403)
    assert (await crm.get(f"/v1/admin/parked/{found}"))["state"] == "open"


async def test_each_chain_and_each_clinic_has_its_own(crm: ServiceClient) -> None:
    one, two = uuid4(), uuid4()
    of_one, of_none = await of(crm, clinic_id=str(one)), await of(crm)
    assert set(await ids_of(crm)) == {of_one, of_none}
    assert await ids_of(crm.of_tenant(uuid4())) == []
    assert await ids_of(crm.clinic_scope([one])) == [of_one]
    assert await ids_of(crm.clinic_scope([two])) == []
    for stranger in (crm.of_tenant(uuid4()), crm.clinic_scope([two])):
        await stranger.post(f"/v1/admin/parked/{of_one}/drop", {"reason": "not mine"}, expect=404)
        assert (await stranger.get("/v1/admin/operations"))["parked"] == []


async def test_a_record_of_no_readable_chain_is_the_platform_s(
    crm: ServiceClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    nobody_s = await parked(crm, unreadable(value=b"\xff\xfe"))
    assert nobody_s not in await ids_of(crm)
    monkeypatch.setattr(crm.app.state.config, "operator_tenant", crm.tenant)
    assert nobody_s in await ids_of(crm)
    shown = await crm.get(f"/v1/admin/parked/{nobody_s}")
    assert (shown["has_tenant"], shown["body"], shown["is_text"]) == (False, "\\xff\\xfe", False)
    assert nobody_s not in await ids_of(crm.of_tenant(uuid4()))
    assert nobody_s not in await ids_of(crm.clinic_scope([uuid4()]))
    await crm.post(f"/v1/admin/parked/{nobody_s}/drop", {"reason": "noise"})
    assert (await crm.get(f"/v1/admin/parked/{nobody_s}"))["actions"][0]["action"] == "drop"


def test_the_operator_s_chain_may_be_left_empty() -> None:
    assert Settings.model_validate({"operator_tenant": ""}).operator_tenant is None
    some = uuid4()
    assert Settings.model_validate({"operator_tenant": str(some)}).operator_tenant == some


async def test_names_and_numbers_are_withheld(crm: ServiceClient) -> None:
    said: dict[str, Any] = {"tenant_id": str(crm.tenant), "data": {"state": {"name": "患者甲", "phone": "13812345678"}}}
    found = await parked(crm, unreadable(topic=CONTACTS, **said))
    answer = await crm.send("GET", f"/v1/admin/parked/{found}", role="administrator")
    assert answer.json()["is_withheld"] and answer.json()["body"] is None and answer.json()["size"] > 0
    assert "13812345678" not in answer.text and "患者甲" not in answer.text
    # Control: the same record of another topic is shown.
    public = await parked(crm, unreadable(**said))
    assert "13812345678" in (await crm.get(f"/v1/admin/parked/{public}"))["body"]


@pytest.mark.parametrize("role", ["api", "worker"])
async def test_what_was_decided_is_never_rewritten(crm: ServiceClient, role: str) -> None:
    found = await of(crm)
    await crm.post(f"/v1/admin/parked/{found}/drop", {"reason": "noise"})
    forbidden = [
        "UPDATE parked_action SET note = 'something else'",
        "DELETE FROM parked_action",
        "TRUNCATE parked_action",
        "DELETE FROM parked_record",
        *(["UPDATE parked_record SET value = 'x'", "UPDATE parked_record SET tenant_id = NULL"] * (role == "api")),
    ]
    dsn = Settings().api_dsn("crm") if role == "api" else Settings().worker_dsn("crm")
    assert await refused(Database(dsn, pool_size=1), crm.tenant, forbidden) == forbidden


async def refused(database: Database, tenant: UUID, statements: Sequence[str]) -> list[str]:
    found: list[str] = []
    for statement in statements:
        try:
            async with database.transaction(tenant_id=tenant) as session:
                await session.execute(text(statement))
        except DBAPIError as error:
            assert "permission denied" in str(error)
            found.append(statement)
    await database.close()
    return found


async def test_what_waits_is_counted_for_the_caller_s_chain(crm: ServiceClient) -> None:
    await of(crm)
    asked = await of(crm)
    await crm.post(f"/v1/admin/parked/{asked}/replay")
    now = datetime.now(UTC)
    await crm.set_clock(now)
    await wait_for(crm, "plan_expiry", now - timedelta(hours=2))
    await wait_for(crm, "plan_expiry", now - timedelta(hours=1))
    await wait_for(crm, "plan_expiry", now + timedelta(hours=1))
    found: Json = await crm.get("/v1/admin/operations")
    counts = {(p["reason"], p["state"]): p["count"] for p in found["parked"]}
    assert counts == {("hopeless", "open"): 1, ("hopeless", "replaying"): 1}
    [timers] = found["overdue_timers"]
    assert (timers["kind"], timers["count"]) == ("plan_expiry", 2)
    assert datetime.fromisoformat(timers["oldest_due_at"]) == now - timedelta(hours=2)
    assert found["outbox"] == {"rows": 0, "age_seconds": 0.0} and found["is_simulated"]
    await queued(crm, seconds_ago=90)
    outbox = (await crm.get("/v1/admin/operations"))["outbox"]
    assert outbox["rows"] == 1 and 89 < outbox["age_seconds"] < 600
    other = await crm.of_tenant(uuid4()).get("/v1/admin/operations")
    assert (other["parked"], other["overdue_timers"], other["outbox"]["rows"]) == ([], [], 0)
    await forget(crm)


async def wait_for(client: ServiceClient, kind: str, due: datetime) -> None:
    async with client.worker_database.transaction(tenant_id=None) as session:
        row = {"kind": kind, "subject": uuid4(), "tenant": client.tenant, "due": due}
        await session.execute(text("INSERT INTO timer VALUES (:kind, :subject, :tenant, :due)"), row)


async def queued(client: ServiceClient, *, seconds_ago: float) -> None:
    async with client.worker_database.transaction(tenant_id=None) as session:
        row = {"event": uuid4(), "tenant": client.tenant, "ago": timedelta(seconds=seconds_ago)}
        await session.execute(
            text(
                "INSERT INTO outbox (event_id, recorded_at, tenant_id, queued_at) "
                "VALUES (:event, clock_timestamp(), :tenant, clock_timestamp() - cast(:ago AS interval))"
            ),
            row,
        )


async def forget(client: ServiceClient) -> None:
    """No other test's timers and relay shall meet these."""
    async with client.worker_database.transaction(tenant_id=None) as session:
        for table in ("timer", "outbox"):
            await session.execute(text(f"DELETE FROM {table} WHERE tenant_id = :tenant"), {"tenant": client.tenant})
