"""The fixed rule by which money is allocated to lines."""

from collections.abc import Sequence


class AmountExceedsLines(ValueError):
    """More is to be allocated than the lines have open. Callers check first; this is the net."""


def allocate(amount: int, open_amounts: Sequence[int]) -> tuple[int, ...]:
    """Split ``amount`` over lines in proportion to what each has open; all in minor units.

    Each line gets the whole part of its share; what is left over goes to the first line, and where that would
    give it more than it has open, on to the next. The parts sum to the amount and no part exceeds its line.
    Raises AmountExceedsLines.
    """
    total = sum(open_amounts)
    if not 0 <= amount <= total:
        raise AmountExceedsLines(f"{amount} does not fit into {total}")
    if amount == 0:
        return (0,) * len(open_amounts)
    parts = [amount * open_amount // total for open_amount in open_amounts]
    rest = amount - sum(parts)
    for position, open_amount in enumerate(open_amounts):
        more = min(rest, open_amount - parts[position])
        parts[position] += more
        rest -= more
    return tuple(parts)
