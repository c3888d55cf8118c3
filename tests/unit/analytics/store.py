"""A small analytics store in memory: marks, a deriver that replaces postings, cells as a running sum.

Each of its decisions is a function that a test can exchange for a mistaken one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from services.analytics.domain import BEGINNING, Amount, Cell, KnowledgeTime, Posting, Version, closes_at
from services.analytics.facts import Facts
from services.analytics.kpis import DEFINITIONS, Definition
from services.analytics.ledger import derive, linked_groups

from .log import members
from .states import SHANGHAI

Groups = Mapping[UUID, frozenset[UUID]]
Deriver = Callable[[Sequence[Version], KnowledgeTime], list[Posting]]


def as_they_are(arrived: Sequence[Version]) -> Sequence[Version]:
    return arrived


def from_there_on(posting: Posting, marks: Sequence[KnowledgeTime]) -> bool:
    return posting.known_at >= min(marks)


@dataclass
class Store:
    """``receive`` only appends; ``settle`` turns the marks into postings."""

    derive: Deriver = derive
    groups: Callable[[Iterable[Version]], Groups] = linked_groups
    seen_as: Callable[[Sequence[Version]], Sequence[Version]] = as_they_are
    since: Callable[[Sequence[KnowledgeTime]], KnowledgeTime] = min
    is_replaced: Callable[[Posting, Sequence[KnowledgeTime]], bool] = from_there_on
    is_written: Callable[[Posting, Sequence[KnowledgeTime]], bool] = from_there_on
    versions: dict[tuple[str, UUID, int], Version] = field(default_factory=dict[tuple[str, UUID, int], Version])
    marks: list[tuple[UUID, KnowledgeTime]] = field(default_factory=list[tuple[UUID, KnowledgeTime]])
    postings: list[Posting] = field(default_factory=list[Posting])
    cells: dict[Cell, tuple[int, int]] = field(default_factory=dict[Cell, tuple[int, int]])

    def receive(self, batch: Iterable[Version]) -> None:
        for version in batch:
            key = (version.kind, version.aggregate_id, version.sequence)
            if key not in self.versions:
                self.versions[key] = version
                self.marks += [(member, version.known_at) for member in members(version)]

    def settle(self) -> None:
        links = self.groups(version for version in self.versions.values() if version.kind == "alias")
        marked: dict[frozenset[UUID], list[KnowledgeTime]] = {}
        for member, known_at in self.marks:
            marked.setdefault(links.get(member, frozenset({member})), []).append(known_at)
        self.marks = []
        for group, marks in marked.items():
            self._replace(group, marks)

    def _replace(self, group: frozenset[UUID], marks: list[KnowledgeTime]) -> None:
        versions = [version for version in self.versions.values() if group & set(members(version)[:1])]
        new = self.derive(self.seen_as(versions), self.since(marks))
        written = [posting for posting in new if self.is_written(posting, marks)]
        gone = [posting for posting in self.postings if posting.subject in group and self.is_replaced(posting, marks)]
        dropped = {id(posting) for posting in gone}
        self.postings = [posting for posting in self.postings if id(posting) not in dropped] + written
        for sign, postings in ((-1, gone), (1, written)):
            for posting in postings:
                numerator, denominator = self.cells.get(posting.cell, (0, 0))
                denominator += sign * (posting.denominator or 0)
                self.cells[posting.cell] = (numerator + sign * posting.numerator, denominator)


def in_order(postings: Iterable[Posting]) -> list[Posting]:
    return sorted(postings, key=lambda posting: (posting.known_at, posting.cell, posting.subject))


def sums(cells: Mapping[Cell, tuple[int, int]]) -> dict[Cell, tuple[int, int]]:
    """Cells that hold something."""
    return {cell: amount for cell, amount in cells.items() if amount != (0, 0)}


def contributions(versions: Iterable[Version], until: KnowledgeTime) -> dict[tuple[Cell, UUID], Amount]:
    """From scratch and without the ledger: what the facts visible at ``until`` add to each cell."""
    facts, found = Facts(), dict[tuple[Cell, UUID], Amount]()
    for version in versions:
        if version.known_at <= until:
            facts.apply(version)
    for definition in DEFINITIONS:
        found |= definition.contribute(facts)
    return found


def stepwise(versions: Sequence[Version], since: KnowledgeTime = BEGINNING, keep_left: bool = True) -> list[Posting]:
    """What ``derive`` says, the long way: every definition from scratch at every knowledge time.

    With ``keep_left`` off it makes a known mistake: a cell that the group left gets no negative posting.
    """
    postings: list[Posting] = []
    before: dict[tuple[Cell, UUID], Amount] = {}
    ordered = {version.known_at: version for version in versions}
    for known_at in sorted(ordered):
        cause, after = ordered[known_at], contributions(versions, known_at)
        for cell, subject in before.keys() | after.keys() if keep_left else after.keys():
            (n0, d0), (n1, d1) = (side.get((cell, subject), Amount(0, None)) for side in (before, after))
            denominator = None if d0 is None and d1 is None else (d1 or 0) - (d0 or 0)
            if known_at >= since and (n1 != n0 or denominator):
                kind = (cause.event_id, cause.event_type, cause.origin)
                postings.append(Posting(cell, subject, known_at, *kind, n1 - n0, denominator))
        before = after
    return postings


Restatement = tuple[Cell, datetime, UUID, bool, tuple[int, int], tuple[int, int]]


def restatements(postings: Iterable[Posting], definitions: Sequence[Definition] = DEFINITIONS) -> list[Restatement]:
    """Changes after a cell's close: when, by which event, whether imported, the old and the new number."""
    days = {(definition.id, definition.version): definition.close_days for definition in definitions}
    running: dict[Cell, tuple[int, int]] = {}
    found: list[Restatement] = []
    for posting in in_order(postings):
        cell, old = posting.cell, running.get(posting.cell, (0, 0))
        new = (old[0] + posting.numerator, old[1] + (posting.denominator or 0))
        running[cell] = new
        if posting.known_at.recorded_at > closes_at(cell.business_date, days[cell[:2]], SHANGHAI):
            cause = (posting.known_at.recorded_at, posting.event_id, posting.origin == "import")
            found.append((cell, *cause, old, new))
    return found
