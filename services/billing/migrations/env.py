"""Alembic's environment for billing."""

from services.billing.models import metadata
from shared.migrations import run

run("billing", metadata)
