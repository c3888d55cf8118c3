"""What a plan's rules refuse."""

from shared.errors import Refusal


class PlanDoesNotAllowThat(Refusal):
    """The command does not fit the state of the version that it is about."""

    code = "PLAN-STATE"
    hint = "Read the plan: drafted, signed off, quoted, then accepted, declined, expired or superseded."


class PlanNeedsADoctorsSignature(Refusal):
    """BR4: nothing is quoted, and so nothing accepted, that no doctor has signed off."""

    code = "BR4"
    hint = "Let a practitioner of profession doctor sign the version off first."


class PriceIsNotPublished(Refusal):
    """List prices come from the published price list, never from the caller."""

    code = "PRICE-UNKNOWN"
    hint = "Publish a price of this product in the clinic's currency first."


class PlanHasNoSuchLine(Refusal):
    status = 422
    code = "PLAN-LINE"
    hint = "Name lines of the version that was quoted last."


class PlanLineIsNamedTwice(Refusal):
    status = 422
    code = "PLAN-LINE-TWICE"
    hint = "Each line needs an id of its own; leave it out and one is made."


class PlanLineIsTooExpensive(Refusal):
    status = 422
    code = "PLAN-AMOUNT"
    hint = "Split the line: one line may come to 1,000,000,000,000 minor units at most."


class QuoteValidityIsNotAcceptable(Refusal):
    """A quote is valid for its own day at least and for a year at most."""

    status = 422
    code = "QUOTE-VALIDITY"
    hint = "valid_until lies between the day of the quote and a year later, in the clinic's zone."


class CaseHasTooManyVersions(Refusal):
    """A case travels whole in each of its events, so its length is bounded."""

    code = "PLAN-VERSIONS"
    hint = "Open a new case."
