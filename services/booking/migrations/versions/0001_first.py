"""Clinics, hours, appointments, visits and procedures."""

from alembic import op

from shared.schema import install_common, protect, run_script

revision = "0001"
down_revision = None

CLINICS = """
CREATE TABLE clinic (
    clinic_id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    sequence integer NOT NULL,
    name text NOT NULL,
    zone text NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    is_sandbox boolean NOT NULL
);
CREATE INDEX clinic_tenant ON clinic (tenant_id);
CREATE TABLE chair (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    clinic_id uuid NOT NULL REFERENCES clinic,
    chair_no bigint NOT NULL GENERATED ALWAYS AS IDENTITY CHECK (chair_no < 2 ^ 29),
    name text NOT NULL,
    UNIQUE (id, chair_no),
    UNIQUE (id, clinic_id)
);
CREATE INDEX chair_clinic ON chair (clinic_id);
CREATE TABLE practitioner (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    sequence integer NOT NULL,
    display_name text NOT NULL,
    profession text NOT NULL CHECK (profession IN ('doctor', 'hygienist', 'nurse', 'consultant')),
    clinic_ids jsonb NOT NULL,
    is_active boolean NOT NULL,
    practitioner_no bigint NOT NULL GENERATED ALWAYS AS IDENTITY CHECK (practitioner_no < 2 ^ 29),
    UNIQUE (id, practitioner_no)
);
CREATE INDEX practitioner_tenant ON practitioner (tenant_id);
"""

HOURS = """
CREATE TABLE chair_day (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    sequence integer NOT NULL,
    chair_id uuid NOT NULL,
    clinic_id uuid NOT NULL,
    business_date date NOT NULL,
    intervals jsonb NOT NULL,
    published_seconds integer NOT NULL CHECK (published_seconds >= 0),
    UNIQUE (chair_id, business_date),
    FOREIGN KEY (chair_id, clinic_id) REFERENCES chair (id, clinic_id)
);
CREATE INDEX chair_day_clinic ON chair_day (clinic_id, business_date);
CREATE TABLE shift (
    practitioner_id uuid NOT NULL REFERENCES practitioner,
    clinic_id uuid NOT NULL REFERENCES clinic,
    business_date date NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    tenant_id uuid NOT NULL,
    PRIMARY KEY (practitioner_id, clinic_id, business_date, starts_at),
    CHECK (starts_at < ends_at)
);
CREATE INDEX shift_clinic ON shift (clinic_id, business_date);
"""

# A chair's calendar laid on one number line: each chair has 2^34 seconds (544 years) of its own, so that ranges of
# different chairs never meet and the constraint needs no equality operator, hence no extension.
APPOINTMENTS = """
CREATE TABLE appointment (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    sequence integer NOT NULL,
    clinic_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    practitioner_id uuid NOT NULL,
    practitioner_no bigint NOT NULL,
    chair_id uuid NOT NULL,
    chair_no bigint NOT NULL,
    starts_at timestamptz NOT NULL CHECK (starts_at >= '1970-01-01 00:00:00+00' AND starts_at < '2500-01-01 00:00:00+00'),
    ends_at timestamptz NOT NULL,
    business_date date NOT NULL,
    status text NOT NULL
        CHECK (status IN ('booked', 'confirmed', 'arrived', 'fulfilled', 'cancelled', 'no_show', 'void')),
    booked_at timestamptz NOT NULL,
    reschedule_count integer NOT NULL CHECK (reschedule_count >= 0),
    cancellation jsonb,
    visit_id uuid,
    holds_slot boolean NOT NULL,
    starts_epoch bigint NOT NULL
        GENERATED ALWAYS AS (extract(epoch FROM starts_at - timestamptz '1970-01-01 00:00:00+00')::bigint) STORED,
    ends_epoch bigint NOT NULL
        GENERATED ALWAYS AS (extract(epoch FROM ends_at - timestamptz '1970-01-01 00:00:00+00')::bigint) STORED,
    FOREIGN KEY (chair_id, clinic_id) REFERENCES chair (id, clinic_id),
    FOREIGN KEY (chair_id, chair_no) REFERENCES chair (id, chair_no),
    FOREIGN KEY (practitioner_id, practitioner_no) REFERENCES practitioner (id, practitioner_no),
    CHECK (starts_at < ends_at AND ends_at <= starts_at + interval '8 hours'),
    CHECK (CASE WHEN status IN ('booked', 'confirmed') THEN holds_slot
                WHEN status = 'arrived' THEN true ELSE NOT holds_slot END),
    CHECK ((status = 'cancelled' AND cancellation IS NOT NULL) OR (status <> 'cancelled' AND cancellation IS NULL)
           OR status = 'void'),
    CONSTRAINT appointment_chair_free EXCLUDE USING gist
        (int8range(chair_no * 17179869184 + starts_epoch, chair_no * 17179869184 + ends_epoch) WITH &&)
        WHERE (holds_slot),
    CONSTRAINT appointment_practitioner_free EXCLUDE USING gist
        (int8range(practitioner_no * 17179869184 + starts_epoch, practitioner_no * 17179869184 + ends_epoch) WITH &&)
        WHERE (holds_slot)
);
CREATE INDEX appointment_start ON appointment (clinic_id, starts_at);
CREATE INDEX appointment_day ON appointment (clinic_id, business_date);
CREATE INDEX appointment_patient ON appointment (patient_id);
CREATE INDEX appointment_chair ON appointment (chair_id, starts_at) WHERE holds_slot;
CREATE INDEX appointment_practitioner ON appointment (practitioner_id, starts_at) WHERE holds_slot;
"""

