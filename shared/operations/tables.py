"""What every service keeps for those who run it: parked records, what was decided about them, and who is alive."""

from shared.schema import Execute, protect_by, run_script

_TABLES = """
-- Whether the caller runs the platform: only then are the records shown whose chain cannot be read.
CREATE FUNCTION app_operates() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('app.operator', true), '') = 'on';
CREATE TABLE parked_record (
    id uuid PRIMARY KEY,
    topic text NOT NULL,
    partition integer NOT NULL,
    record_offset bigint NOT NULL,
    sent_at timestamptz NOT NULL,
    key bytea,
    value bytea,
    headers jsonb NOT NULL,
    consumer_group text NOT NULL,
    reason text NOT NULL,
    detail text NOT NULL,
    tenant_id uuid,
    clinic_id uuid,
    event_id uuid,
    event_type text,
    parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'replaying', 'replayed', 'dropped')),
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    digest bytea NOT NULL GENERATED ALWAYS AS (sha256(coalesce(value, ''))) STORED,
    CONSTRAINT parked_record_once UNIQUE (topic, partition, record_offset, digest)
);
CREATE INDEX parked_record_undecided ON parked_record (topic, partition, record_offset)
    WHERE state IN ('open', 'replaying');
CREATE TABLE parked_action (
    id uuid PRIMARY KEY,
    parked_id uuid NOT NULL REFERENCES parked_record,
    tenant_id uuid,
    clinic_id uuid,
    acted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    action text NOT NULL CHECK (action IN ('replay', 'replayed', 'failed', 'drop')),
    user_id text NOT NULL,
    user_name text NOT NULL,
    role text NOT NULL,
    note text NOT NULL CHECK (action <> 'drop' OR btrim(note) <> '')
);
CREATE INDEX parked_action_of ON parked_action (parked_id, id);
CREATE TABLE process (
    kind text NOT NULL CHECK (kind IN ('api', 'worker')),
    instance text NOT NULL,
    version text NOT NULL,
    started_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    crashes integer NOT NULL,
    broker_is_up boolean,
    is_held boolean NOT NULL,
    is_stuck boolean NOT NULL,
    lag jsonb NOT NULL,
    PRIMARY KEY (kind, instance)
);
"""

# Stricter than other tables of a clinic: who sees one clinic only does not see a record whose clinic cannot be read.
_SCOPE = "(tenant_id = app_tenant() AND app_sees(clinic_id)) OR (tenant_id IS NULL AND app_operates())"


def install_operations(execute: Execute, service: str) -> None:
    """Create the tables of the operations page. What was decided is never edited or deleted by a running service."""
    run_script(execute, _TABLES)
    for table in ("parked_record", "parked_action"):
        protect_by(execute, service, table, _SCOPE)
    roles = f"{service}_api, {service}_worker"
    # What was parked stays as it came; the API decides and touches nothing else.
    execute(f"REVOKE DELETE, TRUNCATE ON parked_record FROM {roles}")
    execute(f"REVOKE INSERT, UPDATE ON parked_record FROM {service}_api")
    execute(f"GRANT UPDATE (state, changed_at) ON parked_record TO {service}_api")
    execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON parked_action FROM {roles}")
