"""A price says whether its product is done on a tooth."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE price ADD COLUMN needs_tooth boolean NOT NULL DEFAULT false")
    op.execute("GRANT INSERT (needs_tooth), UPDATE (needs_tooth) ON price TO billing_api")
