"""G1: a process dies at every named place; what was acknowledged is in the database, on the topic and in the ledger."""

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx
import msgspec
import pytest

from tests.chaos.topics import copied_again, forget_positions, records_of, settled
from tests.chaos.world import Json, Person, World

SEED = 11
API_POINTS = ("api.before_commit", "api.after_commit")
WORKER_POINTS = (
    "relay.after_read",
    "relay.after_send",
    "relay.before_delete",
    "consumer.after_poll",
    "consumer.after_database_commit",
    "consumer.before_offset_commit",
    "deriver.after_claim",
    "deriver.before_commit",
    "timer.before_commit",
    "timer.after_commit",
)
MONDAY = datetime(2026, 3, 2, 1, tzinfo=UTC)
SOURCE = {"channel": "offline", "medium": "street", "campaign": "sign"}
Fact = tuple[str, str, int]


@dataclass
class Clinic:
    """One clinic at work: people come in while its software is killed. ``acknowledged`` is the test's own ledger."""

    person: Person
    http: httpx.AsyncClient
    acknowledged: set[Fact] = field(default_factory=set[Fact])
    check_ins: int = 0
    missed: int = 0
    clinic: str = ""
    chair: str = ""
    doctor: str = ""
    day: datetime = MONDAY

    async def do(self, service: str, path: str, body: Json) -> Json:
        ack = await self.person.command(self.http, service, path, body)
        self.acknowledged |= {(e["aggregate_type"], e["aggregate_id"], e["sequence"]) for e in ack["events"]}
        return ack

    async def clock(self, now: datetime) -> None:
        for service in ("booking", "crm", "analytics"):
            body = {"now": now.isoformat()}
            await self.person.command(self.http, service, "/v1/admin/clock", body, method="PUT")

    async def open(self) -> None:
        await self.clock(MONDAY - timedelta(days=1))
        self.clinic = (
            await self.do("booking", "/v1/clinics", {"name": "One", "zone": "Asia/Shanghai", "currency": "CNY"})
        )["id"]
        self.chair = (await self.do("booking", f"/v1/clinics/{self.clinic}/chairs", {"name": "1"}))["id"]
        doctor = {"display_name": "Wang", "profession": "doctor", "clinic_ids": [self.clinic]}
        self.doctor = (await self.do("booking", "/v1/practitioners", doctor))["id"]
        hours = {
            "date_from": "2026-03-02",
            "date_to": "2026-03-31",
            "chairs": [{"chair_id": self.chair, "opens": "09:00", "closes": "18:00"}],
            "practitioners": [{"practitioner_id": self.doctor, "starts": "09:00", "ends": "18:00"}],
        }
        await self.do("booking", f"/v1/clinics/{self.clinic}/capacity", hours)
        await self.do("crm", "/v1/sources", SOURCE | {"name_zh": "招牌", "name_en": "Sign"})

    async def patient(self) -> str:
        body = {"clinic_id": self.clinic, "source": SOURCE, "name": "王", "phone": f"138{random.randrange(10**8):08}"}
        return (await self.do("crm", "/v1/patients", body))["id"]

    async def somebody_comes(self) -> None:
        patient = await self.patient()
        await self.do("booking", "/v1/visits", {"clinic_id": self.clinic, "patient_id": patient})
        self.check_ins += 1

    async def somebody_does_not_come(self) -> None:
        """A booking of the next day, and then it is the evening of that day: the timer has work."""
        body = {
            "clinic_id": self.clinic,
            "patient_id": await self.patient(),
            "practitioner_id": self.doctor,
            "chair_id": self.chair,
            "starts_at": (self.day + timedelta(hours=1)).isoformat(),
            "duration_minutes": 60,
        }
        appointment = (await self.do("booking", "/v1/appointments", body))["id"]
        await self.clock(self.day + timedelta(hours=8))
        self.acknowledged.add(("appointment", appointment, 2))
        self.missed += 1
        self.day += timedelta(days=1)


@asynccontextmanager
async def at_work(world: World) -> AsyncGenerator[Clinic]:
    async with httpx.AsyncClient(timeout=15) as http:
        yield Clinic(world.person(), http)


