"""Parked records with what was decided about them, the processes that are alive, and what verifications found."""

from alembic import op

from shared.operations.tables import install_operations
from shared.schema import protect

revision = "0003"
down_revision = "0002"

_VERIFICATION = """
    CREATE TABLE verification (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ledger', 'rebuild')),
        checked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        checked_by text NOT NULL,
        compared bigint NOT NULL,
        differences bigint NOT NULL,
        seconds double precision NOT NULL
    )
"""


def upgrade() -> None:
    install_operations(op.execute, "analytics")
    op.execute(_VERIFICATION)
    op.execute("CREATE INDEX verification_newest ON verification (tenant_id, kind, checked_at DESC)")
    protect(op.execute, "analytics", "verification")
    op.execute("REVOKE UPDATE, DELETE, TRUNCATE ON verification FROM analytics_api, analytics_worker")
