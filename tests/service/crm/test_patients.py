"""Registration, leads, sources and contacts over HTTP."""

import asyncio
from urllib.parse import quote
from uuid import uuid4

from sqlalchemy import text

from shared.command import EventRef
from tests.service.crm.chain import FRIEND, NEW, STREET, Chain, types


async def test_a_registration_names_who_else_has_the_number(chain: Chain):
    first = await chain.crm.post("/v1/patients", chain.person("138 0000 1234"), role="front_desk", expect=201)
    assert types(first) == ["crm.patient.registered", "crm.contact.recorded"]
    assert first["duplicates"] == []
    body = chain.person("+86-138-00001234")
    second = await chain.crm.post("/v1/patients", body, role="front_desk", expect=201)
    assert [one["patient_id"] for one in second["duplicates"]] == [first["id"]]
    assert second["duplicates"][0]["clinic_id"] == str(chain.clinic_id)
    other = await chain.crm.post("/v1/patients", chain.person("139 0000 1234"), role="front_desk", expect=201)
    assert other["duplicates"] == []


async def test_a_patient_is_read_with_a_masked_number(chain: Chain):
    patient_id = await chain.patient()
    for role in ("doctor", "cashier", "finance"):
        found = await chain.crm.get(f"/v1/patients/{patient_id}", role=role)
        assert found["phone_masked"] == "138****1234"
        assert found["status"] == "patient"
        assert found["canonical_id"] == patient_id
        assert found["source"] == STREET
        assert "13800001234" not in str(found)


async def test_the_desk_finds_people_by_phone_and_the_till_does_not(chain: Chain):
    patient_id = await chain.patient()
    await chain.patient("139 0000 1234")
    found = await chain.crm.get("/v1/patients?phone=%2B8613800001234", role="front_desk")
    assert [one["patient_id"] for one in found["items"]] == [patient_id]
    for role in ("cashier", "finance"):
        await chain.crm.get("/v1/patients?phone=13800001234", role=role, expect=403)
    await chain.crm.get("/v1/patients?phone=abcdef", role="front_desk", expect=422)
    everybody = await chain.crm.get(f"/v1/patients?clinic_id={chain.clinic_id}&limit=1", role="front_desk")
    assert everybody["next"] == everybody["items"][0]["patient_id"] == patient_id


async def test_people_are_found_by_the_beginning_of_a_name_and_the_end_of_a_number(chain: Chain):
    wang, other = await chain.patient("138 0000 1234"), await chain.patient("139 0000 9934")

    async def found(words: str, role: str = "front_desk", expect: int = 200) -> list[str]:
        answer = await chain.crm.get(f"/v1/patients/search?words={quote(words)}", role=role, expect=expect)
        return sorted(one["patient_id"] for one in answer["items"]) if expect == 200 else []

    name = (await chain.crm.get(f"/v1/patients/{wang}", role="front_desk"))["name"]
    assert await found(name[0]) == await found(name) == sorted([wang, other])
    assert await found("1234") == [wang] and await found("99-34") == [other] and await found("９９３４") == [other]
    assert await found("34") == await found("%") == await found("nobody") == []
    await found("\x00", expect=422)


async def test_every_role_reads_names_by_their_ids_and_nothing_else(chain: Chain):
    first, second = await chain.patient(), await chain.patient("139 0000 9934")
    query = f"patient_id={first}&patient_id={second}&patient_id={uuid4()}"
    answer = await chain.crm.get(f"/v1/patients/names?{query}", role="cashier")
    assert sorted(item["patient_id"] for item in answer["items"]) == sorted([first, second])
    assert all(item.keys() == {"patient_id", "canonical_id", "name"} for item in answer["items"])


async def test_a_source_outside_the_tree_is_refused(chain: Chain):
    body = chain.person(source=STREET | {"campaign": "nobody heard of"})
    for path in ("/v1/patients", "/v1/leads"):
        refused = await chain.crm.post(path, body, role="front_desk", expect=422)
        assert refused["code"] == "SOURCE-UNKNOWN"
    del body["source"]
    refused = await chain.crm.post("/v1/patients", body, role="front_desk", expect=422)
    assert refused["errors"][0]["field"] == "body.source"


async def test_a_leaf_is_added_to_the_tree_once(chain: Chain):
    refused = await chain.crm.post("/v1/sources", STREET | NEW, role="owner", expect=409)
    assert refused["code"] == "SOURCE-EXISTS"
    await chain.crm.post("/v1/sources", STREET | NEW, role="front_desk", expect=403)
    tree = await chain.crm.get("/v1/sources", role="front_desk")
    assert [leaf["campaign"] for leaf in tree["items"]] == ["sign", "friend"]
    assert {"name_zh", "name_en", "source_id"} < set(tree["items"][0])


