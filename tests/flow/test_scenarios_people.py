"""S8 and S14: a merge and its un-merge, a quote that is superseded."""

from tests.support.clinic import DAY_0, YUAN, Clinic


async def test_s8_a_merge_takes_a_first_visit_back_and_an_unmerge_restores_it(clinic: Clinic) -> None:
    patients = [await clinic.first_visit() for _ in range(10)]
    for patient in patients[:4]:
        await clinic.sell(patient)
    await clinic.chain.settled()
    before = [await clinic.cell(kpi, 0) for kpi in ("K04", "K04C", "K17", "K18", "K19", "K35")]
    assert before[:3] == [(10, None), (10, None), (4, 10)]

    losing, winning = patients[7], patients[6]
    await clinic.merge(losing, winning)
    await clinic.chain.settled()
    assert await clinic.cell("K04", 0) == (9, None)
    assert await clinic.cell("K17", 0) == (4, 9)

    await clinic.chain.post("crm", f"/v1/patients/{losing}/unmerge", {"reason": "two people"}, role="clinic_manager")
    await clinic.chain.settled()
    after = [await clinic.cell(kpi, 0) for kpi in ("K04", "K04C", "K17", "K18", "K19", "K35")]
    assert after == before


async def test_s8_a_merge_after_the_close_is_a_restatement(clinic: Clinic) -> None:
    patients = [await clinic.first_visit() for _ in range(3)]
    await clinic.move_to(5)
    answer = await clinic.merge(patients[1], patients[0])
    await clinic.chain.settled()
    (restated,) = await clinic.restatements("K04")
    assert restated["old"]["numerator"] == 3
    assert restated["new"]["numerator"] == 2
    assert restated["business_date"] == DAY_0.isoformat()
    assert restated["event_id"] == answer["events"][0]["event_id"]


async def test_s14_only_the_latest_quote_counts(clinic: Clinic) -> None:
    patient = await clinic.first_visit()
    case = await clinic.quote(patient, 10_000 * YUAN)
    await clinic.chain.settled()
    assert await clinic.cell("K19", 0) == (0, 10_000 * YUAN)
    assert await clinic.cell("K20", 0) == (10_000 * YUAN, None)
    await clinic.move_to(1)
    line = {"product_code": "CROWN", "quantity": 1, "offered_minor": 8_000 * YUAN}
    await clinic.plan(case, "versions", {"lines": [line]}, role="doctor")
    await clinic.present(case)
    await clinic.chain.settled()
    assert await clinic.cell("K20", 0) is None
    assert await clinic.cell("K20", 1) == (8_000 * YUAN, None)
    await clinic.plan(case, "accept")
    await clinic.chain.settled()
    assert await clinic.cell("K19", 0) == (8_000 * YUAN, 8_000 * YUAN)
    assert await clinic.cell("K20", 0) is None
    assert await clinic.cell("K20", 1) is None
