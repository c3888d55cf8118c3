"""The reads: mistakes are told, an open cell says that it is open, events are found by what they are about."""

from uuid import uuid4

import pytest

from tests.conftest import ServiceFactory
from tests.service.analytics.till import DAY, Till, utc

CLOSE = "2026-03-02T22:00:00Z"


@pytest.fixture
async def till(service: ServiceFactory) -> Till:
    found = Till(await service("analytics"))
    await found.open()
    return found


async def test_a_first_report_that_is_still_open_says_so(till: Till) -> None:
    await till.take(10_000, recorded_at=utc(2))
    await till.client.set_clock(utc(2, hour=12))
    for view in ("current", "first_reported"):
        [cell] = await till.cash(f"&view={view}")
        assert (cell["numerator"], cell["closes_at"], cell["is_closed"]) == (10_000, CLOSE, False), view

    await till.take(5_000, recorded_at=utc(4))
    await till.client.set_clock(utc(5))
    [first], [now] = await till.cash("&view=first_reported"), await till.cash()
    assert (first["numerator"], first["is_closed"]) == (10_000, True)
    assert (now["numerator"], now["closes_at"], now["is_closed"]) == (15_000, CLOSE, True)
    # At the view's moment, and not at the reader's.
    [then] = await till.cash("&known_at=2026-03-02T21:00:00Z")
    assert (then["numerator"], then["closes_at"], then["is_closed"]) == (10_000, CLOSE, False)


async def test_a_cell_whose_clinic_has_not_arrived_does_not_close(service: ServiceFactory) -> None:
    unheard = Till(await service("analytics"))
    await unheard.take(10_000, recorded_at=utc(2))
    await unheard.client.set_clock(utc(5))
    for query in ("", "&view=first_reported", "&known_at=2026-03-04T00:00:00Z"):
        [cell] = await unheard.cash(query)
        assert (cell["numerator"], cell["closes_at"], cell["is_closed"]) == (10_000, None, False), query


async def test_an_event_says_who_brought_it_about(till: Till) -> None:
    taken = await till.take(10_000, recorded_at=utc(2))
    event = await till.client.get(f"/v1/events/{taken.event_id}")
    assert event["actor"] == {"user_id": taken.actor.user_id, "role": taken.actor.role}


async def test_the_board_says_when_its_range_closes(till: Till) -> None:
    await till.client.set_clock(utc(3))
    for query, is_closed in (("", True), ("&known_at=2026-03-02T21:00:00Z", False)):
        tiles = (await till.client.get(f"/v1/board?date_from={DAY}&date_to={DAY}{query}"))["tiles"]
        closes = {tile["kpi"]: (tile["closes_at"], tile["is_closed"]) for tile in tiles}
        assert closes["K35"] == (CLOSE, is_closed)
        # A cohort waits for its thirty days.
        assert closes["K17"] == ("2026-04-01T22:00:00Z", False)


async def test_a_board_without_a_clinic_never_closes(service: ServiceFactory) -> None:
    tiles = (await (await service("analytics")).get("/v1/board"))["tiles"]
    assert {(tile["closes_at"], tile["is_closed"]) for tile in tiles} == {(None, False)}


@pytest.mark.parametrize("read", ["cells", "explain"])
async def test_a_dimension_that_the_kpi_does_not_have(till: Till, read: str) -> None:
    refused = await till.client.get(f"/v1/kpis/K35/{read}?dim=doctor", expect=422)
    assert refused["errors"] == [{"field": "query.dim", "message": "must be empty or one of: method"}]
    await till.client.get(f"/v1/kpis/K35/{read}?dim=method")


@pytest.mark.parametrize("path", ["/v1/kpis/K99/cells", "/v1/kpis/K99/explain", "/v1/restatements?kpi=K99"])
async def test_a_kpi_that_does_not_exist(till: Till, path: str) -> None:
    assert "K99" in (await till.client.get(path, expect=404))["detail"]


async def test_events_by_what_they_are_about(till: Till) -> None:
    opened = await till.client.get("/v1/events")
    assert [event["type"] for event in opened["items"]] == ["booking.clinic.opened.v1"]
    cash, card = await till.take(100, recorded_at=utc(2)), await till.take(200, recorded_at=utc(3), method="card")

    async def found(query: str) -> list[str]:
        return [event["event_id"] for event in (await till.client.get(f"/v1/events?{query}"))["items"]]

    both = [str(card.event_id), str(cash.event_id)]
    assert await found("type=billing.deposit.topped_up.v1") == both
    assert await found("aggregate_type=deposit") == both
    assert await found(f"aggregate_type=deposit&aggregate_id={cash.aggregate_id}") == both[1:]
    assert await found(f"aggregate_type=clinic&aggregate_id={cash.aggregate_id}") == []
    assert await found(f"type=billing.deposit.topped_up.v1&after={card.event_id}") == both[1:]
    other = Till(till.client)
    await other.open()
    assert len(await found(f"clinic_id={other.clinic_id}")) == 1
    assert len(await found(f"clinic_id={till.clinic_id}")) == 3
    assert await found(f"clinic_id={uuid4()}") == []


@pytest.mark.parametrize("query", ["type=billing.deposit.stolen.v1", "aggregate_type=unicorn"])
async def test_events_of_a_type_that_does_not_exist(till: Till, query: str) -> None:
    await till.client.get(f"/v1/events?{query}", expect=404)