VISITS = """
CREATE TABLE visit (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    sequence integer NOT NULL,
    clinic_id uuid NOT NULL REFERENCES clinic,
    patient_id uuid NOT NULL,
    appointment_id uuid REFERENCES appointment,
    zone text NOT NULL,
    checked_in_at timestamptz NOT NULL,
    business_date date NOT NULL,
    status text NOT NULL CHECK
        (status IN ('checked_in', 'triaged', 'consulting', 'treating', 'dismissed', 'completed', 'void')),
    triage jsonb,
    seats jsonb NOT NULL,
    completed_at timestamptz,
    open_chair_id uuid,
    UNIQUE (id, clinic_id),
    FOREIGN KEY (open_chair_id, clinic_id) REFERENCES chair (id, clinic_id),
    CHECK (triage IS NOT NULL OR status IN ('checked_in', 'void')),
    CHECK ((status = 'treating') = (open_chair_id IS NOT NULL))
);
CREATE UNIQUE INDEX visit_one_per_chair ON visit (open_chair_id) WHERE open_chair_id IS NOT NULL;
CREATE UNIQUE INDEX visit_one_per_appointment ON visit (appointment_id) WHERE status <> 'void';
CREATE INDEX visit_day ON visit (clinic_id, business_date);
CREATE INDEX visit_patient ON visit (patient_id);
CREATE TABLE procedure (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    sequence integer NOT NULL,
    visit_id uuid NOT NULL,
    clinic_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    product_code text NOT NULL,
    tooth text CHECK (tooth ~ '^([1-4][1-8]|[5-8][1-5])$'),
    performer_id uuid NOT NULL REFERENCES practitioner,
    performed_at timestamptz NOT NULL,
    business_date date NOT NULL,
    list_fee_minor bigint NOT NULL CHECK (list_fee_minor >= 0),
    currency text NOT NULL,
    status text NOT NULL CHECK (status IN ('performed', 'void')),
    FOREIGN KEY (visit_id, clinic_id) REFERENCES visit (id, clinic_id)
);
CREATE INDEX procedure_visit ON procedure (visit_id);
"""

CLINIC_SCOPED = ("clinic", "chair", "chair_day", "shift", "appointment", "visit", "procedure")


def upgrade() -> None:
    install_common(op.execute, "booking")
    for block in (CLINICS, HOURS, APPOINTMENTS, VISITS):
        run_script(op.execute, block)
    for table in CLINIC_SCOPED:
        protect(op.execute, "booking", table, clinic_scoped=True)
    protect(op.execute, "booking", "practitioner")
