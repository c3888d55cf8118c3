"""`chairflow catch-up`: a restored database takes back from the log what the backup did not have."""

import asyncio
from importlib import import_module
from typing import Annotated

import typer

from deploy.commands.installation import CannotGoOn
from shared.db import Database
from shared.events.catalogue import topics_of
from shared.messaging.offsets import GroupIsBusy, start_at
from shared.messaging.own_log import LogIsShorter
from shared.messaging.recovery import CannotBePutBack, Recovery
from shared.messaging.recovery import catch_up as put_back
from shared.messaging.republish import WorkerIsRunning, relay_stopped
from shared.settings import SERVICES, ServiceName, settings


def catch_up(
    service: Annotated[list[str], typer.Argument(help=f"Which databases were restored: {', '.join(SERVICES)}.")],
) -> None:
    """After a restore, before a service opens: put back the events that its database lost, from its own topic.

    The service's workers are stopped; its API refuses commands until this is done. Everything that an event carries
    comes back, and what follows from it; docs/day-two/database-lost.md names the little that does not.
    """
    for name in service:
        if name not in SERVICES:
            raise typer.BadParameter(f"there is no service {name}; there are {', '.join(SERVICES)}")
    for name in SERVICES:
        if name in service and not topics_of(name):
            print(f"{name}: publishes nothing; its worker reads the log again from where the database is, by itself")
        elif name in service:
            try:
                asyncio.run(_catch_up(name))
            except WorkerIsRunning as error:
                raise CannotGoOn(f"{name}: nothing was changed, a worker of it is running. Stop it first.") from error
            except GroupIsBusy as error:
                raise CannotGoOn(f"{name}: {error} still has members: stop its workers, run this again.") from error
            except LogIsShorter as error:
                raise CannotGoOn(
                    f"{name}: nothing was changed, the log ends before what the database has put there ({error}). "
                    "Rebuild the log first: `chairflow log rebuild`."
                ) from error
            except CannotBePutBack as error:
                raise CannotGoOn(f"{name}: nothing was changed, the log does not fit the database: {error}") from error


async def _catch_up(service: ServiceName) -> None:
    config = settings()
    recovery: Recovery = import_module(f"services.{service}.recovery").RECOVERY
    database = Database(config.owner_dsn(service), pool_size=3, application_name=f"chairflow-{service}-catch-up")
    try:
        async with relay_stopped(database, service):
            async with database.transaction(tenant_id=None) as session:
                found = await put_back(
                    session,
                    config,
                    topics_of(service),
                    recovery,
                    lambda what: print(f"{service}: {what}", flush=True),
                )
            await start_at(config, f"chairflow-{service}", found.positions)
    finally:
        await database.close()
    print(f"{service}: {found.put_back} events put back; it may open", flush=True)
