"""G11: many hands reach for few slots, move and cancel bookings meanwhile; nothing ever overlaps."""

# The control replaces functions of the product, and sets a database up as the bootstrap does.
# pyright: reportPrivateUsage=false

import asyncio
import os
import random
import time
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID, uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from deploy import bootstrap
from deploy.local.migrate import migrate
from deploy.local.testing import Servers
from services.booking.appointments import transitions
from services.booking.clinics.models import ChairRow, PractitionerRow
from shared.command import Command
from shared.db import Database
from shared.events.booking import Slot
from shared.settings import Settings
from tests.conftest import ServiceFactory
from tests.service.booking.opened import DAY, OPENING, Opened, at, opened
from tests.service.shared.sql import connect
from tests.support.client import ServiceClient

SEED, HANDS, ATTEMPTS = 7, 16, 272
RUSH = (9, 10, 11)
_OVERLAPS = """
    SELECT count(*) FROM appointment a JOIN appointment b
      ON a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
     AND (a.chair_id = b.chair_id OR a.practitioner_id = b.practitioner_id)
    WHERE a.tenant_id = $1 AND b.tenant_id = $1
      AND a.status IN ('booked', 'confirmed') AND b.status IN ('booked', 'confirmed')
"""


async def one_hand(clinic: Opened, dice: random.Random, attempts: int, answers: Counter[tuple[int, str]]) -> None:
    """Book, move or cancel, at random, on two mornings with two chairs and two doctors."""
    mine: list[str] = []
    for _ in range(attempts):
        slot = clinic.slot(
            at(dice.randint(9, 12), dice.choice((0, 30)), day=DAY + timedelta(days=dice.randint(0, 1))),
            chair=dice.randint(0, 1),
            doctor=dice.randint(0, 1),
            minutes=dice.choice((30, 60)),
        )
        action = dice.random()
        body: dict[str, Any]
        if mine and action < 0.25:
            path, body = (
                f"/v1/appointments/{dice.choice(mine)}/reschedule",
                slot | {"reason": "moved", "initiator": "patient"},
            )
        elif mine and action < 0.45:
            path, body = f"/v1/appointments/{mine.pop()}/cancel", {"reason_code": "ill", "initiator": "patient"}
        else:
            path, body = "/v1/appointments", slot | {"clinic_id": clinic.clinic, "patient_id": clinic.patients[0]}
        answer = await clinic.client.send("POST", path, role="front_desk", body=body)
        answers[answer.status_code, answer.json().get("code", "")] += 1
        if answer.status_code == 201:
            mine.append(answer.json()["id"])


async def the_same_slot(clinic: Opened, hour: int, answers: Counter[tuple[int, str]]) -> None:
    """Everybody wants this one, on the third day."""
    slot = clinic.slot(at(hour, day=DAY + timedelta(days=2)))
    body = slot | {"clinic_id": clinic.clinic, "patient_id": clinic.patients[0]}
    answer = await clinic.client.send("POST", "/v1/appointments", role="front_desk", body=body)
    answers[answer.status_code, "rush"] += 1


