"""Whether a database has the schema that this code needs: `python -m shared.migrated booking api` waits until it has.

What a pod does before its process starts: new code never meets a schema that it does not know. A schema that is newer
than the code is enough, because migrations only add to what the code before them reads and writes (expand, then contract).
"""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import asyncpg
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from shared.settings import SERVICES, Settings

INI = Path(__file__).parents[1] / "alembic.ini"
LOOK_AGAIN_SECONDS = 1.0


def known_revisions(service: str) -> list[str]:
    """The migrations that came with this code, the newest first."""
    script = ScriptDirectory.from_config(Config(str(INI), ini_section=service))
    return [revision.revision for revision in script.walk_revisions()]


def missing(current: str | None, known: Sequence[str]) -> list[str]:
    """What has still to be applied, the newest first; nothing when `current` is one that this code does not know yet."""
    if current is None:
        return list(known)
    return list(known[: known.index(current)]) if current in known else []


async def current_revision(dsn: str) -> str | None:
    """The newest migration of this database, None before the first. Raises what the driver raises when it cannot be asked."""
    engine = create_async_engine(dsn, poolclass=NullPool, connect_args={"timeout": 5})
    try:
        async with engine.connect() as connection:
            return cast("str | None", await connection.scalar(text("SELECT version_num FROM alembic_version")))
    except ProgrammingError as error:
        if isinstance(getattr(error.orig, "__cause__", None), asyncpg.UndefinedTableError):
            return None
        raise
    finally:
        await engine.dispose()


async def wait_for_schema(service: str, dsn: str) -> None:
    """Come back when nothing is missing. A database that is not there yet, or refuses, is looked at again."""
    known, said = known_revisions(service), ""
    while True:
        try:
            waiting = missing(await current_revision(dsn), known)
            now = f"{service}: waits for migration {waiting[0]}" if waiting else ""
        except Exception as error:
            # whatever the reason, the answer is the same: not yet; the log tells the operator which
            waiting, now = list(known), f"{service}: waits for its database ({error})"
        if not waiting:
            return
        if now != said:
            print(now, flush=True)
            said = now
        await asyncio.sleep(LOOK_AGAIN_SECONDS)


def main(arguments: Sequence[str]) -> None:
    """Command line: the service, and whose address is used: `api` or `worker`."""
    if len(arguments) != 2 or arguments[0] not in SERVICES or arguments[1] not in ("api", "worker"):
        sys.exit("usage: python -m shared.migrated SERVICE api|worker")
    service, config = arguments[0], Settings()
    dsn = config.api_dsn(service) if arguments[1] == "api" else config.worker_dsn(service)
    asyncio.run(wait_for_schema(service, dsn))
    print(f"{service}: the schema is there")


if __name__ == "__main__":
    main(sys.argv[1:])
