"""Rules of clinics, their chairs and the chain's practitioners."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from shared.errors import NotFound, Refusal
from shared.events.booking import (
    Clinic,
    ClinicOpened,
    ClinicUpdated,
    Practitioner,
    PractitionerRegistered,
    PractitionerUpdated,
)


class ZoneOfAUsedClinicIsFixed(Refusal):
    code = "CLINIC-ZONE"
    hint = "Keep the zone: hours, appointments and visits lie on days of it. Open another clinic if it has moved."


class AppointmentsAreLeft(Refusal):
    code = "STILL-BOOKED"
    hint = "Move or cancel the upcoming appointments first; GET /v1/appointments lists them by practitioner_id."

    def __init__(self, count: int) -> None:
        super().__init__(f"There are {count} upcoming appointments.", upcoming_appointments=count)


class PractitionerIsInactive(Refusal):
    code = "PRACTITIONER-INACTIVE"
    hint = "Choose another practitioner, or reactivate this one first."


class PractitionerIsActive(Refusal):
    code = "PRACTITIONER-ACTIVE"
    hint = "Nothing to do: the practitioner can be booked."


class ChairIsInactive(Refusal):
    code = "CHAIR-INACTIVE"
    hint = "Choose another chair, or reactivate this one first."


class ChairIsActive(Refusal):
    code = "CHAIR-ACTIVE"
    hint = "Nothing to do: the chair is in use."


def open_clinic(clinic: Clinic) -> ClinicOpened:
    """A clinic joins the chain; its zone decides which day things happen on."""
    return ClinicOpened(state=clinic)


def change_clinic(state: Clinic, *, name: str | None, zone: str | None, is_used: bool) -> ClinicUpdated | None:
    """Another name, or another zone while the clinic is not used yet; None when all is so already.

    ``is_used``: hours were published there, or something was booked or visited. The currency never changes.
    """
    if is_used and zone not in (None, state.zone):
        raise ZoneOfAUsedClinicIsFixed
    changed = state.model_copy(update=_given(name=name, zone=zone))
    return None if changed == state else ClinicUpdated(state=changed)


def register(practitioner: Practitioner) -> PractitionerRegistered:
    """A practitioner joins the chain."""
    return PractitionerRegistered(state=practitioner)


def clinics_left(state: Practitioner, clinic_ids: Collection[UUID] | None) -> list[UUID]:
    """Where the practitioner would work no more."""
    return [] if clinic_ids is None else [clinic for clinic in state.clinic_ids if clinic not in clinic_ids]


def change_practitioner(
    state: Practitioner, *, display_name: str | None, clinic_ids: Sequence[UUID] | None, upcoming: int
) -> PractitionerUpdated | None:
    """Another name or other clinics; None when all is so already.

    ``upcoming``: how many appointments are left at the clinics that would be left. Raises AppointmentsAreLeft.
    """
    if upcoming:
        raise AppointmentsAreLeft(upcoming)
    clinics = None if clinic_ids is None else tuple(clinic_ids)
    changed = state.model_copy(update=_given(display_name=display_name, clinic_ids=clinics))
    return None if changed == state else PractitionerUpdated(state=changed)


def deactivate(state: Practitioner, *, upcoming: int) -> PractitionerUpdated:
    """No new bookings from now on. Raises AppointmentsAreLeft while ``upcoming`` appointments are."""
    if not state.is_active:
        raise PractitionerIsInactive
    if upcoming:
        raise AppointmentsAreLeft(upcoming)
    return PractitionerUpdated(state=state.model_copy(update={"is_active": False}))


def reactivate(state: Practitioner) -> PractitionerUpdated:
    """The practitioner is back and can be booked again."""
    if state.is_active:
        raise PractitionerIsActive
    return PractitionerUpdated(state=state.model_copy(update={"is_active": True}))


def require_removable(*, is_active: bool, upcoming: int) -> None:
    """A chair goes out of use once, and not while ``upcoming`` appointments are on it. Raises the refusal."""
    if not is_active:
        raise ChairIsInactive
    if upcoming:
        raise AppointmentsAreLeft(upcoming)


def works_at(practitioner: Practitioner, clinic_id: UUID, *, also_inactive: bool = False) -> Practitioner:
    """The practitioner, if they work at the clinic. Raises NotFound, PractitionerIsInactive."""
    if clinic_id not in practitioner.clinic_ids:
        raise NotFound(f"There is no practitioner {practitioner.practitioner_id} in clinic {clinic_id}.")
    if not practitioner.is_active and not also_inactive:
        raise PractitionerIsInactive
    return practitioner


def _given(**changes: Any) -> dict[str, Any]:
    return {name: value for name, value in changes.items() if value is not None}
