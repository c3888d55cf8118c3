import pytest

from tests.service.crm.chain import Chain, ServiceFactory


@pytest.fixture
async def chain(service: ServiceFactory) -> Chain:
    return await Chain(await service("crm")).open()
