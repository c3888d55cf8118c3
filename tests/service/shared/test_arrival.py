"""G2 and G4: repeats, late and shuffled arrivals and a re-read from the beginning end in one state."""

# The naive variants replace statements of the product.
# pyright: reportPrivateUsage=false

import random
import time

import pytest
from sqlalchemy import text

from deploy.local.testing import Servers
from services.analytics import ingest as ingest_module
from services.analytics.domain import Version
from tests.service.shared.ledger import (
    cells_of,
    derive_all,
    deriver,
    emptied,
    expected,
    ingest,
    ledger,
    postings_of,
    records,
)
from tests.unit.analytics.history import random_history

SEEDS = (1, 2, 3, 4, 5)
WINDOW = 60


def arrivals(history: list[Version], seed: int) -> list[list[Version]]:
    """A fifth of the history twice, shuffled within a window, cut into batches."""
    dice = random.Random(seed)
    arriving = history + dice.sample(history, len(history) // 5)
    places = {id(v): n for n, v in enumerate(history)}
    arriving.sort(key=lambda version: places[id(version)] + dice.random() * WINDOW)
    batches: list[list[Version]] = []
    while arriving:
        size = dice.randint(1, 25)
        batches.append(arriving[:size])
        arriving = arriving[size:]
    return batches


async def test_late_repeated_and_shuffled_events_converge(servers: Servers) -> None:
    begun, count = time.monotonic(), 0
    async with ledger(servers) as world:
        for seed in SEEDS:
            history = random_history(seed)
            await ingest(world).handle(records(world, history))
            await derive_all(deriver(world))
            in_order = await postings_of(world)
            assert await cells_of(world) == expected(history)

            await emptied(world)
            for batch in arrivals(history, seed):
                await ingest(world).handle(records(world, batch))
                if random.Random(seed).random() < 0.7:
                    await deriver(world).derive_once()
            await derive_all(deriver(world))
            assert await cells_of(world) == expected(history), f"seed {seed}"
            assert await postings_of(world) == in_order, f"seed {seed}"

            await ingest(world).handle(records(world, history))
            assert await world.count("mark") == 0, "a re-read from the beginning changes nothing"
            count += len(history)
            await emptied(world)
    print(f"G4 seeds {SEEDS}: {count} events each in order, shuffled and re-read, {time.monotonic() - begun:.1f} s")


async def test_control_without_deduplication_a_repeat_works_again(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Marks for everything that arrives instead of what is new: the re-read would be worked off from the beginning."""
    every = ingest_module._APPEND.text.replace(
        "FROM arrived JOIN fresh USING (kind, aggregate_id, sequence)", "FROM arrived"
    )
    monkeypatch.setattr(ingest_module, "_APPEND", text(every))
    history = random_history(1)
    async with ledger(servers) as world:
        await ingest(world).handle(records(world, history))
        await derive_all(deriver(world))
        await ingest(world).handle(records(world, history))
        assert await world.count("mark") == len(history)
