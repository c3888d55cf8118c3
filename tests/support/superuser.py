"""A service's database as nobody in production sees it: as the superuser, whom no policy binds."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from deploy.local.testing import Servers


def superuser_dsn(servers: Servers, service: str) -> str:
    return servers.postgres.dsn(service).replace("postgresql://", "postgresql+asyncpg://", 1)


@asynccontextmanager
async def superuser(servers: Servers, service: str) -> AsyncGenerator[AsyncConnection]:
    """A connection whose transaction is rolled back at the end."""
    engine = create_async_engine(superuser_dsn(servers, service), poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            yield connection
    finally:
        await engine.dispose()


async def tenant_tables(connection: AsyncConnection) -> dict[str, list[str]]:
    """Every table whose rows have a tenant, with its columns that hold ids."""
    rows = await connection.execute(
        text(
            "SELECT c.relname, array_agg(cast(a.attname AS text)) AS columns FROM pg_class c "
            "JOIN pg_attribute a ON a.attrelid = c.oid AND a.atttypid = 'uuid'::regtype AND a.attnum > 0 "
            "WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace "
            "GROUP BY 1 HAVING 'tenant_id' = ANY (array_agg(cast(a.attname AS text))) ORDER BY 1"
        )
    )
    return {str(row.relname): list(row.columns) for row in rows}
