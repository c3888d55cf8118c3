"""Billing's first schema. The money rules hold here too, whoever writes the SQL."""

from alembic import op

from shared.schema import install_common, protect

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE price (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        product_code text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        product_class text NOT NULL,
        list_minor bigint NOT NULL CHECK (list_minor >= 0),
        currency text NOT NULL,
        valid_from timestamptz NOT NULL,
        CONSTRAINT price_of_product UNIQUE (tenant_id, product_code)
    )
    """,
    """
    CREATE TABLE sales_order (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        case_id uuid,
        plan_version integer,
        doctor_id uuid,
        consultant_id uuid,
        visit_id uuid,
        lines jsonb NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor >= 0),
        discount_minor bigint NOT NULL CHECK (discount_minor >= 0),
        discount_reason text,
        currency text NOT NULL,
        status text NOT NULL CHECK (status IN ('pending_approval', 'approved', 'cancelled')),
        created_by text NOT NULL,
        approved_by text,
        created_at timestamptz NOT NULL,
        business_date date NOT NULL,
        paid_lines jsonb NOT NULL,
        paid_minor bigint NOT NULL DEFAULT 0 CHECK (paid_minor >= 0),
        refunded_minor bigint NOT NULL DEFAULT 0 CHECK (refunded_minor BETWEEN 0 AND paid_minor),
        UNIQUE (id, tenant_id, currency),
        CONSTRAINT order_second_person CHECK (approved_by <> created_by),
        -- BR6: a direct order with more than 10 % off the list total is approved by somebody.
        CONSTRAINT order_discount_approved CHECK (
            status <> 'approved' OR case_id IS NOT NULL OR approved_by IS NOT NULL
            OR discount_minor * 10 <= total_minor + discount_minor
        ),
        CONSTRAINT order_not_overpaid CHECK (paid_minor <= total_minor),
        CONSTRAINT order_pending_unpaid CHECK (status <> 'pending_approval' OR paid_minor = 0),
        CONSTRAINT order_cancelled_unpaid CHECK (status <> 'cancelled' OR paid_minor = refunded_minor)
    )
    """,
    """
    CREATE TABLE order_plan_line (
        plan_line_id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL REFERENCES sales_order
    )
    """,
    """
    CREATE TABLE deposit (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        method text NOT NULL CHECK (method <> 'deposit'),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        topped_up_at timestamptz NOT NULL,
        business_date date NOT NULL,
        spent_minor bigint NOT NULL DEFAULT 0 CHECK (spent_minor >= 0),
        reserved_minor bigint NOT NULL DEFAULT 0 CHECK (reserved_minor >= 0),
        UNIQUE (id, tenant_id, currency),
        CONSTRAINT deposit_balance CHECK (spent_minor + reserved_minor <= amount_minor)
    )
    """,
    # BR1: order_id is NOT NULL. The composite keys keep a payment in its order's tenant and currency.
    """
    CREATE TABLE payment (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        order_id uuid NOT NULL,
        deposit_id uuid,
        method text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        allocations jsonb NOT NULL,
        taken_at timestamptz NOT NULL,
        business_date date NOT NULL,
        reserved_minor bigint NOT NULL DEFAULT 0 CHECK (reserved_minor >= 0),
        refunded_minor bigint NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0),
        UNIQUE (id, tenant_id, order_id, currency),
        FOREIGN KEY (order_id, tenant_id, currency) REFERENCES sales_order (id, tenant_id, currency),
        FOREIGN KEY (deposit_id, tenant_id, currency) REFERENCES deposit (id, tenant_id, currency),
        CONSTRAINT payment_from_deposit CHECK ((method = 'deposit') = (deposit_id IS NOT NULL)),
        CONSTRAINT payment_refunds_within_amount CHECK (reserved_minor + refunded_minor <= amount_minor)
    )
    """,
    """
    CREATE TABLE refund (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        payment_id uuid,
        deposit_id uuid,
        order_id uuid,
        method text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        lines jsonb NOT NULL,
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('requested', 'completed', 'rejected')),
        requested_by text NOT NULL,
        approved_by text,
        requested_at timestamptz NOT NULL,
        completed_at timestamptz,
        business_date date,
        FOREIGN KEY (payment_id, tenant_id, order_id, currency) REFERENCES payment (id, tenant_id, order_id, currency),
        FOREIGN KEY (deposit_id, tenant_id, currency) REFERENCES deposit (id, tenant_id, currency),
        CONSTRAINT refund_of_one_thing CHECK (num_nonnulls(payment_id, deposit_id) = 1),
        CONSTRAINT refund_of_an_order CHECK ((payment_id IS NULL) = (order_id IS NULL)),
        CONSTRAINT refund_second_person CHECK (approved_by <> requested_by),
        CONSTRAINT refund_completed_fully CHECK (
            status <> 'completed' OR num_nulls(approved_by, completed_at, business_date) = 0
        )
    )
    """,
    """
    CREATE TABLE entry (
        transaction_id uuid NOT NULL,
        account text NOT NULL,
        subject_id uuid NOT NULL,
        tenant_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        currency text NOT NULL,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (transaction_id, account, subject_id)
    )
    """,
    "CREATE INDEX order_patient ON sales_order (patient_id)",
    "CREATE INDEX order_clinic ON sales_order (clinic_id, id)",
    "CREATE INDEX order_plan_line_order ON order_plan_line (order_id)",
    "CREATE INDEX deposit_patient ON deposit (patient_id)",
    "CREATE INDEX payment_order ON payment (order_id)",
    "CREATE INDEX payment_deposit ON payment (deposit_id) WHERE deposit_id IS NOT NULL",
    "CREATE INDEX payment_patient ON payment (patient_id)",
    "CREATE INDEX payment_day ON payment (clinic_id, business_date, id)",
    "CREATE INDEX refund_payment ON refund (payment_id)",
    "CREATE INDEX refund_deposit ON refund (deposit_id) WHERE deposit_id IS NOT NULL",
    "CREATE INDEX refund_clinic ON refund (clinic_id, status, id)",
    "CREATE INDEX entry_subject ON entry (subject_id, account)",
)

# The counters are raised under the row locks of the payment, the deposit and the order, in this order, so two
# refunds at once cannot both fit. SECURITY DEFINER: the service's roles may not write a counter themselves, and
# row-level security may hide the counted row from them.
_FUNCTION = "RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$"
RULES = (
    f"""
    CREATE FUNCTION count_payment() {_FUNCTION}
    BEGIN
        UPDATE deposit SET spent_minor = spent_minor + NEW.amount_minor WHERE id = NEW.deposit_id;
        UPDATE sales_order SET paid_minor = paid_minor + NEW.amount_minor WHERE id = NEW.order_id;
        RETURN NULL;
    END $$
    """,
    "CREATE TRIGGER count_payment AFTER INSERT ON payment FOR EACH ROW EXECUTE FUNCTION count_payment()",
    f"""
    CREATE FUNCTION count_refund() {_FUNCTION}
    DECLARE
        was text := CASE WHEN TG_OP = 'UPDATE' THEN OLD.status ELSE 'none' END;
        asked bigint := NEW.amount_minor * ((NEW.status = 'requested')::integer - (was = 'requested')::integer);
        given bigint := NEW.amount_minor * ((NEW.status = 'completed')::integer - (was = 'completed')::integer);
        source uuid;
    BEGIN
        IF was IN ('completed', 'rejected') THEN
            RAISE EXCEPTION 'refund % is decided', NEW.id
                USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_is_decided';
        END IF;
        IF NEW.payment_id IS NOT NULL THEN
            UPDATE payment SET reserved_minor = reserved_minor + asked, refunded_minor = refunded_minor + given
            WHERE id = NEW.payment_id RETURNING deposit_id INTO source;
        END IF;
        IF (NEW.method = 'deposit') <> (source IS NOT NULL) THEN
            RAISE EXCEPTION 'money goes back to a deposit if, and only if, it came from it'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_method';
        END IF;
        UPDATE deposit SET spent_minor = spent_minor - given WHERE id = source;
        UPDATE deposit SET reserved_minor = reserved_minor + asked, spent_minor = spent_minor + given
        WHERE id = NEW.deposit_id;
        IF given <> 0 THEN
            UPDATE sales_order SET refunded_minor = refunded_minor + given WHERE id = NEW.order_id;
        END IF;
        RETURN NULL;
    END $$
    """,
    "CREATE TRIGGER count_refund AFTER INSERT OR UPDATE ON refund FOR EACH ROW EXECUTE FUNCTION count_refund()",
    f"""
    CREATE FUNCTION entries_must_balance() {_FUNCTION}
    BEGIN
        IF EXISTS (SELECT FROM entry WHERE transaction_id = NEW.transaction_id
                   GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
            RAISE EXCEPTION 'the entries of transaction % do not sum to zero', NEW.transaction_id
                USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_balances';
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT ON entry DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION entries_must_balance()
    """,
)

# Table, whether its rows belong to a clinic, columns that the API fills, columns that it may change later.
_STAMP = "id, tenant_id, sequence, patient_id, clinic_id, "
RIGHTS = (
    (
        "price",
        False,
        "id, tenant_id, sequence, product_code, name_zh, name_en, product_class, list_minor, currency, valid_from",
        "sequence, name_zh, name_en, product_class, list_minor, currency, valid_from",
    ),
    (
        "sales_order",
        True,
        _STAMP + "case_id, plan_version, doctor_id, consultant_id, visit_id, lines, total_minor, discount_minor, "
        "discount_reason, currency, status, created_by, approved_by, created_at, business_date, paid_lines",
        "sequence, status, approved_by, paid_lines",
    ),
    ("order_plan_line", False, "plan_line_id, tenant_id, order_id", ""),
    (
        "deposit",
        True,
        _STAMP + "method, amount_minor, currency, topped_up_at, business_date",
        "sequence",
    ),
    (
        "payment",
        True,
        _STAMP + "order_id, deposit_id, method, amount_minor, currency, allocations, taken_at, business_date",
        "sequence",
    ),
    (
        "refund",
        True,
        _STAMP + "payment_id, deposit_id, order_id, method, amount_minor, currency, lines, reason, status, "
        "requested_by, approved_by, requested_at, completed_at, business_date",
        "sequence, status, approved_by, completed_at, business_date",
    ),
    (
        "entry",
        True,
        "transaction_id, account, subject_id, tenant_id, clinic_id, amount_minor, currency, occurred_at, recorded_at",
        "",
    ),
)


def upgrade() -> None:
    install_common(op.execute, "billing")
    for statement in (*TABLES, *RULES):
        op.execute(statement)
    for table, clinic_scoped, filled, changed in RIGHTS:
        protect(op.execute, "billing", table, clinic_scoped=clinic_scoped)
        op.execute(f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM billing_api, billing_worker")
        op.execute(f"GRANT INSERT ({filled}) ON {table} TO billing_api")
        if changed:
            op.execute(f"GRANT UPDATE ({changed}) ON {table} TO billing_api")
    op.execute("GRANT DELETE ON order_plan_line TO billing_api")
