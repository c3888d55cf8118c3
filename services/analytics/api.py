"""`uvicorn services.analytics.api:app`"""

from services.analytics.operations.routes import router as operations
from services.analytics.routes import router
from services.analytics.stream import Hub
from shared.web import create_app

app = create_app(
    "analytics",
    [router, operations],
    parts=lambda database: {"hub": Hub(database)},
    summary="KPIs that are live and exact after every correction, with the events that make them up.",
)
