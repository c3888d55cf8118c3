"""The tables that every service has, as SQL for the first migration, and the row-level security of all tables."""

from collections.abc import Callable

Execute = Callable[[str], object]

# app_tenant() is NULL, and matches nothing, outside a scoped transaction (an unset setting reads as '').
_FUNCTIONS = """
CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.tenant', true), '')::uuid;
CREATE FUNCTION app_sees(clinic uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE coalesce(current_setting('app.clinics', true), '')
        WHEN '*' THEN true
        WHEN '' THEN false
        ELSE clinic = ANY (string_to_array(current_setting('app.clinics', true), ',')::uuid[])
    END;
"""

_TABLES = """
CREATE TABLE event (
    event_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    tenant_id uuid NOT NULL,
    topic text NOT NULL,
    key uuid NOT NULL,
    type text NOT NULL,
    aggregate_type text NOT NULL,
    aggregate_id uuid NOT NULL,
    sequence integer NOT NULL,
    body text NOT NULL,
    traceparent text,
    PRIMARY KEY (event_id, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE TABLE event_other PARTITION OF event DEFAULT;
CREATE INDEX event_aggregate ON event (aggregate_id, aggregate_type, sequence);
CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    tenant_id uuid NOT NULL,
    queued_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE inbox (
    event_id uuid NOT NULL,
    handler text NOT NULL,
    tenant_id uuid NOT NULL,
    handled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (event_id, handler)
);
CREATE TABLE idempotency (
    tenant_id uuid NOT NULL,
    user_id text NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    status smallint,
    answer text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, user_id, key)
);
CREATE INDEX idempotency_age ON idempotency (created_at);
CREATE TABLE tenant_clock (tenant_id uuid PRIMARY KEY, now timestamptz NOT NULL);
CREATE TABLE stream_head (
    topic text, partition integer, next_offset bigint NOT NULL, PRIMARY KEY (topic, partition)
);
CREATE TABLE stream_position (
    topic text, partition integer, next_offset bigint NOT NULL, PRIMARY KEY (topic, partition)
);
CREATE TABLE timer (
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (kind, subject_id)
);
CREATE INDEX timer_due ON timer (due_at);
CREATE TABLE known (
    kind text NOT NULL,
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    sequence integer NOT NULL,
    state jsonb NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX known_aliases ON known (((state ->> 'winning_id')::uuid)) WHERE kind = 'alias';
"""

# A month's partition is made ahead by the worker, which may not create tables itself.
_PARTITIONS = """
CREATE FUNCTION ensure_event_month(month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
DECLARE
    first date := date_trunc('month', month);
    name text := 'event_' || to_char(first, 'YYYY_MM');
BEGIN
    IF to_regclass('public.' || name) IS NULL
       AND NOT EXISTS (SELECT FROM public.event_other
                       WHERE recorded_at >= first AND recorded_at < first + interval '1 month') THEN
        EXECUTE format('CREATE TABLE public.%I PARTITION OF public.event FOR VALUES FROM (%L) TO (%L)',
                       name, first::timestamptz, (first + interval '1 month')::timestamptz);
        -- Policies of the whole do not bind who reads a part by its own name: without any, nobody may.
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    END IF;
END $$;
"""

# A history is a cluster, its timeline (another one from each point-in-time restore and each takeover on), and a database
# in it: whatever a database was restored from, it is another one than what was last compared with the log.
_CONTINUITY = """
CREATE FUNCTION database_history() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT format('%s/%s/%s', (SELECT system_identifier FROM pg_control_system()),
                  substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8),
                  (SELECT oid FROM pg_database WHERE datname = current_database()))
$$;
CREATE TABLE continuity (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    history text NOT NULL,
    is_behind boolean NOT NULL DEFAULT false
);
INSERT INTO continuity (history) VALUES (database_history());
CREATE FUNCTION is_open() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT NOT is_behind AND history = database_history() FROM continuity), false)
$$;
"""

_TENANT_TABLES = ("event", "outbox", "inbox", "idempotency", "tenant_clock", "timer", "known")


def run_script(execute: Execute, script: str) -> None:
    """Execute a script statement by statement (the driver prepares them, one at a time). ``$$`` quotes a body."""
    without_comments = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("--"))
    parts = without_comments.split("$$")
    # Inside a body a semicolon ends nothing: even parts lie outside, odd ones inside.
    parts[::2] = [part.replace(";", "\x00") for part in parts[::2]]
    for statement in "$$".join(parts).split("\x00"):
        if statement.strip():
            execute(statement)


def install_common(execute: Execute, service: str) -> None:
    """Create what every service has: event table, outbox, inbox, idempotency keys, clock, timers, local copies."""
    for block in (_FUNCTIONS, _TABLES, _PARTITIONS):
        run_script(execute, block)
    for table in _TENANT_TABLES:
        protect(execute, service, table)
    execute("ALTER TABLE event_other ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
    # ensure_event_month() looks into it, as the owner.
    execute(f"CREATE POLICY owner ON event_other TO {service}_owner USING (true)")
    # Append-only: nothing published is ever edited or deleted by a running service.
    execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON event FROM {service}_api, {service}_worker")
    execute(f"REVOKE UPDATE, DELETE ON outbox FROM {service}_api")


def install_continuity(execute: Execute, service: str) -> None:
    """Create what says whether the database knows all that is on the log; workers compare, APIs only look."""
    run_script(execute, _CONTINUITY)
    execute(f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON continuity FROM {service}_api")
    execute(f"REVOKE INSERT, DELETE, TRUNCATE ON continuity FROM {service}_worker")


def protect(execute: Execute, service: str, table: str, *, clinic_scoped: bool = False) -> None:
    """Force row-level security: the API role sees its caller's tenant (and clinics), the worker role all tenants."""
    scope = "tenant_id = app_tenant()" + (" AND (clinic_id IS NULL OR app_sees(clinic_id))" if clinic_scoped else "")
    protect_by(execute, service, table, scope)


def protect_by(execute: Execute, service: str, table: str, scope: str) -> None:
    """Force row-level security: the API role sees the rows of this condition, worker and owner all of them."""
    execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    execute(f"CREATE POLICY api ON {table} TO {service}_api USING ({scope}) WITH CHECK ({scope})")
    execute(f"CREATE POLICY worker ON {table} TO {service}_worker USING (true) WITH CHECK (true)")
    execute(f"CREATE POLICY owner ON {table} TO {service}_owner USING (true) WITH CHECK (true)")
