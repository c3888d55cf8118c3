"""Analytics' store as the flow tests compare it: what the API says, every stored bit, and the same from the log."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from deploy.local.testing import Servers
from services.analytics.domain import Cell, Posting, closes_at
from services.analytics.kpis import DEFINITIONS
from services.analytics.rebuild import read_log, rebuild
from shared.settings import Settings
from tests.service.shared.sql import connect
from tests.support.clinic import ZONE
from tests.support.platform import Chain

KPIS = ("K04", "K04C", "K17", "K18", "K19", "K20", "K21", "K22", "K27", "K33", "K35", "K39", "K46")
Sum = tuple[int, int | None]
_PLACE = "kpi, kpi_version, clinic_id, business_date, dim, dim_value"


async def store_of(chain: Chain) -> dict[str, Any]:
    """Everything that the API says of a chain: cells of all KPIs, first reported too, and the restatements.

    Free of ids, so that it can be compared with another tenant's.
    """
    found: dict[str, Any] = {}
    for kpi in KPIS:
        for view in ("current", "first_reported"):
            items = (await chain.get("analytics", f"/v1/kpis/{kpi}/cells", view=view))["items"]
            found[f"{kpi} {view}"] = sorted(
                (c["business_date"], c["numerator"], c["denominator"])
                for c in items
                if c["numerator"] or c["denominator"]
            )
    found["restatements"] = [(kpi, day, at, old, new, why) for kpi, day, at, _, why, old, new in await restated(chain)]
    return found


async def restated(chain: Chain) -> list[tuple[Any, ...]]:
    """The API's whole list of restatements: KPI, day, when it became known, the event, its type, old, new."""
    items = (await chain.get("analytics", "/v1/restatements", limit=200))["items"]
    assert len(items) < 200
    return sorted(
        (
            r["kpi"],
            r["business_date"],
            datetime.fromisoformat(r["known_at"]),
            UUID(r["event_id"]),
            r["event_type"],
            (r["old"]["numerator"], r["old"]["denominator"]),
            (r["new"]["numerator"], r["new"]["denominator"]),
        )
        for r in items
    )


class Bits:
    """One tenant's postings and cells, column by column; only the order in which rows were written is left out."""

    def __init__(self, postings: Counter[tuple[Any, ...]], cells: dict[Cell, Sum]) -> None:
        self.postings = postings
        self.cells = cells

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Bits) and self.postings == other.postings and self.cells == other.cells

    def __repr__(self) -> str:
        return f"{self.postings.total()} postings, {len(self.cells)} cells"


async def running(servers: Servers, tenant: UUID) -> Bits:
    """What lies in analytics' database."""
    database = await connect(servers.postgres.dsn("analytics"))
    try:
        postings = await database.fetch(
            f"SELECT {_PLACE}, subject, known_at, event_id, event_type, origin, numerator, denominator FROM posting "
            "WHERE tenant_id = $1",
            tenant,
        )
        cells = await database.fetch(f"SELECT {_PLACE}, numerator, denominator FROM cell WHERE tenant_id = $1", tenant)
    finally:
        await database.close()
    return Bits(Counter(tuple(row) for row in postings), {Cell(*tuple(row)[:6]): tuple(row)[6:] for row in cells})


async def from_offset_0(tenant: UUID) -> tuple[Bits, list[Posting]]:
    """What the log alone says it should be, and its postings."""
    rebuilt = rebuild(await read_log(Settings()))[tenant]
    rows = Counter(
        (*p.cell, p.subject, p.known_at.recorded_at, p.event_id, p.event_type, p.origin, p.numerator, p.denominator)
        for p in rebuilt.postings
    )
    return Bits(rows, rebuilt.cells()), rebuilt.postings


def restatements_in(postings: Iterable[Posting]) -> list[tuple[Any, ...]]:
    """The same list as `restated`, from postings alone: an event's changes of a closed cell, with the sums around it."""
    days = {(definition.id, definition.version): definition.close_days for definition in DEFINITIONS}
    changes: dict[tuple[datetime, UUID, str, Cell], list[Posting]] = {}
    for p in postings:
        if not p.cell.dim:
            changes.setdefault((p.known_at.recorded_at, p.event_id, p.event_type, p.cell), []).append(p)
    sums: dict[Cell, Sum] = {}
    found: list[tuple[Any, ...]] = []
    for (at, event_id, why, cell), change in sorted(changes.items(), key=lambda item: item[0]):
        old = sums.get(cell, (0, None if change[0].denominator is None else 0))
        denominator = None if old[1] is None else old[1] + sum(p.denominator or 0 for p in change)
        sums[cell] = new = (old[0] + sum(p.numerator for p in change), denominator)
        is_late = at > closes_at(cell.business_date, days[cell.kpi, cell.kpi_version], ZONE)
        if is_late and new != old and change[0].origin != "import":
            found.append((cell.kpi, cell.business_date.isoformat(), at, event_id, why, old, new))
    return sorted(found)
