"""States to start from."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from shared.events.booking import Appointment, Visit

CLINIC, PATIENT, DOCTOR, CHAIR, VISIT, OTHER = (UUID(int=n) for n in range(1, 7))
START = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
DAY = date(2026, 3, 2)


def appointment(**changes: Any) -> Appointment:
    """A booked hour, from START on."""
    fields: dict[str, Any] = {
        "appointment_id": UUID(int=9),
        "clinic_id": CLINIC,
        "patient_id": PATIENT,
        "practitioner_id": DOCTOR,
        "chair_id": CHAIR,
        "starts_at": START,
        "ends_at": START + timedelta(hours=1),
        "business_date": DAY,
        "status": "booked",
        "booked_at": START - timedelta(days=3),
    }
    return Appointment(**(fields | changes))


def visit(**changes: Any) -> Visit:
    """A patient who came at START."""
    fields: dict[str, Any] = {
        "visit_id": VISIT,
        "clinic_id": CLINIC,
        "patient_id": PATIENT,
        "zone": "Asia/Shanghai",
        "checked_in_at": START,
        "business_date": DAY,
        "status": "checked_in",
    }
    return Visit(**(fields | changes))
