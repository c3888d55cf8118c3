"""Every test here opens a shop of its own."""

import pytest

from tests.conftest import ServiceFactory
from tests.service.billing.shop import Shop


@pytest.fixture
async def shop(service: ServiceFactory) -> Shop:
    return await Shop.opened(await service("billing"))
