"""Requests and answers about clinics, chairs and practitioners."""

from functools import cache
from typing import Annotated
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from shared.events.booking import Profession
from shared.events.envelope import Currency
from shared.requests import Line, Request


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _known_zone(zone: str) -> str:
    if zone not in _zones():
        raise ValueError("must be a time zone of the IANA database, such as Asia/Shanghai")
    return zone


ClinicIds = Annotated[list[UUID], Field(min_length=1, max_length=200)]
Zone = Annotated[str, StringConstraints(max_length=60), AfterValidator(_known_zone)]


class OpenClinic(Request):
    clinic_id: UUID | None = None
    name: Line
    zone: Zone
    currency: Currency
    is_sandbox: bool = False


class ChangeClinic(Request):
    """What is left out stays. The zone can change until hours are published or something is booked or visited."""

    name: Line | None = None
    zone: Zone | None = None


class AddChair(Request):
    chair_id: UUID | None = None
    name: Line


class RenameChair(Request):
    name: Line


class RegisterPractitioner(Request):
    practitioner_id: UUID | None = None
    display_name: Line
    profession: Profession
    clinic_ids: ClinicIds


class ChangePractitioner(Request):
    """What is left out stays; ``clinic_ids`` replaces the whole list."""

    display_name: Line | None = None
    clinic_ids: ClinicIds | None = None


class NoMore(Request):
    """The command says all that there is to say."""


class Chair(BaseModel):
    chair_id: UUID
    chair_no: int
    name: str
    is_active: bool
