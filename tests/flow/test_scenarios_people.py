"""S8 and S14: a merge and its un-merge, a quote that is superseded."""

from uuid import UUID

from deploy.local.testing import Servers
from tests.flow.store import Bits, from_offset_0, restated, running
from tests.support.clinic import DAY_0, YUAN, Clinic

LIST = 10_000 * YUAN


async def unmerge(clinic: Clinic, losing: UUID) -> None:
    await clinic.chain.post("crm", f"/v1/patients/{losing}/unmerge", {"reason": "two people"}, role="clinic_manager")
    await clinic.chain.settled()


async def bits(servers: Servers, clinic: Clinic) -> Bits:
    """The running store, which is to the bit what the log says."""
    found = await running(servers, clinic.chain.tenant)
    assert found == (await from_offset_0(clinic.chain.tenant))[0]
    return found


async def test_s8_a_merge_takes_a_first_visit_back_and_an_unmerge_restores_it(clinic: Clinic, servers: Servers) -> None:
    """P7 and P8 are one person; both have come, and both were shown a plan."""
    patients = [await clinic.first_visit() for _ in range(10)]
    cases = [await clinic.quote(patient, LIST) for patient in patients]
    for patient, case in zip(patients[:4], cases, strict=False):
        await clinic.close(patient, case, LIST)
    await clinic.chain.settled()
    kpis = ("K04", "K04C", "K17", "K18", "K19", "K20", "K35", "K39")
    before = [await clinic.cell(kpi, 0) for kpi in kpis]
    money = [(4 * LIST, 10 * LIST), (6 * LIST, None), (4 * LIST, None), (0, 4 * LIST)]
    assert before == [(10, None), (10, None), (4, 10), (4, 10), *money]
    stored = await bits(servers, clinic)

    losing, winning = patients[7], patients[6]
    await clinic.merge(losing, winning)
    await clinic.chain.settled()
    assert [await clinic.cell(kpi, 0) for kpi in kpis] == [(9, None), (9, None), (4, 9), (4, 9), *money]
    merged = await bits(servers, clinic)
    assert merged.cells != stored.cells

    await unmerge(clinic, losing)
    assert [await clinic.cell(kpi, 0) for kpi in kpis] == before
    restored = await bits(servers, clinic)
    assert restored.cells == stored.cells
    assert restored.postings > merged.postings > stored.postings, "what was posted stays; the rest takes it back"


async def test_s8_a_merge_after_the_close_is_a_restatement(clinic: Clinic, servers: Servers) -> None:
    patients = [await clinic.first_visit() for _ in range(3)]
    await clinic.chain.settled()
    stored = await bits(servers, clinic)
    await clinic.move_to(5)
    answer = await clinic.merge(patients[1], patients[0])
    await clinic.chain.settled()
    why = (clinic.now, UUID(answer["events"][0]["event_id"]), "crm.patient.merged.v1")
    day = DAY_0.isoformat()
    assert await clinic.cell("K17", 0) == (0, 2)
    expected = [(kpi, day, *why, (3, None), (2, None)) for kpi in ("K04", "K04C")]
    assert await restated(clinic.chain) == expected
    await clinic.move_to(6)
    await unmerge(clinic, patients[1])
    assert (await bits(servers, clinic)).cells == stored.cells
    back = [(kpi, *found[3:]) for kpi, *found in await restated(clinic.chain)]
    assert back == [
        (kpi, f"crm.patient.{what}.v1", *change)
        for kpi in ("K04", "K04C")
        for what, change in (("merged", [(3, None), (2, None)]), ("unmerged", [(2, None), (3, None)]))
    ]


async def test_s14_only_the_latest_quote_counts(clinic: Clinic) -> None:
    patient = await clinic.first_visit()
    case = await clinic.quote(patient, LIST)
    await clinic.chain.settled()
    assert await clinic.cell("K18", 0) == (0, 1)
    assert await clinic.cell("K19", 0) == (0, LIST)
    assert await clinic.cell("K20", 0) == (LIST, None)
    await clinic.move_to(1)
    line = {"product_code": "CROWN", "quantity": 1, "offered_minor": 8_000 * YUAN}
    await clinic.plan(case, "versions", {"lines": [line]}, role="doctor")
    await clinic.present(case)
    await clinic.chain.settled()
    assert await clinic.cell("K19", 0) == (0, 8_000 * YUAN)
    assert await clinic.cell("K20", 0) is None
    assert await clinic.cell("K20", 1) == (8_000 * YUAN, None)
    await clinic.plan(case, "accept")
    await clinic.chain.settled()
    assert await clinic.cell("K18", 0) == (1, 1)
    assert await clinic.cell("K19", 0) == (8_000 * YUAN, 8_000 * YUAN)
    assert [await clinic.cell("K19", 1), await clinic.cell("K18", 1)] == [None, None], (
        "the first quoted day is the case's"
    )
    assert [await clinic.cell("K20", day) for day in (0, 1)] == [None, None]
