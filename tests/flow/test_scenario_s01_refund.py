"""S1 and S2: refunds on day 40 restate the conversion and acceptance of day 0, and leave its cash alone."""

from uuid import UUID

from tests.support.clinic import YUAN, Clinic


async def test_a_refund_on_day_40_restates_day_0(clinic: Clinic) -> None:
    payments: list[UUID] = []
    for number in range(10):
        patient = await clinic.first_visit()
        case = await clinic.quote(patient, 10_000 * YUAN)
        if number < 4:
            payments.append(await clinic.close(patient, case, 10_000 * YUAN))
    await clinic.chain.settled()
    assert await clinic.cell("K04", 0) == (10, None)
    assert await clinic.cell("K17", 0) == (4, 10)
    assert await clinic.cell("K18", 0) == (4, 10)
    assert await clinic.cell("K19", 0) == (40_000 * YUAN, 100_000 * YUAN)
    assert await clinic.cell("K35", 0) == (40_000 * YUAN, None)

    await clinic.move_to(40)
    completion = await clinic.refund(payments[0], 10_000 * YUAN)
    await clinic.chain.settled()
    assert await clinic.cell("K17", 0) == (3, 10)
    assert await clinic.cell("K17", 0, view="first_reported") == (4, 10)
    assert await clinic.cell("K19", 0) == (30_000 * YUAN, 100_000 * YUAN)
    assert await clinic.cell("K35", 0) == (40_000 * YUAN, None)
    assert await clinic.cell("K35", 40) == (-10_000 * YUAN, None)
    (restated,) = await clinic.restatements("K17")
    assert (restated["old"], restated["new"]) == (
        {"numerator": 4, "denominator": 10},
        {"numerator": 3, "denominator": 10},
    )
    assert restated["event_type"] == "billing.refund.completed.v1"
    assert restated["event_id"] in {event["event_id"] for event in completion["events"]}

    await clinic.refund(payments[1], 3_000 * YUAN)
    await clinic.chain.settled()
    assert await clinic.cell("K17", 0) == (3, 10)
    assert await clinic.cell("K19", 0) == (27_000 * YUAN, 100_000 * YUAN)
    assert await clinic.cell("K39", 0) == (13_000 * YUAN, 40_000 * YUAN)
