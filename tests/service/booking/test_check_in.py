"""Who is checked in without an appointment, and who is here already: through the HTTP API, on a real database."""

import asyncio
from datetime import timedelta
from uuid import UUID

from shared.events.crm import Alias, PatientMerged
from tests.service.booking.opened import DAY, Opened, add_chair, add_patient, add_practitioner, at, publish, types
from tests.service.booking.opened import open_clinic as another_clinic


async def merge(clinic: Opened, losing: str, winning: str) -> None:
    alias = Alias(patient_id=UUID(losing), winning_id=UUID(winning))
    merged = PatientMerged(state=alias, winning_id=UUID(winning), reason="same person")
    await clinic.client.deliver(merged, aggregate_id=UUID(losing))


async def test_who_is_awaited_today_is_not_checked_in_without_saying_for_what(open_clinic: Opened) -> None:
    late = await open_clinic.book(at(15), chair=1, doctor=1)
    early = await open_clinic.book(at(10))
    await open_clinic.client.post(f"/v1/appointments/{early['id']}/confirm", {}, role="front_desk")
    await open_clinic.now(at(9, 50))
    refused = await open_clinic.check_in(expect=409)
    assert refused["code"] == "CHECKIN-APPOINTMENT"
    assert [(c["appointment_id"], c["practitioner_id"]) for c in refused["candidates"]] == [
        (early["id"], open_clinic.doctors[0]),
        (late["id"], open_clinic.doctors[1]),
    ]
    assert refused["candidates"][0]["starts_at"] == at(10).isoformat()
    assert types(await open_clinic.check_in(early["id"])) == ["appointment.arrived", "visit.checked_in"]


async def test_a_walk_in_says_so(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(15))
    await open_clinic.now(at(10))
    await open_clinic.check_in(booked["id"], walk_in=True, expect=422)
    came = await open_clinic.check_in(walk_in=True)
    assert (types(came), came["appointment_id"]) == (["visit.checked_in"], None)
    assert (await open_clinic.appointment(booked["id"]))["status"] == "booked"


async def test_only_what_is_awaited_here_today_asks_to_be_named(open_clinic: Opened) -> None:
    """Neither another day's, another clinic's, a cancelled one, nor one whose no-show is due, timer or not."""
    client = open_clinic.client
    await open_clinic.book(at(10, day=DAY + timedelta(days=1)))
    cancelled = await open_clinic.book(at(11))
    body = {"reason_code": "no_time", "initiator": "patient"}
    await client.post(f"/v1/appointments/{cancelled['id']}/cancel", body, role="front_desk")
    second = await another_clinic(client)
    doctor, chair = await add_practitioner(client, "doctor", second), await add_chair(client, second)
    await publish(client, second, [chair], [doctor])
    there = {"clinic_id": second, "chair_id": chair, "practitioner_id": doctor}
    body = open_clinic.slot(at(12)) | there | {"patient_id": open_clinic.patients[0]}
    await client.post("/v1/appointments", body, role="front_desk", expect=201)
    await open_clinic.book(at(9), chair=1, doctor=1)
    await open_clinic.now(at(9, 30))
    await open_clinic.check_in()


async def test_a_person_is_awaited_under_any_of_their_ids(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(10))
    first, second = open_clinic.patients
    await merge(open_clinic, second, first)
    refused = await open_clinic.check_in(patient_id=second, expect=409)
    assert [c["appointment_id"] for c in refused["candidates"]] == [booked["id"]]


async def test_history_is_imported_without_being_asked(open_clinic: Opened) -> None:
    await open_clinic.book(at(15))
    await open_clinic.now(at(12))
    body = {"clinic_id": open_clinic.clinic, "patient_id": open_clinic.patients[0], "origin": "import"}
    for _ in range(2):
        await open_clinic.client.post("/v1/visits", body, role="clinic_manager", expect=201)


async def test_a_patient_has_one_open_visit_a_day_at_a_clinic(open_clinic: Opened) -> None:
    first, second = open_clinic.patients
    await open_clinic.now(at(10))
    visit = (await open_clinic.check_in())["id"]
    refused = await open_clinic.check_in(expect=409)
    assert (refused["code"], refused["visit_id"]) == ("VISIT-OPEN", visit)
    await open_clinic.check_in(patient_id=second)
    third = await add_patient(open_clinic.client, open_clinic.clinic)
    await merge(open_clinic, third, first)
    refused = await open_clinic.check_in(patient_id=third, expect=409)
    assert (refused["code"], refused["visit_id"]) == ("VISIT-OPEN", visit)
    other = await another_clinic(open_clinic.client)
    await open_clinic.check_in(clinic_id=other)
    await open_clinic.step(visit, "void", {"reason": "wrong person"}, role="clinic_manager")
    again = (await open_clinic.check_in())["id"]
    await open_clinic.step(again, "triage", open_clinic.triage())
    await open_clinic.step(again, "complete")
    await open_clinic.check_in()
    await open_clinic.now(at(9) + timedelta(days=1))
    await open_clinic.check_in()


async def test_an_appointment_does_not_open_a_second_visit_either(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(15))
    await open_clinic.now(at(10))
    visit = (await open_clinic.check_in(walk_in=True))["id"]
    await open_clinic.now(at(15))
    refused = await open_clinic.check_in(booked["id"], expect=409)
    assert (refused["code"], refused["visit_id"]) == ("VISIT-OPEN", visit)
    assert (await open_clinic.appointment(booked["id"]))["status"] == "booked"


async def test_of_many_desks_that_check_in_one_patient_at_once_one_does(open_clinic: Opened) -> None:
    body = {"clinic_id": open_clinic.clinic, "patient_id": open_clinic.patients[0]}
    answers = await asyncio.gather(
        *(open_clinic.client.send("POST", "/v1/visits", role="front_desk", body=body) for _ in range(8))
    )
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 7
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"VISIT-OPEN"}
