"""Who may, by the contract and by asking; and what a database shows and takes when the services are left out."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID, uuid4

from asyncpg import InsufficientPrivilegeError
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from deploy.endpoints import Endpoint
from shared.auth import Role
from shared.db import Database
from tests.support.samples import SAMPLES, readers
from tests.support.world import World

WHOLE_NUMBER = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


def admitted(endpoint: Endpoint) -> frozenset[Role]:
    """The roles that the contract lets in; written down by hand, beside the samples."""
    if endpoint.method == "POST":
        return SAMPLES[endpoint.service, endpoint.path].roles
    return readers(endpoint.service, endpoint.path)


async def let_in(endpoint: Endpoint, world: World, roles: Collection[Role] = tuple(Role)) -> frozenset[Role]:
    """Of these roles, those that the service lets in. Asked in a chain of nobody's, so that nothing is changed."""
    client = world.chain.services[endpoint.service].of_tenant(uuid4())
    found: set[Role] = set()
    for role in roles:
        if endpoint.path == "/v1/stream":
            # It would go on for ever: whoever is let in is asked for a parameter that is wrong.
            path = "/v1/stream?clinic_id=" + str(world.one.clinic_id)
            client = client.clinic_scope([world.two.clinic_id])
        else:
            path = endpoint.at(uuid4())
        answer = await client.send(endpoint.method, path, role=role, body={})
        assert answer.status_code < 500, answer.text
        if answer.status_code != 403 or answer.json()["code"] != "role-not-allowed":
            found.add(role)
    return frozenset(found)


@dataclass(frozen=True)
class Leak:
    """What a caller saw or did that is not theirs; empty fields: nothing."""

    seen: int = 0
    taken: str = ""
    hidden_from_its_own: bool = False

    def __bool__(self) -> bool:
        return bool(self.seen or self.taken or self.hidden_from_its_own)


async def scoped(connection: AsyncConnection, tenant: UUID, clinics: str = "*") -> None:
    """As the one transaction dependency of the services does it."""
    statement = "SELECT set_config('app.tenant', :tenant, true), set_config('app.clinics', :clinics, true)"
    await connection.execute(text(statement), {"tenant": str(tenant), "clinics": clinics})


async def leak_of(world: World, database: Database, table: str, *, of_clinic: bool) -> Leak:
    """What the API's role sees of clinic 1's rows, and may move, when tenant B, and when clinic 2 alone, is asking."""
    one, two = world.one.clinic_id, world.two.clinic_id
    mine = f"SELECT count(*) FROM {table} WHERE tenant_id = '{world.chain.tenant}'"
    theirs = f"{mine} AND clinic_id = '{one}'"
    seen, taken = 0, ""
    async with database.engine.connect() as connection:
        for tenant, clinics, query in (
            (world.other.tenant, "*", mine),
            (world.chain.tenant, str(two), theirs if of_clinic else ""),
            (world.chain.tenant, "", theirs if of_clinic else ""),
        ):
            if query:
                await scoped(connection, tenant, clinics)
                seen += await connection.scalar(text(query)) or 0
                await connection.rollback()
        await scoped(connection, world.chain.tenant)
        is_hidden = not await connection.scalar(text(mine))
        await connection.rollback()
        moves = {f"UPDATE {table} SET tenant_id = '{world.other.tenant}'": "*"}
        if of_clinic:
            moves[f"UPDATE {table} SET clinic_id = '{one}' WHERE clinic_id = '{two}'"] = str(two)
        for statement, clinics in moves.items():
            await scoped(connection, world.chain.tenant, clinics)
            try:
                changed = (await connection.execute(text(statement))).rowcount
                taken = taken or (statement if changed else "")
            except DBAPIError as error:
                # Anything but a refusal would have to be looked at: a unique key, say, is no protection.
                refused = isinstance(getattr(error.orig, "__cause__", None), InsufficientPrivilegeError)
                taken = taken or ("" if refused else f"{statement}: {error.orig}")
            await connection.rollback()
    return Leak(seen, taken, is_hidden)
