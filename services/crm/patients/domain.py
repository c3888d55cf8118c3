"""Leads and patients: one id, one first-touch source (R20, BR7)."""

from datetime import datetime
from uuid import UUID

from shared.errors import Refusal
from shared.events.booking import Clinic
from shared.events.crm import (
    Lead,
    LeadCaptured,
    LeadConverted,
    LeadLost,
    Patient,
    PatientRegistered,
    Source,
    SourceCorrected,
)
from shared.moments import local_date


class LeadIsBeyondThat(Refusal):
    """A lead that was converted, or lost, is asked to do it again."""

    code = "LEAD-STATE"
    hint = "Read the patient: a lead is converted once, and lost only before."


class SourceIsAlreadyThat(Refusal):
    code = "SOURCE-SAME"
    hint = "Nothing to correct: the first touch already is what you name."


def capture(patient_id: UUID, clinic: Clinic, source: Source, now: datetime) -> LeadCaptured:
    """Somebody asked."""
    return LeadCaptured(
        state=Lead(
            patient_id=patient_id,
            clinic_id=clinic.clinic_id,
            source=source,
            status="captured",
            captured_at=now,
            business_date=local_date(now, clinic.zone),
        )
    )


def convert(lead: Lead) -> LeadConverted:
    """The lead registers; a lost one may come back. Raises LeadIsBeyondThat if it did before."""
    if lead.status == "converted":
        raise LeadIsBeyondThat("The lead is a patient already.")
    return LeadConverted(state=lead.model_copy(update={"status": "converted"}))


def lose(lead: Lead, reason: str) -> LeadLost:
    """The lead will not come. Raises LeadIsBeyondThat unless it is open."""
    if lead.status != "captured":
        raise LeadIsBeyondThat(f"The lead is {lead.status}.")
    return LeadLost(state=lead.model_copy(update={"status": "lost"}), reason=reason)


def register(patient_id: UUID, clinic: Clinic, source: Source, moment: datetime) -> PatientRegistered:
    """Somebody becomes a patient of the chain, registered by this clinic."""
    return PatientRegistered(
        state=Patient(
            patient_id=patient_id,
            clinic_id=clinic.clinic_id,
            source=source,
            registered_at=moment,
            business_date=local_date(moment, clinic.zone),
        )
    )


def correct_source(patient: Patient, source: Source, reason: str) -> SourceCorrected:
    """The only way in which a first touch changes (BR7). Raises SourceIsAlreadyThat."""
    if patient.source == source:
        raise SourceIsAlreadyThat
    return SourceCorrected(state=patient.model_copy(update={"source": source}), old=patient.source, reason=reason)
