"""Differences, and how much was compared to find them."""

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.table import Table

SHOWN = 60


@dataclass(frozen=True)
class Difference:
    """`what`: kind of comparison; `where`: the thing; then what the ledger says and what was found."""

    what: str
    where: str
    expected: str
    found: str


def _none() -> list[Difference]:
    return []


def _counter() -> Counter[str]:
    return Counter()


@dataclass
class Report:
    """The result of a verification; exact when `differences` is empty. `compared` counts the comparisons by kind."""

    differences: list[Difference] = field(default_factory=_none)
    compared: Counter[str] = field(default_factory=_counter)

    def equal(self, what: str, where: str, expected: Any, found: Any) -> None:
        """Compare one value with the ledger's."""
        self.compared[what] += 1
        if expected != found:
            self.differences.append(Difference(what, where, str(expected), str(found)))

    def wrong(self, what: str, where: str, expected: Any, found: Any) -> None:
        self.differences.append(Difference(what, where, str(expected), str(found)))

    def show(self, *, as_json: bool = False) -> None:
        """Print the table of differences, or one JSON object per line and a last one with the totals."""
        if as_json:
            for difference in self.differences:
                print(json.dumps(difference.__dict__))
            print(json.dumps({"compared": self.compared, "differences": len(self.differences)}))
            return
        console = Console()
        table = Table("what", "where", "ledger", "found", title="Differences")
        for d in self.differences[:SHOWN]:
            table.add_row(d.what, d.where, d.expected, d.found)
        console.print(table)
        if len(self.differences) > SHOWN:
            kinds = Counter(d.what for d in self.differences)
            console.print(f"… and {len(self.differences) - SHOWN} more: {dict(kinds)}")
        done = Table("compared", "values", title=f"{len(self.differences)} differences")
        for what, number in sorted(self.compared.items()):
            done.add_row(what, f"{number:,}")
        console.print(done)
