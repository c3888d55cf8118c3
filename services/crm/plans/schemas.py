from collections.abc import Sequence
from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.crm.plans.lines import Wish
from shared.events.booking import Tooth
from shared.events.crm import Plan
from shared.events.envelope import Minor
from shared.ids import new_id
from shared.requests import Label, Reason, Request, Stated


class LineBody(Request):
    """``offered_minor`` is for the whole line, in minor units: the list price if it is left out, and never more."""

    line_id: UUID | None = None
    product_code: Label
    tooth: Tooth | None = None
    quantity: Annotated[int, Field(ge=1, le=1000)]
    offered_minor: Minor | None = None


def wishes_of(lines: Sequence[LineBody]) -> list[Wish]:
    """The lines as the domain takes them, each with an id."""
    return [
        Wish(line.line_id or new_id(), line.product_code, line.quantity, line.tooth, line.offered_minor)
        for line in lines
    ]


Lines = Annotated[list[LineBody], Field(min_length=1, max_length=40)]
LineIds = Annotated[list[UUID], Field(min_length=1, max_length=40)]


class DraftPlan(Request):
    case_id: UUID | None = None
    patient_id: UUID
    clinic_id: UUID
    lines: Lines


class DraftVersion(Request):
    lines: Lines


class SignOff(Request):
    practitioner_id: UUID


class QuotePlan(Stated):
    presented_by: UUID
    valid_until: date | None = None


class AcceptPlan(Stated):
    line_ids: LineIds | None = None


class WithdrawAcceptance(Request):
    line_ids: LineIds | None = None
    reason: Reason


class DeclinePlan(Request):
    reason: Reason


class PlanView(Plan):
    """``sequence`` counts the case's events: of two answers the one with the greater number is the newer."""

    sequence: int
