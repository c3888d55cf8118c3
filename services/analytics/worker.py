"""`uvicorn services.analytics.worker:app`"""

from services.analytics.deriver import Deriver
from services.analytics.ingest import TOPICS, Ingest
from shared.messaging.consumer import Handler
from shared.messaging.wake import Notifier
from shared.worker import Context, create_worker


def make_handler(context: Context) -> Handler:
    """Ingest takes batches whole; the deriver is a loop of its own beside it."""
    marked = Notifier(context.database, "marks")
    context.add(marked)
    deriver = Deriver(context.database, context.config, context.metrics, context.tracer)
    context.tasks += [deriver.run, deriver.watch]
    return Ingest(context.database, context.metrics, context.tracer, marked)


app = create_worker("analytics", TOPICS, make_handler=make_handler)
