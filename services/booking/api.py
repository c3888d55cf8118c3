"""Booking's HTTP API: `uvicorn services.booking.api:app`."""

from services.booking.appointments.domain import AppointmentStateForbidsThis, SlotIsTaken
from services.booking.appointments.routes import router as appointments
from services.booking.clinics.chairs import router as chairs
from services.booking.clinics.practitioners import router as practitioners
from services.booking.clinics.routes import router as clinics
from services.booking.rosters.routes import router as rosters
from services.booking.visits.arrival import router as arrival
from services.booking.visits.domain import ChairIsTaken
from services.booking.visits.procedures import router as procedures
from services.booking.visits.routes import router as visits
from shared.web import create_app

app = create_app(
    "booking",
    [clinics, chairs, practitioners, rosters, appointments, arrival, visits, procedures],
    constraints={
        "appointment_chair_free": SlotIsTaken,
        "appointment_practitioner_free": SlotIsTaken,
        "visit_one_per_chair": ChairIsTaken,
        "visit_one_per_appointment": AppointmentStateForbidsThis,
    },
    summary="Clinics, hours, appointments, visits and procedures.",
)
