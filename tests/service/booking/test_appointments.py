"""Appointments through the HTTP API, on a real database."""

import asyncio
from datetime import timedelta
from uuid import UUID, uuid4

from tests.service.booking.opened import (
    DAY,
    Opened,
    add_chair,
    add_practitioner,
    at,
    publish,
    types,
)
from tests.service.booking.opened import open_clinic as another_clinic
from tests.support.client import Json


async def test_booking_answers_its_event_and_can_be_read(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    assert types(booked) == ["appointment.booked"]
    found = await open_clinic.appointment(booked["id"])
    assert (found["status"], found["business_date"]) == ("booked", "2026-03-02")
    listed = await open_clinic.client.get(f"/v1/appointments?clinic_id={open_clinic.clinic}&date={DAY}")
    assert [item["appointment_id"] for item in listed["items"]] == [booked["id"]]


async def test_a_taken_chair_or_practitioner_is_refused_with_the_colliding_booking(open_clinic: Opened) -> None:
    first = await open_clinic.book(at(10))
    for chair, doctor in ((0, 1), (1, 0)):
        refused = await open_clinic.book(at(10, 30), chair=chair, doctor=doctor, patient=1, expect=409)
        assert (refused["code"], refused["colliding_appointment_id"]) == ("BOOK-OVERLAP", first["id"])
    await open_clinic.book(at(11), patient=1)
    await open_clinic.book(at(10), chair=1, doctor=1, patient=1)


async def test_a_collision_in_another_clinic_is_refused_without_its_id(open_clinic: Opened) -> None:
    """The practitioner works in two clinics; the second one's people do not see the first one's booking."""
    client = open_clinic.client
    second = await another_clinic(client)
    doctor = await add_practitioner(client, "doctor", open_clinic.clinic, second)
    chair = await add_chair(client, second)
    await publish(client, open_clinic.clinic, [], [doctor])
    await publish(client, second, [chair], [doctor])
    body = open_clinic.slot(at(10)) | {"practitioner_id": doctor, "patient_id": open_clinic.patients[0]}
    await client.post("/v1/appointments", body | {"clinic_id": open_clinic.clinic}, role="front_desk", expect=201)
    narrow = client.clinic_scope([UUID(second)])
    there = body | {"clinic_id": second, "chair_id": chair}
    refused = await narrow.post("/v1/appointments", there, role="front_desk", expect=409)
    assert (refused["code"], refused["colliding_appointment_id"]) == ("BOOK-OVERLAP", None)


async def test_of_many_who_want_one_slot_at_once_one_gets_it(open_clinic: Opened) -> None:
    body = open_clinic.slot(at(10)) | {"clinic_id": open_clinic.clinic, "patient_id": open_clinic.patients[0]}
    answers = await asyncio.gather(
        *(open_clinic.client.send("POST", "/v1/appointments", role="front_desk", body=body) for _ in range(12))
    )
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 11
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"BOOK-OVERLAP"}


async def test_outside_hours_in_the_past_and_unknown_are_refused(open_clinic: Opened) -> None:
    assert (await open_clinic.book(at(8), expect=409))["code"] == "BOOK-HOURS"
    assert (await open_clinic.book(at(17, 30), expect=409))["code"] == "BOOK-HOURS"
    assert (await open_clinic.book(at(10) + timedelta(days=60), expect=409))["code"] == "BOOK-HOURS"
    assert (await open_clinic.book(at(10) - timedelta(days=5), expect=409))["code"] == "BOOK-PAST"
    body = open_clinic.slot(at(10)) | {"clinic_id": open_clinic.clinic, "patient_id": open_clinic.patients[0]}
    for field in ("clinic_id", "chair_id", "practitioner_id"):
        await open_clinic.client.post("/v1/appointments", body | {field: str(uuid4())}, role="front_desk", expect=404)
    await open_clinic.client.post(
        "/v1/appointments", body | {"starts_at": "2026-03-02T10:00:30Z"}, role="front_desk", expect=422
    )
    await open_clinic.client.post("/v1/appointments", body, role="cashier", expect=403)


