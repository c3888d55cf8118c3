"""billing's worker: ships its events and keeps its copies of clinics, patients and plans."""

from services.billing.consumers import REACTIONS
from shared.events import booking, crm
from shared.worker import create_worker

app = create_worker("billing", [booking.TOPIC, crm.TOPIC], handlers=REACTIONS)
