"""`chairflow rebuild`: every number again from the log, compared with the running store, and put in its place if asked."""

import asyncio
from typing import Annotated
from uuid import UUID

import typer

from deploy.commands.installation import CannotGoOn, confirm


def rebuild(
    tenant: Annotated[UUID | None, typer.Option(help="Only this chain.")] = None,
    swap: Annotated[bool, typer.Option("--swap", help="Replace what differs by what the log says.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before replacing.")] = False,
) -> None:
    """Compute every number again from offset 0 of the log and compare: exit status 1 if any differs and stays so."""
    from services.analytics.rebuild import DeriverIsRunning, compare

    if swap:
        confirm("Replace the numbers that differ by what the log says?", yes=yes)
    try:
        remaining = asyncio.run(compare(tenant, should_swap=swap))
    except DeriverIsRunning as error:
        raise CannotGoOn(f"Nothing was changed: {error}.") from error
    raise typer.Exit(1 if remaining else 0)
