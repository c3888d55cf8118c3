"""`chairflow doctor` sees what is broken: each thing is really broken, seen, and mended again."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import pytest
from confluent_kafka import admin as confluent
from confluent_kafka.admin import AdminClient
from typer.testing import CliRunner

from deploy.acls import DECLARED, Right, ensure_acls
from deploy.commands.app import app
from deploy.doctor import broker, databases
from deploy.doctor.examine import examine, issuer
from deploy.doctor.finding import Finding, Level
from deploy.local.testing import Servers
from shared.events.crm import TOPIC
from shared.settings import Settings
from tests.service.shared.lab import lab
from tests.service.shared.sql import connect


@asynccontextmanager
async def broken(servers: Servers, statement: str, mended: str, database: str = "booking") -> AsyncGenerator[None]:
    """While open, the database is as this statement of the superuser has left it."""
    superuser = await connect(servers.postgres.dsn(database))
    await superuser.execute(statement)
    try:
        yield
    finally:
        await superuser.execute(mended)
        await superuser.close()


async def finding(check: str, service: Any = "booking") -> Finding:
    """What the doctor says about one thing of a service's database."""
    found = await databases.look_at(Settings(), service)
    return next(one for one in found if one.check == f"{service}: {check}")


async def of_kafka(check: str) -> Finding:
    found = await asyncio.to_thread(broker.look_at, Settings())
    return next(one for one in found if one.check == f"kafka: {check}")


DATABASE = {
    # what is broken: (check, statement, how it is mended, what the finding says)
    "row-level security off": (
        "row-level security",
        "ALTER TABLE visit DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE visit ENABLE ROW LEVEL SECURITY",
        "visit is not forced",
    ),
    "not forced on its owner": (
        "row-level security",
        "ALTER TABLE chair NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE chair FORCE ROW LEVEL SECURITY",
        "chair is not forced",
    ),
    "off on a partition": (
        "row-level security",
        "ALTER TABLE event_other DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE event_other ENABLE ROW LEVEL SECURITY",
        "event_other is not forced",
    ),
    "a policy that lets all through": (
        "row-level security",
        "CREATE POLICY everybody ON visit TO PUBLIC USING (true)",
        "DROP POLICY everybody ON visit",
        "policy everybody of visit does not ask for the tenant",
    ),
    "a policy that is gone": (
        "row-level security",
        "ALTER POLICY api ON visit TO booking_worker",
        "ALTER POLICY api ON visit TO booking_api",
        "visit has no policy for the API",
    ),
    "a table that belongs to the API": (
        "row-level security",
        "ALTER TABLE visit OWNER TO booking_api",
        # An owner's own rights are those that it was granted before: they go with the ownership.
        "ALTER TABLE visit OWNER TO booking_owner; GRANT SELECT, INSERT, UPDATE, DELETE ON visit TO booking_api",
        "visit belongs to booking_api",
    ),
    "a role that bypasses": (
        "roles",
        "ALTER ROLE booking_api BYPASSRLS",
        "ALTER ROLE booking_api NOBYPASSRLS",
        "booking_api has BYPASSRLS",
    ),
    "a superuser": (
        "roles",
        "ALTER ROLE booking_worker SUPERUSER",
        "ALTER ROLE booking_worker NOSUPERUSER",
        "booking_worker has SUPER",
    ),
    "a membership": (
        "roles",
        "GRANT booking_owner TO booking_api",
        "REVOKE booking_owner FROM booking_api",
        "booking_api is a member of booking_owner",
    ),
    "a missing migration": (
        "migrations",
        "UPDATE alembic_version SET version_num = '0001'",
        "",
        "Run `chairflow migrate`.",
    ),
    "a schema of the future": (
        "migrations",
        "UPDATE alembic_version SET version_num = '9999'",
        "",
        "which this version does not know",
    ),
}


@pytest.mark.parametrize("what", DATABASE)
async def test_a_database_that_is_not_as_it_should_be(what: str, servers: Servers) -> None:
    check, statement, mended, says = DATABASE[what]
    if not mended:
        superuser = await connect(servers.postgres.dsn("booking"))
        at = await superuser.fetchval("SELECT version_num FROM alembic_version")
        await superuser.close()
        mended = f"UPDATE alembic_version SET version_num = '{at}'"
    before = await finding(check)
    assert (before.level, before.do) == (Level.OK, ""), before
    async with broken(servers, statement, mended):
        found = await finding(check)
        assert found.level is not Level.OK and says in f"{found.what} {found.do}", found
    assert await finding(check) == before


