"""G2: the lost mark, and the visit and payment that did not see each other; each with what would go wrong."""

# The naive variants replace statements of the product.
# pyright: reportPrivateUsage=false

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from deploy.local.testing import Servers
from services.analytics import deriver as deriver_module
from services.analytics import ingest as ingest_module
from services.analytics.deriver import Deriver
from services.analytics.domain import Posting, Version
from services.analytics.groups import Group, groups_of
from services.analytics.store import replace_postings
from shared.messaging.kafka import Record
from shared.messaging.positions import save_positions
from tests.service.shared.lab import Lab
from tests.service.shared.ledger import cells_of, derive_all, deriver, expected, ingest, ledger, records
from tests.unit.analytics import states as b
from tests.unit.analytics.log import Log
from tests.unit.analytics.states import at

THOUSAND = 1_000 * b.YUAN
Meanwhile = Callable[[], Awaitable[None]]


def first_visit() -> list[Version]:
    """A patient is registered, comes, is triaged, orders, and (last) pays."""
    log = Log()
    log.record("crm.patient.registered.v1", b.patient("P1"), at(0, "08:00"))
    log.record("booking.visit.triaged.v1", b.visit("P1", status="triaged", triage=b.triage()), at(0, "10:00"))
    log.record("billing.order.created.v1", b.order("P1", THOUSAND), at(0, "19:20"))
    log.record("billing.payment.taken.v1", b.payment("P1", THOUSAND), at(0, "19:30"))
    return log.versions


class Interrupted(Deriver):
    """Something happens once, between the claim of the marks and the commit."""

    meanwhile: Meanwhile | None = None
    forgets: bool = False

    async def _postings(self, session: AsyncSession, groups: Sequence[Group]) -> list[tuple[UUID, Posting]]:
        found = await super()._postings(session, groups)
        happens, self.meanwhile = self.meanwhile, None
        if happens:
            await happens()
        if self.forgets:
            members = [member for group in groups for member in group.members]
            await session.execute(text("DELETE FROM mark WHERE member = ANY(:members)"), {"members": members})
        return found


async def arrive_while_claimed(world: Lab, versions: list[Version], *, forgets: bool = False) -> None:
    found = records(world, versions)
    for record in found[:-2]:
        await ingest(world).handle([record])
        await deriver(world).derive_once()
        await clear(world)
    await ingest(world).handle(found[-2:-1])
    busy = deriver(world, Interrupted)
    assert isinstance(busy, Interrupted)
    busy.meanwhile, busy.forgets = lambda: ingest(world).handle(found[-1:]), forgets
    await derive_all(busy)


async def clear(world: Lab) -> None:
    """What was worked off before the race begins is gone in both variants."""
    async with world.database.transaction(tenant_id=None) as session:
        await session.execute(text("DELETE FROM mark"))


async def test_a_mark_that_meets_a_claimed_one_is_not_lost(servers: Servers) -> None:
    versions = first_visit()
    async with ledger(servers) as world:
        await arrive_while_claimed(world, versions)
        assert await cells_of(world) == expected(versions)


