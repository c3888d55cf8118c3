"""Which records were ever taken for one person: a merge that was undone is still told on both pages."""

from alembic import op

from shared.schema import protect

revision = "0004"
down_revision = "0003"

_TABLE = """
    CREATE TABLE merged_pair (
        losing_id uuid NOT NULL REFERENCES patient,
        winning_id uuid NOT NULL REFERENCES patient,
        tenant_id uuid NOT NULL,
        PRIMARY KEY (losing_id, winning_id)
    )
"""
# The merges until now are in the event log.
_UNTIL_NOW = """
    INSERT INTO merged_pair (losing_id, winning_id, tenant_id)
    SELECT DISTINCT aggregate_id, (body::jsonb #>> '{data,winning_id}')::uuid, tenant_id
    FROM event WHERE aggregate_type = 'alias' AND type = 'crm.patient.merged.v1'
"""


def upgrade() -> None:
    op.execute(_TABLE)
    op.execute("CREATE INDEX merged_pair_winner ON merged_pair (winning_id)")
    protect(op.execute, "crm", "merged_pair")
    op.execute("REVOKE UPDATE, DELETE, TRUNCATE ON merged_pair FROM crm_api, crm_worker")
    op.execute(_UNTIL_NOW)
