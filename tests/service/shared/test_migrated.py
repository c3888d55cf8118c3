"""Code waits for the schema that it needs, takes a newer one as it is, and never migrates a database backwards."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest

from deploy.local.migrate import migrate
from deploy.local.testing import Servers
from shared.migrated import current_revision, known_revisions, main, missing, wait_for_schema
from tests.service.shared.sql import connect

NEWER = "9999"


@asynccontextmanager
async def a_database(servers: Servers) -> AsyncGenerator[str]:
    """The address of an empty database of the test's own."""
    name = f"migrated_{uuid4().hex}"
    server = await connect(servers.postgres.dsn())
    await server.execute(f"CREATE DATABASE {name}")
    try:
        yield servers.postgres.dsn(name)
    finally:
        await server.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await server.close()


async def stamp(dsn: str, revision: str) -> None:
    """What a migration leaves behind, as another process would."""
    connection = await connect(dsn)
    await connection.execute("CREATE TABLE IF NOT EXISTS alembic_version (version_num text)")
    await connection.execute("TRUNCATE alembic_version")
    await connection.execute("INSERT INTO alembic_version VALUES ($1)", revision)
    await connection.close()


def test_what_is_missing_is_what_came_after() -> None:
    assert missing(None, ["3", "2", "1"]) == ["3", "2", "1"]
    assert missing("1", ["3", "2", "1"]) == ["3", "2"]
    assert missing("3", ["3", "2", "1"]) == []
    assert missing(NEWER, ["3", "2", "1"]) == []


async def test_a_process_starts_when_its_last_migration_is_there(
    servers: Servers, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shared.migrated.LOOK_AGAIN_SECONDS", 0.01)
    head, before = known_revisions("crm")[:2]
    async with a_database(servers) as dsn:
        waiting = asyncio.create_task(wait_for_schema("crm", dsn.replace("postgresql", "postgresql+asyncpg", 1)))
        said = ""
        await stamp(dsn, before)
        while f"waits for migration {head}" not in said:
            await asyncio.sleep(0.01)
            said += capsys.readouterr().out
        assert not waiting.done()
        await stamp(dsn, head)
        await waiting


async def test_a_database_that_is_not_there_is_waited_for(
    servers: Servers, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shared.migrated.LOOK_AGAIN_SECONDS", 0.01)
    dsn = servers.postgres.dsn("nowhere").replace("postgresql", "postgresql+asyncpg", 1)
    waiting = asyncio.create_task(wait_for_schema("crm", dsn))
    said = ""
    while "waits for its database" not in said:
        await asyncio.sleep(0.01)
        said += capsys.readouterr().out
    assert not waiting.done()
    assert servers.postgres.password not in said
    waiting.cancel()


async def test_code_that_was_rolled_back_leaves_the_newer_schema(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_database(servers) as dsn:
        monkeypatch.setenv("CHAIRFLOW_CRM_OWNER_DSN", dsn)
        monkeypatch.setenv("CHAIRFLOW_CRM_API_DSN", dsn)
        monkeypatch.delenv("CHAIRFLOW_CRM_API_DSN_FILE", raising=False)
        await stamp(dsn, NEWER)
        await asyncio.to_thread(migrate, ["crm"])
        await asyncio.to_thread(main, ["crm", "api"])
        assert await current_revision(dsn.replace("postgresql", "postgresql+asyncpg", 1)) == NEWER


def test_a_wrong_command_says_how() -> None:
    with pytest.raises(SystemExit, match=r"SERVICE api\|worker"):
        main(["crm"])