async def test_control_a_unique_mark_is_lost(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    """One mark a member, kept while it is worked off: the second payment finds it there and is forgotten with it."""
    versions = first_visit()
    claim = deriver_module._CLAIM.text
    columns = claim.split("RETURNING")[1]
    monkeypatch.setattr(
        deriver_module, "_CLAIM", text(f"SELECT {columns} FROM mark ORDER BY id LIMIT :limit FOR UPDATE")
    )
    one_a_member = ingest_module._APPEND.text.replace(
        "SELECT DISTINCT ON (kind, aggregate_id, sequence)", "SELECT DISTINCT ON (member)"
    )
    monkeypatch.setattr(ingest_module, "_APPEND", text(one_a_member + " ON CONFLICT DO NOTHING"))
    async with ledger(servers) as world:
        async with world.database.transaction(tenant_id=None) as session:
            await session.execute(text("CREATE UNIQUE INDEX one_mark ON mark (tenant_id, member)"))
        await arrive_while_claimed(world, versions, forgets=True)
        found = await cells_of(world)
    assert found and found != expected(versions)


async def two_at_once(world: Lab, versions: list[Version]) -> None:
    """A deriver has lost its ownership with a batch in hand, and the next owner begins: on a fact known before it."""
    carried = records(world, versions)
    await ingest(world).handle(carried[:-1])
    first, second = deriver(world, Interrupted), deriver(world)
    assert isinstance(first, Interrupted)
    begun: list[asyncio.Task[list[str]]] = []

    async def the_next_owner_begins() -> None:
        await ingest(world).handle(carried[-1:])
        begun.append(asyncio.create_task(second.derive_once()))
        async with asyncio.timeout(20):
            while not begun[0].done() and not await someone_waits(world):
                await asyncio.sleep(0.01)

    first.meanwhile = the_next_owner_begins
    await first.derive_once()
    await begun[0]
    await derive_all(second)


async def someone_waits(world: Lab) -> bool:
    async with world.database.transaction(tenant_id=None) as session:
        query = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'derivation'::regclass"
        return await session.scalar(text(query)) is not None


def payment_before_visit() -> list[Version]:
    """The payment is there first; the visit, known earlier, arrives while it is worked off."""
    registered, triaged, ordered, paid = first_visit()
    return [registered, ordered, paid, triaged]


async def test_two_derivers_do_not_overlap(servers: Servers) -> None:
    versions = payment_before_visit()
    async with ledger(servers) as world:
        await two_at_once(world, versions)
        assert await cells_of(world) == expected(versions)


async def test_control_two_derivers_that_overlap_cannot_both_commit(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the lock the cells' rows are the net: the first one is refused, and nothing is counted twice."""
    monkeypatch.setattr(deriver_module, "_ONE_AT_A_TIME", text("SELECT 1"))
    async with ledger(servers) as world:
        with pytest.raises(DBAPIError, match="could not serialize"):
            await two_at_once(world, payment_before_visit())


async def both_in_flight(
    world: Lab,
    versions: list[Version],
    monkeypatch: pytest.MonkeyPatch,
    before_commit: Callable[[AsyncSession], Awaitable[None]],
) -> None:
    """The visit and the payment in two transactions that are both open before either commits."""
    both, arrived = asyncio.Event(), 0

    async def positions_once_both_are_there(session: AsyncSession, found: Sequence[Record]) -> None:
        nonlocal arrived
        await before_commit(session)
        arrived += 1
        if arrived == 2:
            both.set()
        await both.wait()
        await save_positions(session, found)

    carried = records(world, versions)
    await ingest(world).handle([carried[0], carried[2]])
    await derive_all(deriver(world))
    monkeypatch.setattr(ingest_module, "save_positions", positions_once_both_are_there)
    await asyncio.gather(ingest(world).handle([carried[1]]), ingest(world).handle([carried[3]]))


async def test_a_visit_and_a_payment_that_did_not_see_each_other(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = first_visit()

    async def nothing(_: AsyncSession) -> None: ...

    async with ledger(servers) as world:
        await both_in_flight(world, versions, monkeypatch, nothing)
        await derive_all(deriver(world))
        found = await cells_of(world)
    assert found == expected(versions)
    assert {amount for cell, amount in found.items() if cell.kpi == "K17" and not cell.dim} == {(1, 1)}


async def test_control_deriving_while_ingesting_goes_wrong(servers: Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    versions = first_visit()
    async with ledger(servers) as world:
        inside: Any = deriver(world)

        async def derive_here(session: AsyncSession) -> None:
            marks = (await session.execute(deriver_module._CLAIM, {"limit": 500})).all()
            groups = await groups_of(session, marks)
            await replace_postings(session, groups, await inside._postings(session, groups))

        await both_in_flight(world, versions, monkeypatch, derive_here)
        await derive_all(deriver(world))
        found = await cells_of(world)
    assert {amount for cell, amount in found.items() if cell.kpi == "K17" and not cell.dim} == {(0, 1)}, (
        "the visit is there, and the payment that nobody saw with it is missing for ever"
    )
    right = expected(versions)
    assert {cell.kpi for cell in found.keys() | right.keys() if found.get(cell) != right.get(cell)} == {"K17"}
