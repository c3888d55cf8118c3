"""G15, G16 below the services: every table, asked directly in the API's role, shows and takes only what is the caller's."""

from collections.abc import AsyncIterator

import pytest

from deploy.local.testing import Servers
from shared.settings import SERVICES
from tests.support.access import leak_of
from tests.support.inprocess import Running
from tests.support.seeds import emptied, fill
from tests.support.superuser import superuser, tenant_tables
from tests.support.world import OF_THE_CHAIN, World, built_world


@pytest.fixture(scope="module")
async def world(running: Running, servers: Servers) -> AsyncIterator[World]:
    async with built_world(running, servers) as built:
        yield built


@pytest.mark.parametrize("service", SERVICES)
async def test_no_table_shows_or_takes_what_is_somebody_else_s(service: str, world: World) -> None:
    database = world.chain.services[service].app.state.database
    async with superuser(world.servers, service) as connection:
        tables = await tenant_tables(connection)
        filled = await fill(connection, world)
        try:
            leaks = {
                table: await leak_of(world, database, table, of_clinic=is_of_a_clinic(service, table, columns))
                for table, columns in tables.items()
            }
        finally:
            await emptied(connection, world, filled)
    assert len(leaks) >= 15
    assert {table: leak for table, leak in leaks.items() if leak} == {}


def is_of_a_clinic(service: str, table: str, columns: list[str]) -> bool:
    """Whether the rows are a clinic's own, and not the chain's; written down by hand in `OF_THE_CHAIN`."""
    return "clinic_id" in columns and table not in OF_THE_CHAIN.get(service, ())
