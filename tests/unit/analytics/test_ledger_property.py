"""Whatever the order of arrival, the ledger ends in the same numbers and the same restatements."""

import random
from collections.abc import Callable, Sequence
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from services.analytics.domain import Cell, KnowledgeTime, Posting, Version
from services.analytics.ledger import derive

from .history import random_history
from .log import by_group, cells
from .store import Store, contributions, in_order, restatements, stepwise, sums

pytestmark = pytest.mark.unit

SEEDS = st.integers(0, 2**32)
FIXED = settings(max_examples=60, derandomize=True, database=None, deadline=None)


def arrivals(history: list[Version], seed: int) -> list[list[Version]]:
    """The history in another order, some versions several times, cut into batches."""
    chance = random.Random(seed)
    arriving = history + chance.sample(history, len(history) // 3)
    chance.shuffle(arriving)
    cuts = sorted(chance.sample(range(len(arriving) + 1), min(len(arriving) // 3 + 1, len(arriving))))
    return [arriving[start:stop] for start, stop in pairwise([0, *cuts, len(arriving)])]


def run(store: Store, history: list[Version], seed: int) -> Store:
    for batch in arrivals(history, seed):
        store.receive(batch)
        store.settle()
    return store


def one_pass(history: list[Version]) -> list[Posting]:
    return [posting for group in by_group(history) for posting in derive(group)]


def from_scratch(history: list[Version], until: KnowledgeTime) -> dict[Cell, tuple[int, int]]:
    totals: dict[Cell, tuple[int, int]] = {}
    for group in by_group(history):
        for (cell, _), amount in contributions(group, until).items():
            numerator, denominator = totals.get(cell, (0, 0))
            totals[cell] = (numerator + amount.numerator, denominator + (amount.denominator or 0))
    return sums(totals)


def goes_wrong(store: Store, history: list[Version], seed: int) -> bool:
    """Whether the store ends in other cells, postings or restatements than one pass in order."""
    run(store, history, seed)
    expected = in_order(one_pass(history))
    wrong_cells = sums(store.cells) != cells(expected)
    return wrong_cells or in_order(store.postings) != expected or restatements(store.postings) != restatements(expected)


@FIXED
@given(SEEDS, SEEDS)
def test_any_order_of_arrival_ends_in_the_same_ledger(seed: int, order: int) -> None:
    assert not goes_wrong(Store(), random_history(seed), order)


@FIXED
@given(SEEDS)
def test_the_ledger_is_what_a_computation_from_scratch_says_at_every_step(seed: int) -> None:
    """Also shows that each definition reads no more kinds of fact than it declares."""
    history = random_history(seed, steps=50)
    expected = [posting for group in by_group(history) for posting in stepwise(group)]
    assert in_order(one_pass(history)) == in_order(expected)


@FIXED
@given(SEEDS, SEEDS)
def test_as_known_at_any_moment_is_what_the_facts_of_that_moment_say(seed: int, order: int) -> None:
    history = random_history(seed)
    store = run(Store(), history, order)
    moments = random.Random(order).sample([version.known_at for version in history], 5)
    for moment in [*moments, max(version.known_at for version in history)]:
        known = [posting for posting in store.postings if posting.known_at <= moment]
        assert cells(known) == from_scratch(history, moment)


@FIXED
@given(SEEDS)
def test_a_walk_from_some_moment_on_is_the_end_of_the_whole_walk(seed: int) -> None:
    for group in by_group(random_history(seed)):
        whole = derive(group)
        since = random.Random(seed).choice(group).known_at
        assert derive(group, since) == [posting for posting in whole if posting.known_at >= since]


def last_arrived_wins(arrived: Sequence[Version]) -> list[Version]:
    return [
        Version(v.kind, v.aggregate_id, place, v.recorded_at, v.event_id, v.event_type, v.origin, v.state)
        for place, v in enumerate(arrived)
    ]


def own_time_only(posting: Posting, marks: Sequence[KnowledgeTime]) -> bool:
    return posting.known_at in marks


def never(posting: Posting, marks: Sequence[KnowledgeTime]) -> bool:
    return False


def nobody_is_linked(aliases: object) -> dict[UUID, frozenset[UUID]]:
    return {}


def without_leaving(versions: Sequence[Version], since: KnowledgeTime) -> list[Posting]:
    return stepwise(versions, since, keep_left=False)


MISTAKES: dict[str, Callable[[], Store]] = {
    "postings replaced at the event's own time only": lambda: Store(
        is_replaced=own_time_only, is_written=own_time_only
    ),
    "old postings not replaced": lambda: Store(is_replaced=never),
    "the version that arrived last wins": lambda: Store(seen_as=last_arrived_wins),
    "the cell that a group left gets no negative posting": lambda: Store(derive=without_leaving),
    "merged patients treated one by one": lambda: Store(groups=nobody_is_linked),
    "the walk starts at the newest mark": lambda: Store(since=max),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_each_known_mistake_is_found(mistake: str) -> None:
    searching = settings(FIXED, max_examples=40, phases=[Phase.generate])
    make = MISTAKES[mistake]
    try:
        find(st.tuples(SEEDS, SEEDS), lambda at: goes_wrong(make(), random_history(at[0]), at[1]), settings=searching)
    except NoSuchExample:
        pytest.fail(f"nothing went wrong although {mistake}")


def test_a_store_without_a_mistake_passes_the_same_search() -> None:
    """The search blames the mistakes and not the way in which they are put in."""
    for seed in range(15):
        assert not goes_wrong(Store(derive=stepwise), random_history(seed), seed)


def test_the_histories_contain_restatements_and_imports() -> None:
    found = [change for seed in range(20) for change in restatements(one_pass(random_history(seed)))]
    assert len(found) > 500
    assert {is_imported for _, _, _, is_imported, _, _ in found} == {True, False}