async def test_a_first_touch_is_corrected_by_a_manager_and_an_event(chain: Chain):
    patient_id = await chain.patient()
    path, body = f"/v1/patients/{patient_id}/correct-source", {"source": FRIEND, "reason": "asked again"}
    await chain.crm.post(path, body, role="front_desk", expect=403)
    ack = await chain.crm.post(path, body, role="clinic_manager", expect=200)
    assert types(ack) == ["crm.source.corrected"]
    assert ack["events"][0]["sequence"] == 2
    assert (await chain.crm.get(f"/v1/patients/{patient_id}"))["source"] == FRIEND
    assert (await chain.crm.post(path, body, role="clinic_manager", expect=409))["code"] == "SOURCE-SAME"


async def test_the_database_refuses_a_source_that_changes_without_an_event(chain: Chain):
    patient_id = await chain.patient()
    change = text('UPDATE patient SET source = source || \'{"campaign": "x"}\' WHERE id = cast(:id AS uuid)')
    try:
        async with chain.crm.worker_database.transaction(tenant_id=None) as session:
            await session.execute(change, {"id": patient_id})
    except Exception as error:
        assert "by an event only" in str(error)
    else:
        raise AssertionError("the source was changed")


async def test_a_lead_becomes_a_patient_under_the_same_id(chain: Chain):
    lead = await chain.crm.post("/v1/leads", chain.person(), role="customer_service", expect=201)
    assert types(lead) == ["crm.lead.captured", "crm.contact.recorded"]
    assert (await chain.crm.get(f"/v1/patients/{lead['id']}"))["status"] == "lead"
    path = f"/v1/leads/{lead['id']}/convert"
    ack = await chain.crm.post(path, {}, role="customer_service", expect=200)
    assert types(ack) == ["crm.lead.converted", "crm.patient.registered"]
    assert (await chain.crm.get(f"/v1/patients/{lead['id']}"))["status"] == "patient"
    assert (await chain.crm.post(path, {}, role="customer_service", expect=409))["code"] == "LEAD-STATE"


async def test_registering_a_lead_converts_it_and_keeps_its_first_touch(chain: Chain):
    lead = await chain.crm.post("/v1/leads", chain.person(), role="customer_service", expect=201)
    await chain.crm.post(f"/v1/leads/{lead['id']}/lose", {"reason": "no interest"}, role="front_desk", expect=200)
    body = chain.person(patient_id=lead["id"], source=FRIEND, name="王晓明")
    ack = await chain.crm.post("/v1/patients", body, role="front_desk", expect=201)
    assert types(ack) == ["crm.lead.converted", "crm.patient.registered", "crm.contact.recorded"]
    found = await chain.crm.get(f"/v1/patients/{lead['id']}")
    assert (found["source"], found["name"]) == (STREET, "王晓明")


async def test_an_id_is_taken_once(chain: Chain):
    body = chain.person(patient_id=await chain.patient())
    for path in ("/v1/patients", "/v1/leads"):
        refused = await chain.crm.post(path, body, role="front_desk", expect=409)
        assert refused["code"] == "already-exists"


async def test_a_registration_is_entered_late_or_imported(chain: Chain):
    ack = await chain.crm.post(
        "/v1/patients", chain.person(occurred_at="2026-02-20T20:00:00+00:00"), role="front_desk", expect=201
    )
    found = await chain.crm.get(f"/v1/patients/{ack['id']}")
    assert found["registered_at"].startswith("2026-02-20T20:00:00")
    for moment in (
        "2026-03-02T01:00:01Z",
        "2025-02-20T20:00:00Z",
        "0001-01-01T00:00:00+12:00",
        "9999-12-31T23:00:00-12:00",
    ):
        body = chain.person(occurred_at=moment)
        assert (await chain.crm.post("/v1/patients", body, role="front_desk", expect=422))["code"] == (
            "moment-not-acceptable"
        )
    body = chain.person(occurred_at="2025-02-20T20:00:00Z", origin="import")
    await chain.crm.post("/v1/patients", body, role="front_desk", expect=403)
    await chain.crm.post("/v1/patients", body, role="clinic_manager", expect=201)


async def test_outside_the_callers_clinics_there_is_nothing_to_register(chain: Chain):
    elsewhere = chain.crm.clinic_scope([uuid4()])
    for path in ("/v1/patients", "/v1/leads"):
        await elsewhere.post(path, chain.person(), role="front_desk", expect=404)
    patient_id = await chain.patient()
    await elsewhere.get(f"/v1/patients/{patient_id}", role="front_desk")
    await chain.crm.of_tenant(uuid4()).get(f"/v1/patients/{patient_id}", role="owner", expect=404)


async def test_a_number_is_revealed_to_the_person_who_asked(chain: Chain):
    patient_id = await chain.patient()
    path, body = f"/v1/patients/{patient_id}/reveal-contact", {"purpose": "follow_up"}
    await chain.crm.post(path, body, role="cashier", expect=403)
    ack = await chain.crm.post(path, body, role="nurse", user="nurse-7", expect=200)
    assert types(ack) == ["crm.contact.revealed"]
    assert "13800001234" not in str(ack)
    event = EventRef.model_validate(ack["events"][0])
    seen = f"/v1/patients/{patient_id}/contact?reveal={event.event_id}"
    mine = await chain.crm.send("GET", seen, role="nurse", user="nurse-7")
    assert mine.json() == {"name": "王小明", "phone": "+8613800001234"}
    assert (await chain.crm.send("GET", seen, role="nurse", user="nurse-8")).status_code == 404
    other = await chain.patient("139 0000 1234")
    elsewhere = f"/v1/patients/{other}/contact?reveal={event.event_id}"
    assert (await chain.crm.send("GET", elsewhere, role="nurse", user="nurse-7")).status_code == 404


