"""Sources, contacts, leads, patients, aliases and plans."""

from alembic import op

from shared.schema import install_common, protect

revision = "0001"
down_revision = None

_TABLES = (
    """
    CREATE TABLE source (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        channel text NOT NULL,
        medium text NOT NULL,
        campaign text NOT NULL,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        CONSTRAINT source_once UNIQUE (tenant_id, channel, medium, campaign)
    )
    """,
    # The only table with direct identifiers of people.
    r"""
    CREATE TABLE contact (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        name text NOT NULL,
        phone text NOT NULL,
        CONSTRAINT contact_phone_is_e164 CHECK (phone ~ '^\+[1-9][0-9]{6,14}$')
    )
    """,
    "CREATE INDEX contact_phone ON contact (tenant_id, phone, id)",
    """
    CREATE TABLE lead (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        clinic_id uuid NOT NULL,
        source jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('captured', 'converted', 'lost')),
        captured_at timestamptz NOT NULL,
        business_date date NOT NULL,
        CONSTRAINT lead_has_a_source CHECK (source ?& ARRAY['channel', 'medium', 'campaign'])
    )
    """,
    """
    CREATE TABLE patient (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        clinic_id uuid NOT NULL,
        source jsonb NOT NULL,
        registered_at timestamptz NOT NULL,
        business_date date NOT NULL,
        CONSTRAINT patient_has_a_source CHECK (source ?& ARRAY['channel', 'medium', 'campaign'])
    )
    """,
    """
    CREATE TABLE alias (
        id uuid PRIMARY KEY REFERENCES patient,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        winning_id uuid REFERENCES patient,
        CONSTRAINT alias_not_self CHECK (id <> winning_id)
    )
    """,
    "CREATE INDEX alias_winner ON alias (winning_id) WHERE winning_id IS NOT NULL",
    """
    CREATE TABLE plan (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        sequence integer NOT NULL,
        patient_id uuid NOT NULL REFERENCES patient,
        clinic_id uuid NOT NULL,
        currency text NOT NULL,
        zone text NOT NULL,
        versions jsonb NOT NULL,
        business_date date,
        CONSTRAINT plan_signed_before_quoted CHECK (
            NOT jsonb_path_exists(versions, '$[*] ? (@.quoted_on != null && @.signed_by == null)')
        ),
        CONSTRAINT plan_one_answerable_version CHECK (
            jsonb_array_length(jsonb_path_query_array(
                versions,
                '$[*] ? (@.status == "quoted" || @.status == "partially_accepted" || @.status == "accepted")'
            )) <= 1
        )
    )
    """,
    "CREATE INDEX plan_patient ON plan (patient_id)",
    """
    CREATE TABLE plan_line (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        case_id uuid NOT NULL REFERENCES plan DEFERRABLE INITIALLY DEFERRED
    )
    """,
)

# A first touch changes in an event's transaction or not at all (BR7).
_SOURCE_GUARD = (
    """
    CREATE FUNCTION refuse_silent_source_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.source <> OLD.source AND NEW.sequence <= OLD.sequence THEN
            RAISE EXCEPTION 'a first-touch source changes by an event only'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'source_changes_by_event';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER source_changes_by_event BEFORE UPDATE OF source ON patient
        FOR EACH ROW EXECUTE FUNCTION refuse_silent_source_change()
    """,
)

# Merges of one chain pass one at a time, so the walk sees every merge before this one.
_CYCLE_GUARD = (
    """
    CREATE FUNCTION refuse_alias_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        current uuid := NEW.winning_id;
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('merge ' || NEW.tenant_id, 0));
        WHILE current IS NOT NULL LOOP
            IF current = NEW.id THEN
                RAISE EXCEPTION 'the winning patient already stands for the losing one'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'alias_no_cycle';
            END IF;
            SELECT winning_id INTO current FROM alias WHERE id = current;
        END LOOP;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER alias_no_cycle BEFORE INSERT OR UPDATE OF winning_id ON alias
        FOR EACH ROW EXECUTE FUNCTION refuse_alias_cycle()
    """,
)


def upgrade() -> None:
    install_common(op.execute, "crm")
    for statement in (*_TABLES, *_SOURCE_GUARD, *_CYCLE_GUARD):
        op.execute(statement)
    for table in ("source", "contact", "lead", "patient", "alias", "plan", "plan_line"):
        protect(op.execute, "crm", table)
        op.execute(f"REVOKE DELETE, TRUNCATE ON {table} FROM crm_api, crm_worker")
    # They belong to the chain once they are there; but only a clinic's own people add to a clinic.
    for table in ("lead", "patient", "plan"):
        op.execute(
            f"CREATE POLICY added_at_own_clinic ON {table} AS RESTRICTIVE FOR INSERT TO crm_api "
            "WITH CHECK (app_sees(clinic_id))"
        )
