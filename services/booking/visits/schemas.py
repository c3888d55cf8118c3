"""Requests and answers about visits and procedures."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from shared.command import Ack
from shared.events.booking import Procedure, Tooth, Visit, VisitType
from shared.requests import Line, Stated

ProductCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$")]


class CheckIn(Stated):
    visit_id: UUID | None = None
    clinic_id: UUID
    patient_id: UUID
    appointment_id: UUID | None = None
    walk_in: Annotated[
        bool, Field(description="The patient has not come for an appointment, though one of today may await them.")
    ] = False

    @model_validator(mode="after")
    def either(self) -> Self:
        if self.walk_in and self.appointment_id is not None:
            raise ValueError("a walk-in has no appointment_id")
        return self


class CheckedIn(Ack):
    appointment_id: UUID | None = None


class GiveTriage(Stated):
    department: Line
    declared_type: VisitType
    consultant_id: UUID
    doctor_id: UUID


class CorrectTriage(GiveTriage):
    reason: Line


class TakeSeat(Stated):
    chair_id: UUID


class PerformProcedure(Stated):
    procedure_id: UUID | None = None
    product_code: ProductCode
    tooth: Tooth | None = None
    performer_id: UUID


class VisitWithProcedures(Visit):
    procedures: Annotated[list[Procedure], Field(description="In the order in which they were performed.")]
