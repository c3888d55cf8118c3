"""The recount against analytics: every cell now, as first reported and as known at several moments; every restatement."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from simulator.calls import Json
from simulator.client import Client
from simulator.ledger.facts import Version
from simulator.recount.books import (
    KPIS,
    Restatement,
    Shown,
    all_postings,
    cells,
    first_reported,
    restatements,
    standing,
)
from simulator.recount.group import Amount, groups_of
from simulator.verify.report import Report

DIMS: dict[str, tuple[str, ...]] = {
    "K04": ("doctor", "source"),
    "K04C": ("doctor", "source"),
    "K17": ("doctor", "consultant", "source"),
    "K18": ("doctor", "consultant", "product"),
    "K19": ("doctor", "consultant", "product"),
    "K20": ("doctor", "consultant"),
    "K21": ("doctor", "source"),
    "K22": ("notice",),
    "K27": ("chair",),
    "K33": ("doctor", "product"),
    "K35": ("method",),
    "K39": ("consultant", "doctor", "source", "product"),
    "K46": ("protocol",),
}
MOMENTS = 6
Row = tuple[Any, ...]


async def compare(client: Client, versions: Sequence[Version], zones: Mapping[str, str], report: Report) -> None:
    """`zones`: the simulator's clinics with their zones; cells of other clinics are not looked at."""
    groups = groups_of(versions)
    posted = [p for p in all_postings(versions) if p.cell[1] in zones]
    views: list[tuple[str, Mapping[str, str], dict[Shown, Amount]]] = [("now", {}, cells(groups))]
    views.append(("first reported", {"view": "first_reported"}, first_reported(posted, dict(zones))))
    views += [(f"known at {t.isoformat()}", {"known_at": t.isoformat()}, cells(groups, t)) for t in moments(versions)]
    days = sorted({cell[2] for _, _, expected in views for cell in expected})
    for name, params, expected in views:
        ours = {cell: amount for cell, amount in expected.items() if cell[1] in zones}
        found = await _cells(client, params, days, zones)
        _same_cells(name, ours, found, report)
    await _restatements(client, restatements(posted, dict(zones)), days, zones, report)


def moments(versions: Sequence[Version]) -> list[datetime]:
    """Times spread over the history, each at something that became known."""
    known = sorted({v.known[0] for v in versions})
    step = max(1, len(known) // (MOMENTS + 1))
    return known[step::step][:MOMENTS]


async def _cells(
    client: Client, params: Mapping[str, str], days: Sequence[str], zones: Mapping[str, str]
) -> dict[Shown, Amount]:
    found: dict[Shown, Amount] = {}

    async def one(kpi: str, dim: str) -> None:
        span = {"date_from": days[0], "date_to": days[-1]}
        query = {**params, **span} | ({"dim": dim} if dim else {})
        for item in (await client.get("analytics", f"/v1/kpis/{kpi}/cells", query))["items"]:
            if item["clinic_id"] in zones and item["dim"] == dim:
                cell = (kpi, item["clinic_id"], item["business_date"], item["dim"], item["dim_value"])
                found[cell] = (item["numerator"], item["denominator"])

    await asyncio.gather(*(one(kpi, dim) for kpi in KPIS for dim in ("", *DIMS[kpi])))
    return standing(found)


def _same_cells(view: str, expected: dict[Shown, Amount], found: dict[Shown, Amount], report: Report) -> None:
    for cell in sorted(expected.keys() | found.keys()):
        where = " ".join(part for part in cell if part)
        report.equal(f"cells {view.split(' at ')[0]}", f"{where} ({view})", expected.get(cell), found.get(cell))


async def _restatements(
    client: Client, expected: Sequence[Restatement], days: Sequence[str], zones: Mapping[str, str], report: Report
) -> None:
    """As a bag: the same changes, from, to, by the same events, each as often."""
    query = {"include_imported": "true", "date_from": days[0], "date_to": days[-1]}
    items = await client.pages("analytics", "/v1/restatements", query)
    found: Counter[Row] = Counter(_row(item) for item in items if item["clinic_id"] in zones)
    ours: Counter[Row] = Counter(
        (r.kpi, r.clinic, r.day, r.event_id, r.event_type, r.kind, *r.old, *r.new)
        for r in expected
        if r.clinic in zones
    )
    report.compared["restatements"] += sum(ours.values())
    for row, times in (ours - found).items():
        report.wrong("restatement", " ".join(map(str, row[:4])), f"{times} × {row[4:]}", "missing")
    for row, times in (found - ours).items():
        report.wrong("restatement", " ".join(map(str, row[:4])), "none", f"{times} × {row[4:]}")


def _row(item: Json) -> Row:
    head = (item["kpi"], item["clinic_id"], item["business_date"], item["event_id"], item["event_type"], item["kind"])
    return (*head, *(item[side][part] for side in ("old", "new") for part in ("numerator", "denominator")))
