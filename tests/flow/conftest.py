"""A clinic of the test's own, on the running platform."""

from collections.abc import AsyncIterator

import pytest

from tests.support.clinic import Clinic
from tests.support.platform import Platform


@pytest.fixture
async def clinic(stack: Platform) -> AsyncIterator[Clinic]:
    """BJ01, freshly opened in a tenant of its own."""
    chain = stack.chain()
    yield await Clinic.open(chain)
    await chain.close()
