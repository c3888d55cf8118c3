"""Rules of clinics and practitioners."""

from uuid import UUID

from shared.errors import NotFound
from shared.events.booking import Clinic, ClinicOpened, Practitioner, PractitionerRegistered


def open_clinic(clinic: Clinic) -> ClinicOpened:
    """A clinic joins the chain; its zone decides which day things happen on."""
    return ClinicOpened(state=clinic)


def register(practitioner: Practitioner) -> PractitionerRegistered:
    """A practitioner joins the chain."""
    return PractitionerRegistered(state=practitioner)


def works_at(practitioner: Practitioner, clinic_id: UUID) -> Practitioner:
    """The practitioner, if active in the clinic. Raises NotFound."""
    if not practitioner.is_active or clinic_id not in practitioner.clinic_ids:
        raise NotFound(f"There is no practitioner {practitioner.practitioner_id} in clinic {clinic_id}.")
    return practitioner
