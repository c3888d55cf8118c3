"""All numbers of a chain: now, as known at a moment, as first reported, and what was restated by which event."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from simulator.ledger.facts import Known, Version
from simulator.recount.appointments import cancellations, no_shows
from simulator.recount.first_visits import conversion, first_visits
from simulator.recount.group import Amount, Cell, Contribution, Facts, Tally, groups_of, known_at
from simulator.recount.money import cash, refund_rate
from simulator.recount.production import chairs, gross
from simulator.recount.quotes import amount_acceptance, open_quotes, patient_acceptance
from simulator.recount.recalls import recalls

RULES: tuple[Callable[[Facts, Tally], None], ...] = (
    first_visits, conversion, patient_acceptance, amount_acceptance, open_quotes, no_shows, cancellations, chairs, gross,
    cash, refund_rate, recalls,
)  # fmt: skip
KPIS = ("K04", "K04C", "K17", "K18", "K19", "K20", "K21", "K22", "K27", "K33", "K35", "K39", "K46")
# Days after which a cell closes, beyond the next morning.
CLOSE_DAYS = {"K17": 30, "K18": 30, "K19": 30, "K39": 30, "K46": 60}
CLOSE_HOUR = time(6)
# A cell as it is shown: kpi, clinic, business date, dimension, value.
Shown = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Posting:
    """How much one event moved one cell. `known` and `event_type` are the event's."""

    cell: Shown
    known: Known
    event_type: str
    origin: str
    numerator: int
    denominator: int | None


@dataclass(frozen=True)
class Restatement:
    """A total that changed after its close."""

    kpi: str
    clinic: str
    day: str
    event_id: str
    event_type: str
    kind: str
    old: Amount
    new: Amount


def contribution(facts: Facts) -> Contribution:
    """What one group adds to each cell."""
    tally = Tally()
    for rule in RULES:
        rule(facts, tally)
    return tally.cells


def cells(groups: Iterable[Sequence[Version]], at: datetime | None = None) -> dict[Shown, Amount]:
    """Every cell from scratch, as known at `at` (everything recorded until then), or now."""
    until = None if at is None else (at, "~")
    total = Tally()
    for group in groups:
        for cell, (numerator, denominator) in contribution(known_at(group, until)).items():
            total.add((*cell[:5], ""), numerator, denominator)
    return standing({cell[:5]: amount for cell, amount in total.cells.items()})


def standing(found: dict[Shown, Amount]) -> dict[Shown, Amount]:
    """Without the cells in which nothing is left: an empty cell and no cell are the same."""
    return {cell: amount for cell, amount in found.items() if amount[0] or amount[1]}


def postings(group: Sequence[Version]) -> list[Posting]:
    """Walk a group event by event: what each changed."""
    found: list[Posting] = []
    before: Contribution = {}
    for n, version in enumerate(group):
        after = contribution(known_at(group[: n + 1]))
        moved: dict[Shown, list[Amount]] = {}
        for cell in before.keys() | after.keys():
            (had, had_of), (has, has_of) = before.get(cell, (0, None)), after.get(cell, (0, None))
            if (had, had_of) != (has, has_of):
                of = None if had_of is None and has_of is None else (has_of or 0) - (had_of or 0)
                moved.setdefault(cell[:5], []).append((has - had, of))
        for shown, parts in sorted(moved.items()):
            of = [d for _, d in parts if d is not None]
            both = (sum(n for n, _ in parts), sum(of) if of else None)
            if both[0] or both[1]:
                found.append(Posting(shown, version.known, version.type, version.origin, *both))
        before = after
    return found


def all_postings(versions: Iterable[Version]) -> list[Posting]:
    """Of every group, in the order in which they became known."""
    found = [p for group in groups_of(versions) for p in postings(group)]
    return sorted(found, key=lambda p: (p.known, p.cell))


def close_of(cell: Shown, zones: dict[str, str]) -> datetime:
    """When a cell closes: six in the morning, local, after its day and its window."""
    after = date.fromisoformat(cell[2]) + timedelta(days=1 + CLOSE_DAYS.get(cell[0], 0))
    return datetime.combine(after, CLOSE_HOUR, ZoneInfo(zones[cell[1]])).astimezone(UTC)


def first_reported(found: Iterable[Posting], zones: dict[str, str]) -> dict[Shown, Amount]:
    """Each cell as it stood at its close."""
    total = Tally()
    for posting in found:
        if posting.known[0] <= close_of(posting.cell, zones):
            total.add((*posting.cell, ""), posting.numerator, posting.denominator)
    return standing({cell[:5]: amount for cell, amount in total.cells.items()})


def restatements(found: Iterable[Posting], zones: dict[str, str]) -> list[Restatement]:
    """Totals that moved after their close, from and to what, because of which event. `found` in knowledge order."""
    total = Tally()
    moved: list[Restatement] = []
    by_event: dict[tuple[Shown, Known], list[Posting]] = {}
    for posting in found:
        if posting.cell[3] == "":
            by_event.setdefault((posting.cell, posting.known), []).append(posting)
    for (cell, known), parts in by_event.items():
        key: Cell = (*cell, "")
        old = total.cells.get(key, (0, None))
        for part in parts:
            total.add(key, part.numerator, part.denominator)
        if old == (0, None) and total.cells[key][1] is not None:
            old = (0, 0)  # a ratio that nobody had contributed to yet
        if known[0] > close_of(cell, zones) and total.cells[key] != old:
            kind = "imported" if parts[0].origin == "import" else "restated"
            moved.append(Restatement(*cell[:3], known[1], parts[0].event_type, kind, old, total.cells[key]))
    return moved
