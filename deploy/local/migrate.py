"""All databases to the newest schema, in one process: `python -m deploy.local.migrate`.

The same as `alembic -n <service> upgrade head` for each; one process, because importing costs more than migrating.
A database that is newer than this code (the code was rolled back) is left as it is.
"""

import asyncio
from collections.abc import Sequence

from alembic import command
from alembic.config import Config

from shared.migrated import INI, current_revision, known_revisions
from shared.settings import SERVICES, ServiceName, Settings


def migrate(services: Sequence[ServiceName] = SERVICES) -> None:
    """Upgrade each service's database; addresses come from the environment, as for alembic itself."""
    for service in services:
        current = asyncio.run(current_revision(Settings().owner_dsn(service)))
        if current is not None and current not in (known := known_revisions(service)):
            print(
                f"{service} is at {current}, newer than {known[0]}, the last that this version knows: left", flush=True
            )
            continue
        print(f"migrating {service}", flush=True)
        command.upgrade(Config(str(INI), ini_section=service), "head")


if __name__ == "__main__":
    migrate()
