"""The Alembic environment of every service: `alembic -n booking upgrade head`."""

import asyncio
import os

from alembic import context
from sqlalchemy import Connection, MetaData, pool
from sqlalchemy.ext.asyncio import create_async_engine

from shared.settings import ServiceName, Settings

LOCK_TIMEOUT = os.environ.get("CHAIRFLOW_MIGRATION_LOCK_TIMEOUT", "5s")


def run(service: ServiceName, metadata: MetaData) -> None:
    """Apply the migrations as the owner of the service's database; give up on a lock rather than block work."""
    asyncio.run(_online(Settings().owner_dsn(service), metadata))


async def _online(dsn: str, metadata: MetaData) -> None:
    engine = create_async_engine(dsn, poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(_migrate, metadata)
        await connection.commit()
    await engine.dispose()


def _migrate(connection: Connection, metadata: MetaData) -> None:
    connection.exec_driver_sql(f"SET lock_timeout = '{LOCK_TIMEOUT}'")
    context.configure(connection=connection, target_metadata=metadata, transaction_per_migration=False)
    with context.begin_transaction():
        context.run_migrations()
