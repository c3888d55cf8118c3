"""Merging duplicates and undoing it (BR12), also at the same time."""

import asyncio
from importlib import import_module
from uuid import uuid4

import pytest
from sqlalchemy import text

from deploy.local.testing import Servers
from tests.service.crm.chain import FRIEND, STREET, Chain, types
from tests.support.superuser import superuser

SAME = {"reason": "same person"}


async def people(chain: Chain, count: int) -> list[str]:
    return [await chain.patient(f"1380000000{n}") for n in range(count)]


async def merge(chain: Chain, losing: str, winning: str, expect: int = 200):
    body = {"winning_id": winning, "reason": "same person"}
    return await chain.crm.post(f"/v1/patients/{losing}/merge", body, role="front_desk", expect=expect)


async def canonical(chain: Chain, patient_id: str) -> str:
    return (await chain.crm.get(f"/v1/patients/{patient_id}"))["canonical_id"]


async def test_a_merge_changes_who_an_id_stands_for_and_can_be_undone(chain: Chain):
    a, b, c = await people(chain, 3)
    ack = await merge(chain, a, b)
    assert (ack["id"], types(ack), ack["events"][0]["aggregate_type"]) == (a, ["crm.patient.merged"], "alias")
    await merge(chain, b, c)
    assert [await canonical(chain, one) for one in (a, b, c)] == [c, c, c]
    named = await chain.crm.get(f"/v1/patients/names?patient_id={a}&patient_id={b}&patient_id={c}")
    assert {item["patient_id"]: item["canonical_id"] for item in named["items"]} == {a: c, b: c, c: c}
    ack = await chain.crm.post(f"/v1/patients/{b}/unmerge", {"reason": "two people"}, role="front_desk", expect=200)
    assert types(ack) == ["crm.patient.unmerged"]
    assert [await canonical(chain, one) for one in (a, b, c)] == [b, b, c]
    ack = await merge(chain, b, c)
    assert ack["events"][0]["sequence"] == 3
    assert await canonical(chain, a) == c


async def test_merges_that_make_no_sense_are_refused(chain: Chain):
    a, b, c = await people(chain, 3)
    assert (await merge(chain, a, a, expect=409))["code"] == "MERGE-SELF"
    await merge(chain, a, b)
    assert (await merge(chain, b, a, expect=409))["code"] == "MERGE-CYCLE"
    assert (await merge(chain, a, c, expect=409))["code"] == "MERGE-TWICE"
    await merge(chain, b, c)
    assert (await merge(chain, c, a, expect=409))["code"] == "MERGE-CYCLE"
    refused = await chain.crm.post(f"/v1/patients/{c}/unmerge", SAME, role="front_desk", expect=409)
    assert refused["code"] == "MERGE-NONE"
    lead = await chain.crm.post("/v1/leads", chain.person(), role="front_desk", expect=201)
    await merge(chain, lead["id"], c, expect=404)
    path, body = f"/v1/patients/{c}/merge", {"winning_id": a, "reason": "same person"}
    await chain.crm.post(path, body, role="cashier", expect=403)


async def test_four_merges_at_once_never_close_a_circle(chain: Chain):
    a, b, c, d = await people(chain, 4)
    pairs = [(a, b), (b, c), (c, d), (d, a)]
    answers = await asyncio.gather(
        *(
            chain.crm.send(
                "POST", f"/v1/patients/{x}/merge", role="front_desk", body={"winning_id": y, "reason": "same person"}
            )
            for x, y in pairs
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 409]
    assert len({await canonical(chain, one) for one in (a, b, c, d)}) == 1


async def test_the_database_refuses_a_circle_too(chain: Chain):
    a, b = await people(chain, 2)
    await merge(chain, a, b)
    insert = text(
        "INSERT INTO alias (id, tenant_id, sequence, winning_id) "
        "VALUES (cast(:b AS uuid), :tenant, 1, cast(:a AS uuid))"
    )
    with pytest.raises(Exception, match="already stands for"):
        async with chain.crm.worker_database.transaction(tenant_id=None) as session:
            await session.execute(insert, {"a": a, "b": b, "tenant": chain.crm.tenant})


async def test_a_merged_patient_is_no_duplicate_and_shares_the_plans(chain: Chain):
    a = await chain.patient()
    b = await chain.patient()
    of_a, of_b = await chain.case(patient_id=a), await chain.case(patient_id=b)
    await merge(chain, a, b)
    for one in (a, b):
        found = await chain.crm.get(f"/v1/plans?patient_id={one}", role="doctor")
        assert [plan["case_id"] for plan in found["items"]] == [of_a, of_b]
        assert [plan["patient_id"] for plan in found["items"]] == [a, b]
    ack = await chain.crm.post("/v1/patients", chain.person(), role="front_desk", expect=201)
    assert [one["patient_id"] for one in ack["duplicates"]] == [b]


async def told(chain: Chain, patient_id: str, role: str = "front_desk") -> list[tuple[str, str, str | None]]:
    items = (await chain.crm.get(f"/v1/patients/{patient_id}/changes", role=role))["items"]
    return [(item["what"], item["patient_id"], item["other_id"]) for item in items]


async def test_a_merge_that_was_undone_is_still_told_of_both_and_of_nobody_else(chain: Chain):
    a, b, c = await people(chain, 3)
    await merge(chain, a, b)
    await chain.crm.post(f"/v1/patients/{a}/unmerge", {"reason": "two people"}, role="front_desk", expect=200)
    await merge(chain, a, c)
    was_of_b = [("merged", a, b), ("unmerged", a, b)]
    assert await told(chain, b) == was_of_b
    # Whoever is this person today has the whole story; b is not in the part of it that came later.
    assert await told(chain, a) == await told(chain, c) == [*was_of_b, ("merged", a, c)]
    (first, second) = (await chain.crm.get(f"/v1/patients/{b}/changes", role="doctor"))["items"]
    assert (first["reason"], second["reason"], first["by"]) == ("same person", "two people", "front_desk-1")


async def test_a_corrected_source_is_told_with_what_was_believed(chain: Chain):
    (a,) = await people(chain, 1)
    body = {"source": FRIEND, "reason": "asked again"}
    await chain.crm.post(f"/v1/patients/{a}/correct-source", body, role="clinic_manager", expect=200)
    (change,) = (await chain.crm.get(f"/v1/patients/{a}/changes", role="nurse"))["items"]
    assert (change["what"], change["reason"], change["source"]) == (
        "source_corrected",
        "asked again",
        {"old": STREET, "new": FRIEND},
    )


async def test_the_till_is_not_told_what_changed_about_a_person(chain: Chain):
    (a,) = await people(chain, 1)
    for role in ("cashier", "finance"):
        await chain.crm.get(f"/v1/patients/{a}/changes", role=role, expect=403)
    await chain.crm.get(f"/v1/patients/{uuid4()}/changes", role="front_desk", expect=404)


async def test_merges_of_before_are_told_too(chain: Chain, servers: Servers):
    """The migration finds them in the event log."""
    a, b = await people(chain, 2)
    await merge(chain, a, b)
    statement = import_module("services.crm.migrations.versions.0004_merged_pairs")._UNTIL_NOW
    async with superuser(servers, "crm") as connection:
        await connection.execute(text("DELETE FROM merged_pair"))
        await connection.execute(text(statement))
        pairs = await connection.execute(text("SELECT winning_id FROM merged_pair WHERE losing_id = :a"), {"a": a})
        assert [str(row.winning_id) for row in pairs] == [b]
