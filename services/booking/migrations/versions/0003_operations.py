"""Parked records with what was decided about them, and the processes that are alive."""

from alembic import op

from shared.operations.tables import install_operations

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    install_operations(op.execute, "booking")
