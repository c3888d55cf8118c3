"""The list of commands. A new one is a file beside this, whose function's docstring is its help, and a line in `COMMANDS`."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from deploy.commands import installation
from deploy.commands.acls import acls
from deploy.commands.catch_up import catch_up
from deploy.commands.doctor import doctor
from deploy.commands.log import log_app
from deploy.commands.migrate import migrate
from deploy.commands.parked import parked_app
from deploy.commands.rebuild import rebuild
from deploy.commands.topics import topics
from deploy.commands.verify import verify
from deploy.onboarding.cli import tenant_app

COMMANDS: tuple[Callable[..., None], ...] = (doctor, migrate, topics, acls, verify, rebuild, catch_up)
GROUPS: dict[str, typer.Typer] = {"log": log_app, "parked": parked_app, "tenant": tenant_app}

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def _main(
    data: Annotated[
        Path | None,
        typer.Option(help="A local installation's data directory. Without it: the environment, else .chairflow."),
    ] = None,
) -> None:
    """Chairflow: look after an installation. Exit status 0: all is well; 1: it is not, and the text says what."""
    installation.use(data)


for command in COMMANDS:
    app.command()(command)
for name, group in GROUPS.items():
    app.add_typer(group, name=name)
