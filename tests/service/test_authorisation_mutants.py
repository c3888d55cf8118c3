"""G16: take out any one authorisation rule, and what people can do changes where a test looks. `make mutate` prints each.

A mutant is made in this process or in the run's database, asked for by the very check that the tests make, and undone.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from deploy.endpoints import Endpoint, endpoints
from deploy.local.testing import Servers
from shared.auth import Role
from shared.settings import SERVICES
from tests.service.test_row_level_security import is_of_a_clinic
from tests.support.access import admitted, leak_of, let_in
from tests.support.inprocess import Running
from tests.support.seeds import emptied, fill
from tests.support.superuser import superuser, tenant_tables
from tests.support.world import World, built_world

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(900)]
_POLICIES = text(
    "SELECT c.relname AS name, pg_get_expr(p.polqual, p.polrelid) AS rule FROM pg_policy p "
    "JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname = 'api' AND NOT c.relispartition"
)


@dataclass
class Mutants:
    """How many were made, and which nobody noticed."""

    made: int = 0
    survived: list[str] = field(default_factory=list[str])

    def judge(self, name: str, *, caught: bool) -> None:
        self.made += 1
        if not caught:
            self.survived.append(name)

    def show(self, kind: str) -> None:
        print(f"{kind:<60} {self.made:>5} mutants, {len(self.survived)} not noticed {self.survived or ''}")


@pytest.fixture(scope="module")
async def world(running: Running, servers: Servers) -> AsyncIterator[World]:
    async with built_world(running, servers) as built:
        yield built


async def test_every_role_of_every_route(world: World) -> None:
    """One role more, and one role fewer: whoever asks in that role is answered otherwise than the contract says."""
    loosened, tightened = Mutants(), Mutants()
    for endpoint in endpoints():
        for role in Role:
            with mutated(endpoint, role) as is_looser:
                caught = (role in await let_in(endpoint, world, [role])) != (role in admitted(endpoint))
            (loosened if is_looser else tightened).judge(f"{endpoint}: {role}", caught=caught)
    loosened.show("a route admits one role more")
    tightened.show("a route admits one role fewer")
    assert (loosened.survived, tightened.survived) == ([], [])
    assert loosened.made > 300 and tightened.made > 300


class mutated:
    """While open, the endpoint's guard has one role more or fewer; true if more."""

    def __init__(self, endpoint: Endpoint, role: Role) -> None:
        assert endpoint.guard is not None
        self.guard, self.role, self.roles = endpoint.guard, role, endpoint.guard.roles

    def __enter__(self) -> bool:
        is_looser = self.role not in self.roles
        without = tuple(role for role in self.roles if role != self.role)
        self.guard.roles = (*self.roles, self.role) if is_looser else without
        return is_looser

    def __exit__(self, *_: object) -> None:
        self.guard.roles = self.roles


@pytest.mark.parametrize("service", SERVICES)
async def test_every_policy_of_every_table(service: str, world: World) -> None:
    kinds = {
        kind: Mutants()
        for kind in ("policy lets all through", "policy is gone", "security is off", "clinics are not asked")
    }
    database = world.chain.services[service].app.state.database
    async with superuser(world.servers, service) as connection:
        tables = await tenant_tables(connection)
        filled = await fill(connection, world)
        rules = {row.name: row.rule for row in await connection.execute(_POLICIES)}
        assert rules.keys() == tables.keys()
        try:
            for table, columns in tables.items():
                of_clinic = is_of_a_clinic(service, table, columns)
                assert not await leak_of(world, database, table, of_clinic=of_clinic), table
                for kind, statements in mutants_of(service, table, rules[table], of_clinic=of_clinic):
                    async with altered(connection, *statements):
                        leak = await leak_of(world, database, table, of_clinic=of_clinic)
                    kinds[kind].judge(f"{service}.{table}", caught=bool(leak))
        finally:
            await emptied(connection, world, filled)
    for kind, mutants in kinds.items():
        mutants.show(f"{service}: {kind}")
    assert [mutants.survived for mutants in kinds.values()] == [[], [], [], []]


def mutants_of(service: str, table: str, rule: str, *, of_clinic: bool) -> Iterator[tuple[str, tuple[str, str]]]:
    """(kind, (the statement that breaks it, the one that mends it))."""
    policy = f"ALTER POLICY api ON {table} USING"
    mended = f"{policy} ({rule}) WITH CHECK ({rule})"
    yield "policy lets all through", (f"{policy} (true) WITH CHECK (true)", mended)
    mended_role = f"ALTER POLICY api ON {table} TO {service}_api"
    yield "policy is gone", (f"ALTER POLICY api ON {table} TO {service}_owner", mended_role)
    switch = f"ALTER TABLE {table} {{}} ROW LEVEL SECURITY"
    yield "security is off", (switch.format("DISABLE"), switch.format("ENABLE"))
    if of_clinic:
        looser = "tenant_id = app_tenant()"
        yield "clinics are not asked", (f"{policy} ({looser}) WITH CHECK ({looser})", mended)


@asynccontextmanager
async def altered(connection: AsyncConnection, broken: str, mended: str) -> AsyncGenerator[None]:
    await connection.execute(text(broken))
    await connection.commit()
    try:
        yield
    finally:
        await connection.execute(text(mended))
        await connection.commit()
