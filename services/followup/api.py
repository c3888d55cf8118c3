"""The follow-up API: protocols, recalls, tasks with their attempts, attributions."""

from services.followup.attributions.routes import router as attributions
from services.followup.protocols.routes import router as protocols
from services.followup.recalls.routes import router as recalls
from services.followup.tasks.routes import router as tasks
from shared.web import create_app

app = create_app(
    "followup",
    [protocols, recalls, tasks, attributions],
    summary="Patient recall: protocols, tasks for people, and what their calls brought.",
)
