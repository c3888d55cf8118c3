"""The command line of the simulator."""

import asyncio
import json
import os
import signal
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from simulator.client import Client
from simulator.control import Control
from simulator.journal import Journal
from simulator.options import SERVICES, Options, service_urls
from simulator.presence import present
from simulator.progress import ProgressFile
from simulator.runner import Runner
from simulator.signing import minted_tokens
from simulator.tokens import FileTokens, Tokens

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A chain of clinics as a program, over HTTP only.",
)
LOCAL = Path(os.environ.get("CHAIRFLOW_LOCAL_DIRECTORY", ".chairflow"))
DEMO_TENANT = "0c4a1f10-0000-7000-8000-000000000001"

StateDir = Annotated[Path, typer.Option(help="Journal, options, control file and progress of the run.")]
KeyFile = Annotated[
    Path,
    typer.Option(
        envvar="CHAIRFLOW_ISSUER_KEY_FILE",
        help="Private key (PEM, RS256) of the local issuer: tokens are minted with it.",
    ),
]
Urls = Annotated[list[str] | None, typer.Option("--url", help="SERVICE=ADDRESS; default: CHAIRFLOW_<SERVICE>_URL.")]
TokenDir = Annotated[Path | None, typer.Option(help="Ready-made tokens instead: one file ROLE.jwt per role.")]
Seed = Annotated[str, typer.Option(help="The same seed plays the same history.")]
Tenant = Annotated[str, typer.Option(help="The chain's tenant id.")]
STATE = LOCAL / "simulator"
KEY = LOCAL / "issuer.pem"


@dataclass(frozen=True)
class Access:
    """Where the services are (`SERVICE=ADDRESS` each) and how to sign in: with a key, or a directory of tokens."""

    key: Path
    token_dir: Path | None
    urls: Sequence[str] = ()

    def tokens(self, tenant: str) -> Tokens:
        return FileTokens(self.token_dir) if self.token_dir else minted_tokens(self.key, tenant)


def client_of(access: Access, tenant: str) -> Client:
    """A client of the services that the environment names."""
    given = dict(url.split("=", 1) for url in access.urls)
    if unknown := given.keys() - set(SERVICES):
        raise typer.BadParameter(f"--url names no service: {sorted(unknown)}")
    return Client(service_urls(given), access.tokens(tenant))


@app.command()
def run(
    seed: Seed = "1",
    tenant: Tenant = DEMO_TENANT,
    start: Annotated[str, typer.Option(help="First business day.")] = "2026-03-02",
    clinics: Annotated[int, typer.Option(min=1, max=500, help="Clinics, the sandbox not counted.")] = 12,
    days: Annotated[int, typer.Option(min=1, help="Business days played in full before living on.")] = 60,
    import_months: Annotated[int, typer.Option(min=0, max=36, help="Months of earlier visits.")] = 14,
    patients_per_clinic_day: Annotated[float, typer.Option(min=0, help="Newcomers: the size of the run.")] = 1.5,
    imported_per_clinic: Annotated[int, typer.Option(min=0, help="Patients with earlier visits.")] = 60,
    live: Annotated[bool, typer.Option(help="Go on living after the last day.")] = True,
    speed: Annotated[float | None, typer.Option(min=0.01, help="Business minutes per second when living on.")] = None,
    state_dir: StateDir = STATE,
    progress: Annotated[Path | None, typer.Option(help="Progress file; default: in the state directory.")] = None,
    key: KeyFile = KEY,
    token_dir: TokenDir = None,
    url: Urls = None,
) -> None:
    """Open a chain, import its history, play its days, live on. A later start in the same state directory goes on."""
    wanted = Options(
        seed, tenant, start, clinics, days, import_months, patients_per_clinic_day, imported_per_clinic
    )  # fmt: skip
    earlier = Options.load(state_dir)
    if earlier is not None and replace(earlier, days=wanted.days) != wanted:
        raise typer.BadParameter(f"{state_dir} holds another run ({earlier}); give its options or another --state-dir")
    wanted.save(state_dir)
    control = Control(state_dir)
    if speed is not None:
        control.set_speed(speed)
    status = asyncio.run(_run(wanted, Access(key, token_dir, url or ()), state_dir, progress, control, live=live))
    raise typer.Exit(status)


async def _run(
    options: Options, access: Access, state_dir: Path, progress: Path | None, control: Control, *, live: bool
) -> int:
    task = asyncio.current_task()
    for number in (signal.SIGTERM, signal.SIGINT):
        if task is not None:
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    client, journal = client_of(access, options.tenant), Journal(state_dir / "journal.sqlite")
    file = ProgressFile(progress or state_dir / "progress.json", Console())
    runner = Runner(options, client, journal, file, control, live=live)
    try:
        with present(state_dir):
            await runner.run()
    except asyncio.CancelledError:
        return 0
    finally:
        counts = journal.counts()
        print(f"{counts} retries={client.retries}")
        await client.close()
        journal.close()
    return 1 if runner.refused else 0


@app.command()
def speed(minutes: float, state_dir: StateDir = STATE) -> None:
    """Change the speed of a living chain: business minutes per second."""
    Control(state_dir).set_speed(minutes)


@app.command()
def pause(state_dir: StateDir = STATE) -> None:
    """Send nothing more until `resume`."""
    Control(state_dir).pause("person")


@app.command()
def resume(state_dir: StateDir = STATE) -> None:
    """Go on after `pause`."""
    Control(state_dir).resume()


@app.command()
def verify(
    state_dir: StateDir = STATE,
    kafka: Annotated[str, typer.Option(envvar="CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS")] = "127.0.0.1:9092",
    key: KeyFile = KEY,
    token_dir: TokenDir = None,
    url: Urls = None,
    tenant: Annotated[str | None, typer.Option(help="The chain's tenant id; default: that of the run.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The differences as JSON lines.")] = False,
) -> None:
    """The ledger against services, topics and every number: a table of differences, exit status 0 only when empty."""
    from simulator.verify import check  # the recount is not needed to run

    if tenant is None:
        options = Options.load(state_dir)
        if options is None:
            raise typer.BadParameter(f"nothing was ever run in {state_dir}")
        tenant = options.tenant
    report = asyncio.run(check(tenant, state_dir, client_of(Access(key, token_dir, url or ()), tenant), kafka))
    report.show(as_json=as_json)
    raise typer.Exit(0 if not report.differences else 1)


@app.command()
def headline(
    key: KeyFile = KEY,
    url: Urls = None,
    as_json: Annotated[bool, typer.Option("--json", help="The rows as JSON.")] = False,
) -> None:
    """Scenario S1 in a tenant of its own: a refund on day 40 restates the conversion of day 0."""
    from simulator.headline import play

    tenant = str(uuid.uuid4())
    result = asyncio.run(play(client_of(Access(key, None, url or ()), tenant), tenant))
    print(json.dumps(result.rows)) if as_json else result.show()
    raise typer.Exit(0 if result.is_exact else 1)
