"""Lists of tasks by patient, of attempts, and of recalls by the day on which they fell due."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("CREATE INDEX task_person ON task (patient_id, tenant_id)")
    op.execute("CREATE INDEX attempt_list ON attempt (tenant_id, clinic_id, id)")
    op.execute("CREATE INDEX recall_due ON recall (tenant_id, business_date)")
