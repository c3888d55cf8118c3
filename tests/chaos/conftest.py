"""Servers of the chaos layer's own: they are killed, which no other test should notice."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree

import pytest

from tests.chaos.world import World
from tests.chaos.world import world as made


@pytest.fixture(scope="session")
def servers_of_chaos() -> Iterator[World]:
    directory = Path(tempfile.mkdtemp(prefix="chairflow-chaos-"))
    manager = made(directory)
    try:
        # In a thread of its own: it runs event loops, and one may already be running here.
        with ThreadPoolExecutor(1) as pool:
            world = pool.submit(manager.__enter__).result()
            yield world
            pool.submit(manager.__exit__, None, None, None).result()
    finally:
        rmtree(directory, ignore_errors=True)


@pytest.fixture
def world(servers_of_chaos: World) -> Iterator[World]:
    """The servers, with no process of ours running before and after."""
    servers_of_chaos.stop()
    yield servers_of_chaos
    servers_of_chaos.stop()
