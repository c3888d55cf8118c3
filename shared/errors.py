"""Refusals: sentences with a stable code and a hint, answered as RFC 9457 problem details."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field


class Problem(BaseModel):
    """RFC 9457 problem details. Beside these fields a problem may carry more, which say what exactly it is about:

    `errors` (a list of `field` and `message`) when a request is malformed, `allowed_roles` when a role is not allowed,
    and ids, amounts or moments that a rule compared. They are there to be shown or followed; decide by `code`.
    """

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={"additionalProperties": {"description": "A further field of this problem; see above."}},
    )

    type: Annotated[str, Field(description="`urn:chairflow:problem:` and the code.")]
    title: Annotated[str, Field(description="The rule as a sentence; the same for every problem of this code.")]
    status: Annotated[int, Field(description="The HTTP status.")]
    code: Annotated[str, Field(description="Stable: decide by this one. `docs/refusals.md` lists them all.")]
    detail: Annotated[str, Field(description="What is the matter in this case.")]
    hint: Annotated[str, Field(description="What to do about it.")]


class Refusal(Exception):
    """A command that a rule refuses. Subclasses are named as the sentence that they mean."""

    status: ClassVar[int] = 409
    code: ClassVar[str]
    hint: ClassVar[str] = "Read the current state and decide again."

    def __init__(self, detail: str = "", **extras: object) -> None:
        self.detail = detail or self.title()
        self.extras = extras
        super().__init__(self.detail)

    @classmethod
    def title(cls) -> str:
        """The class's name as a sentence."""
        words = "".join(f" {c.lower()}" if c.isupper() else c for c in cls.__name__).strip()
        return words[:1].upper() + words[1:] + "."

    def problem(self) -> Problem:
        return Problem(
            type=f"urn:chairflow:problem:{self.code}",
            title=self.title(),
            status=self.status,
            code=self.code,
            detail=self.detail,
            hint=self.hint,
            **self.extras,
        )


class NotAuthenticated(Refusal):
    status = 401
    code = "unauthenticated"
    hint = "Send a valid, unexpired token as 'Authorization: Bearer ...'."


class RoleNotAllowed(Refusal):
    status = 403
    code = "role-not-allowed"
    hint = "Ask somebody who holds one of the roles named in 'allowed_roles'."


class NotFound(Refusal):
    status = 404
    code = "not-found"
    hint = "Check the id; records outside your clinics are answered the same way."


class Malformed(Refusal):
    status = 422
    code = "malformed"
    hint = "Correct the fields named in 'errors'."


class IdempotencyKeyReused(Refusal):
    status = 422
    code = "idempotency-key-reused"
    hint = "A key belongs to one request; use a new key for another body."


class StillInFlight(Refusal):
    code = "idempotency-in-flight"
    hint = "The first request with this key is still running; send it again in a moment."


class Unavailable(Refusal):
    status = 503
    code = "unavailable"
    hint = "Nothing was changed. Send the same request with the same Idempotency-Key again."


class MomentNotAcceptable(Refusal):
    status = 422
    code = "moment-not-acceptable"
    hint = "occurred_at may not lie in the future, nor further back than the service allows."


class AlreadyExists(Refusal):
    code = "already-exists"
    hint = "The id is taken by another record; leave it out and one is made."


class UnexpectedFailure(Refusal):
    """Nobody's rule, but a fault of ours that is answered in the same form."""

    status = 500
    code = "unexpected-failure"
    hint = (
        "Tell whoever runs the service the 'trace_id': its log says more. The same Idempotency-Key may be sent again."
    )
