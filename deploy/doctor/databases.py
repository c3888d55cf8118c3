"""PostgreSQL, service by service: schema, row-level security, roles, and what waits."""

from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from deploy.bootstrap import ROLES
from deploy.doctor.finding import Finding, judged, ok, warning, wrong
from deploy.local.migrate import INI
from shared.settings import MissingSetting, ServiceName, Settings

Check = Callable[[AsyncConnection, ServiceName], Coroutine[Any, Any, Finding]]
NEWEST_TESTED, OLDEST = 18, 16
SKEW_SECONDS = 2.0
_LATE = {"outbox": (10, 60), "timers": (60, 600)}  # seconds: from here a warning, from there wrong


async def look_at(config: Settings, service: ServiceName) -> list[Finding]:
    """Every check of one service's database; one finding if it cannot be reached."""
    try:
        dsn = _dsn(config, service)
        async with _connected(dsn) as connection:
            return [await check(connection, service) for check in CHECKS]
    except MissingSetting as missing:
        return [
            wrong(f"{service}: database", str(missing), f"Give CHAIRFLOW_{service.upper()}_OWNER_DSN or its _FILE.")
        ]
    except Exception as error:
        return [
            wrong(
                f"{service}: database",
                f"it cannot be looked into: {type(error).__name__}",
                "See that PostgreSQL runs, and that the DSN's host, role and password are right.",
            )
        ]


def _dsn(config: Settings, service: ServiceName) -> str:
    """The owner's, else the worker's. Raises MissingSetting (of the owner's)."""
    try:
        return config.owner_dsn(service)
    except MissingSetting as missing:
        try:
            return config.worker_dsn(service)
        except MissingSetting:
            raise missing from None


@asynccontextmanager
async def _connected(dsn: str) -> AsyncGenerator[AsyncConnection]:
    engine = create_async_engine(dsn, poolclass=NullPool, connect_args={"timeout": 5, "command_timeout": 30})
    try:
        async with engine.connect() as connection:
            yield await connection.execution_options(isolation_level="AUTOCOMMIT")
    finally:
        await engine.dispose()


async def migrations(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Is the schema the one of this version?"""
    check = f"{service}: migrations"
    scripts = ScriptDirectory.from_config(Config(str(INI), ini_section=service))
    head = scripts.get_current_head()
    at = await connection.scalar(text("SELECT version_num FROM alembic_version"))
    if at == head:
        return ok(check, f"at {head}")
    if at not in {script.revision for script in scripts.walk_revisions()}:
        return warning(check, f"at {at}, which this version does not know", "Use the doctor of the newer version.")
    return wrong(check, f"at {at}, and {head} is the newest", "Run `chairflow migrate`.")


_TABLES = """
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS is_forced, c.relispartition AS is_part,
           pg_get_userbyid(c.relowner) AS owner, has_tenant.yes AS has_tenant
    FROM pg_class c
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
                        AND a.attname = 'tenant_id' AND NOT a.attisdropped) AS yes) AS has_tenant
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1
"""
# What binds the API's role: its own policies, and those of everybody.
_POLICIES = """
    SELECT c.relname AS name, p.polname AS policy, coalesce(pg_get_expr(p.polqual, p.polrelid), '') AS using,
           coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') AS checked, p.polpermissive AS is_permissive
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE (0 = ANY (p.polroles) OR to_regrole(cast(:role AS text)) = ANY (p.polroles))
"""


async def row_level_security(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Is every table with a tenant, and every partition, guarded, and does each policy of the API's role ask for it?"""
    tables = [table for table in await connection.execute(text(_TABLES)) if table.has_tenant]
    problems = [f"{table.name} is not forced" for table in tables if not table.is_forced]
    problems += [f"{table.name} belongs to {table.owner}" for table in tables if table.owner != f"{service}_owner"]
    policies = list(await connection.execute(text(_POLICIES), {"role": f"{service}_api"}))
    for policy in policies:
        asked = [expression for expression in (policy.using, policy.checked) if expression]
        if policy.is_permissive and not (asked and all("app_tenant()" in expression for expression in asked)):
            problems.append(f"policy {policy.policy} of {policy.name} does not ask for the tenant")
    guarded = {policy.name for policy in policies}
    problems += [f"{t.name} has no policy for the API" for t in tables if not t.is_part and t.name not in guarded]
    return judged(
        f"{service}: row-level security",
        problems,
        "Stop this service's API, find who changed the schema by hand, and put it back as the migrations say.",
        f"forced on {len(tables)} tables and partitions",
    )


_ROLES = """
    SELECT rolname AS name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin,
           array(SELECT cast(g.rolname AS text) FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                 WHERE m.member = r.oid) AS groups
    FROM pg_roles r WHERE rolname = ANY (cast(:names AS text[]))
"""


