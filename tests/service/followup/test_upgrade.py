"""What was there before a migration survives it: courses that had stopped are dated by what stopped them."""

from importlib import import_module
from typing import Any

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, text

from deploy.local.testing import Servers
from tests.support.superuser import superuser

VERSIONS = "services.followup.migrations.versions."
# Name, phase, reason. All of one tenant and clinic; each of a patient of their own.
COURSES = (
    ("running", "running", None),
    ("over", "ended", "exhausted"),
    ("called", "ended", "declined"),
    ("disabled", "ended", "disabled"),
    ("booked", "booked", "booked"),
    ("treated", "ended", "satisfied"),
    ("accepted", "ended", "accepted"),
    ("voided", "ended", "voided"),
)
_ID = "cast(md5(:name) AS uuid)"
_COURSE = text(
    "INSERT INTO enrolment (id, tenant_id, protocol, protocol_version, patient_id, clinic_id, anchor_id, source_id, "
    "anchored_at, anchored_on, known_at, phase, reason, appointment_id) "
    f"VALUES ({_ID}, md5('t')::uuid, 'X-QUOTE', 1, {_ID}, md5('c')::uuid, {_ID}, {_ID}, '2026-01-01T00:00Z', "
    f"'2026-01-01', '2026-01-01T01:00Z', :phase, :reason, {_ID})"
)
_FACTS = (
    """
    INSERT INTO task (id, tenant_id, sequence, enrolment_id, patient_id, clinic_id, protocol, step, owner_role, status,
                      due_at, business_date, outcome, cancelled_reason, call_at, attempts)
    SELECT id, tenant_id, 2, id, patient_id, clinic_id, protocol, 0, 'nurse', 'cancelled', known_at, anchored_on, NULL,
           'x', known_at, 0 FROM enrolment WHERE reason IN ('accepted', 'declined')
    """,
    """
    INSERT INTO attempt (id, tenant_id, sequence, enrolment_id, task_id, patient_id, clinic_id, protocol, channel,
                         outcome, is_reached, attempted_at, business_date, staff_id)
    SELECT id, tenant_id, 1, id, id, patient_id, clinic_id, protocol, 'phone', 'REACHED_DECLINED_PRICE', true,
           '2026-01-03T00:00Z', '2026-01-03', 'ann' FROM enrolment WHERE reason = 'declined'
    """,
    """
    INSERT INTO decision (id, tenant_id, patient_id, protocol, is_disabled, reason, decided_by, decided_at)
    SELECT id, tenant_id, patient_id, protocol, true, 'x', 'ann', '2026-01-04T00:00Z'
    FROM enrolment WHERE reason = 'disabled'
    """,
    """
    INSERT INTO known (kind, id, tenant_id, sequence, state)
    SELECT 'appointment', id, tenant_id, 1, '{"booked_at": "2026-01-05T00:00:00Z"}' FROM enrolment WHERE phase = 'booked'
    """,
    """
    INSERT INTO known (kind, id, tenant_id, sequence, state)
    SELECT 'procedure', id, tenant_id, 1, jsonb_build_object('patient_id', patient_id, 'status', 'performed',
           'business_date', '2026-01-06', 'performed_at', '2026-01-06T00:00:00Z') FROM enrolment WHERE reason = 'satisfied'
    """,
    """
    INSERT INTO event (event_id, recorded_at, tenant_id, topic, key, type, aggregate_type, aggregate_id, sequence, body)
    SELECT id, '2026-01-07T00:00Z', tenant_id, 't', id, 'followup.task.cancelled.v1', 'task', id, 2, '{}'
    FROM enrolment WHERE reason = 'accepted'
    """,
)


def upgraded(connection: Connection) -> dict[str, str | None]:
    """The earlier schema's tables in a place of their own, old courses in them, then the migration."""
    connection.execute(text("CREATE SCHEMA earlier"))
    connection.execute(text("SET LOCAL search_path = earlier, public"))
    first: Any = import_module(VERSIONS + "0001_first")
    for statement in first.TABLES:
        if "ON known" not in statement:
            connection.execute(text(statement))
    for name, phase, reason in COURSES:
        connection.execute(_COURSE, {"name": name, "phase": phase, "reason": reason})
    for statement in _FACTS:
        connection.execute(text(statement))
    with Operations.context(MigrationContext.configure(connection)):
        import_module(VERSIONS + "0004_when_a_course_stopped").upgrade()
    found = connection.execute(text("SELECT id, to_char(stopped_at AT TIME ZONE 'UTC', 'DD') AS day FROM enrolment"))
    days = {row.id: row.day for row in found}
    ids = {name: connection.scalar(text(f"SELECT {_ID}"), {"name": name}) for name, _, _ in COURSES}
    return {name: days[ids[name]] for name in ids}


async def test_old_courses_are_dated_by_what_stopped_them(servers: Servers) -> None:
    async with superuser(servers, "followup") as connection:
        assert await connection.run_sync(upgraded) == {
            "running": None,
            "over": None,
            "called": "03",
            "disabled": "04",
            "booked": "05",
            "treated": "06",
            "accepted": "07",
            "voided": "01",
        }
