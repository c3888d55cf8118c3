"""The routes: who may, what is refused, what a caller of one clinic sees."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from shared.events import booking
from tests.service.followup.world import START, World

READS = ("/v1/protocols", "/v1/recalls", "/v1/tasks", "/v1/attempts", "/v1/attributions")


async def missed(world: World) -> None:
    booked = world.booked(uuid4(), START - timedelta(minutes=30), at=START - timedelta(days=3))
    await world.hear(booked, world.then(booked, booking.AppointmentNoShowMarked, "no_show", at=START))


@pytest.mark.parametrize("path", READS)
async def test_nobody_without_a_token(world: World, path: str) -> None:
    answer = await world.client.http.get(path)
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


async def test_only_a_doctor_s_name_approves(world: World) -> None:
    await world.client.set_clock(world.now)
    await world.hear(world.clinic_opened(), world.doctor_registered("nurse"))
    body = {"version": 1, "clinician_id": str(world.doctor_id)}
    refused = await world.client.post("/v1/protocols/D-HYG/approve", body, expect=409)
    assert refused["code"] == "PROTOCOL-DOCTOR"
    off = await world.client.post("/v1/protocols/D-HYG/switch", {"is_on": True}, expect=409)
    assert off["code"] == "PROTOCOL-UNAPPROVED"
    await world.client.post("/v1/protocols/D-HYG/approve", body | {"version": 2}, expect=404)
    await world.client.post("/v1/protocols/D-HYG/approve", body, role="doctor", expect=403)


async def test_the_list_of_protocols_says_who_approved_what(world: World) -> None:
    await world.open()
    items = (await world.client.get("/v1/protocols", role="front_desk"))["items"]
    assert [(i["code"], i["approved_version"], i["approved_by"], i["is_on"]) for i in items] == [
        (code, 1, str(world.doctor_id), True) for code in ("D-HYG", "X-NOSHOW", "X-QUOTE")
    ]
    await world.client.post("/v1/protocols/X-QUOTE/switch", {"is_on": False}, role="clinic_manager", expect=200)
    items = (await world.client.get("/v1/protocols"))["items"]
    assert [i["is_on"] for i in items] == [True, True, False]


async def test_another_clinic_s_tasks_are_not_there(world: World) -> None:
    await world.open()
    await missed(world)
    await world.advance(START + timedelta(minutes=30))
    [task] = await world.tasks()
    elsewhere = world.client.clinic_scope([uuid4()])
    assert (await elsewhere.get("/v1/tasks"))["items"] == []
    path = f"/v1/tasks/{task['task_id']}/attempts"
    await elsewhere.post(path, {"channel": "phone", "outcome": "BUSY"}, role="front_desk", expect=404)
    here = world.client.clinic_scope([world.clinic_id])
    await here.post(path, {"channel": "phone", "outcome": "REACHED_THINKING"}, role="front_desk", expect=201)
    stranger = world.client.of_tenant(uuid4())
    assert (await stranger.get("/v1/tasks"))["items"] == []


async def test_a_repeated_request_logs_one_attempt(world: World) -> None:
    await world.open()
    await missed(world)
    await world.advance(START + timedelta(minutes=30))
    [task] = await world.tasks()
    path = f"/v1/tasks/{task['task_id']}/attempts"
    body = {"channel": "phone", "outcome": "NO_ANSWER"}
    first = await world.client.post(path, body, key="once", expect=201)
    assert await world.client.post(path, body, key="once", expect=201) == first
    assert [event["type"] for event in first["events"]] == ["followup.attempt.logged.v1"]
    assert [t["attempts"] for t in await world.tasks()] == [1]
    await world.client.post(path, body | {"outcome": "BUSY"}, key="once", expect=422)


async def test_the_list_goes_on_where_it_stopped(world: World) -> None:
    await world.open()
    for _ in range(5):
        await missed(world)
    await world.advance(START + timedelta(minutes=30))
    everything = [t["task_id"] for t in await world.tasks()]
    seen: list[str] = []
    after = ""
    while True:
        page = await world.client.get(f"/v1/tasks?status=due&limit=2{after}")
        seen += [t["task_id"] for t in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert seen == everything
    assert len(set(seen)) == 5


@pytest.mark.parametrize(
    "body",
    [
        {"channel": "phone", "outcome": "HELLO"},
        {"channel": "pigeon", "outcome": "BUSY"},
        {"channel": "phone", "outcome": "BUSY", "extra": 1},
        {"channel": "phone", "outcome": "REACHED_CALLBACK_AT", "callback_at": "0001-01-01T00:00:00+14:00"},
        {"channel": "phone", "outcome": "REACHED_CALLBACK_AT", "callback_at": "9999-12-31T23:59:59-14:00"},
        {"channel": "phone", "outcome": "REACHED_CALLBACK_AT", "callback_at": "2026-01-05T12:00:00"},
    ],
)
async def test_malformed_attempts(world: World, body: dict[str, Any]) -> None:
    await world.open()
    await missed(world)
    await world.advance(START + timedelta(minutes=30))
    [task] = await world.tasks()
    await world.client.post(f"/v1/tasks/{task['task_id']}/attempts", body, expect=422)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"due_on": "0001-01-01"}, 422),
        ({"due_on": "9999-12-31"}, 422),
        ({"due_on": "2026-05-01", "is_disabled": True}, 422),
        ({}, 422),
        ({"is_disabled": True, "reason": " "}, 422),
        ({"is_disabled": True, "reason": "a\u0000b"}, 422),
        ({"is_disabled": True, "protocol": "X-NONE"}, 404),
        ({"due_on": "2026-05-01", "protocol": "X-QUOTE"}, 409),
    ],
)
async def test_overrides_that_are_refused(world: World, change: dict[str, Any], status: int) -> None:
    await world.open()
    patient = uuid4()
    await world.hear(world.registered(patient), world.prophylaxis(patient, START))
    body = {"patient_id": str(patient), "protocol": "D-HYG", "reason": "asked for it", **change}
    await world.client.post("/v1/recalls/override", body, role="doctor", expect=status)


@pytest.mark.parametrize("until", ["0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00", "2026-01-05T12:00:00"])
async def test_a_list_until_the_end_of_time(world: World, until: str) -> None:
    await world.client.set_clock(world.now)
    await world.client.get(f"/v1/tasks?until={until}", expect=422)


async def test_a_moment_of_approval_out_of_bounds(world: World) -> None:
    await world.open(approve=False)
    for moment in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"):
        body = {"version": 1, "clinician_id": str(world.doctor_id), "enabled_from": moment}
        await world.client.post("/v1/protocols/D-HYG/approve", body, expect=422)
