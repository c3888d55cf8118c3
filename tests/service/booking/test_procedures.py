"""Who performs what on which tooth, and the list of what was done, through the HTTP API."""

from uuid import UUID

from shared.events.crm import Alias, PatientMerged
from tests.service.booking.opened import DAY, Opened, add_practitioner, add_price, at
from tests.service.booking.opened import open_clinic as another_clinic


async def seated(clinic: Opened, *, patient: int = 0) -> str:
    visit = (await clinic.check_in(patient_id=clinic.patients[patient]))["id"]
    await clinic.step(visit, "triage", clinic.triage())
    await clinic.step(visit, "seat", {"chair_id": clinic.chairs[patient]})
    return visit


async def test_only_who_treats_performs_and_only_where_they_work(open_clinic: Opened) -> None:
    client = open_clinic.client
    visit = await seated(open_clinic)
    body = {"product_code": "FILL", "performer_id": open_clinic.consultant}
    refused = await open_clinic.step(visit, "procedures", body, role="doctor", expect=409)
    assert refused["code"] == "PERFORMER-PROFESSION"
    other = await another_clinic(client)
    elsewhere = await add_practitioner(client, "hygienist", other)
    await open_clinic.step(visit, "procedures", body | {"performer_id": elsewhere}, role="doctor", expect=404)
    for profession in ("hygienist", "nurse"):
        both = await add_practitioner(client, profession, other, open_clinic.clinic)
        await open_clinic.step(visit, "procedures", body | {"performer_id": both}, role="doctor", expect=201)


async def test_a_product_that_is_done_on_a_tooth_names_it(open_clinic: Opened) -> None:
    await add_price(open_clinic.client, "CROWN", 398_001, needs_tooth=True)
    visit = await seated(open_clinic)
    body = {"product_code": "CROWN", "performer_id": open_clinic.doctors[0]}
    refused = await open_clinic.step(visit, "procedures", body, role="doctor", expect=422)
    assert refused["code"] == "TOOTH-NEEDED"
    await open_clinic.step(visit, "procedures", body | {"tooth": "36"}, role="doctor", expect=201)
    await open_clinic.step(visit, "procedures", body | {"product_code": "FILL"}, role="doctor", expect=201)


async def test_who_has_left_performs_nothing_but_what_is_imported(open_clinic: Opened) -> None:
    client = open_clinic.client
    visit = await seated(open_clinic)
    nurse = await add_practitioner(client, "nurse", open_clinic.clinic)
    await client.post(f"/v1/practitioners/{nurse}/deactivate", {}, role="clinic_manager")
    body = {"product_code": "FILL", "performer_id": nurse}
    refused = await open_clinic.step(visit, "procedures", body, role="doctor", expect=409)
    assert refused["code"] == "PRACTITIONER-INACTIVE"
    await open_clinic.step(visit, "procedures", body | {"origin": "import"}, role="clinic_manager", expect=201)


async def test_procedures_are_listed_by_clinic_day_and_patient(open_clinic: Opened) -> None:
    client = open_clinic.client
    await open_clinic.now(at(10))
    done: list[str] = []
    for patient in (0, 1):
        visit = await seated(open_clinic, patient=patient)
        body = {"product_code": "FILL", "performer_id": open_clinic.doctors[0]}
        done.append((await open_clinic.step(visit, "procedures", body, role="doctor", expect=201))["id"])

    async def listed(query: str) -> set[str]:
        return {item["procedure_id"] for item in (await client.get(f"/v1/procedures?{query}"))["items"]}

    first, second = open_clinic.patients
    assert await listed("") == set(done)
    assert await listed(f"patient_id={first}") == {done[0]}
    assert await listed(f"clinic_id={open_clinic.clinic}&date={DAY}&patient_id={second}") == {done[1]}
    assert await listed(f"date={DAY.replace(day=3)}") == set()
    assert await listed(f"clinic_id={await another_clinic(client)}") == set()
    alias = Alias(patient_id=UUID(first), winning_id=UUID(second))
    await client.deliver(
        PatientMerged(state=alias, winning_id=UUID(second), reason="same person"), aggregate_id=UUID(first)
    )
    assert await listed(f"patient_id={first}") == set(done)
