"""What CRM keeps of the other services: clinics and practitioners (booking), prices (billing)."""

from shared.events import billing, booking
from shared.known import remember_clinic, remember_practitioner, remember_price
from shared.messaging.inbox import Reaction

TOPICS = (booking.TOPIC, billing.TOPIC)
HANDLERS: tuple[Reaction, ...] = (remember_clinic, remember_practitioner, remember_price)
