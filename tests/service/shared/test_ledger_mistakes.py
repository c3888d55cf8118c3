"""The known mistakes of a KPI ledger, each put into the product's own statements and functions: the numbers go wrong."""

# The mistakes replace statements and functions of the product.
# pyright: reportPrivateUsage=false

import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pytest
from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from deploy.local.testing import Servers
from services.analytics import deriver as deriver_module
from services.analytics import groups as groups_module
from services.analytics import ledger as ledger_module
from services.analytics import store as store_module
from services.analytics.domain import KnowledgeTime, Posting, Version
from services.analytics.groups import Group
from services.analytics.kpis.definition import Definition, Sums
from tests.service.shared.lab import Lab
from tests.service.shared.ledger import (
    Cells,
    cells_of,
    derive_all,
    deriver,
    emptied,
    expected,
    group_postings,
    ingest,
    ledger,
    postings_of,
    records,
)
from tests.unit.analytics.history import random_history
from tests.unit.analytics.log import by_group

SEEDS, STEPS = (2, 3, 5), 60
Patch = pytest.MonkeyPatch


def exchanged(statement: TextClause, old: str, new: str) -> TextClause:
    assert old in statement.text
    return text(statement.text.replace(old, new))


def own_time_only(patch: Patch) -> None:
    """An event replaces what it posted itself, and nothing that was posted after it."""
    right = deriver_module.derive

    def only_since(versions: Iterable[Version], since: KnowledgeTime) -> list[Posting]:
        return [posting for posting in right(versions, since) if posting.known_at == since]

    patch.setattr(deriver_module, "derive", only_since)
    at_once = exchanged(store_module._REMOVE, ">= (wanted.since", "= (wanted.since")
    patch.setattr(store_module, "_REMOVE", at_once)


def nothing_replaced(patch: Patch) -> None:
    kept = exchanged(store_module._REMOVE, "AND (p.known_at", "AND false AND (p.known_at")
    patch.setattr(store_module, "_REMOVE", kept)


def last_arrived_wins(patch: Patch) -> None:
    """Rows lie in the order of their arrival: their place is taken for the sequence."""
    place = "cast((v.ctid::text::point)[0] * 1000 + (v.ctid::text::point)[1] AS integer) AS sequence, v.recorded_at"
    by_place = exchanged(deriver_module._VERSIONS, "v.sequence, v.recorded_at", place.replace("::", "\\:\\:"))
    patch.setattr(deriver_module, "_VERSIONS", by_place)


def left_without_a_negative(patch: Patch) -> None:
    right = ledger_module._differences

    def only_where_it_still_is(definition: Definition, version: Version, before: Sums, after: Sums) -> list[Posting]:
        return right(definition, version, {key: amount for key, amount in before.items() if key in after}, after)

    patch.setattr(ledger_module, "_differences", only_where_it_still_is)


def merged_one_by_one(patch: Patch) -> None:
    alone = text("SELECT cast(:tenant AS uuid), cast(:ids AS uuid[])")
    patch.setattr(groups_module, "_JOIN", alone)


def from_the_newest_mark(patch: Patch) -> None:
    right: Callable[[AsyncSession, Sequence[Any]], Awaitable[list[Group]]] = deriver_module.groups_of

    async def newest(session: AsyncSession, marks: Sequence[Any]) -> list[Group]:
        times = {group: [m for m in marks if m.member in group.members] for group in await right(session, marks)}
        return [
            replace(group, since=max(KnowledgeTime(m.recorded_at, m.event_id) for m in found)) if found else group
            for group, found in times.items()
        ]

    patch.setattr(deriver_module, "groups_of", newest)


# The mistake, and how many events arrive between two derivations.
MISTAKES: dict[str, tuple[Callable[[Patch], None], int]] = {
    "postings replaced at the event's own time only": (own_time_only, 1),
    "old postings not replaced": (nothing_replaced, 1),
    "the version that arrived last wins": (last_arrived_wins, 1),
    "the cell that a group left gets no negative posting": (left_without_a_negative, 1),
    "merged patients treated one by one": (merged_one_by_one, 1),
    "the walk starts at the newest mark": (from_the_newest_mark, 8),
}


@dataclass(frozen=True)
class Played:
    """A seed's history, and its cells and postings by one clean pass in order, by the pure functions alone."""

    history: list[Version]
    cells: Cells
    postings: Counter[tuple[Any, ...]]


@cache
def clean(seed: int) -> Played:
    """Made before a mistake is put in: the mistake may lie in the pure functions."""
    history = random_history(seed, STEPS)
    postings = Counter(
        (*p.cell, p.subject, p.known_at.recorded_at, p.event_id, p.numerator, p.denominator)
        for group in by_group(history)
        for p in group_postings(group)
    )
    return Played(history, expected(history), postings)


async def is_exact(world: Lab, seed: int, at_a_time: int) -> bool:
    """Work off a seed's history, shuffled, as it comes in; whether cells and postings are the clean ones."""
    right = clean(seed)
    await emptied(world)
    arriving = random.Random(seed).sample(right.history, len(right.history))
    for start in range(0, len(arriving), at_a_time):
        await ingest(world).handle(records(world, arriving[start : start + at_a_time]))
        await derive_all(deriver(world))
    return await cells_of(world) == right.cells and Counter(await postings_of(world)) == right.postings


@pytest.mark.parametrize("at_a_time", sorted({size for _, size in MISTAKES.values()}))
async def test_without_a_mistake_every_seed_is_exact(servers: Servers, at_a_time: int) -> None:
    begun = time.monotonic()
    async with ledger(servers) as world:
        for seed in SEEDS:
            assert await is_exact(world, seed, at_a_time), f"seed {seed}"
    count, took = sum(len(clean(seed).history) for seed in SEEDS), time.monotonic() - begun
    print(f"ledger seeds {SEEDS}: {count} events shuffled, {at_a_time} at a time, {took:.1f} s")


@pytest.mark.parametrize("mistake", MISTAKES)
async def test_each_mistake_ends_in_other_numbers(servers: Servers, monkeypatch: Patch, mistake: str) -> None:
    make, at_a_time = MISTAKES[mistake]
    for seed in SEEDS:
        clean(seed)
    make(monkeypatch)
    async with ledger(servers) as world:
        wrong = [seed for seed in SEEDS[:2] if not await is_exact(world, seed, at_a_time)]
    assert wrong, f"nothing went wrong although {mistake}"
