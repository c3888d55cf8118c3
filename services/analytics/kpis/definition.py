"""What a KPI is: a pure function of one group's visible facts, and the words that explain it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal
from uuid import UUID

from services.analytics.domain import Amount, Cell
from services.analytics.facts import Facts
from shared.events.catalogue import EVENTS

Basis = Literal["period", "cohort", "balance"]
Unit = Literal["count", "money", "seconds"]
# clinic, business date, dimension, its value, subject. Ids stay text here: hashing a UUID costs five times as much.
Key = tuple[str, date, str, str, str]
Sums = dict[Key, tuple[int, int | None]]


@lru_cache(maxsize=8192)
def uuid_of(text: str) -> UUID:
    """The UUID that a key spells; kept, because one group's postings repeat a few ids."""
    return UUID(text)


class Tally:
    """Collects what one group adds to each cell of one definition."""

    __slots__ = ("sums",)

    def __init__(self) -> None:
        self.sums: Sums = {}

    def add(
        self,
        clinic_id: str,
        day: date,
        subject: str,
        amount: tuple[int, int | None],
        dims: Sequence[tuple[str, str | None]] = (),
    ) -> None:
        """Add to the total and, the same amount, to each (dimension, value); None is the unknown value's own cell."""
        self.add_to((clinic_id, day, "", "", subject), amount)
        for dim, value in dims:
            self.add_to((clinic_id, day, dim, value or "", subject), amount)

    def add_to(self, key: Key, amount: tuple[int, int | None]) -> None:
        """Add to one cell only."""
        old = self.sums.get(key)
        if old is None:
            self.sums[key] = amount
            return
        denominator = None if amount[1] is None else (old[1] or 0) + amount[1]
        self.sums[key] = (old[0] + amount[0], denominator)


@dataclass(frozen=True, slots=True)
class Definition:
    """One version of one KPI. Definitions of the same id stand side by side, told apart by ``version``.

    ``rule`` reads only facts of the kinds in ``reads``: no clock, no database. ``close_days`` counts from the morning
    after the cell's business date. ``distinct``: over several cells the KPI counts subjects, each once, and is no sum.
    ``summable``: False when the cells of several clinics must not be added. ``guard`` names the KPI to watch beside it.
    ``corrections`` are the codes of what it survives besides late, repeated and reordered events and merges.
    """

    id: str
    version: int
    name_zh: str
    name_en: str
    explanation_zh: str
    explanation_en: str
    formula: str
    basis: Basis
    unit: Unit
    ratio: bool
    higher_is_better: bool | None
    dimensions: tuple[str, ...]
    close_days: int
    reads: frozenset[str]
    corrections: tuple[str, ...]
    rule: Callable[[Facts, Tally], None]
    guard: str | None = None
    distinct: bool = False
    summable: bool = True

    @property
    def inputs(self) -> tuple[str, ...]:
        """The types of all events that can change this KPI."""
        return tuple(name for name, payload in EVENTS.items() if payload.AGGREGATE in self.reads)

    def sums(self, facts: Facts) -> Sums:
        """The group's contribution, keyed by text."""
        tally = Tally()
        self.rule(facts, tally)
        return tally.sums

    def contribute(self, facts: Facts) -> dict[tuple[Cell, UUID], Amount]:
        """The group's contribution: what it adds to each cell, per subject."""
        return {(self.cell(key), uuid_of(key[4])): Amount(*amount) for key, amount in self.sums(facts).items()}

    def cell(self, key: Key) -> Cell:
        """The cell that a key of ``sums`` stands for."""
        return Cell(self.id, self.version, uuid_of(key[0]), key[1], key[2], key[3])