async def roles(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Have the three roles no right that would let them past row-level security?"""
    names = [f"{service}_{kind}" for kind in ROLES]
    found = {role["name"]: role for role in (await connection.execute(text(_ROLES), {"names": names})).mappings()}
    problems = [f"{name} is not there" for name in names if name not in found]
    for name, role in found.items():
        problems += [
            f"{name} has {right.removeprefix('rol').upper()}"
            for right in ("rolsuper", "rolbypassrls", "rolcreaterole", "rolcreatedb", "rolreplication")
            if role[right]
        ]
        problems += [f"{name} is a member of {group}" for group in role["groups"]]
    return judged(
        f"{service}: roles",
        problems,
        "Run the bootstrap again (`python -m deploy.bootstrap`), and REVOKE memberships that nobody declared.",
        "owner, api and worker may log in and nothing more",
    )


async def clock(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Is PostgreSQL's clock ours?"""
    before = datetime.now(UTC)
    theirs: datetime = await connection.scalar(text("SELECT clock_timestamp()")) or before
    after = datetime.now(UTC)
    skew = (theirs - before - (after - before) / 2).total_seconds()
    return skew_of(f"{service}: clock of PostgreSQL", skew)


def skew_of(check: str, seconds: float) -> Finding:
    """What a difference of two clocks means."""
    told = f"{seconds:+.2f} s from this machine"
    if abs(seconds) > SKEW_SECONDS:
        return warning(
            check, told, "Let all machines follow the same NTP servers; ages and lags are wrong by this much."
        )
    return ok(check, told)


async def outbox(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Do events get to Kafka?"""
    query = "SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(queued_at)), 0) FROM outbox"
    rows, age = (await connection.execute(text(query))).one()
    do = "See that the worker runs and reaches Kafka; its log has lines of `relay`."
    return _by_age(f"{service}: outbox", "outbox", int(rows), float(age), "events wait to be published", do)


async def timers(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Is what fell due carried out? In each tenant's own time, where that is simulated."""
    query = (
        "SELECT count(*), coalesce(max(extract(epoch FROM coalesce(c.now, clock_timestamp()) - t.due_at)), 0) "
        "FROM timer t LEFT JOIN tenant_clock c USING (tenant_id) WHERE t.due_at <= coalesce(c.now, clock_timestamp())"
    )
    rows, age = (await connection.execute(text(query))).one()
    do = "See the worker's log for `timer failed`; recalls and no-shows are late until it runs again."
    return _by_age(f"{service}: timers", "timers", int(rows), float(age), "timers are due", do)


def _by_age(check: str, kind: str, rows: int, age: float, what: str, do: str) -> Finding:
    late, too_late = _LATE[kind]
    told = f"{rows} {what}, the oldest for {age:.0f} s" if rows else f"0 {what}"
    if age > too_late:
        return wrong(check, told, do)
    return warning(check, told, do) if age > late else ok(check, told)


async def parked(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Does anything wait for a person's decision?"""
    query = "SELECT count(*) FROM parked_record WHERE state IN ('open', 'replaying')"
    count = await connection.scalar(text(query)) or 0
    if count:
        return warning(
            f"{service}: parked records",
            f"{count} are open",
            "Look: `chairflow parked list`; then replay or drop each.",
        )
    return ok(f"{service}: parked records", "none is open")


async def processes(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Are an API and a worker alive?"""
    query = "SELECT DISTINCT kind FROM process WHERE seen_at > clock_timestamp() - interval '20 seconds'"
    alive = set(await connection.scalars(text(query)))
    problems = [f"no {kind} has given a sign of life for 20 s" for kind in ("api", "worker") if kind not in alive]
    do = "Start it, or read its log: it lives without reaching this database."
    return judged(f"{service}: processes", problems, do, "an API and a worker are alive")


async def server(connection: AsyncConnection, service: ServiceName) -> Finding:
    """Version and size. How much room is left on its disk PostgreSQL does not tell: watch the volume."""
    query = "SELECT current_setting('server_version'), pg_size_pretty(pg_database_size(current_database()))"
    version, size = (await connection.execute(text(query))).one()
    told = f"PostgreSQL {version}, {size}"
    if not OLDEST <= int(str(version).split(".")[0]) <= NEWEST_TESTED:
        return warning(f"{service}: server", told, f"It is tested on {NEWEST_TESTED}; use {OLDEST} to {NEWEST_TESTED}.")
    return ok(f"{service}: server", told)


CHECKS: Iterable[Check] = (
    server, migrations, row_level_security, roles, clock, processes, outbox, timers, parked,
)  # fmt: skip
