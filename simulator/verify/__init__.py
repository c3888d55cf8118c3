"""The simulator's ledger against the services' data, the log and every number."""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from simulator.client import Client
from simulator.clock import settle
from simulator.control import Control
from simulator.journal import Journal
from simulator.ledger import billing, booking, crm, followup
from simulator.ledger.facts import FOLLOWUPS_OWN, Book
from simulator.presence import is_present
from simulator.progress import read_progress
from simulator.runner import ask_again
from simulator.verify import numbers, services, timers, topics
from simulator.verify.log import Record, read_log
from simulator.verify.report import Report
from simulator.verify.told import tell

# Imported for their event handlers, which register themselves.
LEDGER = (booking, crm, billing, followup)
PAUSE_SECONDS = 120


class SimulatorDoesNotPause(RuntimeError):
    """The running simulator went on sending for two minutes after it was asked to be still."""


async def check(tenant: str, state_dir: Path, client: Client, kafka: str) -> Report:
    """Compare everything that the journal in `state_dir` tells of a chain. A simulator that is running is paused meanwhile.

    Analytics keeps what was found. Raises SimulatorDoesNotPause.
    """
    begun = time.monotonic()
    try:
        async with stillness(state_dir):
            report = await _check(tenant, state_dir, client, kafka)
        await tell(client, report, time.monotonic() - begun)
        return report
    finally:
        await client.close()


async def _check(tenant: str, state_dir: Path, client: Client, kafka: str) -> Report:
    report, journal = Report(), Journal(state_dir / "journal.sqlite")
    await ask_again(client, journal)
    await settle(client)
    now = datetime.fromisoformat((await client.get("booking", "/v1/admin/clock"))["now"])
    entries = list(journal.entries())
    report.compared["acknowledged calls"] = journal.counts()["acknowledged"]
    records = topics.without_duplicates(await read_log(kafka, tenant), report)
    book = Book({_key(r): r.event for r in records.values()}, {id: r.event for id, r in records.items()})
    promised = topics.acknowledged(entries, records, report)
    book.enter(entries)
    zones = {id: clinic["zone"] for id, clinic in book.all("clinic").items() if not clinic["is_sandbox"]}
    sandboxes = book.all("clinic").keys() - zones.keys()
    others = topics.unasked(records, promised, sandboxes, report)
    followups_own = [
        r
        for r in records.values()
        if r.event["aggregate_type"] in FOLLOWUPS_OWN and r.event.get("clinic_id") not in sandboxes
    ]
    timed = [r for r in others if r.event["aggregate_type"] not in FOLLOWUPS_OWN]
    for record in sorted([*timed, *followups_own], key=lambda r: r.event["sequence"]):
        book.by_timer(record.event)
    for what, where, problem in book.problems:
        report.wrong(what, where, "explained", problem)
    topics.sequences(records, report)
    topics.states(book.versions, records, report)
    timers.no_shows(book, records, now, report)
    timers.expiries(book, records, now, report)
    timers.recalls(book, followups_own, report)
    timers.recalls_not_forgotten(book, followups_own, now, report)
    timers.tasks(followups_own, report)
    await services.compare(client, book, zones.keys(), report)
    await numbers.compare(client, book.versions, zones, report)
    journal.close()
    return report


def _key(record: Record) -> tuple[str, str, int]:
    return record.event["aggregate_type"], record.event["aggregate_id"], record.event["sequence"]


@asynccontextmanager
async def stillness(state_dir: Path) -> AsyncGenerator[None]:
    """No call in flight and none sent, even by a simulator that is only started meanwhile in this directory."""
    control = Control(state_dir)
    control.pause("verify")
    asked, deadline = time.time(), time.monotonic() + PAUSE_SECONDS
    try:
        while is_present(state_dir) and not _is_still(state_dir, asked):
            if time.monotonic() > deadline:
                raise SimulatorDoesNotPause(str(state_dir))
            await asyncio.sleep(0.2)
        yield
    finally:
        control.resume("verify")


def _is_still(state_dir: Path, since: float) -> bool:
    """Whether the simulator has said, after this moment (epoch seconds), that nothing is in flight."""
    state = read_progress(state_dir)
    return state is not None and state["phase"] == "paused" and state["written_at"] > since
