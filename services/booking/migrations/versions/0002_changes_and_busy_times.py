"""Chairs go out of use; busy times of practitioners across clinics; lists by practitioner, patient and day."""

from alembic import op

from shared.schema import run_script

revision = "0002"
down_revision = "0001"

CHAIRS = "ALTER TABLE chair ADD COLUMN is_active boolean NOT NULL DEFAULT true"

LISTS = """
CREATE INDEX appointment_practitioner_day ON appointment (practitioner_id, business_date);
CREATE INDEX procedure_day ON procedure (clinic_id, business_date);
CREATE INDEX procedure_patient ON procedure (patient_id);
"""

# A practitioner of two clinics is busy at one while booked at the other, which the caller may not see. So this looks
# past the clinics, as its owner, and tells nothing but when: for the caller's own tenant, which the transaction states.
BUSY = """
CREATE FUNCTION busy_times(practitioners uuid[], not_before timestamptz, not_after timestamptz)
    RETURNS TABLE (practitioner_id uuid, starts_at timestamptz, ends_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT a.practitioner_id, a.starts_at, a.ends_at
    FROM public.appointment a
    WHERE a.tenant_id = public.app_tenant() AND a.holds_slot AND a.practitioner_id = ANY (practitioners)
      AND a.starts_at BETWEEN not_before AND not_after
$$;
REVOKE ALL ON FUNCTION busy_times FROM PUBLIC;
GRANT EXECUTE ON FUNCTION busy_times TO booking_api, booking_worker;
"""


def upgrade() -> None:
    op.execute(CHAIRS)
    for block in (LISTS, BUSY):
        run_script(op.execute, block)
