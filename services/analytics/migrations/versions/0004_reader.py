"""The operators' business dashboard reads cells and clinics: of all chains, and nothing in which a person appears.

The role is made by `python -m deploy.bootstrap`, which runs before migrations.
"""

from alembic import op

revision = "0004"
down_revision = "0003"

TABLES = ("cell", "clinic")


def upgrade() -> None:
    for table in TABLES:
        op.execute(f"GRANT SELECT ON {table} TO analytics_reader")
        op.execute(f"CREATE POLICY reader ON {table} FOR SELECT TO analytics_reader USING (true)")


def downgrade() -> None:
    for table in TABLES:
        op.execute(f"DROP POLICY reader ON {table}")
        op.execute(f"REVOKE SELECT ON {table} FROM analytics_reader")
