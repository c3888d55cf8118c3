"""Requests and answers about clinics, chairs and practitioners."""

from functools import cache
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from shared.events.envelope import Currency
from shared.requests import Line, Request


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _known_zone(zone: str) -> str:
    if zone not in _zones():
        raise ValueError("must be a time zone of the IANA database, such as Asia/Shanghai")
    return zone


Zone = Annotated[str, StringConstraints(max_length=60), AfterValidator(_known_zone)]


class OpenClinic(Request):
    clinic_id: UUID | None = None
    name: Line
    zone: Zone
    currency: Currency
    is_sandbox: bool = False


class AddChair(Request):
    chair_id: UUID | None = None
    name: Line


class RegisterPractitioner(Request):
    practitioner_id: UUID | None = None
    display_name: Line
    profession: Literal["doctor", "hygienist", "nurse", "consultant"]
    clinic_ids: Annotated[list[UUID], Field(min_length=1, max_length=200)]


class Chair(BaseModel):
    chair_id: UUID
    chair_no: int
    name: str
