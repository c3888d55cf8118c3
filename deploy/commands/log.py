"""`chairflow log rebuild`: Kafka was lost; its topics are written again from the services' event tables."""

import asyncio
from contextlib import AsyncExitStack
from typing import Annotated

import typer
from rich.progress import Progress

from deploy.commands.installation import CannotGoOn
from shared.db import Database
from shared.events.catalogue import topics_of
from shared.messaging.kafka import started_producer
from shared.messaging.offsets import GroupIsBusy, start_at
from shared.messaging.own_log import TopicsAreMissing
from shared.messaging.republish import (
    LogHoldsSomethingElse,
    Republication,
    WorkerIsRunning,
    relay_stopped,
)
from shared.settings import SERVICES, settings

log_app = typer.Typer(no_args_is_help=True, help="The event log: rebuilt from the services' databases.")


@log_app.callback()
def _main() -> None:
    """The event log."""


@log_app.command()
def rebuild(
    force: Annotated[bool, typer.Option("--force", help="Publish everything again, after whatever is there.")] = False,
) -> None:
    """Publish every event again from the event tables, for a new cluster. The workers are stopped, the APIs may run.

    Each service's events with their keys, bytes and headers, in the order per key in which they were recorded; what the
    old cluster never acknowledged is left to the relays. A run that died half-way goes on where it was. Then every
    consumer begins at offset 0, and sets aside what it has handled.
    """
    try:
        asyncio.run(_rebuild(force=force))
    except WorkerIsRunning as service:
        raise CannotGoOn(f"Nothing was published: a {service} worker is running. Stop all workers first.") from service
    except TopicsAreMissing as topics:
        raise CannotGoOn(
            f"Nothing was published: no topic {topics} is there. `chairflow topics` makes them."
        ) from topics
    except LogHoldsSomethingElse as places:
        raise CannotGoOn(
            f"Nothing was published: the log is not empty, and what it holds is not what belongs there ({places}). "
            "If it is to stay, --force publishes every event again after it; consumers set repeats aside."
        ) from places
    except GroupIsBusy as group:
        raise CannotGoOn(
            f"The log is complete, but {group} still has members: stop the workers, run it again."
        ) from group


async def _rebuild(*, force: bool) -> None:
    config = settings()
    async with AsyncExitStack() as stack:
        databases = {service: Database(config.worker_dsn(service), pool_size=2) for service in SERVICES}
        for service, database in databases.items():
            stack.push_async_callback(database.close)
            await stack.enter_async_context(relay_stopped(database, service))
        works = {
            service: Republication(database, config, topics_of(service)) for service, database in databases.items()
        }
        for work in works.values():
            await work.look(should_append=force)
        producer = await started_producer(config)
        stack.push_async_callback(producer.stop)
        with Progress() as progress:
            for service, work in works.items():
                task = progress.add_task(f"{service:<10}", total=await work.count())
                published = await work.publish(producer, lambda count, task=task: progress.advance(task, count))
                print(f"{service}: {published} events published")
        for service in SERVICES:
            await start_at(config, f"chairflow-{service}", {})