@pytest.mark.timeout(300)
async def test_killed_at_every_point_nothing_is_lost_and_nothing_counted_twice(world: World) -> None:
    dice, begun = random.Random(SEED), time.monotonic()
    world.start("apis")
    world.start("workers")
    await world.ready("api")
    async with at_work(world) as clinic:
        await clinic.open()
        kills = 0
        for point in API_POINTS:
            world.children["apis"].stop()
            world.start("apis", crash_at=f"{point}:{dice.randrange(1, 4)}")
            busy = asyncio.create_task(several(clinic, 4))
            assert await died(world, "apis", point) == -9
            world.start("apis")
            await busy
            kills += 1
        for point in WORKER_POINTS:
            world.children["workers"].stop()
            world.start("workers", crash_at=f"{point}:{dice.randrange(0, 2) if 'timer' not in point else 0}")
            await several(clinic, 2)
            await clinic.somebody_does_not_come()
            busy = asyncio.create_task(until_dead(clinic, world))
            assert await died(world, "workers", point) == -9
            await busy
            kills += 1
        world.start("workers")
        await settled(world, clinic.person, clinic.http)
        await agree(world, clinic)
        figures = f"{len(clinic.acknowledged)} events, {kills} kills, {clinic.person.retries} retries"
        print(f"G1 seed {SEED}: {figures}, {time.monotonic() - begun:.0f} s")

        copies = await copied_again(world, share=0.2, seed=SEED)
        await settled(world, clinic.person, clinic.http)
        await agree(world, clinic)
        world.children["workers"].stop()
        await forget_positions(world)
        world.start("workers")
        await settled(world, clinic.person, clinic.http)
        await agree(world, clinic)
        print(f"G2 seed {SEED}: {copies} injected repeats and a re-read from 0 changed nothing")


async def died(world: World, name: str, point: str) -> int:
    begun = time.monotonic()
    try:
        status = await world.died(name)
    except TimeoutError:
        pytest.fail(f"{point} was not passed")
    print(f"  {point}: {time.monotonic() - begun:.1f} s")
    return status


async def several(clinic: Clinic, count: int) -> None:
    await asyncio.gather(*(clinic.somebody_comes() for _ in range(count)))


async def until_dead(clinic: Clinic, world: World) -> None:
    """People go on coming until the worker has passed the point that kills it."""
    for _ in range(12):
        if not world.children["workers"].alive():
            return
        await clinic.somebody_comes()
        await asyncio.sleep(0.3)


async def agree(world: World, clinic: Clinic) -> None:
    """Acknowledged == in the services' databases == on the topics == in the ledger, and the board says so."""
    stored: set[Fact] = set()
    for service in ("booking", "crm"):
        query = "SELECT aggregate_type, aggregate_id::text, sequence FROM event WHERE tenant_id = $1"
        stored |= {tuple(row) for row in await world.rows(service, query, clinic.person.tenant)}
    published: set[Fact] = set()
    for record in await records_of(world):
        event = msgspec.json.decode(record.value or b"")
        if event["tenant_id"] == str(clinic.person.tenant):
            published.add((event["aggregate_type"], event["aggregate_id"], event["sequence"]))
    query = "SELECT kind, aggregate_id::text, sequence FROM version WHERE tenant_id = $1"
    known = {tuple(row) for row in await world.rows("analytics", query, clinic.person.tenant)}
    assert stored == clinic.acknowledged
    assert published == clinic.acknowledged
    assert known == {fact for fact in clinic.acknowledged if fact[0] != "contact"}
    sequences: dict[tuple[str, str], set[int]] = defaultdict(set)
    for kind, aggregate, sequence in known:
        sequences[kind, aggregate].add(sequence)
    assert all(found == set(range(1, len(found) + 1)) for found in sequences.values())
    dates = "date_from=2026-03-01&date_to=2026-03-31"
    board = (
        await clinic.http.get(f"{world.url('analytics')}/v1/board?{dates}", headers=clinic.person.headers())
    ).json()
    numbers = {tile["kpi"]: (tile["numerator"], tile["denominator"]) for tile in board["tiles"]}
    assert numbers["K04"] == (clinic.check_ins, None)
    assert numbers["K21"] == (clinic.missed, clinic.missed)
