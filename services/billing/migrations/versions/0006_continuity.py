"""Whether the database knows every event that the service has put on the log; a restored one has to be caught up."""

from alembic import op

from shared.schema import install_continuity

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    install_continuity(op.execute, "billing")
