"""Visits and procedures through the HTTP API, on a real database."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from shared.events.crm import Alias, PatientMerged
from tests.service.booking.opened import Opened, add_practitioner, add_price, at, types
from tests.service.booking.opened import open_clinic as another_clinic


async def triaged(clinic: Opened, **more: Any) -> str:
    visit = await clinic.check_in(**more)
    await clinic.step(visit["id"], "triage", clinic.triage())
    return str(visit["id"])


async def test_from_the_door_to_the_end(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(10, 5))
    came = await open_clinic.check_in(booked["id"])
    assert types(came) == ["appointment.arrived", "visit.checked_in"]
    assert came["appointment_id"] == booked["id"]
    visit = came["id"]
    assert types(await open_clinic.step(visit, "triage", open_clinic.triage())) == ["visit.triaged"]
    assert types(await open_clinic.step(visit, "start-consultation")) == ["visit.consultation_started"]
    await open_clinic.now(at(10, 20))
    assert types(await open_clinic.step(visit, "seat", {"chair_id": open_clinic.chairs[1]})) == ["visit.seated"]
    procedure = {"product_code": "FILL", "tooth": "16", "performer_id": open_clinic.doctors[0]}
    done = await open_clinic.step(visit, "procedures", procedure, role="doctor", expect=201)
    assert types(done) == ["visit.procedure_performed"]
    await open_clinic.now(at(10, 50))
    await open_clinic.step(visit, "dismiss")
    ended = await open_clinic.step(visit, "complete", role="front_desk")
    assert types(ended) == ["visit.completed", "appointment.fulfilled"]
    found = await open_clinic.visit(visit)
    assert found["status"] == "completed"
    assert [(seat["seated_at"], seat["dismissed_at"]) for seat in found["seats"]] == [
        (at(10, 20).strftime("%Y-%m-%dT%H:%M:%SZ"), at(10, 50).strftime("%Y-%m-%dT%H:%M:%SZ"))
    ]
    assert [(p["procedure_id"], p["list_fee_minor"], p["currency"]) for p in found["procedures"]] == [
        (done["id"], 48_033, "CNY")
    ]
    assert (await open_clinic.appointment(booked["id"]))["status"] == "fulfilled"


async def test_without_triage_no_consultation_and_no_chair(open_clinic: Opened) -> None:
    visit = (await open_clinic.check_in())["id"]
    assert (await open_clinic.step(visit, "start-consultation", expect=409))["code"] == "R01"
    seat = {"chair_id": open_clinic.chairs[0]}
    assert (await open_clinic.step(visit, "seat", seat, expect=409))["code"] == "R01"
    assert (await open_clinic.step(visit, "complete", expect=409))["code"] == "VISIT-STATE"


async def test_triage_names_people_who_exist_and_a_doctor(open_clinic: Opened) -> None:
    visit = (await open_clinic.check_in())["id"]
    body = open_clinic.triage()
    await open_clinic.step(visit, "triage", body | {"consultant_id": str(uuid4())}, expect=404)
    refused = await open_clinic.step(visit, "triage", body | {"doctor_id": open_clinic.consultant}, expect=409)
    assert refused["code"] == "TRIAGE-DOCTOR"
    await open_clinic.step(visit, "triage", body)
    assert (await open_clinic.step(visit, "triage", body, expect=409))["code"] == "VISIT-STATE"


async def test_triage_is_corrected_even_when_the_visit_is_complete(open_clinic: Opened) -> None:
    visit = await triaged(open_clinic)
    await open_clinic.step(visit, "complete")
    body = open_clinic.triage(doctor=1) | {"reason": "another doctor took over"}
    assert types(await open_clinic.step(visit, "correct-triage", body)) == ["visit.triage_corrected"]
    found = await open_clinic.visit(visit)
    assert (found["status"], found["triage"]["doctor_id"]) == ("completed", open_clinic.doctors[1])


async def test_a_chair_takes_one_visit_at_a_time(open_clinic: Opened) -> None:
    first = await triaged(open_clinic)
    second = await triaged(open_clinic, patient_id=open_clinic.patients[1])
    seat = {"chair_id": open_clinic.chairs[0]}
    await open_clinic.step(first, "seat", seat)
    assert (await open_clinic.step(second, "seat", seat, expect=409))["code"] == "CHAIR-TAKEN"
    await open_clinic.now(at(0))
    await open_clinic.step(first, "dismiss")
    await open_clinic.step(second, "seat", seat)


async def test_moments_of_a_visit_run_forward(open_clinic: Opened) -> None:
    await open_clinic.now(at(12))
    visit = await triaged(open_clinic, occurred_at=at(10).isoformat())
    chair = {"chair_id": open_clinic.chairs[0]}

    async def seat(minute: int, expect: int = 200) -> dict[str, object]:
        return await open_clinic.step(visit, "seat", chair | {"occurred_at": at(10, minute).isoformat()}, expect=expect)

    early = {"occurred_at": at(9, 59).isoformat()}
    assert (await open_clinic.step(visit, "seat", chair | early, expect=409))["code"] == "VISIT-TIME"
    await seat(5)
    before = {"occurred_at": at(10, 4).isoformat()}
    assert (await open_clinic.step(visit, "dismiss", before, expect=409))["code"] == "VISIT-TIME"
    await open_clinic.step(visit, "dismiss", {"occurred_at": at(10, 20).isoformat()})
    assert (await seat(19, expect=409))["code"] == "VISIT-TIME"
    await seat(20)
    future = {"occurred_at": at(12, 1).isoformat()}
    assert (await open_clinic.step(visit, "dismiss", future, expect=422))["code"] == "moment-not-acceptable"


async def test_a_procedure_needs_the_chair_a_price_and_a_performer_of_the_clinic(open_clinic: Opened) -> None:
    visit = await triaged(open_clinic)
    body = {"product_code": "FILL", "performer_id": open_clinic.doctors[0]}
    refused = await open_clinic.step(visit, "procedures", body, role="doctor", expect=409)
    assert refused["code"] == "VISIT-STATE"
    await open_clinic.step(visit, "seat", {"chair_id": open_clinic.chairs[0]})
    other = await another_clinic(open_clinic.client)
    stranger = await add_practitioner(open_clinic.client, "doctor", other)
    await open_clinic.step(visit, "procedures", body | {"performer_id": stranger}, role="doctor", expect=404)
    await open_clinic.step(visit, "procedures", body | {"tooth": "19"}, role="doctor", expect=422)
    await open_clinic.step(visit, "procedures", body | {"list_fee_minor": 1}, role="doctor", expect=422)
    done = await open_clinic.step(visit, "procedures", body, role="doctor", expect=201)
    path = f"/v1/procedures/{done['id']}/void"
    await open_clinic.client.post(path, {"reason": "wrong code"}, role="doctor", expect=200)
    assert (await open_clinic.client.post(path, {"reason": "twice"}, role="doctor", expect=409))["code"] == (
        "PROCEDURE-STATE"
    )


async def test_history_is_imported_with_its_own_times_and_needs_no_chair(open_clinic: Opened) -> None:
    past = {"occurred_at": at(10).replace(year=2020).isoformat(), "origin": "import"}
    await open_clinic.check_in(expect=403, **past)
    client = open_clinic.client
    body = {"clinic_id": open_clinic.clinic, "patient_id": open_clinic.patients[0]}
    visit = (await client.post("/v1/visits", body | past, role="clinic_manager", expect=201))["id"]
    await open_clinic.step(visit, "triage", open_clinic.triage() | past, role="clinic_manager")
    done = {"product_code": "FILL", "performer_id": open_clinic.doctors[0]} | past
    await open_clinic.step(visit, "procedures", done, role="clinic_manager", expect=201)
    await open_clinic.step(visit, "complete", past, role="clinic_manager")
    found = await open_clinic.visit(visit)
    assert found["business_date"] == "2020-03-02"
    assert [p["business_date"] for p in found["procedures"]] == ["2020-03-02"]


async def test_a_visit_around_midnight_belongs_to_the_day_of_its_check_in(open_clinic: Opened) -> None:
    """S15."""
    await open_clinic.now(at(23, 58))
    visit = await triaged(open_clinic)
    await open_clinic.now(at(0, 3) + timedelta(days=1))
    await open_clinic.step(visit, "seat", {"chair_id": open_clinic.chairs[0]})
    done = {"product_code": "FILL", "performer_id": open_clinic.doctors[0]}
    await open_clinic.step(visit, "procedures", done, role="doctor", expect=201)
    found = await open_clinic.visit(visit)
    assert found["business_date"] == "2026-03-02"
    assert [p["business_date"] for p in found["procedures"]] == ["2026-03-03"]


async def test_voiding_frees_the_chair_and_lets_the_right_patient_check_in(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(10))
    visit = (await open_clinic.check_in(booked["id"]))["id"]
    await open_clinic.step(visit, "triage", open_clinic.triage())
    await open_clinic.step(visit, "seat", {"chair_id": open_clinic.chairs[0]})
    await open_clinic.step(visit, "void", {"reason": "wrong person"}, role="nurse", expect=403)
    await open_clinic.step(visit, "void", {"reason": "wrong person"}, role="clinic_manager")
    again = await open_clinic.check_in(booked["id"])
    await open_clinic.step(again["id"], "triage", open_clinic.triage())
    await open_clinic.step(again["id"], "seat", {"chair_id": open_clinic.chairs[0]})
    assert (await open_clinic.step(visit, "seat", {"chair_id": open_clinic.chairs[1]}, expect=409))["code"] == (
        "VISIT-STATE"
    )


async def test_an_appointment_is_for_its_patient_under_any_of_their_ids(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(10))
    first, second = open_clinic.patients
    refused = await open_clinic.check_in(booked["id"], patient_id=second, expect=409)
    assert refused["code"] == "APPT-MISMATCH"
    alias = Alias(patient_id=UUID(first), winning_id=UUID(second))
    merged = PatientMerged(state=alias, winning_id=UUID(second), reason="same person")
    await open_clinic.client.deliver(merged, aggregate_id=UUID(first))
    visit = await open_clinic.check_in(booked["id"], patient_id=second)
    for patient in (first, second):
        listed = await open_clinic.client.get(f"/v1/visits?patient_id={patient}")
        assert [item["visit_id"] for item in listed["items"]] == [visit["id"]]


async def test_the_newest_price_counts_whatever_arrived_first(open_clinic: Opened) -> None:
    await add_price(open_clinic.client, "FILL", 99)  # an older version, late
    visit = await triaged(open_clinic)
    await open_clinic.step(visit, "seat", {"chair_id": open_clinic.chairs[0]})
    done = {"product_code": "FILL", "performer_id": open_clinic.doctors[0]}
    await open_clinic.step(visit, "procedures", done, role="doctor", expect=201)
    assert [p["list_fee_minor"] for p in (await open_clinic.visit(visit))["procedures"]] == [48_033]
