"""A new release with a new schema while clinics work, and back again: not one request fails, and every number is right."""

import asyncio
import itertools
import tempfile
from collections import Counter
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree

import httpx
import pytest

from deploy.local.places import ROOT
from tests.chaos.clinic import Clinic
from tests.chaos.day_two import no_number_differs
from tests.chaos.releases import release_before, revisions
from tests.chaos.test_outages import agree_on_visits
from tests.chaos.topics import settled
from tests.chaos.world import Json, Person, World, migrate
from tests.chaos.world import world as made

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(600)]
CLERKS = 3


@dataclass
class Desk(Person):
    """Sends each command once, to the API processes in turn, as a load balancer does; every answer is counted."""

    kinds: list[str] = field(default_factory=lambda: ["api"])
    turn: Iterator[int] = field(default_factory=itertools.count)
    answers: Counter[str] = field(default_factory=Counter[str])
    in_hand: Counter[str] = field(default_factory=Counter[str])

    async def command(
        self, http: httpx.AsyncClient, service: str, path: str, body: Json, *, method: str = "POST", seconds: float = 60
    ) -> Json:
        kind = self.kinds[next(self.turn) % len(self.kinds)]
        self.in_hand[kind] += 1
        try:
            answer = await http.request(method, self.world.url(service, kind) + path, json=body, headers=self.headers())
        finally:
            self.in_hand[kind] -= 1
        self.answers[f"{kind} {answer.status_code}"] += 1
        assert answer.is_success, answer.text
        return answer.json()

    async def without(self, kind: str) -> None:
        """Send nothing more to these processes, and come back when nothing of theirs is in hand."""
        self.kinds.remove(kind)
        while self.in_hand[kind]:
            await asyncio.sleep(0.01)


@pytest.fixture
def before(tmp_path: Path) -> Iterator[tuple[World, Path]]:
    """A world of the release before, with its schema."""
    tree, directory = release_before(tmp_path), Path(tempfile.mkdtemp(prefix="chairflow-upgrade-"))
    manager = made(directory, tree=tree)
    try:
        with ThreadPoolExecutor(1) as pool:
            yield pool.submit(manager.__enter__).result(), tree
            pool.submit(manager.__exit__, None, None, None).result()
    finally:
        rmtree(directory, ignore_errors=True)


@asynccontextmanager
async def busy(clinic: Clinic) -> AsyncGenerator[None]:
    """People come all the time, to several clerks."""

    is_over = asyncio.Event()

    async def work() -> None:
        while not is_over.is_set():
            await clinic.somebody_comes()

    clerks = [asyncio.create_task(work()) for _ in range(CLERKS)]
    try:
        yield
    finally:
        # Nobody is cut off in the middle: what was sent is answered, and so is in the test's own ledger.
        is_over.set()
        await asyncio.gather(*clerks)


async def change_over(world: World, desk: Desk, old: str, new: str, tree: Path) -> None:
    """APIs of the other code beside those that run, both for a while, then these alone; and the workers."""
    await asyncio.to_thread(world.start, "next" if new == "next" else "apis", tree=tree)
    await world.ready(new)
    desk.kinds.append(new)
    await asyncio.sleep(3)
    await desk.without(old)
    await asyncio.to_thread(world.children["next" if old == "next" else "apis"].stop)
    await asyncio.to_thread(world.children["workers"].stop)
    await asyncio.to_thread(world.start, "workers", tree=tree)
    await asyncio.sleep(2)


async def test_an_upgrade_and_a_rollback_under_load_fail_no_request(before: tuple[World, Path]) -> None:
    world, tree = before
    assert revisions(ROOT) - revisions(tree), "there is a new revision to apply"
    world.start("apis", tree=tree)
    world.start("workers", tree=tree)
    await world.ready("api")
    desk = Desk(world, world.person().tenant)
    async with httpx.AsyncClient(timeout=30) as http:
        clinic = Clinic(desk, http)
        await clinic.open()
        async with busy(clinic):
            await asyncio.sleep(2)
            await asyncio.to_thread(migrate, world.environment, world.directory)
            await change_over(world, desk, "api", "next", ROOT)
            upgraded = desk.answers.total()
            await change_over(world, desk, "next", "api", tree)
        rolled_back = desk.answers.total() - upgraded
        await settled(world, desk, http)
        await agree_on_visits(world, clinic)
        await no_number_differs(world)
    print(f"upgrade: {upgraded} requests, rollback: {rolled_back}, failed: 0; {dict(desk.answers)}")
    assert min(desk.answers["api 201"], desk.answers["next 201"]) > 20
