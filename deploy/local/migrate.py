"""All databases to the newest schema, in one process: `python -m deploy.local.migrate`.

The same as `alembic -n <service> upgrade head` for each; one process, because importing costs more than migrating.
"""

from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config

from deploy.bootstrap import SERVICES

INI = Path(__file__).parents[2] / "alembic.ini"


def migrate(services: Sequence[str] = SERVICES) -> None:
    """Upgrade each service's database; addresses come from the environment, as for alembic itself."""
    for service in services:
        print(f"migrating {service}", flush=True)
        command.upgrade(Config(str(INI), ini_section=service), "head")


if __name__ == "__main__":
    migrate()
