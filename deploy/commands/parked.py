"""`chairflow parked`: records that a service could not handle, looked at and decided about.

It works on the databases of the services whose `CHAIRFLOW_<SERVICE>_WORKER_DSN` is set, and needs no broker (`import` does).
Whoever can read these addresses runs the platform: here every chain's records are shown.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Annotated, TypeVar
from uuid import UUID

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy.ext.asyncio import AsyncSession

from shared.db import Database
from shared.errors import NotFound, Refusal
from shared.messaging.dead_letters import DeadLetter, dead_letters
from shared.messaging.parked import keep
from shared.operations.decisions import Decider, ask_for_replay, drop, shell_user
from shared.operations.parked import parked_detail, parked_page
from shared.operations.schemas import ParkedView, State
from shared.settings import SERVICES, MissingSetting, ServiceName, settings

T = TypeVar("T")
_PAGE = 200

parked_app = typer.Typer(
    help="Parked records: list them, look into one, have its service handle it again, or drop it for a reason.",
    no_args_is_help=True,
)
ServiceOption = Annotated[ServiceName | None, typer.Option(help="Only this service; else every one whose DSN is set.")]
IdArgument = Annotated[UUID, typer.Argument(help="The record's id, as listed.")]


@parked_app.command("list")
def list_parked(
    service: ServiceOption = None,
    state: Annotated[State | None, typer.Option(help="Only records in this state.")] = "open",
    every: Annotated[bool, typer.Option("--every", help="Whatever their state is.")] = False,
) -> None:
    """Parked records with their reasons, the newest first."""
    table = Table("service", "id", "record", "event", "state", "reason", "detail")
    for name in _services(service):
        for found in asyncio.run(_in(name, lambda session: _all(session, None if every else state))):
            record = f"{found.topic}:{found.partition}:{found.offset}"
            table.add_row(name, str(found.id), record, found.event_type, found.state, found.reason, found.detail)
    Console().print(table if table.row_count else "No record is parked.")


@parked_app.command()
def show(parked_id: IdArgument, service: ServiceOption = None) -> None:
    """One record: where it came from, why it is here, its headers and body, and who did what."""
    found = _of_whom(parked_id, service, lambda session: parked_detail(session, parked_id))
    typer.echo(f"{found.topic}:{found.partition}:{found.offset} ({found.state}, {found.reason}): {found.detail}")
    for header in found.headers:
        typer.echo(f"{header.name}: {header.value}")
    typer.echo("The body is withheld: names and numbers are read in CRM." if found.is_withheld else found.body or "")
    for action in found.actions:
        who = action.user_name or action.user_id
        typer.echo(f"{action.at:%Y-%m-%d %H:%M:%S} {who} ({action.role}) {action.action} {action.note}".rstrip())


@parked_app.command("replay")
def replay_parked(
    parked_ids: Annotated[list[UUID] | None, typer.Argument(help="Ids, as listed.")] = None,
    service: ServiceOption = None,
    every: Annotated[bool, typer.Option("--all", help="Every open record of these services, after the fix.")] = False,
) -> None:
    """Have its own service's worker handle a record again, in a moment. Safe to repeat."""
    if every == bool(parked_ids):
        raise typer.BadParameter("name ids, or give --all")
    for parked_id in parked_ids or ():
        _of_whom(parked_id, service, lambda session, wanted=parked_id: ask_for_replay(session, wanted, _me()))
    count = len(parked_ids or ())
    if every:
        count = sum(asyncio.run(_in(name, _replay_all)) for name in _services(service))
    typer.echo(f"{count} records: their workers take them again.")


@parked_app.command("drop")
def drop_parked(
    parked_id: IdArgument,
    reason: Annotated[str, typer.Option(help="Why it is never to be handled; it stays with the record.")],
    service: ServiceOption = None,
) -> None:
    """Never handle this record. Final."""
    if not reason.strip():
        raise typer.BadParameter("give a reason")
    _of_whom(parked_id, service, lambda session: drop(session, parked_id, _me(), reason.strip()))
    typer.echo("Dropped.")


@parked_app.command("import")
def import_parked(service: ServiceOption = None) -> None:
    """Take over what lies on the `.dlq` topics and is not in the databases: parked before they kept it. Safe to repeat."""
    letters = asyncio.run(dead_letters(settings()))
    for name in _services(service):
        own = [letter for letter in letters if letter.verdict.group == f"chairflow-{name}"]
        count = asyncio.run(_in(name, partial(_take_over, own)))
        typer.echo(f"{name}: {count} records taken over.")


def _me() -> Decider:
    return Decider(shell_user(), "", "command line")


def _services(chosen: ServiceName | None) -> list[ServiceName]:
    """The chosen service, or those whose databases can be reached from here."""
    found: list[ServiceName] = []
    for name in (chosen,) if chosen else SERVICES:
        try:
            settings().worker_dsn(name)
        except MissingSetting as missing:
            if chosen:
                raise typer.BadParameter(str(missing)) from None
        else:
            found.append(name)
    if not found:
        raise typer.BadParameter("no CHAIRFLOW_<SERVICE>_WORKER_DSN is set")
    return found


def _of_whom(parked_id: UUID, chosen: ServiceName | None, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
    """Do it in the service that has the record. Exits with 1 when none has it, or a rule refuses."""
    for name in _services(chosen):
        try:
            return asyncio.run(_in(name, work))
        except NotFound:
            continue
        except Refusal as refusal:
            typer.echo(f"{refusal.detail} {refusal.hint}", err=True)
            raise typer.Exit(1) from None
    typer.echo(f"No record {parked_id} is parked.", err=True)
    raise typer.Exit(1)


async def _in(service: ServiceName, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
    async with _session(service) as session:
        return await work(session)


@asynccontextmanager
async def _session(service: ServiceName) -> AsyncGenerator[AsyncSession]:
    database = Database(settings().worker_dsn(service), pool_size=1, application_name="chairflow-parking")
    try:
        async with database.transaction(tenant_id=None) as session:
            yield session
    finally:
        await database.close()


async def _all(session: AsyncSession, state: State | None) -> list[ParkedView]:
    found: list[ParkedView] = []
    after: UUID | None = None
    while True:
        page = await parked_page(session, state, limit=_PAGE, after=after)
        found += page.items
        if page.next is None:
            return found
        after = page.next


async def _take_over(letters: list[DeadLetter], session: AsyncSession) -> int:
    return sum([await keep(session, letter.record, letter.verdict) for letter in letters])


async def _replay_all(session: AsyncSession) -> int:
    found = await _all(session, "open")
    for record in found:
        await ask_for_replay(session, record.id, _me())
    return len(found)
