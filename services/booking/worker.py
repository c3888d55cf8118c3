"""Booking's worker: relay, consumers, the no-show timer. `uvicorn services.booking.worker:app`."""

from services.booking.appointments.transitions import NO_SHOW_TIMER, on_no_show_due
from services.booking.consumers import REACTIONS
from shared.events import billing, crm
from shared.worker import create_worker

app = create_worker(
    "booking",
    (crm.TOPIC, billing.TOPIC),
    handlers=REACTIONS,
    timers={NO_SHOW_TIMER: on_no_show_due},
)
