"""The lists that a clinic's screens show: its plans and its leads."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("CREATE INDEX plan_clinic ON plan (clinic_id, id)")
    op.execute("CREATE INDEX lead_clinic ON lead (clinic_id, status, id)")
