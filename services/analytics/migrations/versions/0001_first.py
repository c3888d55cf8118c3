"""Versions, marks, postings and cells: the KPI ledger."""

from alembic import op

from shared.schema import install_common, protect, run_script

revision = "0001"
down_revision = None

_TABLES = """
-- Every version of every fact, append-only; (kind, aggregate, sequence) is the deduplication.
CREATE TABLE version (
    tenant_id uuid NOT NULL,
    kind text NOT NULL,
    aggregate_id uuid NOT NULL,
    sequence integer NOT NULL,
    member uuid NOT NULL,
    linked_member uuid,
    clinic_id uuid,
    recorded_at timestamptz NOT NULL,
    occurred_at timestamptz NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    origin text NOT NULL,
    state text NOT NULL,
    traceparent text,
    PRIMARY KEY (kind, aggregate_id, sequence)
);
CREATE INDEX version_member ON version (tenant_id, member);
CREATE INDEX version_known ON version (tenant_id, recorded_at, event_id);
CREATE INDEX version_event ON version (event_id);
-- No unique key, on purpose: a mark that meets a claimed one must not be lost.
CREATE TABLE mark (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL,
    member uuid NOT NULL,
    linked_member uuid,
    kind text NOT NULL,
    recorded_at timestamptz NOT NULL,
    event_id uuid NOT NULL,
    sent_at timestamptz NOT NULL,
    traceparent text
);
-- Patients that a merge ever linked move together, also after the merge is undone.
CREATE TABLE member (
    tenant_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    group_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, patient_id)
);
CREATE INDEX member_group ON member (tenant_id, group_id);
CREATE TABLE clinic (
    clinic_id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    sequence integer NOT NULL,
    name text NOT NULL,
    zone text NOT NULL,
    currency text NOT NULL,
    is_sandbox boolean NOT NULL
);
CREATE TABLE posting (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL,
    kpi text NOT NULL,
    kpi_version smallint NOT NULL,
    clinic_id uuid NOT NULL,
    business_date date NOT NULL,
    dim text NOT NULL,
    dim_value text NOT NULL,
    subject uuid NOT NULL,
    known_at timestamptz NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    origin text NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint
);
CREATE INDEX posting_subject ON posting (tenant_id, subject, known_at);
CREATE INDEX posting_cell ON posting (tenant_id, kpi, dim, business_date, clinic_id);
CREATE INDEX posting_event ON posting (event_id);
CREATE INDEX posting_known ON posting (tenant_id, known_at, id) WHERE dim = '';
CREATE TABLE cell (
    tenant_id uuid NOT NULL,
    kpi text NOT NULL,
    kpi_version smallint NOT NULL,
    clinic_id uuid NOT NULL,
    business_date date NOT NULL,
    dim text NOT NULL,
    dim_value text NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint,
    PRIMARY KEY (tenant_id, kpi, dim, business_date, clinic_id, dim_value, kpi_version)
);
-- One row a batch of the deriver, kept for some minutes: how fresh the numbers are.
CREATE TABLE derivation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    derived_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    marks integer NOT NULL,
    slowest_seconds double precision NOT NULL
);
CREATE INDEX derivation_age ON derivation (derived_at);
"""


def upgrade() -> None:
    install_common(op.execute, "analytics")
    run_script(op.execute, _TABLES)
    for table in ("mark", "member"):
        protect(op.execute, "analytics", table)
    for table in ("version", "clinic", "posting", "cell"):
        protect(op.execute, "analytics", table, clinic_scoped=True)
    op.execute("REVOKE UPDATE, DELETE, TRUNCATE ON version FROM analytics_api, analytics_worker")
    op.execute("REVOKE INSERT, UPDATE, DELETE ON mark, member, posting, cell, clinic, derivation FROM analytics_api")


def downgrade() -> None:
    raise RuntimeError("the first migration has nothing before it; drop the database instead")