@pytest.mark.parametrize(("age", "level"), [(5, Level.OK), (30, Level.WARNING), (90, Level.WRONG)])
@pytest.mark.parametrize("queue", ["outbox", "timers"])
async def test_what_waits_too_long(queue: str, age: int, level: Level, servers: Servers) -> None:
    """In analytics: no other test leaves anything in its outbox, and it has no timers of its own."""
    tenant = uuid4()
    if queue == "outbox":
        values = f"(event_id, recorded_at, tenant_id, queued_at) VALUES ('{uuid4()}', now(), '{tenant}', now() - interval '{age} s')"
    else:
        values = f"(kind, subject_id, tenant_id, due_at) VALUES ('test', '{uuid4()}', '{tenant}', now() - interval '{age * 10} s')"
    table = queue.removesuffix("s")
    insert, mended = f"INSERT INTO {table} {values}", f"DELETE FROM {table} WHERE tenant_id = '{tenant}'"
    async with broken(servers, insert, mended, "analytics"):
        found = await finding(queue, "analytics")
        assert (found.level, found.what[:2]) == (level, "1 "), found


async def test_a_parked_record_and_a_process_that_is_gone(servers: Servers) -> None:
    row = (
        "INSERT INTO parked_record (id, topic, partition, record_offset, sent_at, headers, consumer_group, reason, detail)"
        f" VALUES ('{uuid4()}', 'test', 0, 0, now(), '[]', 'test', 'bug', '')"
    )
    async with broken(servers, row, "DELETE FROM parked_record WHERE topic = 'test'", "analytics"):
        assert (await finding("parked records", "analytics")).level is Level.WARNING


async def test_a_process_that_is_gone(servers: Servers) -> None:
    """In a database of the test's own: in the run's, other tests' processes live."""
    for age, level in ((5, Level.OK), (25, Level.WRONG)):
        async with lab(servers, with_topics=False) as world:
            superuser = await connect(world.dsn)
            seen = f"clock_timestamp() - interval '{age} s'"
            for kind in ("api", "worker"):
                await superuser.execute(
                    "INSERT INTO process (kind, instance, version, started_at, seen_at, crashes, is_held, is_stuck, lag) "
                    f"VALUES ('{kind}', 'test', '1', {seen}, {seen}, 0, false, false, '{{}}')"
                )
            await superuser.close()
            async with world.database.engine.connect() as connection:
                assert (await databases.processes(connection, "analytics")).level is level


@pytest.mark.parametrize(("seconds", "level"), [(0.5, Level.OK), (-2.5, Level.WARNING), (2.5, Level.WARNING)])
def test_clocks_that_differ(seconds: float, level: Level) -> None:
    assert databases.skew_of("clock", seconds).level is level


