"""First-touch sources (R20): what the tree does not hold is not a source."""

from shared.errors import Refusal
from shared.events.crm import Source


class SourceIsNotInTheTree(Refusal):
    """A first touch names a leaf that nobody has added to the chain's tree."""

    status = 422
    code = "SOURCE-UNKNOWN"
    hint = "Choose one of GET /v1/sources, or let a manager add it."

    def __init__(self, source: Source) -> None:
        path = f"{source.channel} / {source.medium} / {source.campaign}"
        field = {"field": "body.source", "message": "is not in the source tree"}
        super().__init__(f"The chain's source tree has no {path}.", errors=[field])


class SourceIsInTheTreeAlready(Refusal):
    code = "SOURCE-EXISTS"
    hint = "Use the leaf that GET /v1/sources lists."
