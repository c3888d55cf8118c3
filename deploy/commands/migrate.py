"""`chairflow migrate`: every database to the newest schema."""

from typing import Annotated

import typer

from shared.settings import SERVICES


def migrate(
    service: Annotated[list[str] | None, typer.Option(help="Only this service; may be repeated.")] = None,
) -> None:
    """Bring the databases to the newest schema. Safe to repeat; needs CHAIRFLOW_<SERVICE>_OWNER_DSN of each."""
    # Alembic is not imported for the others' --help.
    from deploy.local.migrate import migrate as upgrade

    if unknown := set(service or ()) - set(SERVICES):
        raise typer.BadParameter(f"there is no service {', '.join(sorted(unknown))}; there are {', '.join(SERVICES)}")
    upgrade([name for name in SERVICES if service is None or name in service])
