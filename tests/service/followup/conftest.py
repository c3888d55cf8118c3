"""The chain of these tests."""

import pytest

from tests.conftest import ServiceFactory
from tests.service.followup.world import World


@pytest.fixture
async def world(service: ServiceFactory) -> World:
    """A tenant of this test's own whose clock, clinic and protocols are not set up yet: `await world.open()`."""
    return World(await service("followup"))