@pytest.fixture(autouse=True)
def slow_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at a slot and the booking lies a moment, as between two machines: in one process hands seldom meet."""
    look = transitions.colliding

    async def colliding(session: AsyncSession, slot: Slot, own_id: UUID) -> UUID | None:
        found = await look(session, slot, own_id)
        await asyncio.sleep(0.02)
        return found

    monkeypatch.setattr(transitions, "colliding", colliding)


async def contended(clinic: Opened) -> Counter[tuple[int, str]]:
    """All hands at once; how often which status and code was the answer."""
    answers: Counter[tuple[int, str]] = Counter()
    await clinic.now(OPENING)
    dice = [random.Random(SEED * 100 + hand) for hand in range(HANDS)]
    begun = time.monotonic()
    for hour in RUSH:
        await asyncio.gather(*(the_same_slot(clinic, hour, answers) for _ in range(HANDS)))
    await asyncio.gather(*(one_hand(clinic, own, ATTEMPTS // HANDS, answers) for own in dice))
    print(f"G11 seed {SEED}: {ATTEMPTS} attempts, {HANDS} at once, {dict(answers)}, {time.monotonic() - begun:.1f} s")
    return answers


async def overlaps(dsn: str, client: ServiceClient) -> int:
    database = await connect(dsn)
    try:
        return await database.fetchval(_OVERLAPS, client.tenant)
    finally:
        await database.close()


async def deadlocks(dsn: str) -> int:
    database = await connect(dsn)
    try:
        return await database.fetchval("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
    finally:
        await database.close()


async def test_nothing_overlaps_and_every_loser_is_a_409(servers: Servers, service: ServiceFactory) -> None:
    client, dsn = await service("booking"), servers.postgres.dsn("booking")
    clinic = await opened(client)
    before = await deadlocks(dsn)
    answers = await contended(clinic)
    await asyncio.sleep(0.6)
    assert await overlaps(dsn, client) == 0
    assert {status for status, _ in answers} <= {200, 201, 409}, answers
    assert answers[409, "BOOK-OVERLAP"] > ATTEMPTS // 10
    assert (answers[201, "rush"], answers[409, "rush"]) == (len(RUSH), len(RUSH) * (HANDS - 1))
    assert await deadlocks(dsn) == before, "no deadlock"


async def unlocked(
    command: Command, clinic_id: UUID, chair_id: UUID, practitioner_id: UUID, **_: bool
) -> tuple[ChairRow, PractitionerRow]:
    """The control: the chair and the person are looked at and not held."""
    return await command.found(ChairRow, chair_id), await command.found(PractitionerRow, practitioner_id)


@asynccontextmanager
async def without_the_net(servers: Servers) -> AsyncGenerator[str]:
    """Booking's newest schema in a scratch database, the two exclusion constraints taken away; its address."""
    name = f"scratch_{uuid4().hex[:12]}"
    admin, dsn = await connect(servers.postgres.dsn()), servers.postgres.dsn(name)
    await admin.execute(f"CREATE DATABASE {name} OWNER booking_owner TEMPLATE template0")
    try:
        await bootstrap._grant(dsn, "booking")
        # In a thread: migrations run event loops.
        await asyncio.to_thread(_migrate, name)
        database = await connect(dsn)
        constraints = await database.fetch(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'appointment'::regclass AND contype = 'x'"
        )
        assert len(constraints) == 2
        for row in constraints:
            await database.execute(f"ALTER TABLE appointment DROP CONSTRAINT {row['conname']}")
        await database.close()
        yield dsn
    finally:
        await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await admin.close()


def _migrate(name: str) -> None:
    variable = "CHAIRFLOW_BOOKING_OWNER_DSN"
    with patch.dict(os.environ, {variable: elsewhere(os.environ[variable], name)}):
        migrate(["booking"])


def elsewhere(dsn: str, name: str) -> str:
    """The same server and role, another database."""
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{name}"))


async def test_control_without_the_lock_and_the_constraint_bookings_overlap(
    servers: Servers, service: ServiceFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, config = await service("booking"), Settings()
    async with without_the_net(servers) as dsn:
        name = urlsplit(dsn).path.strip("/")
        api = Database(elsewhere(config.api_dsn("booking"), name), pool_size=config.pool_size)
        worker = Database(elsewhere(config.worker_dsn("booking"), name), pool_size=2)
        monkeypatch.setattr(transitions, "lock_resources", unlocked)
        with patch.object(client.app.state, "database", api):
            client = replace(client, worker_database=worker)
            answers = await contended(await opened(client))
        found = await overlaps(dsn, client)
        await api.close()
        await worker.close()
    print(f"G11 control: {found} overlaps")
    assert answers[201, "rush"] > len(RUSH) and found > len(RUSH)
