"""The migrated databases: as the models say, every tenant's rows behind forced policies, and roles that cannot pass them."""

from datetime import datetime
from importlib import import_module
from typing import Any, cast

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, MetaData, Row, text

from deploy.local.testing import Servers
from shared.settings import SERVICES
from tests.support.superuser import superuser

# Rows of no tenant: offsets of whole topics, durations, processes, and Alembic's own version.
_OF_NOBODY = {"alembic_version", "continuity", "stream_head", "stream_position", "derivation", "process"}
# What the operators' business dashboard reads, of all chains: numbers of clinics, nobody's person.
_READ_BY_DASHBOARDS = {("analytics", "cell"), ("analytics", "clinic")}
_TABLES = text(
    "SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS is_forced, c.relispartition, "
    "EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id') AS has_tenant "
    "FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace"
)
_POLICIES = text("SELECT tablename, policyname, roles, cmd, permissive, qual, with_check FROM pg_policies")
_RIGHTS = text(
    "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, "
    "(SELECT count(*) FROM pg_class c WHERE c.relowner = r.oid) AS owned, "
    "(SELECT count(*) FROM pg_auth_members m WHERE m.member = r.oid) AS memberships, "
    "has_schema_privilege(rolname, 'public', 'CREATE') AS creates, "
    "has_table_privilege(rolname, 'event', 'UPDATE, DELETE, TRUNCATE') AS rewrites "
    "FROM pg_roles r WHERE rolname = :role"
)
_EVENT = text(
    "INSERT INTO event (event_id, recorded_at, tenant_id, topic, key, type, aggregate_type, aggregate_id, sequence, body) "
    "SELECT id, :at, id, 'of this test', id, 't', 't', id, 1, '{}' FROM gen_random_uuid() AS id"
)
each_service = pytest.mark.parametrize("service", SERVICES)


@each_service
async def test_the_models_are_the_tables(servers: Servers, service: str) -> None:
    metadata: MetaData = import_module(f"services.{service}.models").metadata
    async with superuser(servers, service) as connection:
        differences = await connection.run_sync(_differences, metadata)
    assert not differences


def _differences(connection: Connection, metadata: MetaData) -> list[Any]:
    """Columns, types and nullability. What is only in the database (indexes, checks, SQL tables) is the migration's."""

    def is_modelled(name: str | None, kind: str, _: object) -> bool:
        return kind != "table" or name in metadata.tables

    options: dict[str, Any] = {"compare_type": True, "include_name": is_modelled}
    found: list[Any] = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    flat: list[Any] = [
        change for item in found for change in (cast("list[Any]", item) if isinstance(item, list) else [item])
    ]
    of_constraints = ("index", "constraint", "fk", "default", "comment")
    return [c for c in flat if not str(c[0]).endswith(of_constraints) and not _is_computed(c)]


def _is_computed(change: Any) -> bool:
    """A column that the database fills by itself, for its own indexes."""
    return change[0] == "remove_column" and change[3].computed is not None


@each_service
async def test_every_tenant_s_table_has_forced_policies(servers: Servers, service: str) -> None:
    async with superuser(servers, service) as connection:
        tables = (await connection.execute(_TABLES)).all()
        policies: dict[str, dict[str, Row[Any]]] = {}
        for policy in await connection.execute(_POLICIES):
            policies.setdefault(policy.tablename, {})[policy.policyname] = policy
    assert {table.name for table in tables if not table.has_tenant} <= _OF_NOBODY
    assert [table.name for table in tables if table.has_tenant and not table.is_forced] == []
    for table in tables:
        of_table = policies.get(table.name, {})
        if table.relispartition:
            # Read through the whole table only: nobody but its owner sees anything in a part.
            assert set(of_table) <= {"owner"}, table.name
        elif table.has_tenant:
            api = of_table["api"]
            assert (api.roles, api.cmd, api.permissive) == ([f"{service}_api"], "ALL", "PERMISSIVE")
            assert api.qual == api.with_check and "(tenant_id = app_tenant())" in api.qual, table.name
            permissive = {tuple(p.roles) for p in of_table.values() if p.permissive == "PERMISSIVE"}
            expected = {(f"{service}_{role}",) for role in ("api", "worker", "owner")}
            readers = {("analytics_reader",)} if (service, table.name) in _READ_BY_DASHBOARDS else set[tuple[str]]()
            assert permissive == expected | readers, table.name


@each_service
async def test_the_services_roles_cannot_pass_the_policies(servers: Servers, service: str) -> None:
    async with superuser(servers, service) as connection:
        for role in (f"{service}_api", f"{service}_worker"):
            found = (await connection.execute(_RIGHTS, {"role": role})).mappings().one()
            assert not any(found.values()), (role, dict(found))


@each_service
async def test_a_part_of_the_event_table_cannot_be_read_past_them(servers: Servers, service: str) -> None:
    async with superuser(servers, service) as connection:
        await connection.execute(text(f"SET ROLE {service}_worker"))
        await connection.execute(text("SELECT ensure_event_month('2031-05-17')"))
        await connection.execute(text("RESET ROLE"))
        for month, part in (("2031-05-18", "event_2031_05"), ("2041-01-01", "event_other")):
            await connection.execute(_EVENT, {"at": datetime.fromisoformat(f"{month}T00:00:00+00:00")})
            count = text(f"SELECT count(*) FROM {part} WHERE topic = 'of this test'")
            assert await connection.scalar(count) == 1
            for role in ("api", "worker"):
                await connection.execute(text(f"SET ROLE {service}_{role}"))
                assert await connection.scalar(count) == 0
                await connection.execute(text("RESET ROLE"))


async def test_the_dashboards_reader_sees_cells_and_clinics_and_changes_nothing(servers: Servers) -> None:
    async with superuser(servers, "analytics") as connection:
        rights = text(
            "SELECT c.relname, has_table_privilege('analytics_reader', c.oid, 'SELECT') AS reads, "
            "has_table_privilege('analytics_reader', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') AS changes "
            "FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace"
        )
        found = (await connection.execute(rights)).all()
        assert {table.relname for table in found if table.reads} == {"cell", "clinic"}
        assert not [table.relname for table in found if table.changes]
        can_bypass = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = 'analytics_reader'")
        assert await connection.scalar(can_bypass) is False
