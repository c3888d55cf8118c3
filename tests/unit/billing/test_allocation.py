"""Money is split over lines without losing or inventing a minor unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.billing.allocation import AmountExceedsLines, allocate

OPEN = st.lists(st.integers(0, 10**9), min_size=1, max_size=12)


@given(OPEN, st.data())
def test_the_parts_are_the_whole_and_no_line_gets_more_than_it_has_open(open_amounts: list[int], data: st.DataObject):
    amount = data.draw(st.integers(0, sum(open_amounts)))
    parts = allocate(amount, open_amounts)
    assert sum(parts) == amount
    assert all(0 <= part <= open_amount for part, open_amount in zip(parts, open_amounts, strict=True))


@given(OPEN, st.lists(st.integers(0, 10**9), max_size=8))
def test_any_sequence_of_part_payments_fills_the_lines_exactly(open_amounts: list[int], wishes: list[int]):
    left = list(open_amounts)
    for wish in [*wishes, sum(open_amounts)]:
        parts = allocate(min(wish, sum(left)), left)
        left = [open_amount - part for open_amount, part in zip(left, parts, strict=True)]
        assert min(left) >= 0
    assert sum(left) == 0


@pytest.mark.parametrize(
    ("amount", "open_amounts", "parts"),
    [
        (100, [1, 1, 1], None),
        (100, [100, 100, 100], (34, 33, 33)),
        (2, [1, 100, 100], (1, 1, 0)),
        (5, [0, 10], (0, 5)),
        (0, [0, 0], (0, 0)),
        (10, [3, 3, 4], (3, 3, 4)),
    ],
)
def test_what_is_left_over_goes_to_the_first_line_that_has_room(
    amount: int, open_amounts: list[int], parts: tuple[int, ...] | None
):
    if parts is None:
        with pytest.raises(AmountExceedsLines):
            allocate(amount, open_amounts)
    else:
        assert allocate(amount, open_amounts) == parts
