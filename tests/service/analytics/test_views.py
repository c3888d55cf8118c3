"""What the board shows: a balance at each day's end, what a number is compared with, clinics apart and side by side."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from shared.events import booking, crm
from tests.conftest import ServiceFactory
from tests.service.analytics.till import Till, utc

Json = dict[str, Any]
DAYS = "date_from=2026-03-02&date_to=2026-03-04"


@pytest.fixture
async def till(service: ServiceFactory) -> Till:
    found = Till(await service("analytics"))
    await found.open()
    return found


async def tile(till: Till, kpi: str, query: str = DAYS) -> Json:
    tiles = (await till.client.get(f"/v1/board?{query}"))["tiles"]
    return next(one for one in tiles if one["kpi"] == kpi)


async def quote(till: Till, amount_minor: int, day: int, status: str = "quoted", case_id: UUID | None = None) -> UUID:
    """A quote of ``day``, or with a case what became of it: heard on the day it is about."""
    case = case_id or uuid4()
    version = crm.PlanVersion(
        version=1,
        status=status,  # pyright: ignore[reportArgumentType]
        lines=(
            crm.PlanLine(
                line_id=uuid4(), product_code="IMPLANT", quantity=1, list_minor=amount_minor, offered_minor=amount_minor
            ),
        ),
        quoted_at=utc(2),
        quoted_on=date(2026, 3, 2),
    )
    state = crm.Plan(
        case_id=case,
        patient_id=case,
        clinic_id=till.clinic_id,
        currency="CNY",
        versions=(version,),
        business_date=date(2026, 3, 2),
    )
    payload = (
        crm.PlanQuoted(state=state, version=1)
        if case_id is None
        else crm.PlanDeclined(state=state, version=1, reason="price")
    )
    await till.hear(payload, case, utc(day), sequence=1 if case_id is None else 2)
    return case


async def test_a_balance_is_what_it_was_at_the_end_of_each_day(till: Till) -> None:
    await quote(till, 7_000, 2)
    gone = await quote(till, 5_000, 2)
    await quote(till, 5_000, 4, "declined", gone)
    await till.client.set_clock(utc(4, hour=12))
    shown = await tile(till, "K20")
    assert [(day["date"][-2:], day["numerator"]) for day in shown["trend"]] == [
        ("02", 12_000),
        ("03", 12_000),
        ("04", 7_000),
    ]
    assert (shown["numerator"], shown["previous"]) == (7_000, None)
    later = await tile(till, "K20", "date_from=2026-03-04&date_to=2026-03-04")
    assert (later["numerator"], later["previous"]["numerator"]) == (7_000, 12_000)
    # The postings since the beginning add up to it.
    postings = (await till.client.get("/v1/kpis/K20/explain?date_to=2026-03-04"))["items"]
    assert sum(posting["numerator"] for posting in postings) == 7_000


async def test_an_answered_quote_is_no_correction(till: Till) -> None:
    await quote(till, 5_000, 5, "declined", await quote(till, 5_000, 2))
    await till.take(100, recorded_at=utc(6))

    async def kpis(query: str) -> set[str]:
        return {item["kpi"] for item in (await till.client.get(f"/v1/restatements?{query}"))["items"]}

    assert await kpis("") == {"K20", "K35"}
    assert await kpis("balances=false") == {"K35"}
    assert await kpis("kind=restated&balances=true") == {"K20"}
    assert await kpis("kind=imported") == set()


async def test_a_number_is_compared_with_what_was_known_at_the_same_point(till: Till) -> None:
    await till.take(300, recorded_at=utc(2, hour=5))
    await till.take(400, recorded_at=utc(2, hour=9))
    await till.client.set_clock(utc(3, hour=6))
    today = await tile(till, "K35", "date_from=2026-03-03&date_to=2026-03-03")
    assert today["previous"]["numerator"] == 300
    # Before the clinic opened here there could only be imports.
    longer = await tile(till, "K35", "date_from=2026-02-25&date_to=2026-03-03")
    assert longer["previous"] is None
    drawn = await tile(till, "K35", "date_from=2026-03-03&date_to=2026-03-03&trend_from=2026-03-01")
    assert [(day["date"], day["numerator"]) for day in drawn["trend"]] == [("2026-03-02", 700)]
    assert drawn["numerator"] == 0


async def test_clinics_stand_side_by_side_and_the_sandbox_apart(till: Till) -> None:
    await till.take(300, recorded_at=utc(2))
    sandbox = Till(till.client)
    clinic = booking.Clinic(
        clinic_id=sandbox.clinic_id, name="Try", zone="Asia/Shanghai", currency="CNY", is_sandbox=True
    )
    await sandbox.hear(booking.ClinicOpened(state=clinic), sandbox.clinic_id, utc(1))
    await sandbox.take(50, recorded_at=utc(2))
    await till.client.set_clock(utc(4))
    assert (await tile(till, "K35"))["numerator"] == 350
    assert (await tile(till, "K35", f"{DAYS}&include_sandbox=false"))["numerator"] == 300
    named = f"{DAYS}&include_sandbox=false&clinic_id={sandbox.clinic_id}"
    assert (await tile(till, "K35", named))["numerator"] == 50
    explained = (await till.client.get("/v1/kpis/K35/explain?include_sandbox=false"))["items"]
    assert [posting["numerator"] for posting in explained] == [300]
    events = "/v1/events?moved=true&include_sandbox=false"
    assert len((await till.client.get(events))["items"]) == 1
    assert len((await till.client.get(f"{events}&clinic_id={sandbox.clinic_id}"))["items"]) == 1
    compared = (await till.client.get(f"/v1/comparison?{DAYS}&include_sandbox=false"))["items"]
    assert [row["clinic_id"] for row in compared] == [str(till.clinic_id)]
    cash = {n["kpi"]: n["numerator"] for n in compared[0]["numbers"]}["K35"]
    assert cash == 300


async def test_events_by_what_they_moved(till: Till) -> None:
    cash = await till.take(300, recorded_at=utc(2))

    async def types(query: str) -> list[str]:
        return [event["type"] for event in (await till.client.get(f"/v1/events?{query}"))["items"]]

    assert await types("moved=true") == await types("kpi=K35") == await types("service=billing") == [cash.type]
    assert await types("moved=false") == ["booking.clinic.opened.v1"]
    assert await types("type=billing.deposit.topped_up") == [cash.type]
    assert await types("known_at=2026-03-01T12:00:00Z") == ["booking.clinic.opened.v1"]
    await till.client.get("/v1/events?kpi=K99", expect=404)