async def test_the_past_can_be_imported(open_clinic: Opened) -> None:
    body = open_clinic.slot(at(10) - timedelta(days=400))
    body |= {"clinic_id": open_clinic.clinic, "patient_id": open_clinic.patients[0], "origin": "import"}
    await open_clinic.client.post("/v1/appointments", body, role="front_desk", expect=403)
    await open_clinic.client.post("/v1/appointments", body, role="clinic_manager", expect=201)


async def test_rescheduling_is_one_event_with_both_slots_and_frees_the_old_one(open_clinic: Opened) -> None:
    """S20."""
    client = open_clinic.client
    booked = await open_clinic.book(at(10))
    await client.post(f"/v1/appointments/{booked['id']}/confirm", {}, role="customer_service")
    body = open_clinic.slot(at(14), chair=1, doctor=1) | {"reason": "other day", "initiator": "patient"}
    moved = await client.post(f"/v1/appointments/{booked['id']}/reschedule", body, role="front_desk", expect=200)
    assert types(moved) == ["appointment.rescheduled"]
    found = await open_clinic.appointment(booked["id"])
    assert (found["status"], found["reschedule_count"], found["chair_id"]) == ("booked", 1, open_clinic.chairs[1])
    await open_clinic.book(at(10), patient=1)
    assert (await open_clinic.book(at(14), chair=1, patient=1, expect=409))["code"] == "BOOK-OVERLAP"


async def test_rescheduling_by_a_quarter_of_an_hour_does_not_collide_with_itself(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    body = open_clinic.slot(at(10, 15)) | {"reason": "late bus", "initiator": "patient"}
    await open_clinic.client.post(f"/v1/appointments/{booked['id']}/reschedule", body, role="front_desk", expect=200)


async def test_who_has_not_seen_the_move_neither_moves_nor_cancels(open_clinic: Opened) -> None:
    client = open_clinic.client
    booked = await open_clinic.book(at(10))
    path = f"/v1/appointments/{booked['id']}"
    move = open_clinic.slot(at(14)) | {"reason": "x", "initiator": "patient", "seen_moves": 0}
    cancel: Json = {"reason_code": "x", "initiator": "patient", "seen_moves": 0}
    await client.post(f"{path}/reschedule", move, role="front_desk", expect=200)
    before = await open_clinic.appointment(booked["id"])
    for verb, body in (("reschedule", move), ("cancel", cancel)):
        refused = await client.post(f"{path}/{verb}", body, role="front_desk", expect=409)
        assert refused["code"] == "APPT-MOVED"
    assert await open_clinic.appointment(booked["id"]) == before
    done = await client.post(f"{path}/cancel", cancel | {"seen_moves": 1}, role="front_desk", expect=200)
    assert types(done) == ["appointment.cancelled"]


async def test_cancelling_keeps_the_notice_and_frees_the_slot(open_clinic: Opened) -> None:
    client = open_clinic.client
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(8))
    path = f"/v1/appointments/{booked['id']}/cancel"
    body = {"reason_code": "no_time", "initiator": "patient"}
    await client.post(path, body, role="front_desk", expect=200)
    found = await open_clinic.appointment(booked["id"])
    assert (found["status"], found["cancellation"]["notice_minutes"]) == ("cancelled", 120)
    assert (await client.post(path, body, role="front_desk", expect=409))["code"] == "APPT-STATE"
    await open_clinic.book(at(10), patient=1)
    await client.post(f"/v1/appointments/{booked['id']}/void", {"reason": "twice"}, role="clinic_manager", expect=200)
    assert (await open_clinic.appointment(booked["id"]))["status"] == "void"


async def test_another_clinics_appointment_is_not_there(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    elsewhere = open_clinic.client.clinic_scope([uuid4()])
    await elsewhere.get(f"/v1/appointments/{booked['id']}", expect=404)
    await elsewhere.post(f"/v1/appointments/{booked['id']}/confirm", {}, role="front_desk", expect=404)
    assert (await elsewhere.get("/v1/appointments"))["items"] == []
