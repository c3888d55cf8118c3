"""A row of tenant A, clinic 1 for each table that the world leaves empty: an empty table hides nothing."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from tests.support.superuser import tenant_tables
from tests.support.world import World

_COLUMNS = text(
    "SELECT column_name AS name, data_type AS type FROM information_schema.columns "
    "WHERE table_schema = 'public' AND table_name = :table AND is_generated = 'NEVER' AND is_identity = 'NO'"
)
_VALUES = {
    "uuid": "gen_random_uuid()",
    "text": "'x'",
    "integer": "1",
    "bigint": "1",
    "double precision": "1",
    "smallint": "1",
    "boolean": "false",
    "jsonb": "'[]'",
    "bytea": "''",
    "date": "current_date",
    "timestamp with time zone": "clock_timestamp()",
}
# Where a column takes certain values only.
_SPECIAL = {
    ("parked_action", "action"): "'replay'",
    ("decision", "decision"): "'approved'",
    ("verification", "kind"): "'ledger'",
}


async def fill(connection: AsyncConnection, world: World) -> list[str]:
    """Fill the empty tables, past foreign keys and triggers; their names. The connection is a superuser's."""
    await connection.execute(text("SET session_replication_role = replica"))
    filled: list[str] = []
    for table in await tenant_tables(connection):
        mine = text(f"SELECT count(*) FROM {table} WHERE tenant_id = :tenant")
        if await connection.scalar(mine, {"tenant": world.chain.tenant}):
            continue
        known = {"tenant_id": f"'{world.chain.tenant}'", "clinic_id": f"'{world.one.clinic_id}'"}
        values = {
            column.name: known.get(column.name) or _SPECIAL.get((table, column.name)) or _VALUES[column.type]
            for column in await connection.execute(_COLUMNS, {"table": table})
        }
        await connection.execute(
            text(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(values.values())})")
        )
        filled.append(table)
    await connection.commit()
    return filled


async def emptied(connection: AsyncConnection, world: World, tables: list[str]) -> None:
    """Take the rows away again: what is not of this world would wait for ever for a worker."""
    await connection.execute(text("SET session_replication_role = replica"))
    for table in tables:
        await connection.execute(text(f"DELETE FROM {table} WHERE tenant_id = :tenant"), {"tenant": world.chain.tenant})
    await connection.commit()
