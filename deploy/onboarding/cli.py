"""What one types: `chairflow tenant template | check | create | hours | token`."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn
from uuid import UUID, uuid4

import typer
from rich.console import Console

from deploy.local.issuer.people import People, add_people
from deploy.local.places import DIRECTORY
from deploy.local.progress import Screen
from deploy.onboarding import say
from deploy.onboarding.access import AccessIsMissing, Installation, tenant_of
from deploy.onboarding.carry_out import RowWasRefused, carry_out
from deploy.onboarding.chain import Chain
from deploy.onboarding.check import ROLES, ChainIsNotReady, read_chain
from deploy.onboarding.hours import plan_hours
from deploy.onboarding.identities import Identities, identities
from deploy.onboarding.plan import Plan, plan_chain
from deploy.onboarding.services import ServiceIsAway, Services, WasRefused
from deploy.onboarding.staff import people_of
from deploy.onboarding.template import FilesAreThere, write_template
from shared.ids import derived_id

tenant_app = typer.Typer(no_args_is_help=True, help="Open a chain of clinics, from one CSV per kind.")


class Issuer(StrEnum):
    LOCAL = "local"
    EXTERNAL = "external"


Files = Annotated[
    Path, typer.Argument(metavar="DIR", help="The directory of the chain's CSV files.", show_default=False)
]
Days = Annotated[int, typer.Option(min=1, max=366, help="Publish hours from today for so many days.")]
Replace = Annotated[bool, typer.Option("--replace", help="What is there and differs becomes what the files say.")]
Urls = Annotated[list[str] | None, typer.Option("--url", help="SERVICE=ADDRESS of an installation of your own.")]
Token = Annotated[str | None, typer.Option(envvar="CHAIRFLOW_TOKEN", help="An administrator's token from your issuer.")]
Data = Annotated[
    Path,
    typer.Option("--data", envvar="CHAIRFLOW_LOCAL_DIRECTORY", help="The data directory of a local installation."),
]


@tenant_app.command()
def template(directory: Files) -> None:
    """Write an example of each file: a small chain of two clinics, to be edited."""
    try:
        paths = write_template(directory)
    except FilesAreThere as there:
        _fail(f"Nothing was written, these are there already: {there}")
    say.written(paths)


@tenant_app.command()
def check(directory: Files) -> None:
    """Say everything that is wrong with the files, without touching any service; exit status 0 if nothing is."""
    say.summary(_chain(directory))


@tenant_app.command()
def create(
    directory: Files,
    name: Annotated[str, typer.Option(help="The chain's name, as its people see it when they sign in.")],
    tenant: Annotated[UUID | None, typer.Option(help="The chain's id; without it, it follows from the name.")] = None,
    days: Days = 92,
    replace: Replace = False,
    issuer: Annotated[Issuer | None, typer.Option(help="Where people sign in; local without --token.")] = None,
    url: Urls = None,
    token: Token = None,
    data: Data = DIRECTORY,
) -> None:
    """Check the files, then create what is not there yet. Safe to repeat: after a failure, or with rows added."""
    chain = _chain(directory)
    with _failures_told():
        installation = Installation.of(data.resolve())
        tenant = _tenant(tenant, token, name)
        plan, ids = _carry_out(chain, installation, tenant, url, token, days, replace=replace, only_hours=False)
        people = people_of(chain, tenant, name, ids)
        external = issuer is Issuer.EXTERNAL or (issuer is None and token is not None)
        if not external and installation.directory is None:
            raise AccessIsMissing("There is no local issuer here: --issuer external prints what yours has to say.")
        if external or installation.directory is None:
            say.claims(people)
            new = 0
        else:
            path = installation.directory / "people.json"
            known = {person.id for person in People(path).all()}
            add_people(path, people)
            new = sum(person.id not in known for person in people)
            say.signed_up(people, new)
    say.differences(plan)
    is_new = bool(plan.commands) or new > 0
    say.opened(directory, name, tenant, people, None if external else installation.console, is_new=is_new)


@tenant_app.command()
def hours(
    directory: Files,
    tenant: Annotated[UUID | None, typer.Option(help="The chain's id; without it, the token's.")] = None,
    days: Days = 92,
    replace: Replace = False,
    url: Urls = None,
    token: Token = None,
    data: Data = DIRECTORY,
) -> None:
    """Publish the weekly hours further ahead; once a month, by cron. Days that have hours keep them."""
    chain = _chain(directory)
    with _failures_told():
        tenant = _tenant(tenant, token, None)
        installation = Installation.of(data.resolve())
        plan, _ = _carry_out(chain, installation, tenant, url, token, days, replace=replace, only_hours=True)
    say.differences(plan)


@tenant_app.command()
def token(
    tenant: Annotated[UUID, typer.Option(help="The chain's id.")],
    role: Annotated[list[str], typer.Option(help="Several times for several roles.")],
    data: Data = DIRECTORY,
) -> None:
    """Print a token of the local issuer, valid for 12 hours, to try the APIs with."""
    if unknown := set(role) - set(ROLES):
        _fail(f"There is no role {', '.join(sorted(unknown))}; there are {', '.join(ROLES)}.")
    with _failures_told():
        print(Installation.of(data.resolve()).token(tenant, role))


def _chain(directory: Path) -> Chain:
    try:
        return read_chain(directory)
    except ChainIsNotReady as error:
        say.problems(error.problems)
        raise typer.Exit(1) from None


def _tenant(given: UUID | None, token: str | None, name: str | None) -> UUID:
    """The chain's id. Raises AccessIsMissing when it is not said, or not the token's."""
    named = tenant_of(token) if token else None
    if given and named and given != named:
        raise AccessIsMissing(f"The token is for the chain {named}, and --tenant is {given}.")
    found = given or named or (derived_id("tenant", name) if name else None)
    if found is None:
        raise AccessIsMissing("Which chain? Give --tenant; `chairflow tenant create` has said it.")
    return found


def _carry_out(
    chain: Chain,
    installation: Installation,
    tenant: UUID,
    url: list[str] | None,
    token: str | None,
    days: int,
    *,
    replace: bool,
    only_hours: bool,
) -> tuple[Plan, Identities]:
    """Look at what is there, send what is not. The plan that was carried out, and the ids of everything."""
    run, now = str(uuid4()) if replace else None, datetime.now(UTC)
    with Services(installation.urls(url or []), token or installation.token(tenant)) as services:
        found = services.found(chain, now, days)
        ids = identities(chain, tenant, found)
        plan = plan_hours(chain, tenant, found, ids, now, days, run)
        if not only_hours:
            plan = plan_chain(chain, tenant, found, ids, run) + plan
        with Screen(Console()) as screen:
            carry_out(plan, services, screen)
    return plan, ids


@contextmanager
def _failures_told() -> Generator[None]:
    try:
        yield
    except ServiceIsAway as error:
        _fail(f"{error}.\nIs it running? Then run the same command again: it goes on where it stopped.")
    except RowWasRefused as error:
        _fail(f"{error}\nWhat came before it is there. Put it right and run the same command again: it goes on here.")
    except (WasRefused, AccessIsMissing) as error:
        _fail(str(error))


def _fail(text: str) -> NoReturn:
    print(text, file=sys.stderr)
    raise typer.Exit(1)
