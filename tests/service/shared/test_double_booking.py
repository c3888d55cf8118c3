"""G11: many hands reach for few slots, move and cancel bookings meanwhile; nothing ever overlaps."""

import asyncio
import random
import time
from collections import Counter
from datetime import timedelta
from typing import Any

from deploy.local.testing import Servers
from tests.conftest import ServiceFactory
from tests.service.booking.opened import DAY, OPENING, Opened, at, opened
from tests.service.shared.sql import connect

SEED, HANDS, ATTEMPTS = 7, 16, 320
_OVERLAPS = """
    SELECT count(*) FROM appointment a JOIN appointment b
      ON a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
     AND (a.chair_id = b.chair_id OR a.practitioner_id = b.practitioner_id)
    WHERE a.tenant_id = $1 AND b.tenant_id = $1
      AND a.status IN ('booked', 'confirmed') AND b.status IN ('booked', 'confirmed')
"""


async def one_hand(clinic: Opened, dice: random.Random, attempts: int, answers: Counter[tuple[int, str]]) -> None:
    """Book, move or cancel, at random, on three days with two chairs and two doctors."""
    mine: list[str] = []
    for _ in range(attempts):
        slot = clinic.slot(
            at(dice.randint(9, 16), dice.choice((0, 30)), day=DAY + timedelta(days=dice.randint(0, 1))),
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


async def test_nothing_overlaps_and_every_loser_is_a_409(servers: Servers, service: ServiceFactory) -> None:
    client = await service("booking")
    clinic = await opened(client)
    await clinic.now(OPENING)
    answers: Counter[tuple[int, str]] = Counter()
    begun = time.monotonic()
    database = await connect(servers.postgres.dsn("booking"))
    deadlocks = "SELECT deadlocks FROM pg_stat_database WHERE datname = 'booking'"
    before = await database.fetchval(deadlocks)
    dice = [random.Random(SEED * 100 + hand) for hand in range(HANDS)]
    await asyncio.gather(*(one_hand(clinic, own, ATTEMPTS // HANDS, answers) for own in dice))
    overlaps = await database.fetchval(_OVERLAPS, client.tenant)
    await asyncio.sleep(0.6)
    found = await database.fetchval(deadlocks)
    print(f"G11 seed {SEED}: {ATTEMPTS} attempts, {HANDS} at once, {dict(answers)}, {time.monotonic() - begun:.1f} s")
    assert overlaps == 0
    assert {status for status, _ in answers} <= {200, 201, 409}, answers
    assert answers[409, "BOOK-OVERLAP"] > ATTEMPTS // 10
    assert found == before, "no deadlock"
    await control(database, clinic)
    await database.close()


async def control(database: Any, clinic: Opened) -> None:
    """Without the locks and the constraint the same slot is taken twice: the query above does find overlaps."""
    start = at(9, day=DAY + timedelta(days=2))
    taken = (await clinic.book(start))["id"]
    columns = [r["attname"] for r in await database.fetch(
        "SELECT attname FROM pg_attribute WHERE attrelid = 'appointment'::regclass AND attnum > 0 "
        "AND NOT attisdropped AND attgenerated = ''"
    )]  # fmt: skip
    copied = ", ".join("gen_random_uuid()" if c == "id" else c for c in columns)
    transaction = database.transaction()
    await transaction.start()
    for name in await database.fetch(
        "SELECT conname FROM pg_constraint WHERE conrelid = 'appointment'::regclass AND contype = 'x'"
    ):
        await database.execute(f"ALTER TABLE appointment DROP CONSTRAINT {name['conname']}")
    insert = f"INSERT INTO appointment ({', '.join(columns)}) SELECT {copied} FROM appointment WHERE id = $1"
    await database.execute(insert, taken)
    assert await database.fetchval(_OVERLAPS, clinic.client.tenant) == 1
    await transaction.rollback()
