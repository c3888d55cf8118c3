"""The lists that a clinic's screens ask for: every condition narrows, and any of them go together."""

from datetime import timedelta

from tests.service.booking.opened import DAY, Opened, at

NEXT = DAY + timedelta(days=1)


async def test_appointments_by_practitioner_status_and_days(open_clinic: Opened) -> None:
    client = open_clinic.client
    a = (await open_clinic.book(at(10)))["id"]
    b = (await open_clinic.book(at(10), chair=1, doctor=1, patient=1))["id"]
    c = (await open_clinic.book(at(10, day=NEXT)))["id"]
    d = (await open_clinic.book(at(10, day=NEXT + timedelta(days=1)), doctor=1))["id"]
    await client.post(f"/v1/appointments/{b}/confirm", {}, role="front_desk")
    body = {"reason_code": "no_time", "initiator": "patient"}
    await client.post(f"/v1/appointments/{c}/cancel", body, role="front_desk")

    async def listed(query: str) -> set[str]:
        return {item["appointment_id"] for item in (await client.get(f"/v1/appointments?{query}"))["items"]}

    assert await listed(f"practitioner_id={open_clinic.doctors[0]}") == {a, c}
    assert await listed("status=booked") == {a, d}
    assert await listed("status=confirmed&status=cancelled") == {b, c}
    assert await listed(f"date_from={NEXT}") == {c, d}
    assert await listed(f"date_to={NEXT}") == {a, b, c}
    assert await listed(f"date_from={NEXT}&date_to={NEXT}") == {c}
    assert await listed(f"date={DAY}&status=booked") == {a}
    everything = f"clinic_id={open_clinic.clinic}&patient_id={open_clinic.patients[1]}&date_from={DAY}&date_to={NEXT}"
    assert await listed(f"{everything}&practitioner_id={open_clinic.doctors[1]}&status=confirmed") == {b}
    await client.get("/v1/appointments?status=late", expect=422)


async def test_visits_by_status_day_and_patient(open_clinic: Opened) -> None:
    client = open_clinic.client
    await open_clinic.now(at(10))
    first, second = open_clinic.patients
    waiting = (await open_clinic.check_in())["id"]
    triaged = (await open_clinic.check_in(patient_id=second))["id"]
    await open_clinic.step(triaged, "triage", open_clinic.triage())
    await open_clinic.now(at(10, day=NEXT))
    later = (await open_clinic.check_in())["id"]

    async def listed(query: str) -> set[str]:
        return {item["visit_id"] for item in (await client.get(f"/v1/visits?{query}"))["items"]}

    assert await listed("status=checked_in") == {waiting, later}
    assert await listed("status=checked_in&status=triaged") == {waiting, triaged, later}
    assert await listed(f"status=checked_in&date={DAY}") == {waiting}
    assert await listed(f"status=checked_in&patient_id={second}") == set()
    assert await listed(f"clinic_id={open_clinic.clinic}&date={NEXT}&patient_id={first}&status=checked_in") == {later}
    await client.get("/v1/visits?status=gone", expect=422)


async def test_published_hours_can_be_read(open_clinic: Opened) -> None:
    path = f"/v1/clinics/{open_clinic.clinic}/capacity"
    found = await open_clinic.client.get(f"{path}?date_from={NEXT}&date_to={NEXT}", role="front_desk")
    opens, closes = (at(hour, day=NEXT).strftime("%Y-%m-%dT%H:%M:%SZ") for hour in (9, 18))
    assert [(d["chair_id"], d["intervals"], d["published_seconds"]) for d in found["chair_days"]] == [
        (chair, [{"starts_at": opens, "ends_at": closes}], 9 * 3600) for chair in open_clinic.chairs
    ]
    assert sorted((s["practitioner_id"], s["starts_at"], s["ends_at"]) for s in found["shifts"]) == [
        (doctor, opens, closes) for doctor in sorted(open_clinic.doctors)
    ]
    everything = await open_clinic.client.get(f"{path}?date_from={DAY}&date_to={DAY + timedelta(days=91)}")
    assert (len(everything["chair_days"]), len(everything["shifts"])) == (6, 6)
    await open_clinic.client.get(f"{path}?date_from={DAY}&date_to={DAY + timedelta(days=92)}", expect=422)
    await open_clinic.client.get(f"{path}?date_from={NEXT}&date_to={DAY}", expect=422)
    await open_clinic.client.get(path, expect=422)
    elsewhere = open_clinic.client.clinic_scope([])
    await elsewhere.get(f"{path}?date_from={DAY}&date_to={DAY}", expect=404)
