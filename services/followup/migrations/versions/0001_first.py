"""Protocol settings, enrolments, recalls, tasks, attempts, attributions.

Revision ID: 0001
"""

from alembic import op

from shared.schema import install_common, protect

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE protocol_setting (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        code text NOT NULL,
        version integer NOT NULL,
        approved_by uuid,
        approved_at timestamptz,
        running_from timestamptz,
        is_on boolean NOT NULL,
        CONSTRAINT protocol_setting_once UNIQUE (tenant_id, code),
        CONSTRAINT protocol_runs_approved CHECK (NOT is_on OR (approved_by IS NOT NULL AND running_from IS NOT NULL))
    )
    """,
    """
    CREATE TABLE enrolment (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        protocol text NOT NULL,
        protocol_version integer NOT NULL,
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        anchor_id uuid NOT NULL,
        source_id uuid NOT NULL,
        source_version integer,
        anchored_at timestamptz NOT NULL,
        anchored_on date NOT NULL,
        known_at timestamptz NOT NULL,
        due_on date,
        next_step integer,
        next_at timestamptz,
        phase text NOT NULL CHECK (phase IN ('waiting', 'running', 'booked', 'ended')),
        reason text,
        appointment_id uuid,
        CONSTRAINT enrolment_once UNIQUE (tenant_id, protocol, anchor_id)
    )
    """,
    "CREATE INDEX enrolment_person ON enrolment (patient_id, tenant_id)",
    "CREATE INDEX enrolment_waiting ON enrolment (clinic_id) WHERE phase = 'waiting'",
    "CREATE INDEX enrolment_armed ON enrolment (tenant_id, protocol) WHERE next_at IS NOT NULL",
    """
    CREATE TABLE recall (
        id uuid PRIMARY KEY REFERENCES enrolment (id),
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        protocol text NOT NULL,
        protocol_version integer NOT NULL,
        cycle integer NOT NULL CHECK (cycle >= 1),
        anchor_procedure_id uuid NOT NULL,
        anchored_on date NOT NULL,
        trigger_codes jsonb NOT NULL,
        due_at timestamptz NOT NULL,
        business_date date NOT NULL,
        status text NOT NULL CHECK (status IN ('due', 'scheduled', 'satisfied', 'closed')),
        closed_reason text,
        appointment_id uuid,
        CONSTRAINT recall_anchor_once UNIQUE (tenant_id, protocol, anchor_procedure_id),
        CONSTRAINT recall_cycle_once UNIQUE (tenant_id, patient_id, protocol, cycle),
        CHECK ((status = 'closed') = (closed_reason IS NOT NULL))
    )
    """,
    "CREATE INDEX recall_list ON recall (tenant_id, clinic_id, status, id)",
    "CREATE INDEX recall_person ON recall (patient_id, tenant_id)",
    """
    CREATE TABLE decision (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        protocol text NOT NULL,
        enrolment_id uuid,
        due_on date,
        is_disabled boolean NOT NULL,
        reason text NOT NULL,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL
    )
    """,
    "CREATE INDEX decision_person ON decision (patient_id, tenant_id)",
    """
    CREATE TABLE task (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        enrolment_id uuid NOT NULL REFERENCES enrolment (id),
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        protocol text NOT NULL,
        step integer NOT NULL,
        owner_role text NOT NULL,
        status text NOT NULL CHECK (status IN ('due', 'completed', 'cancelled')),
        due_at timestamptz NOT NULL,
        business_date date NOT NULL,
        outcome text,
        cancelled_reason text,
        call_at timestamptz NOT NULL,
        attempts integer NOT NULL,
        CONSTRAINT task_step_once UNIQUE (enrolment_id, step),
        CHECK (status <> 'completed' OR outcome IS NOT NULL),
        CHECK ((status = 'cancelled') = (cancelled_reason IS NOT NULL))
    )
    """,
    "CREATE UNIQUE INDEX task_one_open ON task (enrolment_id) WHERE status = 'due'",
    "CREATE INDEX task_list ON task (tenant_id, clinic_id, status, call_at, id)",
    """
    CREATE TABLE attempt (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        enrolment_id uuid NOT NULL REFERENCES enrolment (id),
        task_id uuid NOT NULL REFERENCES task (id),
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        protocol text NOT NULL,
        channel text NOT NULL,
        outcome text NOT NULL,
        is_reached boolean NOT NULL,
        attempted_at timestamptz NOT NULL,
        business_date date NOT NULL,
        staff_id text NOT NULL
    )
    """,
    "CREATE INDEX attempt_person ON attempt (patient_id, tenant_id)",
    "CREATE INDEX attempt_task ON attempt (task_id)",
    """
    CREATE TABLE attribution (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        patient_id uuid NOT NULL,
        clinic_id uuid NOT NULL,
        protocol text NOT NULL,
        task_id uuid NOT NULL,
        attempt_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('attributed', 'credited', 'revoked')),
        attributed_at timestamptz NOT NULL,
        credited_at timestamptz,
        CHECK (status <> 'credited' OR credited_at IS NOT NULL)
    )
    """,
    "CREATE INDEX attribution_person ON attribution (patient_id, tenant_id)",
    "CREATE INDEX attribution_list ON attribution (tenant_id, clinic_id, id)",
    # What is known of a person: their appointments, anchoring procedures and plans.
    """
    CREATE INDEX known_person ON known (((state ->> 'patient_id')::uuid))
        WHERE kind IN ('appointment', 'procedure', 'plan')
    """,
)
_OF_A_CLINIC = ("enrolment", "recall", "task", "attempt", "attribution")


def upgrade() -> None:
    install_common(op.execute, "followup")
    for statement in TABLES:
        op.execute(statement)
    for table in ("protocol_setting", "decision"):
        protect(op.execute, "followup", table)
    for table in _OF_A_CLINIC:
        protect(op.execute, "followup", table, clinic_scoped=True)
    # Attempts and decisions are evidence: nobody edits or deletes them.
    op.execute("REVOKE UPDATE, DELETE ON attempt, decision FROM followup_api, followup_worker")
