"""Who finds whom, and what they are told: every role, asked for the same person."""

from urllib.parse import quote

import pytest

from shared.auth import EVERYONE, Role
from tests.service.crm.chain import STREET, Chain

TILL = frozenset({Role.CASHIER, Role.FINANCE})
AT_THE_TILL = {"patient_id", "canonical_id", "name", "phone_masked", "status"}


@pytest.mark.parametrize("role", EVERYONE)
async def test_everybody_finds_a_person_and_the_till_is_told_no_more_than_who_it_is(chain: Chain, role: Role):
    patient = await chain.patient("138 0000 1234")
    for words in ("王小", "1234"):
        (found,) = (await chain.crm.get(f"/v1/patients/search?words={quote(words)}", role=role))["items"]
        assert (found["patient_id"], found["name"]) == (patient, "王小明")
        assert (found["status"], found["phone_masked"]) == ("patient", "138****1234")
        if role in TILL:
            assert found.keys() == AT_THE_TILL
        else:
            assert found["source"] == STREET and found["clinic_id"] == str(chain.clinic_id)


@pytest.mark.parametrize("role", EVERYONE)
async def test_a_number_is_revealed_to_those_who_care_for_people_and_not_at_the_till(chain: Chain, role: Role):
    path = f"/v1/patients/{await chain.patient()}"
    ack = await chain.crm.send("POST", f"{path}/reveal-contact", role=role, body={"purpose": "billing"})
    if role in TILL:
        assert (ack.status_code, ack.json()["code"]) == (403, "role-not-allowed")
    else:
        (event,) = ack.json()["events"]
        assert event["type"] == "crm.contact.revealed.v1"
        shown = await chain.crm.get(f"{path}/contact?reveal={event['event_id']}", role=role)
        assert shown["phone"] == "+8613800001234"


async def test_the_till_finds_a_lead_and_a_merged_record_under_the_one_that_stands(chain: Chain):
    lead = (await chain.crm.post("/v1/leads", chain.person("139 0000 5678"), role="front_desk", expect=201))["id"]
    kept, lost = await chain.patient("137 0000 4321"), await chain.patient("137 0000 4321")
    await chain.crm.post(f"/v1/patients/{lost}/merge", {"winning_id": kept, "reason": "same"}, role="front_desk")
    found = (await chain.crm.get("/v1/patients/search?words=5678", role="cashier"))["items"]
    assert [(one["patient_id"], one["status"]) for one in found] == [(lead, "lead")]
    found = (await chain.crm.get("/v1/patients/search?words=4321", role="cashier"))["items"]
    assert {one["patient_id"]: one["canonical_id"] for one in found} == {kept: kept, lost: kept}
