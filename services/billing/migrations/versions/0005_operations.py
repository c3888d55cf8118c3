"""Parked records with what was decided about them, and the processes that are alive."""

from alembic import op

from shared.operations.tables import install_operations

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    install_operations(op.execute, "billing")
