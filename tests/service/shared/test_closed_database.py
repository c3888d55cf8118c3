"""While its database may be behind the log, a service records nothing: no command, no reaction, no timer."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from deploy.local.testing import Servers
from shared.errors import Unavailable
from shared.events import crm
from tests.conftest import ServiceFactory
from tests.service.shared.sql import connect
from tests.support.client import ServiceClient

CLINIC = {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"}


@pytest.fixture
async def closed(service: ServiceFactory, servers: Servers) -> AsyncGenerator[ServiceClient]:
    """Booking on a database that was restored from somewhere."""
    booking = await service("booking")
    admin = await connect(servers.postgres.dsn("booking"))
    history = await admin.fetchval("UPDATE continuity SET history = 'another' RETURNING database_history()")
    yield booking
    await admin.execute("UPDATE continuity SET history = $1", history)
    await admin.close()


async def test_commands_and_questions_are_answered_later(closed: ServiceClient) -> None:
    for method, path, body in (("POST", "/v1/clinics", CLINIC), ("GET", "/v1/clinics", None)):
        answer = await closed.send(method, path, role="administrator", body=body)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        assert "has not been compared with the log" in answer.json()["detail"]
    ready = await closed.http.get("/ready")
    assert ready.status_code == 503 and "behind the log" in ready.json()["database"]
    assert (await closed.http.get("/live")).status_code == 200


async def test_reactions_and_timers_wait(closed: ServiceClient) -> None:
    patient = uuid4()
    source = crm.Source(channel="a", medium="b", campaign="c")
    state = crm.Patient(
        patient_id=patient,
        clinic_id=uuid4(),
        source=source,
        registered_at=datetime.now(UTC),
        business_date=datetime.now(UTC).date(),
    )
    with pytest.raises(Unavailable):
        await closed.deliver(crm.PatientRegistered(state=state), aggregate_id=patient)
    async with closed.worker_database.transaction(tenant_id=None) as session:
        row = {"tenant": closed.tenant, "id": uuid4(), "due": datetime(1990, 1, 1, tzinfo=UTC) + timedelta(days=1)}
        await session.execute(text("INSERT INTO timer VALUES ('no_show', :id, :tenant, :due)"), row)
        assert not await session.scalar(text("SELECT 1 FROM inbox WHERE tenant_id = :tenant"), row)
    assert not await closed.timers().run_one()
    async with closed.worker_database.transaction(tenant_id=None) as session:
        gone = await session.execute(text("DELETE FROM timer WHERE tenant_id = :tenant RETURNING 1"), row)
        assert gone.scalar_one() == 1


async def test_an_api_may_not_open_it(closed: ServiceClient) -> None:
    rights = "SELECT has_table_privilege('booking_api', 'continuity', 'INSERT, UPDATE, DELETE')"
    async with closed.worker_database.transaction(tenant_id=None) as session:
        assert not await session.scalar(text(rights))
