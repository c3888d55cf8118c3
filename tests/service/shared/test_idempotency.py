"""G13: a command that is sent several times happens once; the answer follows the commit."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import uuid4

import httpx
import pytest
from fastapi import Depends, FastAPI

from deploy.local.testing import Servers
from services.booking.clinics import routes as clinics
from services.booking.clinics.schemas import OpenClinic
from shared.auth import Authenticated, Role
from shared.command import Ack, Command, Commands
from tests.conftest import ServiceFactory
from tests.service.shared.sql import connect
from tests.support.client import ServiceClient

COMMANDS, REPEATS = 20, 5


def clinic(name: str = "One") -> dict[str, Any]:
    return {"name": name, "zone": "Asia/Shanghai", "currency": "CNY"}


@pytest.fixture
async def booking(service: ServiceFactory) -> ServiceClient:
    return await service("booking")


@pytest.fixture
async def database(servers: Servers) -> AsyncIterator[Any]:
    connection = await connect(servers.postgres.dsn("booking"))
    yield connection
    await connection.close()


async def opened(database: Any, booking: ServiceClient) -> int:
    return await database.fetchval("SELECT count(*) FROM clinic WHERE tenant_id = $1", booking.tenant)


async def test_sent_five_times_at_once_it_happens_once(booking: ServiceClient, database: Any) -> None:
    async def send(key: str) -> tuple[int, str]:
        answer = await booking.send("POST", "/v1/clinics", role="administrator", key=key, body=clinic())
        return answer.status_code, answer.text

    keys = [str(uuid4()) for _ in range(COMMANDS)]
    for key in keys:
        answers = await asyncio.gather(*(send(key) for _ in range(REPEATS)))
        assert len(set(answers)) == 1 and answers[0][0] == 201, answers
    assert await opened(database, booking) == COMMANDS
    events = await database.fetchval("SELECT count(*) FROM event WHERE tenant_id = $1", booking.tenant)
    print(f"G13: {COMMANDS} commands, {REPEATS} times at once: {events} events")
    assert events == COMMANDS


async def test_control_without_the_key_it_happens_every_time(booking: ServiceClient, database: Any) -> None:
    await asyncio.gather(*(booking.post("/v1/clinics", clinic(), expect=201) for _ in range(REPEATS)))
    assert await opened(database, booking) == REPEATS


async def test_another_body_is_refused(booking: ServiceClient, database: Any) -> None:
    await booking.post("/v1/clinics", clinic(), key="k")
    refused = await booking.post("/v1/clinics", clinic("Two"), key="k", expect=422)
    assert refused["code"] == "idempotency-key-reused"
    assert await opened(database, booking) == 1
    # Somebody else's key is another key.
    await booking.post("/v1/clinics", clinic("Two"), key="k", user="other", expect=201)


async def test_one_in_flight_is_waited_for(booking: ServiceClient, database: Any) -> None:
    """The first request is held up inside its transaction; the second answers only after it, and the same."""
    holder = database.transaction()
    await holder.start()
    await database.execute("LOCK TABLE outbox IN EXCLUSIVE MODE")
    first = asyncio.create_task(booking.post("/v1/clinics", clinic(), key="slow"))
    await asyncio.sleep(0.5)
    second = asyncio.create_task(booking.post("/v1/clinics", clinic(), key="slow"))
    await asyncio.sleep(0.5)
    assert not first.done() and not second.done()
    await holder.rollback()
    assert await first == await second
    assert await opened(database, booking) == 1


async def test_a_refused_command_may_be_sent_again(booking: ServiceClient, database: Any) -> None:
    """Nothing is kept of a refusal: the key is free when the reason for it is gone."""
    made = clinic() | {"clinic_id": str(uuid4())}
    chair = {"name": "1"}
    path = f"/v1/clinics/{made['clinic_id']}/chairs"
    await booking.post(path, chair, key="chair", expect=404)
    await booking.post("/v1/clinics", made, expect=201)
    await booking.post(path, chair, key="chair", expect=201)


@pytest.fixture
async def failing_commit(database: Any) -> AsyncIterator[None]:
    """Every commit that published something is refused at the last moment by the database."""
    await database.execute(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is on fire'; END $$"
    )
    await database.execute(
        "CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION refuse()"
    )
    yield
    await database.execute("DROP TRIGGER refuse ON outbox")
    await database.execute("DROP FUNCTION refuse")


async def opened_over(app: FastAPI, booking: ServiceClient) -> httpx.Response:
    """A clinic opened at this app, as a server would answer: an error after the answer has begun changes nothing."""
    headers = {"Authorization": f"Bearer {booking.token('administrator')}", "Idempotency-Key": str(uuid4())}
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test", timeout=30) as http:
        return await http.post("/v1/clinics", json=clinic(), headers=headers)


def answers_before_its_commit(booking: ServiceClient) -> FastAPI:
    """The control: the same command, its dependency in FastAPI's default scope, which ends after the answer."""
    app = FastAPI()
    app.state = booking.app.state
    app.add_middleware(Authenticated, verifier=app.state.verifier)

    @app.post("/v1/clinics", status_code=201)
    async def open_clinic(body: OpenClinic, command: Annotated[Command, Depends(Commands(Role.ADMINISTRATOR))]) -> Ack:
        return await clinics.open_clinic(body, command)

    return app


async def test_a_failing_commit_is_no_201(booking: ServiceClient, database: Any, failing_commit: None) -> None:
    answer = await opened_over(booking.app, booking)
    assert answer.status_code == 500
    assert await opened(database, booking) == 0


async def test_control_a_dependency_of_the_default_scope_answers_201_all_the_same(
    booking: ServiceClient, database: Any, failing_commit: None
) -> None:
    answer = await opened_over(answers_before_its_commit(booking), booking)
    assert answer.status_code == 201 and answer.json()["events"]
    assert await opened(database, booking) == 0


async def test_without_the_trigger_both_are_a_201_with_its_effect(booking: ServiceClient, database: Any) -> None:
    for number, app in enumerate((booking.app, answers_before_its_commit(booking)), 1):
        assert (await opened_over(app, booking)).status_code == 201
        assert await opened(database, booking) == number
