"""All tables of booking, on one metadata."""

from services.booking.appointments.models import AppointmentRow
from services.booking.base import BookingBase
from services.booking.clinics.models import ChairRow, ClinicRow, PractitionerRow
from services.booking.rosters.models import ChairDayRow, ShiftRow
from services.booking.visits.models import ProcedureRow, VisitRow

metadata = BookingBase.metadata

__all__ = [
    "AppointmentRow",
    "ChairDayRow",
    "ChairRow",
    "ClinicRow",
    "PractitionerRow",
    "ProcedureRow",
    "ShiftRow",
    "VisitRow",
    "metadata",
]
