"""The whole KPI store again, from offset 0 of the log, beside the running one: compared, and swapped if asked.

`chairflow rebuild [--tenant ID] [--swap]`; exit status 1 if something differs (and was not swapped).
What was found is kept for the operations page, except where it was swapped: then nothing has been compared yet.
Nothing of the running store is read for the computation: what comes out is what the log says.
"""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from aiokafka import TopicPartition
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.analytics.deriver import OWNER_LOCK
from services.analytics.domain import Cell, Posting, Version
from services.analytics.ingest import TOPICS, Arrival, read
from services.analytics.ledger import derive, linked_groups
from services.analytics.operations.verifications import store_verification
from services.analytics.store import add_to_cells, insert_postings
from shared.db import Database
from shared.events.catalogue import PARTITIONS
from shared.messaging.kafka import make_reader
from shared.messaging.records import UnreadableRecord
from shared.operations.decisions import shell_user
from shared.settings import Settings, settings

Row = tuple[Cell, UUID, str, UUID, int, int | None]
Sums = dict[Cell, tuple[int, int | None]]


_TAKE_OWNERSHIP = text("SELECT pg_try_advisory_xact_lock(:lock)")


class DeriverIsRunning(Exception):
    """The running store may only be swapped while nobody derives into it."""


@dataclass
class Rebuilt:
    """One tenant's store as the log says it should be."""

    postings: list[Posting] = field(default_factory=list[Posting])

    def rows(self) -> Counter[Row]:
        """Postings without the order in which they happened to be written."""
        return Counter(
            (p.cell, p.subject, p.known_at.recorded_at.isoformat(), p.event_id, p.numerator, p.denominator)
            for p in self.postings
        )

    def cells(self) -> Sums:
        """The cells that hold something."""
        sums: dict[Cell, list[int | None]] = {}
        for posting in self.postings:
            held = sums.setdefault(posting.cell, [0, None])
            held[0] = (held[0] or 0) + posting.numerator
            if posting.denominator is not None:
                held[1] = (held[1] or 0) + posting.denominator
        return {cell: (held[0] or 0, held[1]) for cell, held in sums.items() if held[0] or held[1]}


async def read_log(config: Settings) -> list[Arrival]:
    """Every readable event on the topics, repeats set aside."""
    consumer = make_reader(config)
    await consumer.start()
    try:
        places = [TopicPartition(topic, partition) for topic in TOPICS for partition in range(PARTITIONS)]
        consumer.assign(places)
        ends = await consumer.end_offsets(places)
        await consumer.seek_to_beginning()
        found: dict[tuple[str, UUID, int], Arrival] = {}
        with Progress(transient=True) as progress:
            task = progress.add_task("reading the log", total=sum(ends.values()))
            behind = {place for place in places if ends[place]}
            while behind:
                for place, records in (await consumer.getmany(timeout_ms=500)).items():
                    progress.advance(task, len(records))
                    for record in records:
                        try:
                            arrival = read(record)
                        except UnreadableRecord:
                            continue
                        if arrival is not None:
                            found.setdefault((arrival.aggregate_type, arrival.aggregate_id, arrival.sequence), arrival)
                    if records and records[-1].offset + 1 >= ends[place]:
                        behind.discard(place)
        return list(found.values())
    finally:
        await consumer.stop()


def rebuild(arrivals: Iterable[Arrival]) -> dict[UUID, Rebuilt]:
    """Each tenant's postings, derived in one pass a group."""
    by_member: dict[UUID, dict[UUID, list[Version]]] = defaultdict(lambda: defaultdict(list))
    for arrival in arrivals:
        by_member[arrival.tenant_id][arrival.member].append(arrival.version())
    found: dict[UUID, Rebuilt] = {}
    for tenant, members in by_member.items():
        found[tenant] = Rebuilt()
        aliases = [v for versions in members.values() for v in versions if v.kind == "alias"]
        links = linked_groups(aliases)
        for group in {links.get(member, frozenset({member})) for member in members}:
            of_group = [version for member in sorted(group) for version in members.get(member, ())]
            found[tenant].postings.extend(derive(of_group))
    return found


async def stored(session: AsyncSession, tenant_id: UUID) -> tuple[Counter[Row], Sums]:
    """The running store of one tenant: its postings and its cells."""
    place = "kpi, kpi_version, clinic_id, business_date, dim, dim_value"
    postings = await session.execute(
        text(
            f"SELECT {place}, subject, known_at, event_id, numerator, denominator FROM posting WHERE tenant_id = :tenant"
        ),
        {"tenant": tenant_id},
    )
    rows: Counter[Row] = Counter(
        (
            Cell(p.kpi, p.kpi_version, p.clinic_id, p.business_date, p.dim, p.dim_value),
            p.subject,
            p.known_at.isoformat(),
            p.event_id,
            p.numerator,
            p.denominator,
        )
        for p in postings
    )
    cells = await session.execute(
        text(f"SELECT {place}, numerator, denominator FROM cell WHERE tenant_id = :tenant"), {"tenant": tenant_id}
    )
    sums: Sums = {
        Cell(c.kpi, c.kpi_version, c.clinic_id, c.business_date, c.dim, c.dim_value): (c.numerator, c.denominator)
        for c in cells
    }
    return rows, sums


async def swap(session: AsyncSession, tenant_id: UUID, rebuilt: Rebuilt) -> None:
    """Put the rebuilt store in the place of the running one, in the caller's transaction."""
    for table in ("posting", "cell"):
        await session.execute(text(f"DELETE FROM {table} WHERE tenant_id = :tenant"), {"tenant": tenant_id})
    await insert_postings(session, [(tenant_id, posting) for posting in rebuilt.postings])
    await add_to_cells(session, {(tenant_id, cell): list(amount) for cell, amount in rebuilt.cells().items()})


async def compare(tenant: UUID | None, *, should_swap: bool) -> int:
    """Rebuild, compare, print, swap; the number of differences that remain."""
    config = settings()
    table = Table("tenant", "postings", "cells", "postings that differ", "cells that differ")
    remaining, begun = 0, time.monotonic()
    found = rebuild(await read_log(config))
    database = Database(config.worker_dsn("analytics"), pool_size=2, application_name="chairflow-analytics-rebuild")
    try:
        for tenant_id, rebuilt in sorted(found.items()):
            if tenant not in (None, tenant_id):
                continue
            async with database.transaction(tenant_id=None) as session:
                if should_swap and not await session.scalar(_TAKE_OWNERSHIP, {"lock": OWNER_LOCK}):
                    raise DeriverIsRunning("stop the analytics worker first: its deriver writes the store")
                rows, sums = await stored(session, tenant_id)
                expected_rows, expected = rebuilt.rows(), rebuilt.cells()
                postings = sum(((rows - expected_rows) + (expected_rows - rows)).values())
                cells = sum(1 for cell in sums.keys() | expected.keys() if sums.get(cell) != expected.get(cell))
                if should_swap and postings + cells:
                    await swap(session, tenant_id, rebuilt)
                else:
                    remaining += postings + cells
                    await store_verification(
                        session,
                        tenant_id,
                        "rebuild",
                        shell_user(),
                        compared=len(expected_rows) + len(expected),
                        differences=postings + cells,
                        seconds=time.monotonic() - begun,
                    )
            table.add_row(str(tenant_id), str(len(rebuilt.postings)), str(len(expected)), str(postings), str(cells))
    finally:
        await database.close()
    Console().print(table)
    return remaining
