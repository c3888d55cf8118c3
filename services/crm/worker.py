"""CRM's worker: `uvicorn services.crm.worker:app`."""

from services.crm.consumers import HANDLERS, TOPICS
from services.crm.plans.expiry import TIMER, expire_plan
from shared.worker import create_worker

app = create_worker("crm", TOPICS, handlers=HANDLERS, timers={TIMER: expire_plan})
