"""Who acts at the till, a second person for every large discount, and cancelling what a patient took back."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# BR5: the role in which somebody took money, or asked for it back. What is there already was taken at the till.
_ROLES = (("payment", "taken_role"), ("deposit", "taken_role"), ("refund", "requested_role"))

# BR6: until now the doctor's signature stood for the second person of a plan's discount; it stays on record as that.
_DISCOUNTS = (
    """
    UPDATE sales_order SET approved_by = coalesce(doctor_id::text, 'the plan')
    WHERE status = 'approved' AND case_id IS NOT NULL AND approved_by IS NULL
        AND discount_minor * 10 > total_minor + discount_minor
    """,
    "ALTER TABLE sales_order DROP CONSTRAINT order_discount_approved",
    """
    ALTER TABLE sales_order ADD CONSTRAINT order_discount_approved CHECK (
        status <> 'approved' OR approved_by IS NOT NULL OR discount_minor * 10 <= total_minor + discount_minor
    )
    """,
)

# The worker cancels the orders of what a patient took back: status, ledger and plan lines, nothing else.
_RIGHTS = (
    "GRANT UPDATE (sequence, status) ON sales_order TO billing_worker",
    "GRANT DELETE ON order_plan_line TO billing_worker",
    """
    GRANT INSERT (transaction_id, account, subject_id, tenant_id, clinic_id, amount_minor, currency, occurred_at,
                  recorded_at) ON entry TO billing_worker
    """,
)

_LISTS = (
    "CREATE INDEX order_case ON sales_order (case_id) WHERE case_id IS NOT NULL",
    "CREATE INDEX order_day ON sales_order (clinic_id, business_date, id)",
    "CREATE INDEX refund_order ON refund (order_id) WHERE order_id IS NOT NULL",
    "CREATE INDEX refund_patient ON refund (patient_id)",
)


def upgrade() -> None:
    for table, column in _ROLES:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} text NOT NULL DEFAULT 'cashier'")
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} DROP DEFAULT")
        op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {table}_not_by_consultant CHECK ({column} <> 'consultant')")
        op.execute(f"GRANT INSERT ({column}) ON {table} TO billing_api")
    for statement in (*_DISCOUNTS, *_RIGHTS, *_LISTS):
        op.execute(statement)
