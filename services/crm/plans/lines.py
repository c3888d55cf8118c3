"""Lines of a plan: what is wished for, at the published price."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from services.crm.plans.refusals import (
    PlanDoesNotAllowThat,
    PlanHasNoSuchLine,
    PlanLineIsNamedTwice,
    PlanLineIsTooExpensive,
    PriceIsNotPublished,
)
from shared.errors import Malformed
from shared.events.billing import Price
from shared.events.crm import PlanLine, PlanVersion

MAX_LINE_MINOR = 10**12


@dataclass(frozen=True)
class Wish:
    """A line as it is asked for; ``offered_minor`` None means the list price (for all of ``quantity``)."""

    line_id: UUID
    product_code: str
    quantity: int
    tooth: str | None = None
    offered_minor: int | None = None


def priced(wishes: Sequence[Wish], prices: Mapping[str, Price | None], currency: str) -> tuple[PlanLine, ...]:
    """The lines at their list prices, in minor units of ``currency``.

    Raises PriceIsNotPublished, PlanLineIsNamedTwice, PlanLineIsTooExpensive, Malformed (offered above list).
    """
    if len({wish.line_id for wish in wishes}) < len(wishes):
        raise PlanLineIsNamedTwice
    return tuple(
        _priced(position, wish, prices.get(wish.product_code), currency) for position, wish in enumerate(wishes)
    )


def _priced(position: int, wish: Wish, price: Price | None, currency: str) -> PlanLine:
    if price is None or price.currency != currency:
        raise PriceIsNotPublished(f"There is no published price of {wish.product_code} in {currency}.")
    listed = price.list_minor * wish.quantity
    if listed > MAX_LINE_MINOR:
        raise PlanLineIsTooExpensive
    offered = listed if wish.offered_minor is None else wish.offered_minor
    if offered > listed:
        raise Malformed(
            f"{wish.product_code} costs {listed} at list.",
            errors=[{"field": f"body.lines.{position}.offered_minor", "message": "is above the list price"}],
        )
    return PlanLine(
        line_id=wish.line_id,
        product_code=wish.product_code,
        tooth=wish.tooth,
        quantity=wish.quantity,
        list_minor=listed,
        offered_minor=offered,
    )


def chosen(version: PlanVersion, line_ids: Collection[UUID] | None, *, accepted: bool) -> tuple[PlanLine, ...]:
    """The named lines, or all, of those that are (or are not yet) accepted.

    Raises PlanHasNoSuchLine, PlanDoesNotAllowThat when none is left or a named one is not among them.
    """
    candidates = tuple(line for line in version.lines if line.is_accepted is accepted)
    if line_ids is None:
        found = candidates
    else:
        if unknown := set(line_ids) - {line.line_id for line in version.lines}:
            raise PlanHasNoSuchLine(f"Version {version.version} has no line {min(unknown)}.")
        found = tuple(line for line in candidates if line.line_id in line_ids)
        if len(found) < len(set(line_ids)):
            raise PlanDoesNotAllowThat(f"A named line is {'not accepted' if accepted else 'accepted already'}.")
    if not found:
        raise PlanDoesNotAllowThat(f"No line is {'accepted' if accepted else 'left to accept'}.")
    return found


def marked(version: PlanVersion, lines: Collection[PlanLine], *, accepted: bool) -> tuple[PlanLine, ...]:
    """The version's lines, with these marked as accepted or as not accepted."""
    ids = {line.line_id for line in lines}
    return tuple(
        line.model_copy(update={"is_accepted": accepted}) if line.line_id in ids else line for line in version.lines
    )
