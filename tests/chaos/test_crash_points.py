"""G1: a process dies at every named place; what was acknowledged is in the database, on the topic and in the ledger."""

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import Sequence

import msgspec
import pytest

from tests.chaos.clinic import Clinic, Fact, at_work
from tests.chaos.topics import copied_again, forget_positions, rebalance_begins, records_of, settled
from tests.chaos.world import Json, World

SEED = 11
API_POINTS = ("api.before_commit", "api.after_commit")
WORKER_POINTS = (
    "relay.after_read",
    "relay.after_send",
    "relay.before_delete",
    "consumer.after_poll",
    "consumer.after_database_commit",
    "consumer.before_offset_commit",
    "deriver.after_claim",
    "deriver.before_commit",
    "timer.before_commit",
    "timer.after_commit",
)
# Facts that a service states by itself; what it ought to state is counted by hand.
BY_ITSELF = ("task",)
PUBLISHERS = ("booking", "crm", "billing", "followup")


@pytest.mark.timeout(300)
async def test_killed_at_every_point_nothing_is_lost_and_nothing_counted_twice(world: World) -> None:
    dice, begun = random.Random(SEED), time.monotonic()
    world.start("apis")
    world.start("workers")
    await world.ready("api")
    async with at_work(world) as clinic:
        await clinic.open()
        for point in WORKER_POINTS:
            world.children["workers"].stop()
            world.start("workers", crash_at=f"{point}:{dice.randrange(0, 2) if 'timer' not in point else 0}")
            await several(clinic, 2)
            await clinic.somebody_does_not_come()
            busy = asyncio.create_task(until_dead(clinic, world))
            assert await died(world, "workers", point) == -9
            await busy
        world.start("workers")
        await killed_while_partitions_move(world, clinic)
        for _ in range(2):
            await clinic.wait_for_the_next_evening()
        await settled(world, clinic.person, clinic.http)
        for point in API_POINTS:
            to_call = [task for task in await clinic.tasks() if task["task_id"] not in clinic.called][:4]
            world.children["apis"].stop()
            world.start("apis", crash_at=f"{point}:{dice.randrange(1, 4)}")
            busy = asyncio.create_task(several(clinic, 4, to_call=to_call))
            assert await died(world, "apis", point) == -9
            world.start("apis")
            await busy
        await settled(world, clinic.person, clinic.http)
        await agree(world, clinic)
        kills = len(API_POINTS) + len(WORKER_POINTS) + 1
        figures = f"{len(clinic.acknowledged)} events, {kills} kills, {clinic.person.retries} retries"
        print(f"G1 seed {SEED}: {figures}, {time.monotonic() - begun:.0f} s")

        copies = await copied_again(world, share=0.2, seed=SEED)
        await settled(world, clinic.person, clinic.http)
        await agree(world, clinic)
        world.children["workers"].stop()
        await forget_positions(world)
        world.start("workers")
        await settled(world, clinic.person, clinic.http)
        await agree(world, clinic)
        print(f"G2 seed {SEED}: {copies} injected repeats and a re-read from 0 changed nothing")


async def died(world: World, name: str, point: str) -> int:
    begun = time.monotonic()
    try:
        status = await world.died(name)
    except TimeoutError:
        pytest.fail(f"{point} was not passed")
    print(f"  {point}: {time.monotonic() - begun:.1f} s")
    return status


async def several(clinic: Clinic, count: int, *, to_call: Sequence[Json] = ()) -> None:
    """Everything at once: people come, and those who did not are called."""
    await asyncio.gather(*(clinic.somebody_comes() for _ in range(count)), *(clinic.call(task) for task in to_call))


async def until_dead(clinic: Clinic, world: World) -> None:
    """People go on coming until the worker has passed the point that kills it."""
    for _ in range(12):
        if not world.children["workers"].alive():
            return
        await clinic.somebody_comes()
        await asyncio.sleep(0.3)


async def killed_while_partitions_move(world: World, clinic: Clinic) -> None:
    """A second worker joins, and the first one dies while they share the partitions out: the second goes on alone."""
    await settled(world, clinic.person, clinic.http)
    begun = time.monotonic()
    world.start("second")
    busy = asyncio.create_task(until_dead(clinic, world))
    group = await rebalance_begins(world)
    world.kill("workers")
    assert await world.died("workers") == -9
    await busy
    await several(clinic, 2)
    wanted = {fact for fact in clinic.acknowledged if fact[0] != "contact"}
    async with asyncio.timeout(60):
        while not wanted <= await facts(world, clinic, "analytics", "version", "kind"):
            await asyncio.sleep(0.2)
    world.start("workers")
    await asyncio.to_thread(world.children["second"].stop)
    print(f"  during a rebalance of {group}: {time.monotonic() - begun:.1f} s until all was taken over")


async def facts(world: World, clinic: Clinic, service: str, table: str, kind: str) -> set[Fact]:
    query = f"SELECT {kind}, aggregate_id::text, sequence FROM {table} WHERE tenant_id = $1"
    return {tuple(row) for row in await world.rows(service, query, clinic.person.tenant)}


async def agree(world: World, clinic: Clinic) -> None:
    """Acknowledged == in the services' databases == on the topics == in the ledger, and board and task list say so."""
    stored: set[Fact] = set()
    for service in PUBLISHERS:
        stored |= await facts(world, clinic, service, "event", "aggregate_type")
    published: set[Fact] = set()
    for record in await records_of(world):
        event = msgspec.json.decode(record.value or b"")
        if event["tenant_id"] == str(clinic.person.tenant):
            published.add((event["aggregate_type"], event["aggregate_id"], event["sequence"]))
    known = await facts(world, clinic, "analytics", "version", "kind")
    assert {fact for fact in stored if fact[0] not in BY_ITSELF} == clinic.acknowledged
    assert published == stored
    assert known == {fact for fact in stored if fact[0] != "contact"}
    sequences: dict[tuple[str, str], set[int]] = defaultdict(set)
    for kind, aggregate, sequence in stored:
        sequences[kind, aggregate].add(sequence)
    assert all(found == set(range(1, len(found) + 1)) for found in sequences.values())
    await agree_on_numbers(world, clinic)


async def agree_on_numbers(world: World, clinic: Clinic) -> None:
    url = f"{world.url('analytics')}/v1/board?date_from=2026-03-01&date_to=2026-03-31"
    board = (await clinic.http.get(url, headers=clinic.person.headers())).json()
    numbers = {tile["kpi"]: (tile["numerator"], tile["denominator"]) for tile in board["tiles"]}
    expected = {
        "K04": (clinic.check_ins, None),
        "K17": (clinic.paying, clinic.check_ins),
        "K21": (len(clinic.missed), len(clinic.missed)),
        "K22": (0, len(clinic.missed)),
        "K35": (clinic.cash, None),
        "K39": (0, clinic.cash),
    }
    assert {kpi: numbers[kpi] for kpi in expected} == expected
    tasks = await clinic.tasks()
    assert sorted((task["patient_id"], task["step"]) for task in tasks) == sorted(clinic.tasks_expected().items())
    assert {task["task_id"]: task["attempts"] for task in tasks if task["attempts"]} == dict.fromkeys(clinic.called, 1)
