"""A poison record on the running platform: parked where it failed, seen over HTTP, replayed after the fix, nothing missing."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import UUID

from deploy.local.testing import Servers
from shared.messaging.dead_letters import dead_letters
from shared.settings import Settings
from tests.flow.arrivals import delivered, handled
from tests.flow.store import from_offset_0, running
from tests.service.shared.sql import connect
from tests.support.clinic import Clinic
from tests.support.log import Delivery
from tests.support.platform import CONSUMES, Chain, Json

PAYMENT = "billing.payment.taken.v1"


@asynccontextmanager
async def a_bad_release(servers: Servers, tenant: UUID) -> AsyncGenerator[None]:
    """While open, analytics' database takes no payments of this chain: a constraint that should not be there."""
    database = await connect(servers.postgres.dsn("analytics"))
    forbidden = f"tenant_id <> '{tenant}' OR event_type <> '{PAYMENT}'"
    await database.execute(f"ALTER TABLE version ADD CONSTRAINT no_payments CHECK ({forbidden}) NOT VALID")
    try:
        yield
    finally:
        await database.execute("ALTER TABLE version DROP CONSTRAINT no_payments")
        await database.close()


async def parked_in(chain: Chain, service: str, count: int) -> list[Json]:
    """The chain's open parked records of a service, as soon as there are so many."""
    async with asyncio.timeout(60):
        while True:
            found: list[Json] = (await chain.get(service, "/v1/admin/parked", state="open"))["items"]
            if len(found) == count:
                return found
            await asyncio.sleep(0.1)


async def in_state(chain: Chain, service: str, parked_id: str, state: str) -> Json:
    """The record, as soon as it has come to this."""
    async with asyncio.timeout(60):
        while True:
            found = await chain.get(service, f"/v1/admin/parked/{parked_id}")
            if found["state"] == state:
                return found
            await asyncio.sleep(0.1)


async def test_after_the_fix_and_a_replay_nothing_is_missing(clinic: Clinic, servers: Servers) -> None:
    chain = clinic.chain
    patient = await clinic.first_visit()
    async with a_bad_release(servers, chain.tenant):
        await clinic.sell(patient)
        await clinic.first_visit()
        await chain.settled()
        [record] = await parked_in(chain, "analytics", 1)
        assert (record["event_type"], record["reason"]) == (PAYMENT, "bug")
        assert record["detail"].startswith("IntegrityError") and "no_payments" in record["detail"]
        assert "parameters" not in record["detail"], "what the database said, and not the whole statement"
        assert await clinic.cell("K04", 0) == (2, None), "the others went on"
        assert await clinic.cell("K35", 0) is None
        for service in CONSUMES.keys() - {"analytics"}:
            assert (await chain.get(service, "/v1/admin/operations"))["parked"] == [], "it was one service's mistake"
        # Asked for too early: it fails once more, and is there again.
        await chain.post("analytics", f"/v1/admin/parked/{record['id']}/replay")
        async with asyncio.timeout(60):
            while len((await chain.get("analytics", f"/v1/admin/parked/{record['id']}"))["actions"]) < 2:
                await asyncio.sleep(0.1)
        await in_state(chain, "analytics", record["id"], "open")
    assert await running(servers, chain.tenant) != (await from_offset_0(chain.tenant))[0], "control: it is missed"

    await chain.post("analytics", f"/v1/admin/parked/{record['id']}/replay", user="anna")
    shown = await in_state(chain, "analytics", record["id"], "replayed")
    assert [action["action"] for action in shown["actions"]] == ["replay", "failed", "replay", "replayed"]
    await chain.settled()
    assert await running(servers, chain.tenant) == (await from_offset_0(chain.tenant))[0]
    assert (await chain.get("analytics", "/v1/admin/operations"))["parked"] == []


async def test_what_nobody_can_read_is_each_consumers_own_to_drop(clinic: Clinic) -> None:
    chain = clinic.chain
    patient = str(await clinic.first_visit()).encode()
    await chain.settled()
    whose = (("ce_tenantid", str(chain.tenant).encode()), ("odd", b"\xff"))
    heads = await delivered([Delivery("chairflow.booking.v1", patient, b"\xff\xfe no json", whose)])
    await handled(chain, heads)
    for service in ("crm", "billing", "followup", "analytics"):
        [record] = await parked_in(chain, service, 1)
        assert (record["reason"], record["event_type"], record["group"]) == ("hopeless", None, f"chairflow-{service}")
        await chain.post(service, f"/v1/admin/parked/{record['id']}/drop", {"reason": "written by a test"})
        await parked_in(chain, service, 0)
    copies = await dead_letters(Settings(), ("chairflow.booking.v1",))
    groups = {copy.verdict.group for copy in copies if copy.record.headers == whose}
    assert groups == {f"chairflow-{service}" for service in ("crm", "billing", "followup", "analytics")}


async def test_the_workers_are_seen_alive(clinic: Clinic) -> None:
    for service in CONSUMES:
        async with asyncio.timeout(60):
            while True:
                found = await clinic.chain.get(service, "/v1/admin/operations")
                workers = [p for p in found["processes"] if p["kind"] == "worker" and not p["is_gone"]]
                if workers and workers[0]["broker_is_up"] and len(workers[0]["lag"]) == len(CONSUMES[service]):
                    break
                await asyncio.sleep(0.2)
        assert any(p["kind"] == "api" and not p["is_gone"] for p in found["processes"])
