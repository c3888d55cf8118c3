"""Databases and roles, made once by a superuser and safe to repeat: `python -m deploy.bootstrap`.

Per service: one database of its name and three roles. `<svc>_owner` owns it and migrates it; `<svc>_api` and `<svc>_worker`
read and write rows, own nothing, and cannot bypass row-level security. `analytics_reader` reads the cells of KPIs for the
operators' dashboards, and nothing in which a person appears; without a password it cannot sign in.
"""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from urllib.parse import unquote, urlsplit, urlunsplit

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

SERVICES = ("booking", "crm", "billing", "followup", "analytics")
ROLES = ("owner", "api", "worker")
READER = "analytics_reader"
RESTRICTED = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"


async def bootstrap(superuser_dsn: str, passwords: Mapping[str, str]) -> None:
    """Make or repair the roles and databases of every service.

    `passwords` maps each role (`booking_owner`, `booking_api`, ...) to its password; a missing one is a KeyError, except
    the reader's.
    """
    async with _connected(superuser_dsn) as server:
        databases = set(await server.scalars(text("SELECT datname FROM pg_database")))
        existing = set(await server.scalars(text("SELECT rolname FROM pg_roles")))
        for service in SERVICES:
            for role in (f"{service}_{kind}" for kind in ROLES):
                verb = "ALTER" if role in existing else "CREATE"
                secret = await server.scalar(text("SELECT quote_literal(:password)"), {"password": passwords[role]})
                await server.exec_driver_sql(f"{verb} ROLE {role} {RESTRICTED} PASSWORD {secret}")
            if service not in databases:
                await server.exec_driver_sql(f"CREATE DATABASE {service} OWNER {service}_owner TEMPLATE template0")
        await _make_reader(server, passwords.get(READER), exists=READER in existing)
    await asyncio.gather(*(_grant(_at(superuser_dsn, service), service) for service in SERVICES))


async def _make_reader(server: AsyncConnection, password: str | None, *, exists: bool) -> None:
    """The one role that sees all chains: it may only read, and not for long."""
    rights = RESTRICTED if password else RESTRICTED.replace("LOGIN", "NOLOGIN", 1)
    secret = await server.scalar(text("SELECT quote_nullable(:password)"), {"password": password})
    await server.exec_driver_sql(
        f"{'ALTER' if exists else 'CREATE'} ROLE {READER} {rights} CONNECTION LIMIT 10 PASSWORD {secret}"
    )
    await server.exec_driver_sql(f"ALTER ROLE {READER} SET default_transaction_read_only = on")
    await server.exec_driver_sql(f"ALTER ROLE {READER} SET statement_timeout = '10s'")


async def _grant(dsn: str, service: str) -> None:
    """Rights inside one database. Tables get theirs by default privileges: a migration may then take some away again."""
    owner, others = f"{service}_owner", f"{service}_api, {service}_worker"
    readers = f"{others}, {READER}" if service == "analytics" else others
    by_default = f"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public"
    async with _connected(dsn) as database:
        for statement in (
            f"ALTER DATABASE {service} OWNER TO {owner}",
            f"REVOKE ALL ON DATABASE {service} FROM PUBLIC",
            f"GRANT CONNECT, TEMPORARY ON DATABASE {service} TO {others}",
            f"GRANT CONNECT ON DATABASE {service} TO {readers}",
            f"ALTER SCHEMA public OWNER TO {owner}",
            "REVOKE ALL ON SCHEMA public FROM PUBLIC",
            f"GRANT USAGE ON SCHEMA public TO {readers}",
            f"{by_default} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {others}",
            f"{by_default} GRANT USAGE ON SEQUENCES TO {others}",
        ):
            await database.exec_driver_sql(statement)


@asynccontextmanager
async def _connected(dsn: str) -> AsyncGenerator[AsyncConnection]:
    """A connection of its own, each statement its own transaction: CREATE DATABASE allows nothing else."""
    engine = create_async_engine(
        urlunsplit(urlsplit(dsn)._replace(scheme="postgresql+asyncpg")), isolation_level="AUTOCOMMIT"
    )
    try:
        async with engine.connect() as connection:
            yield connection
    finally:
        await engine.dispose()


def passwords_of(environment: Mapping[str, str]) -> dict[str, str]:
    """Each role's password, out of `CHAIRFLOW_<SVC>_<OWNER|API|WORKER>_DSN`. A missing address is a KeyError with its name."""
    found: dict[str, str] = {}
    for service in SERVICES:
        for kind in ROLES:
            address = urlsplit(environment[f"CHAIRFLOW_{service}_{kind}_DSN".upper()])
            found[f"{service}_{kind}"] = unquote(address.password or "")
    if reader := environment.get(f"CHAIRFLOW_{READER}_DSN".upper()):
        found[READER] = unquote(urlsplit(reader).password or "")
    return found


def _at(dsn: str, database: str) -> str:
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{database}"))


def main() -> None:
    """Command line: everything comes from the environment."""
    try:
        superuser, passwords = os.environ["CHAIRFLOW_SUPERUSER_DSN"], passwords_of(os.environ)
    except KeyError as missing:
        sys.exit(f"{missing.args[0]} is not set: the superuser's address and each role's DSN are needed.")
    asyncio.run(bootstrap(superuser, passwords))
    print(f"{len(SERVICES)} databases and {len(SERVICES) * len(ROLES)} roles are in place")


if __name__ == "__main__":
    main()
