"""The till's lists are asked for what it needs: what is due, what is left of deposits, what went back on a day."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# What may still be paid, in the one place where it is said: a refund is a return and does not make the order due again.
_DUE = """
    ALTER TABLE sales_order ADD COLUMN due_minor bigint NOT NULL
        GENERATED ALWAYS AS (CASE status WHEN 'cancelled' THEN 0 ELSE total_minor - paid_minor END) STORED
"""

_LISTS = (
    "CREATE INDEX order_due ON sales_order (clinic_id, id) WHERE due_minor > 0",
    "CREATE INDEX deposit_day ON deposit (clinic_id, business_date, id)",
    "CREATE INDEX deposit_left ON deposit (clinic_id, id) WHERE spent_minor < amount_minor",
    "CREATE INDEX refund_day ON refund (clinic_id, business_date, id) WHERE business_date IS NOT NULL",
)


def upgrade() -> None:
    for statement in (_DUE, *_LISTS):
        op.execute(statement)
