"""Analytics' tables in a lab of their own, and histories as the records that would bring them."""

from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

import msgspec
from opentelemetry import trace
from sqlalchemy import text

from deploy.local.testing import Servers
from services.analytics.deriver import Deriver
from services.analytics.domain import Cell, Posting, Version
from services.analytics.ingest import Ingest
from shared.events.catalogue import EVENTS
from shared.ids import new_id
from shared.messaging.kafka import Record
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.schema import run_script
from tests.service.shared.lab import Lab, lab
from tests.service.shared.sql import connect
from tests.unit.analytics.log import Log, by_group, cells
from tests.unit.analytics.store import in_order

Cells = dict[Cell, tuple[int, int]]
_TABLES = ("version", "mark", "member", "posting", "cell", "stream_position", "derivation")


@asynccontextmanager
async def ledger(servers: Servers, *, with_topics: bool = False) -> AsyncGenerator[Lab]:
    """A lab that has the ledger's tables, empty."""
    async with lab(servers, with_topics=with_topics) as world:
        statements: list[str] = []
        run_script(statements.append, import_module("services.analytics.migrations.versions.0001_first")._TABLES)
        statements.append(import_module("services.analytics.migrations.versions.0002_who").COLUMNS)
        connection = await connect(world.dsn)
        for statement in statements:
            await connection.execute(statement)
        await connection.close()
        yield world


def ingest(world: Lab, make: type[Ingest] = Ingest) -> Ingest:
    return make(world.database, Metrics("lab"), trace.NoOpTracer(), Notifier(world.database, "marks"))


def deriver(world: Lab, make: type[Deriver] = Deriver) -> Deriver:
    return make(world.database, world.config, Metrics("lab"), trace.NoOpTracer())


async def derive_all(found: Deriver) -> None:
    while await found.derive_once():
        pass


def records(world: Lab, versions: Iterable[Version]) -> list[Record]:
    """The records that carry these versions, one partition, offsets as they come."""
    return [_record(world, version, offset) for offset, version in enumerate(versions)]


def _record(world: Lab, version: Version, offset: int) -> Record:
    state: dict[str, Any] = msgspec.json.decode(version.state)
    body = {
        "event_id": version.event_id,
        "type": version.event_type,
        "occurred_at": version.recorded_at,
        "recorded_at": version.recorded_at,
        "tenant_id": world.tenant,
        "clinic_id": state.get("clinic_id"),
        "patient_id": state.get("patient_id"),
        "actor": {"user_id": "test", "role": "administrator"},
        "aggregate_type": version.kind,
        "aggregate_id": version.aggregate_id,
        "sequence": version.sequence,
        "correlation_id": new_id(),
        "origin": version.origin,
        "data": {"state": msgspec.Raw(version.state)},
    }
    value = msgspec.json.encode(body)
    topic = EVENTS[version.event_type].TOPIC
    return Record(topic, 0, offset, 1_700_000_000_000, 0, b"", value, None, 0, len(value), ())


async def cells_of(world: Lab) -> Cells:
    async with world.database.transaction(tenant_id=None) as session:
        rows = await session.execute(text("SELECT * FROM cell"))
        found = {
            Cell(r.kpi, r.kpi_version, r.clinic_id, r.business_date, r.dim, r.dim_value): (
                r.numerator,
                r.denominator or 0,
            )
            for r in rows
        }
    return {cell: amount for cell, amount in found.items() if amount != (0, 0)}


async def postings_of(world: Lab) -> list[tuple[Any, ...]]:
    """What was posted, without the rows' own ids, in a fixed order."""
    columns = "kpi, kpi_version, clinic_id, business_date, dim, dim_value, subject, known_at, event_id, numerator"
    async with world.database.transaction(tenant_id=None) as session:
        rows = await session.execute(
            text(f"SELECT {columns}, denominator FROM posting ORDER BY known_at, event_id, {columns}, denominator")
        )
        return [tuple(row) for row in rows]


def expected(versions: Sequence[Version]) -> Cells:
    """The cells of one pass over the history, in order, by the pure functions alone."""
    return cells(posting for group in by_group(versions) for posting in group_postings(group))


def group_postings(group: Sequence[Version]) -> list[Posting]:
    log = Log()
    log.versions.extend(group)
    return in_order(log.postings())


async def emptied(world: Lab) -> None:
    async with world.database.transaction(tenant_id=None) as session:
        await session.execute(text(f"TRUNCATE {', '.join(_TABLES)} RESTART IDENTITY"))


__all__ = [
    "Cells",
    "cells_of",
    "derive_all",
    "deriver",
    "emptied",
    "expected",
    "ingest",
    "ledger",
    "postings_of",
    "records",
]
