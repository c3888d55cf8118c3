"""Clinics, chairs and practitioners change, go and come back: through the HTTP API, on a real database."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from tests.service.booking.opened import DAY, Opened, add_chair, add_practitioner, at, publish, types
from tests.service.booking.opened import open_clinic as another_clinic
from tests.support.client import Json


async def change(clinic: Opened, path: str, body: Json | None = None, *, expect: int = 200) -> Json:
    return await clinic.client.post(f"/v1/{path}", body or {}, role="clinic_manager", expect=expect)


async def slots(clinic: Opened) -> list[Json]:
    path = f"/v1/slots?clinic_id={clinic.clinic}&duration_minutes=60&date_from={DAY}&date_to={DAY}&limit=200"
    return (await clinic.client.get(path))["items"]


async def test_a_clinic_gets_another_name_and_keeps_its_currency(open_clinic: Opened) -> None:
    path = f"clinics/{open_clinic.clinic}/change"
    assert types(await change(open_clinic, path, {"name": "Two"})) == ["clinic.updated"]
    assert types(await change(open_clinic, path, {"name": "Two"})) == []
    found = await open_clinic.client.get(f"/v1/clinics/{open_clinic.clinic}")
    assert (found["name"], found["zone"], found["currency"]) == ("Two", "Asia/Shanghai", "CNY")
    await change(open_clinic, path, {"currency": "EUR"}, expect=422)
    await open_clinic.client.post(f"/v1/{path}", {"name": "Three"}, role="front_desk", expect=403)


async def test_the_zone_changes_until_the_clinic_is_used(open_clinic: Opened) -> None:
    client = open_clinic.client
    west: Json = {"zone": "Asia/Urumqi"}
    assert (await change(open_clinic, f"clinics/{open_clinic.clinic}/change", west, expect=409))[
        "code"
    ] == "CLINIC-ZONE"
    unused = await another_clinic(client)
    assert types(await change(open_clinic, f"clinics/{unused}/change", west)) == ["clinic.updated"]
    await open_clinic.check_in(clinic_id=unused)
    found = (await client.get(f"/v1/visits?clinic_id={unused}"))["items"]
    assert [visit["zone"] for visit in found] == ["Asia/Urumqi"]
    back = {"zone": "Asia/Shanghai"}
    assert (await change(open_clinic, f"clinics/{unused}/change", back, expect=409))["code"] == "CLINIC-ZONE"


async def test_who_still_has_appointments_does_not_go(open_clinic: Opened) -> None:
    client, doctor = open_clinic.client, open_clinic.doctors[0]
    booked = [await open_clinic.book(at(hour), patient=hour % 2) for hour in (10, 11, 12)]
    await client.post(f"/v1/appointments/{booked[0]['id']}/void", {"reason": "twice"}, role="front_desk")
    refused = await change(open_clinic, f"practitioners/{doctor}/deactivate", expect=409)
    assert (refused["code"], refused["upcoming_appointments"]) == ("STILL-BOOKED", 2)
    second = await another_clinic(client)
    refused = await change(open_clinic, f"practitioners/{doctor}/change", {"clinic_ids": [second]}, expect=409)
    assert (refused["code"], refused["upcoming_appointments"]) == ("STILL-BOOKED", 2)
    await open_clinic.now(at(13))
    gone = await change(open_clinic, f"practitioners/{doctor}/deactivate")
    assert types(gone) == ["practitioner.updated"]
    assert (await client.get(f"/v1/practitioners/{doctor}"))["is_active"] is False


async def test_nobody_books_who_is_gone_until_they_are_back(open_clinic: Opened) -> None:
    gone, here = open_clinic.doctors
    await change(open_clinic, f"practitioners/{gone}/deactivate")
    assert {slot["practitioner_id"] for slot in await slots(open_clinic)} == {here}
    assert (await open_clinic.book(at(10), expect=409))["code"] == "PRACTITIONER-INACTIVE"
    refused = await change(open_clinic, f"practitioners/{gone}/deactivate", expect=409)
    assert refused["code"] == "PRACTITIONER-INACTIVE"
    past = open_clinic.slot(at(10) - timedelta(days=400)) | {"origin": "import"}
    past |= {"clinic_id": open_clinic.clinic, "patient_id": open_clinic.patients[0]}
    await change(open_clinic, "appointments", past, expect=201)
    hours: Json = {"date_from": str(DAY), "date_to": str(DAY)}
    hours["practitioners"] = [{"practitioner_id": gone, "starts": "09:00", "ends": "12:00"}]
    await change(open_clinic, f"clinics/{open_clinic.clinic}/capacity", hours, expect=404)
    await change(open_clinic, f"practitioners/{gone}/reactivate")
    await open_clinic.book(at(10))


async def test_a_practitioner_gets_another_name_and_other_clinics(open_clinic: Opened) -> None:
    client, doctor = open_clinic.client, open_clinic.doctors[0]
    second = await another_clinic(client)
    body: Json = {"display_name": "Wang Fang", "clinic_ids": [second, second]}
    assert types(await change(open_clinic, f"practitioners/{doctor}/change", body)) == ["practitioner.updated"]
    assert types(await change(open_clinic, f"practitioners/{doctor}/change", body)) == []
    found = await client.get(f"/v1/practitioners/{doctor}")
    assert (found["display_name"], found["clinic_ids"]) == ("Wang Fang", [second])
    # The hours at the clinic that was left are published still, and offer nobody.
    assert {slot["practitioner_id"] for slot in await slots(open_clinic)} == {open_clinic.doctors[1]}
    await open_clinic.book(at(10), expect=404)


async def test_who_sees_a_part_of_a_practitioners_clinics_changes_nothing(open_clinic: Opened) -> None:
    second = await another_clinic(open_clinic.client)
    both = await add_practitioner(open_clinic.client, "doctor", open_clinic.clinic, second)
    narrow = open_clinic.client.clinic_scope([UUID(second)])
    for path in ("change", "deactivate", "reactivate"):
        await narrow.post(f"/v1/practitioners/{both}/{path}", {}, role="clinic_manager", expect=404)


async def test_a_chair_goes_out_of_use_with_its_hours_to_come(open_clinic: Opened) -> None:
    client, chair = open_clinic.client, open_clinic.chairs[0]
    await change(open_clinic, f"chairs/{chair}/change", {"name": "by the window"})
    await open_clinic.book(at(10))
    await open_clinic.now(at(9))
    refused = await change(open_clinic, f"chairs/{chair}/deactivate", expect=409)
    assert (refused["code"], refused["upcoming_appointments"]) == ("STILL-BOOKED", 1)
    await open_clinic.now(at(11))
    gone = await change(open_clinic, f"chairs/{chair}/deactivate")
    assert types(gone) == ["capacity.published"] * 2
    chairs = {c["chair_id"]: c for c in (await client.get(f"/v1/clinics/{open_clinic.clinic}/chairs"))["items"]}
    assert (chairs[chair]["name"], chairs[chair]["is_active"]) == ("by the window", False)
    days = (await client.get(f"/v1/clinics/{open_clinic.clinic}/capacity?date_from={DAY}&date_to=2026-03-04"))[
        "chair_days"
    ]
    assert [d["published_seconds"] for d in days if d["chair_id"] == chair] == [9 * 3600, 0, 0]


async def test_nobody_is_put_on_a_chair_that_is_out_of_use(open_clinic: Opened) -> None:
    client, (gone, here) = open_clinic.client, open_clinic.chairs
    await change(open_clinic, f"chairs/{gone}/deactivate")
    assert {slot["chair_id"] for slot in await slots(open_clinic)} == {here}
    assert (await open_clinic.book(at(10), expect=409))["code"] == "CHAIR-INACTIVE"
    visit = (await open_clinic.check_in())["id"]
    await open_clinic.step(visit, "triage", open_clinic.triage())
    assert (await open_clinic.step(visit, "seat", {"chair_id": gone}, expect=409))["code"] == "CHAIR-INACTIVE"
    hours: dict[str, Any] = {"date_from": str(DAY), "date_to": str(DAY)}
    hours["chairs"] = [{"chair_id": gone, "opens": "09:00", "closes": "12:00"}]
    await change(open_clinic, f"clinics/{open_clinic.clinic}/capacity", hours, expect=404)
    await change(open_clinic, f"chairs/{gone}/reactivate")
    assert (await change(open_clinic, f"chairs/{gone}/reactivate", expect=409))["code"] == "CHAIR-ACTIVE"
    await publish(client, open_clinic.clinic, [gone], [])
    await open_clinic.book(at(10))
    assert await add_chair(client, open_clinic.clinic)