async def test_a_wrong_name_or_number_is_corrected(chain: Chain):
    other = await chain.patient("139 0000 1234")
    patient_id = await chain.patient()
    path = f"/v1/patients/{patient_id}/contact"
    for role in ("consultant", "doctor", "cashier"):
        await chain.crm.post(path, {"name": "王晓明"}, role=role, expect=403)
    ack = await chain.crm.post(path, {"name": "王晓明"}, role="front_desk", expect=200)
    assert (types(ack), ack["duplicates"]) == (["crm.contact.recorded"], [])
    ack = await chain.crm.post(path, {"phone": "+86-139-00001234"}, role="customer_service", expect=200)
    assert [one["patient_id"] for one in ack["duplicates"]] == [other]
    found = await chain.crm.get(f"/v1/patients/{patient_id}")
    assert (found["name"], found["phone_masked"]) == ("王晓明", "139****1234")
    same = {"name": "王晓明", "phone": "13900001234"}
    assert (await chain.crm.post(path, same, role="owner", expect=409))["code"] == "CONTACT-SAME"
    for wrong in ({}, {"name": None}, {"phone": "98"}, {"name": " "}):
        refused = await chain.crm.post(path, wrong, role="front_desk", expect=422)
        assert "98" not in str(refused["errors"])
    await chain.crm.post(f"/v1/patients/{uuid4()}/contact", same, role="front_desk", expect=404)


async def test_leads_are_found_by_clinic_and_status(chain: Chain):
    asked, lost = [(await chain.crm.post("/v1/leads", chain.person(), role="front_desk"))["id"] for _ in range(2)]
    await chain.crm.post(f"/v1/leads/{lost}/lose", {"reason": "no interest"}, role="front_desk", expect=200)

    async def found(query: str) -> list[str]:
        return [one["patient_id"] for one in (await chain.crm.get(f"/v1/leads?{query}", role="front_desk"))["items"]]

    assert await found("") == [asked, lost]
    assert await found("status=captured") == [asked]
    assert await found(f"clinic_id={chain.clinic_id}&status=lost") == [lost]
    page = await chain.crm.get(f"/v1/leads?clinic_id={chain.clinic_id}&limit=1", role="front_desk")
    assert (page["next"], page["items"][0]["name"], page["items"][0]["phone_masked"]) == (
        asked,
        "王小明",
        "138****1234",
    )
    assert "13800001234" not in str(page)
    assert await found(f"after={asked}") == [lost]
    for role in ("cashier", "doctor"):
        await chain.crm.get("/v1/leads", role=role, expect=403)
    elsewhere = chain.crm.clinic_scope([uuid4()])
    await elsewhere.get(f"/v1/leads?clinic_id={chain.clinic_id}", role="front_desk", expect=404)


async def test_names_and_numbers_travel_on_the_restricted_topic_only(chain: Chain):
    patient_id = await chain.patient()
    path = f"/v1/patients/{patient_id}/reveal-contact"
    await chain.crm.post(path, {"purpose": "billing"}, role="front_desk", expect=200)
    corrected = {"name": "王晓明", "phone": "139 0000 1234"}
    await chain.crm.post(f"/v1/patients/{patient_id}/contact", corrected, role="front_desk", expect=200)
    await chain.quote(await chain.case(patient_id=patient_id))
    async with chain.crm.worker_database.transaction(tenant_id=None) as session:
        rows = (
            await session.execute(
                text("SELECT topic, body FROM event WHERE tenant_id = :tenant"), {"tenant": chain.crm.tenant}
            )
        ).all()
        answers = await session.scalars(
            text("SELECT answer FROM idempotency WHERE tenant_id = :tenant"), {"tenant": chain.crm.tenant}
        )
        told = ("王小明", "13800001234", "王晓明", "13900001234")
        assert not [one for one in answers if any(word in one for word in told)]
    telling = {row.topic for row in rows if any(word in row.body for word in told)}
    assert telling == {"chairflow.crm.contacts.v1"}
    assert {row.topic for row in rows} == {"chairflow.crm.contacts.v1", "chairflow.crm.v1"}


async def test_two_registrations_at_once_with_one_id_make_one_patient(chain: Chain):
    body = chain.person(patient_id=str(uuid4()))
    answers = await asyncio.gather(
        *(chain.crm.send("POST", path, role="front_desk", body=body) for path in ("/v1/patients", "/v1/leads") * 2)
    )
    assert min(answer.status_code for answer in answers) == 201
    found = await chain.crm.get(f"/v1/patients/{body['patient_id']}")
    created = [answer for answer in answers if answer.status_code == 201]
    # One of each at most: a lead that is then registered is the same person.
    assert len(created) <= 2
    assert all(answer.status_code in (201, 409) for answer in answers)
    assert found["name"] == "王小明"
