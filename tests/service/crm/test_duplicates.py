"""Who may be in the files twice, for those who merge."""

from typing import Any
from uuid import uuid4

from shared.auth import Role
from tests.service.crm.chain import Chain


async def groups(chain: Chain, query: str = "", role: str = "front_desk") -> list[dict[str, Any]]:
    return (await chain.crm.get(f"/v1/patients/duplicates{query}", role=role))["items"]


async def test_records_with_one_number_are_listed_until_they_are_merged(chain: Chain):
    first, second = await chain.patient("138 0000 1234"), await chain.patient("138-0000-1234")
    await chain.patient("139 0000 9999")
    (group,) = await groups(chain)
    assert (group["phone_masked"], group["is_same_name"]) == ("138****1234", True)
    assert [one["patient_id"] for one in group["records"]] == [first, second]

    await chain.crm.post(f"/v1/patients/{second}/merge", {"winning_id": first, "reason": "same"}, role="front_desk")
    assert await groups(chain) == []
    await chain.crm.post(f"/v1/patients/{second}/unmerge", {"reason": "a family"}, role="front_desk")
    assert len(await groups(chain)) == 1


async def test_one_name_twice_comes_before_a_family(chain: Chain):
    for number in ("138 0000 1234", "137 0000 4321"):
        for _ in range(2):
            await chain.patient(number)
    newest = (await groups(chain))[0]["records"][1]["patient_id"]
    body = {"name": "王小红"}
    await chain.crm.post(f"/v1/patients/{newest}/contact", body, role="front_desk")
    assert [one["is_same_name"] for one in await groups(chain)] == [True, False]
    assert len(await groups(chain, "?limit=1")) == 1


async def test_a_clinic_s_list_holds_its_own(chain: Chain):
    await chain.patient()
    await chain.patient()
    assert len(await groups(chain, f"?clinic_id={chain.clinic_id}")) == 1
    assert len(await groups(chain, f"?clinic_id={uuid4()}")) == 0


async def test_who_may_not_merge_is_not_shown_whom(chain: Chain):
    for role in (Role.CONSULTANT, Role.CASHIER, Role.DOCTOR):
        answer = await chain.crm.send("GET", "/v1/patients/duplicates", role=role)
        assert (answer.status_code, answer.json()["code"]) == (403, "role-not-allowed")
