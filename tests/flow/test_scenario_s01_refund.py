"""S1 and S2: refunds on day 40 restate the conversion and acceptance of day 0, and leave its cash alone."""

from typing import Any
from uuid import UUID

from tests.flow.store import restated
from tests.support.clinic import DAY_0, YUAN, Clinic

LIST = 10_000 * YUAN
DAY = DAY_0.isoformat()
NOW = ("K04", "K17", "K18", "K19", "K20", "K35", "K39")


async def numbers(clinic: Clinic, day: int = 0, **view: Any) -> dict[str, tuple[int, int | None] | None]:
    return {kpi: await clinic.cell(kpi, day, **view) for kpi in NOW}


async def test_a_refund_on_day_40_restates_day_0(clinic: Clinic) -> None:
    payments: list[UUID] = []
    for number in range(10):
        patient = await clinic.first_visit()
        case = await clinic.quote(patient, LIST)
        if number < 4:
            payments.append(await clinic.close(patient, case, LIST))
    await clinic.chain.settled()
    reported = {
        "K04": (10, None),
        "K17": (4, 10),
        "K18": (4, 10),
        "K19": (4 * LIST, 10 * LIST),
        "K20": (6 * LIST, None),
        "K35": (4 * LIST, None),
        "K39": (0, 4 * LIST),
    }
    assert await numbers(clinic) == reported

    await clinic.move_to(39)
    day_39 = clinic.now
    await clinic.move_to(40)
    completion = await clinic.refund(payments[0], LIST)
    await clinic.chain.settled()
    s1 = reported | {"K17": (3, 10), "K19": (3 * LIST, 10 * LIST), "K39": (LIST, 4 * LIST)}
    assert await numbers(clinic) == s1
    assert await numbers(clinic, 40) == dict.fromkeys(NOW) | {"K35": (-LIST, None)}
    assert await numbers(clinic, view="first_reported") == reported
    assert await numbers(clinic, known_at=day_39.isoformat()) == reported
    [cause] = [UUID(e["event_id"]) for e in completion["events"] if e["type"] == "billing.refund.completed.v1"]
    why = (clinic.now, cause, "billing.refund.completed.v1")
    first = [
        ("K17", DAY, *why, (4, 10), (3, 10)),
        ("K19", DAY, *why, (4 * LIST, 10 * LIST), (3 * LIST, 10 * LIST)),
        ("K39", DAY, *why, (0, 4 * LIST), (LIST, 4 * LIST)),
    ]
    assert await restated(clinic.chain) == first

    await clinic.move_to(40, 10)
    completion = await clinic.refund(payments[1], 3_000 * YUAN)
    await clinic.chain.settled()
    s2 = s1 | {"K19": (27_000 * YUAN, 100_000 * YUAN), "K39": (13_000 * YUAN, 40_000 * YUAN)}
    assert await numbers(clinic) == s2
    assert await numbers(clinic, 40) == dict.fromkeys(NOW) | {"K35": (-13_000 * YUAN, None)}
    [cause] = [UUID(e["event_id"]) for e in completion["events"] if e["type"] == "billing.refund.completed.v1"]
    why = (clinic.now, cause, "billing.refund.completed.v1")
    second = [("K19", DAY, *why, s1["K19"], s2["K19"]), ("K39", DAY, *why, s1["K39"], s2["K39"])]
    assert await restated(clinic.chain) == sorted([*first, *second])
