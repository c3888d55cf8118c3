"""The command line of parked records works on the databases: list, show, replay, drop, and what lies on the topics only."""

import asyncio
from uuid import UUID, uuid4

import pytest
from typer.testing import CliRunner

from deploy.commands.parked import parked_app
from deploy.local.testing import Servers
from shared.messaging.dead_letters import Verdict, parking_headers
from shared.messaging.kafka import started_producer
from shared.settings import Settings
from tests.conftest import ServiceFactory
from tests.support.client import ServiceClient
from tests.support.parking import parked, unreadable


@pytest.fixture
async def crm(service: ServiceFactory) -> ServiceClient:
    return await service("crm")


async def told(*arguments: str, expect: int = 0) -> str:
    """What the command prints. In a thread of its own: it runs an event loop."""
    done = await asyncio.to_thread(CliRunner().invoke, parked_app, list(arguments), env={"COLUMNS": "250"})
    assert done.exit_code == expect, done.output
    return done.output


async def state_of(crm: ServiceClient, parked_id: UUID) -> tuple[str, list[str]]:
    shown = await crm.get(f"/v1/admin/parked/{parked_id}")
    return shown["state"], [f"{action['action']} {action['note']}".strip() for action in shown["actions"]]


async def test_list_show_replay_and_drop(crm: ServiceClient) -> None:
    one, two = [await parked(crm, unreadable(tenant_id=str(crm.tenant), type="a.b.v1")) for _ in range(2)]
    listed = await told("list", "--service", "crm")
    assert str(one) in listed and str(two) in listed and "hopeless" in listed
    assert str(crm.tenant) in await told("show", str(one))
    assert "1 records" in await told("replay", str(one))
    assert await state_of(crm, one) == ("replaying", ["replay"])
    assert "replaying" in await told("replay", str(one), expect=1)
    await told("drop", str(two), "--reason", "  ", expect=2)
    await told("drop", str(two), "--reason", "noise", "--service", "crm")
    assert await state_of(crm, two) == ("dropped", ["drop noise"])
    assert str(two) not in await told("list", "--service", "crm")
    assert str(two) in await told("list", "--service", "crm", "--every")
    assert "command line" in await told("show", str(two))
    assert "No record" in await told("show", str(uuid4()), expect=1)
    await told("replay", expect=2)


async def test_all_at_once(crm: ServiceClient) -> None:
    found = [await parked(crm, unreadable(tenant_id=str(crm.tenant), type="a.b.v1")) for _ in range(3)]
    await told("replay", "--all", "--service", "crm")
    assert {(await state_of(crm, parked_id))[0] for parked_id in found} == {"replaying"}


async def test_what_lies_on_the_topics_only_is_taken_over_once(crm: ServiceClient, servers: Servers) -> None:
    record = unreadable(tenant_id=str(crm.tenant), type="a.b.v1")
    producer = await started_producer(Settings())
    for group in ("chairflow-crm", "chairflow-billing"):
        headers = parking_headers(record, Verdict(group, "bug", "ZeroDivisionError: once"))
        await producer.send_and_wait(f"{record.topic}.dlq", record.value, record.key, headers=headers)
    await producer.stop()
    for _ in range(2):
        await told("import", "--service", "crm")
    [item] = (await crm.get("/v1/admin/parked"))["items"]
    assert (item["offset"], item["reason"], item["detail"]) == (record.offset, "bug", "ZeroDivisionError: once")


async def test_without_any_address_it_says_what_is_missing(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHAIRFLOW_CRM_WORKER_DSN")
    assert "CHAIRFLOW_CRM_WORKER_DSN is not set" in (await told("list", "--service", "crm", expect=2)).replace("\n", "")
