"""Fixtures of booking's tests."""

import pytest

from tests.conftest import ServiceFactory
from tests.service.booking.opened import Opened, opened


@pytest.fixture
async def open_clinic(service: ServiceFactory) -> Opened:
    """A clinic that is open for business, in a tenant of its own, on the day before its first hours."""
    return await opened(await service("booking"))