async def test_a_database_that_is_away(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAIRFLOW_CRM_OWNER_DSN", "postgresql://crm_owner:secret-of-the-owner@127.0.0.1:1/crm")
    [found] = await databases.look_at(Settings(), "crm")
    assert found.level is Level.WRONG and "secret" not in str(found)
    monkeypatch.delenv("CHAIRFLOW_CRM_OWNER_DSN")
    assert len(await databases.look_at(Settings(), "crm")) > 1, "the worker's address does as well"
    monkeypatch.delenv("CHAIRFLOW_CRM_WORKER_DSN")
    [found] = await databases.look_at(Settings(), "crm")
    assert found.level is Level.WRONG and "CHAIRFLOW_CRM_OWNER_DSN" in found.do


def set_topic(admin: Any, **settings: str) -> None:
    kinds: Any = confluent
    entries = [
        kinds.ConfigEntry(name, value, incremental_operation=kinds.AlterConfigOpType.SET)
        for name, value in settings.items()
    ]
    resource = kinds.ConfigResource(kinds.ConfigResource.Type.TOPIC, TOPIC, incremental_configs=entries)
    for future in cast("dict[Any, Any]", admin.incremental_alter_configs([resource])).values():
        future.result(30)


@pytest.mark.parametrize(
    ("setting", "check"),
    [
        ({"retention_ms": "1000"}, "retention"),
        ({"retention_bytes": "1000"}, "retention"),
        ({"cleanup_policy": "compact"}, "retention"),
        ({"unclean_leader_election_enable": "true"}, "safety"),
    ],
)
async def test_a_topic_that_would_lose_records(setting: dict[str, str], check: str, servers: Servers) -> None:
    admin = AdminClient({"bootstrap.servers": servers.kafka.bootstrap})
    right = {"retention.ms": "-1", "retention.bytes": "-1", "cleanup.policy": "delete"}
    right["unclean.leader.election.enable"] = "false"
    assert (await of_kafka(check)).level is Level.OK
    try:
        set_topic(admin, **right | {name.replace("_", "."): value for name, value in setting.items()})
        found = await of_kafka(check)
        assert found.level is Level.WRONG and TOPIC in found.what, found
    finally:
        set_topic(admin, **right)
    assert (await of_kafka(check)).level is Level.OK


async def test_a_topic_that_is_missing_or_has_other_partitions(servers: Servers) -> None:
    async with lab(servers) as world:
        admin = AdminClient({"bootstrap.servers": servers.kafka.bootstrap})
        metadata = admin.list_topics(timeout=30)
        for wanted, check in (({world.topic: 47}, "partitions"), ({f"{world.topic}.none": 1}, "topics")):
            found = {f.check: f for f in broker.topics(admin, metadata, wanted, 1)}
            assert [name for name, f in found.items() if f.level is Level.WRONG] == [f"kafka: {check}"]
        few = {f.check: f for f in broker.topics(admin, metadata, {world.topic: 48}, 3)}["kafka: copies"]
        assert (few.level, few.what) == (Level.WARNING, "1 topics have fewer than 3 copies")


async def test_rights_that_are_not_as_declared(servers: Servers) -> None:
    admin = AdminClient({"bootstrap.servers": servers.kafka.bootstrap})
    more = Right("chairflow-booking", "TOPIC", "chairflow.crm.contacts.v1", "READ")
    ensure_acls(admin)
    assert broker.rights(admin).level is Level.OK
    ensure_acls(admin, {*DECLARED, more})
    assert "chairflow-booking has READ on chairflow.crm.contacts.v1" in broker.rights(admin).what
    ensure_acls(admin, DECLARED - {next(iter(DECLARED))})
    assert "lacks" in broker.rights(admin).what
    ensure_acls(admin)


async def test_clients_that_do_not_say_who_they_are(servers: Servers) -> None:
    found = await of_kafka("rights")
    assert (found.level, found.what.split(":")[0]) == (Level.WARNING, "clients sign in as nobody")


async def test_nobody_reads_and_nobody_answers(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    admin: Any = AdminClient({"bootstrap.servers": servers.kafka.bootstrap})
    [gone, *_] = broker.groups(admin, admin.list_topics(timeout=30), ["chairflow-nobody"])
    assert gone.level is Level.WRONG and gone.what.startswith("0 members")
    assert (await of_kafka("a record")).level is Level.OK
    monkeypatch.setattr(broker, "TIMEOUT", 1)
    [found] = broker.look_at(Settings(kafka_bootstrap_servers="127.0.0.1:1"))
    assert (found.check, found.level) == ("kafka: brokers", Level.WRONG)


async def test_keys_that_cannot_be_read(tmp_path: Path) -> None:
    assert (await issuer(Settings())).level is Level.OK
    (tmp_path / "none").write_text('{"keys": []}')
    for source in ("", str(tmp_path / "absent"), str(tmp_path / "none"), "http://127.0.0.1:1/jwks"):
        assert (await issuer(Settings(jwks=source))).level is Level.WRONG, source


async def test_the_exit_status_says_whether_something_is_wrong(servers: Servers) -> None:
    """With no worker running, somebody is missed; as JSON and as lines."""
    told = await asyncio.to_thread(CliRunner().invoke, app, ["doctor", "--json"])
    findings = json.loads(told.stdout)
    assert told.exit_code == int(any(f["level"] == "wrong" for f in findings))
    assert {f["check"] for f in findings} == {f.check for f in await examine(Settings())}
    assert all(bool(f["do"]) == (f["level"] != "ok") for f in findings)
    lines = await asyncio.to_thread(CliRunner().invoke, app, ["doctor", "--problems"])
    assert lines.exit_code == told.exit_code and "ok      " not in lines.stdout
