"""Prices of plan lines, and a plan's answer as arithmetic."""

from datetime import UTC, datetime
from typing import cast
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.crm.plans import domain
from services.crm.plans.lines import MAX_LINE_MINOR, Wish, priced
from services.crm.plans.refusals import PlanLineIsNamedTwice, PlanLineIsTooExpensive, PriceIsNotPublished
from shared.errors import Malformed, Refusal
from shared.events.billing import Price
from tests.unit.crm.plans import QUOTED_AT, ZONE, drafted, last, line, quoted, signed


def price(minor: int, currency: str = "CNY") -> Price:
    return Price(
        price_id=uuid4(),
        product_code="FILL",
        name_zh="补牙",
        name_en="Filling",
        product_class="dental",
        list_minor=minor,
        currency=currency,
        valid_from=datetime(2026, 1, 1, tzinfo=UTC),
    )


@given(st.integers(0, 10**12), st.integers(1, 1000), st.none() | st.integers(0, 10**12))
def test_a_line_costs_the_published_price_times_its_quantity(minor: int, quantity: int, offered: int | None):
    wish = Wish(uuid4(), "FILL", quantity, "11", offered)
    if minor * quantity > MAX_LINE_MINOR:
        with pytest.raises(PlanLineIsTooExpensive):
            priced([wish], {"FILL": price(minor)}, "CNY")
        return
    if offered is not None and offered > minor * quantity:
        with pytest.raises(Malformed):
            priced([wish], {"FILL": price(minor)}, "CNY")
        return
    (found,) = priced([wish], {"FILL": price(minor)}, "CNY")
    assert found.list_minor == minor * quantity
    assert found.offered_minor == (minor * quantity if offered is None else offered)
    assert found.tooth == "11"
    assert not found.is_accepted


@pytest.mark.parametrize("published", [None, price(100, "EUR")])
def test_without_a_price_in_the_clinics_currency_there_is_no_line(published: Price | None):
    with pytest.raises(PriceIsNotPublished):
        priced([Wish(uuid4(), "FILL", 1)], {"FILL": published}, "CNY")


def test_nothing_is_offered_above_its_list_price():
    wishes = [Wish(uuid4(), "FILL", 2, None, 200), Wish(uuid4(), "FILL", 2, None, 201)]
    with pytest.raises(Malformed) as refused:
        priced(wishes, {"FILL": price(100)}, "CNY")
    (error,) = cast("list[dict[str, str]]", refused.value.extras["errors"])
    assert error["field"] == "body.lines.1.offered_minor"


def test_two_lines_do_not_share_an_id():
    wish = Wish(uuid4(), "FILL", 1)
    with pytest.raises(PlanLineIsNamedTwice):
        priced([wish, wish], {"FILL": price(100)}, "CNY")


@given(st.lists(st.tuples(st.booleans(), st.sets(st.integers(0, 3), min_size=1)), max_size=8))
def test_the_status_always_follows_from_the_accepted_lines(steps: list[tuple[bool, set[int]]]):
    """Whatever is accepted and withdrawn in whatever order: open value and acceptance never contradict each other."""
    plan = quoted(signed(drafted(line(), line(), line(), line())))
    ids = [one.line_id for one in last(plan).lines]
    expected: set[int] = set()
    for is_accepting, numbers in steps:
        named = [ids[n] for n in numbers]
        fits = not (numbers & expected) if is_accepting else numbers <= expected
        try:
            event = domain.accept(plan, named, QUOTED_AT, ZONE) if is_accepting else domain.withdraw(plan, named, "?")
        except Refusal:
            assert not fits
            continue
        assert fits
        plan = event.state
        expected = expected | numbers if is_accepting else expected - numbers
        assert {n for n, one in enumerate(last(plan).lines) if one.is_accepted} == expected
        assert last(plan).status == {0: "quoted", 4: "accepted"}.get(len(expected), "partially_accepted")
