"""Alembic environment: `alembic -n followup upgrade head`."""

from services.followup.models import metadata
from shared.migrations import run

run("followup", metadata)
