"""What moves together: patients ever linked by a merge with all their facts; a chair and day alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from simulator.calls import Json
from simulator.ledger.facts import Known, Version

# kpi, clinic, business date, dimension, its value, subject
Cell = tuple[str, str, str, str, str, str]
# numerator, denominator (None: the KPI has none)
Amount = tuple[int, int | None]
Contribution = dict[Cell, Amount]


def groups_of(versions: Iterable[Version]) -> list[list[Version]]:
    """Versions by group, each in the order in which they became known."""
    parent: dict[str, str] = {}

    def root(member: str) -> str:
        while (above := parent.setdefault(member, member)) != member:
            member = above
        return member

    kept = [v for v in versions if _member(v) is not None]
    for version in kept:
        if version.kind == "alias" and version.state["winning_id"]:
            parent[root(version.id)] = root(version.state["winning_id"])
    found: dict[str, list[Version]] = {}
    for version in kept:
        found.setdefault(root(_member(version) or ""), []).append(version)
    return [sorted(group, key=lambda v: v.known) for group in found.values()]


# What the rules look at; the rest (contacts, tasks, attempts, prices …) moves no number.
COUNTED = frozenset(
    {
        "alias", "appointment", "chair_day", "deposit", "lead", "order", "patient", "payment", "plan", "procedure", "recall",
        "refund", "visit",
    }
)  # fmt: skip


def _member(version: Version) -> str | None:
    if version.kind not in COUNTED:
        return None
    if version.kind == "chair_day":
        return version.id
    return version.state.get("patient_id")


@dataclass(frozen=True)
class Facts:
    """One group as it was known at some moment: of each aggregate the state with the greatest sequence."""

    states: dict[str, list[Json]]
    alias: dict[str, str]

    def of(self, kind: str) -> list[Json]:
        return self.states.get(kind, [])

    def standing(self, kind: str) -> list[Json]:
        """The facts of a kind that were not voided."""
        return [s for s in self.of(kind) if s.get("status") != "void"]

    def canonical(self, patient: str) -> str:
        """Whom a patient id stands for."""
        while patient in self.alias:
            patient = self.alias[patient]
        return patient

    def source(self, patient: str) -> str:
        """`channel/medium/campaign` of the canonical patient's first touch; empty if nobody knows it."""
        whom = self.canonical(patient)
        for kind in ("patient", "lead"):
            for state in self.of(kind):
                if state["patient_id"] == whom:
                    return "/".join(state["source"][level] for level in ("channel", "medium", "campaign"))
        return ""


def known_at(versions: Sequence[Version], until: Known | None = None) -> Facts:
    """The facts visible when `until` had become known; all of them without it."""
    newest: dict[tuple[str, str], Version] = {}
    for version in versions:
        if until is not None and version.known > until:
            continue
        key = (version.kind, version.id)
        if key not in newest or version.sequence > newest[key].sequence:
            newest[key] = version
    states: dict[str, list[Json]] = {}
    for version in newest.values():
        states.setdefault(version.kind, []).append(version.state)
    alias: dict[str, str] = {s["patient_id"]: s["winning_id"] for s in states.get("alias", []) if s["winning_id"]}
    return Facts(states, alias)


class Tally:
    """Adds up one group's contribution."""

    def __init__(self) -> None:
        self.cells: Contribution = {}

    def add(self, cell: Cell, numerator: int, denominator: int | None = None) -> None:
        had = self.cells.get(cell, (0, None))
        both = denominator if had[1] is None else had[1] + (denominator or 0)
        self.cells[cell] = (had[0] + numerator, both)

    def spread(
        self,
        kpi: str,
        clinic: str,
        day: str,
        subject: str,
        numerator: int,
        denominator: int | None = None,
        **dims: str | None,
    ) -> None:
        """To the total and to one value of each named dimension (None, unknown, is the empty value)."""
        self.add((kpi, clinic, day, "", "", subject), numerator, denominator)
        for dim, value in dims.items():
            self.add((kpi, clinic, day, dim, value or "", subject), numerator, denominator)


def local_day(moment: datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).date().isoformat()
