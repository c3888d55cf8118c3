"""G1: an API dies before or after its commit. Change and event are both there, or neither; sent again, it happens once."""

from typing import Any
from uuid import uuid4

import pytest

from deploy.local.testing import Servers
from shared import command as command_module
from shared.command import Command, enter_scope
from shared.work import Work
from tests.conftest import ServiceFactory
from tests.service.shared.sql import connect
from tests.service.shared.test_deaths import Killed, dies_at
from tests.support.client import ServiceClient

CLINIC: dict[str, Any] = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}


async def in_a_transaction_of_its_own(command: Command) -> None:
    """The control: the event is committed beside the business transaction."""
    await command.session.flush()
    async with command.request.app.state.database.transaction(tenant_id=None) as session:
        now = await enter_scope(session, command.caller, simulated=False)
        apart = Work(session, tenant_id=command.tenant_id, actor=command.actor, now=now)
        apart.events = command.events
        await apart.save()


async def changes_and_events(servers: Servers, client: ServiceClient) -> tuple[int, int]:
    connection = await connect(servers.postgres.dsn("booking"))
    try:
        query = "SELECT count(*) FROM {} WHERE tenant_id = $1"
        clinics, events = [await connection.fetchval(query.format(t), client.tenant) for t in ("clinic", "event")]
    finally:
        await connection.close()
    return clinics, events


@pytest.mark.parametrize(
    ("is_naive", "point", "left", "after_a_retry"),
    [
        pytest.param(False, "api.before_commit", (0, 0), (1, 1), id="before its commit"),
        pytest.param(False, "api.after_commit", (1, 1), (1, 1), id="after its commit"),
        pytest.param(True, "api.before_commit", (0, 1), (1, 2), id="control: a phantom"),
    ],
)
async def test_an_api_that_dies_leaves_no_change_without_its_event(
    servers: Servers,
    service: ServiceFactory,
    monkeypatch: pytest.MonkeyPatch,
    is_naive: bool,
    point: str,
    left: tuple[int, int],
    after_a_retry: tuple[int, int],
) -> None:
    client, key = await service("booking"), str(uuid4())
    if is_naive:
        monkeypatch.setattr(Command, "save", in_a_transaction_of_its_own)
    with monkeypatch.context() as dying:
        dying.setattr(command_module, "crash_point", dies_at(point))
        with pytest.raises(Killed):
            await client.post("/v1/clinics", CLINIC, key=key)
    assert await changes_and_events(servers, client) == left
    await client.post("/v1/clinics", CLINIC, key=key, expect=201)
    assert await changes_and_events(servers, client) == after_a_retry
