"""Booking's migrations: `alembic -n booking upgrade head`."""

from services.booking.models import metadata
from shared.migrations import run

run("booking", metadata)
