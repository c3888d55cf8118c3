"""The names of those who contact patients, and what a team did by day."""

from alembic import op

from shared.schema import protect

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE staff (
            tenant_id uuid NOT NULL,
            user_id text NOT NULL,
            name text NOT NULL,
            seen_at timestamptz NOT NULL,
            PRIMARY KEY (tenant_id, user_id)
        )
        """
    )
    protect(op.execute, "followup", "staff")
    op.execute("CREATE INDEX attempt_day ON attempt (tenant_id, business_date)")
