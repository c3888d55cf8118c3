"""Reading clinics, chairs and practitioners."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from services.booking.clinics.domain import ChairIsInactive, works_at
from services.booking.clinics.models import ChairRow, ClinicRow, PractitionerRow
from shared.command import Command
from shared.errors import NotFound
from shared.events.booking import Clinic, Practitioner


async def clinic_in_scope(command: Command, clinic_id: UUID) -> Clinic:
    """The clinic, if the caller may act there. Raises NotFound."""
    command.in_scope(clinic_id)
    return (await command.found(ClinicRow, clinic_id)).state()


async def practitioner_at(
    command: Command, practitioner_id: UUID, clinic_id: UUID, *, also_inactive: bool = False
) -> Practitioner:
    """A practitioner who works at the clinic. Raises NotFound, PractitionerIsInactive."""
    practitioner = (await command.found(PractitionerRow, practitioner_id)).state()
    return works_at(practitioner, clinic_id, also_inactive=also_inactive)


def chairs_of(clinic_id: UUID) -> Select[Any]:
    """Chairs of a clinic, those out of use too."""
    return select(ChairRow).where(ChairRow.clinic_id == clinic_id)


def practitioners_of(clinic_id: UUID) -> Select[Any]:
    """Practitioners who work at a clinic, those who are inactive too."""
    return select(PractitionerRow).where(PractitionerRow.clinic_ids.contains([str(clinic_id)]))


async def chair_at(command: Command, chair_id: UUID, clinic_id: UUID, *, also_inactive: bool = False) -> ChairRow:
    """A chair of the clinic. Raises NotFound, ChairIsInactive."""
    return _of_clinic(await command.found(ChairRow, chair_id), clinic_id, also_inactive=also_inactive)


async def lock_resources(
    command: Command, clinic_id: UUID, chair_id: UUID, practitioner_id: UUID, *, also_inactive: bool
) -> tuple[ChairRow, PractitionerRow]:
    """Lock the chair, then the practitioner, until the end of the transaction.

    Raises NotFound, ChairIsInactive, PractitionerIsInactive. ``also_inactive``: history may name what is gone.

    In this order everywhere: two bookings that want the same resources queue here, instead of meeting in the
    exclusion constraint and waiting for each other until the deadlock timeout.
    """
    # FOR NO KEY UPDATE: rows that merely refer to the chair or the person do not wait for us.
    how: dict[str, Any] = {"with_for_update": {"key_share": True}, "populate_existing": True}
    chair = await command.session.get(ChairRow, chair_id, **how)
    if chair is None:
        raise NotFound(f"There is no chair {chair_id} in your clinics.")
    practitioner = await command.session.get(PractitionerRow, practitioner_id, **how)
    if practitioner is None:
        raise NotFound(f"There is no practitioner {practitioner_id} in your clinics.")
    works_at(practitioner.state(), clinic_id, also_inactive=also_inactive)
    return _of_clinic(chair, clinic_id, also_inactive=also_inactive), practitioner


def _of_clinic(chair: ChairRow, clinic_id: UUID, *, also_inactive: bool) -> ChairRow:
    if chair.clinic_id != clinic_id:
        raise NotFound(f"There is no chair {chair.id} in clinic {clinic_id}.")
    if not chair.is_active and not also_inactive:
        raise ChairIsInactive
    return chair
