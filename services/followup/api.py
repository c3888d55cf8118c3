"""The follow-up API: protocols, recalls, tasks with their attempts, the team, attributions."""

from services.followup.attributions.routes import router as attributions
from services.followup.protocols.routes import router as protocols
from services.followup.recalls.routes import router as recalls
from services.followup.tasks.routes import router as tasks
from services.followup.team.routes import router as team
from shared.web import create_app

app = create_app(
    "followup",
    [protocols, recalls, team, tasks, attributions],
    summary="Patient recall: protocols, tasks for people, and what their calls brought.",
)
