"""Who brought an event about, for the page that shows it; no number depends on it."""

from alembic import op

revision = "0002"
down_revision = "0001"

COLUMNS = "ALTER TABLE version ADD COLUMN actor_id text, ADD COLUMN actor_role text"


def upgrade() -> None:
    op.execute(COLUMNS)
