"""Alembic's entry for this service."""

from services.analytics.models import metadata
from shared.migrations import run

run("analytics", metadata)
