"""When a course stopped: what a dry run needs to know of courses that booked or ended.

What stopped before this revision is dated as well as the facts allow: by the attempt, the decision, the booking or the
treatment that stopped it, by the task that was taken off the list, else by the day on which it came to be known.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_DATED = """
    WITH stopped AS (
        SELECT * FROM enrolment
        WHERE phase = 'booked' OR (phase = 'ended' AND reason NOT IN ('exhausted', 'dormant'))
    ), dated AS (
        SELECT s.id, max(a.attempted_at) AS moment
        FROM stopped s JOIN attempt a ON a.enrolment_id = s.id
        WHERE s.reason IN ('declined', 'frozen', 'unreachable', 'do_not_contact', 'deceased', 'moved_away')
          AND a.outcome NOT IN ('NO_ANSWER', 'BUSY', 'VOICEMAIL')
        GROUP BY s.id
        UNION ALL
        SELECT s.id, max(d.decided_at)
        FROM stopped s JOIN decision d
          ON d.tenant_id = s.tenant_id AND d.patient_id = s.patient_id AND d.protocol = s.protocol
        WHERE s.reason = 'disabled' AND d.is_disabled
        GROUP BY s.id
        UNION ALL
        SELECT s.id, cast(k.state ->> 'booked_at' AS timestamptz)
        FROM stopped s JOIN known k ON k.kind = 'appointment' AND k.id = s.appointment_id
        WHERE s.phase = 'booked'
        UNION ALL
        SELECT s.id, min(cast(k.state ->> 'performed_at' AS timestamptz))
        FROM stopped s JOIN known k ON cast(k.state ->> 'patient_id' AS uuid) = s.patient_id
        WHERE s.reason = 'satisfied' AND k.kind = 'procedure' AND k.state ->> 'status' = 'performed'
          AND cast(k.state ->> 'business_date' AS date) > s.anchored_on
        GROUP BY s.id
        UNION ALL
        SELECT s.id, min(cast(k.state ->> 'booked_at' AS timestamptz))
        FROM stopped s JOIN known k ON cast(k.state ->> 'patient_id' AS uuid) = s.patient_id
        WHERE s.reason = 'came' AND k.kind = 'appointment' AND k.state ->> 'status' IN ('arrived', 'fulfilled')
          AND cast(k.state ->> 'starts_at' AS timestamptz) > s.anchored_at
        GROUP BY s.id
    ), cancelled AS (
        SELECT t.enrolment_id AS id, max(e.recorded_at) AS moment
        FROM stopped s
        JOIN task t ON t.enrolment_id = s.id AND t.status = 'cancelled'
        JOIN event e ON e.aggregate_id = t.id AND e.type = 'followup.task.cancelled.v1'
        GROUP BY t.enrolment_id
    )
    UPDATE enrolment SET stopped_at = coalesce(
        (SELECT max(moment) FROM dated WHERE dated.id = enrolment.id),
        (SELECT moment FROM cancelled WHERE cancelled.id = enrolment.id),
        known_at
    )
    WHERE id IN (SELECT id FROM stopped)
"""


def upgrade() -> None:
    op.execute("ALTER TABLE enrolment ADD COLUMN stopped_at timestamptz")
    op.execute(_DATED)
    op.execute("CREATE INDEX enrolment_anchored ON enrolment (tenant_id, protocol, anchored_on)")
