"""A chain's settings of protocols, and what a dry run of one looks at."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.followup.protocols.catalogue import PROTOCOLS, newest
from services.followup.protocols.definition import Protocol
from services.followup.protocols.models import ProtocolSettingRow
from services.followup.protocols.preview import Planned
from shared.ids import derived_id
from shared.work import Work

_ADD = text(
    "INSERT INTO protocol_setting (id, tenant_id, code, version, is_on) VALUES (:id, :tenant, :code, :version, false) "
    "ON CONFLICT DO NOTHING"
)

# When a course ended: at the attempt that ended it, the booking that took its place, the treatment or the visit that it
# was about. What ended for another reason (a voided anchor, a decided plan) is taken as never to be contacted again.
_ENROLMENTS = text("""
    WITH course AS (
        SELECT *, phase IN ('running', 'waiting') OR reason IN ('exhausted', 'dormant') AS goes_on
        FROM enrolment
        WHERE tenant_id = :tenant AND protocol = :code
          AND (due_on IS NOT NULL OR anchored_on BETWEEN cast(:earliest AS date) AND cast(:latest AS date))
    ), stop AS (
        SELECT c.id, max(t.attempted_at) AS moment
        FROM course c JOIN attempt t ON t.enrolment_id = c.id
        WHERE NOT c.goes_on AND c.reason IN ('declined', 'frozen', 'unreachable', 'do_not_contact')
        GROUP BY c.id
        UNION ALL
        SELECT c.id, cast(a.state ->> 'booked_at' AS timestamptz)
        FROM course c JOIN known a ON a.kind = 'appointment' AND a.id = c.appointment_id
        WHERE c.phase = 'booked'
        UNION ALL
        SELECT c.id, min(cast(f.state ->> 'performed_at' AS timestamptz))
        FROM course c JOIN known f ON cast(f.state ->> 'patient_id' AS uuid) = c.patient_id
        WHERE f.kind = 'procedure' AND c.reason = 'satisfied' AND f.state ->> 'status' = 'performed'
          AND cast(f.state ->> 'business_date' AS date) > c.anchored_on
        GROUP BY c.id
        UNION ALL
        SELECT c.id, min(cast(f.state ->> 'booked_at' AS timestamptz))
        FROM course c JOIN known f ON cast(f.state ->> 'patient_id' AS uuid) = c.patient_id
        WHERE f.kind = 'appointment' AND c.reason = 'came' AND f.state ->> 'status' IN ('arrived', 'fulfilled')
          AND cast(f.state ->> 'starts_at' AS timestamptz) > c.anchored_at
        GROUP BY c.id
    )
    SELECT c.patient_id, c.clinic_id, c.protocol_version, c.anchored_at, c.anchored_on, c.known_at, c.due_on,
           c.next_step, clinic.state ->> 'zone', stop.moment
    FROM course c
    JOIN known clinic ON clinic.kind = 'clinic' AND clinic.id = c.clinic_id
    LEFT JOIN stop ON stop.id = c.id
    WHERE c.goes_on OR stop.moment IS NOT NULL
""")


async def planned(session: AsyncSession, tenant_id: UUID, code: str, first: date, last: date) -> Iterator[Planned]:
    """The protocol's enrolments that can have a step in these days or be caught up with at their start."""
    spans = [_span(protocol) for (known, _), protocol in PROTOCOLS.items() if known == code]
    row = {
        "tenant": tenant_id,
        "code": code,
        "earliest": first - max(span for _, span in spans),
        "latest": last - min(span for span, _ in spans) + timedelta(days=1),
    }
    return (Planned(*found) for found in await session.execute(_ENROLMENTS, row))


async def setting_of(work: Work, code: str, *, to_change: bool = False) -> ProtocolSettingRow:
    """The chain's setting of a protocol, locked: a step that finds the protocol off and somebody who switches it on
    at that moment must see each other. Made, switched off, when there is none."""
    setting_id = derived_id("protocol", work.tenant_id, code)
    query = select(ProtocolSettingRow).where(ProtocolSettingRow.id == setting_id).with_for_update(read=not to_change)
    found = await work.session.scalar(query)
    if found is None:
        version = max(v for c, v in PROTOCOLS if c == code)
        row = {"id": setting_id, "tenant": work.tenant_id, "code": code, "version": version}
        await work.session.execute(_ADD, row)
        found = (await work.session.scalars(query)).one()
    return found


async def settings_by_code(session: AsyncSession, tenant_id: UUID) -> dict[str, ProtocolSettingRow]:
    """Every setting that the chain has made."""
    rows = await session.scalars(select(ProtocolSettingRow).where(ProtocolSettingRow.tenant_id == tenant_id))
    return {row.code: row for row in rows}


async def in_force(work: Work) -> list[Protocol]:
    """Each protocol in the version that the chain approved, else in its newest: patients are enrolled before it runs."""
    settings = await settings_by_code(work.session, work.tenant_id)
    return [PROTOCOLS[p.code, settings[p.code].version if p.code in settings else p.version] for p in newest()]


def _span(protocol: Protocol) -> tuple[timedelta, timedelta]:
    """The least and the most that lies between an anchor and a contact, catching up included; months taken wide."""
    first, last = protocol.steps[0].days or 0, protocol.steps[-1].days or 0
    days = protocol.interval.days
    months = protocol.interval.months
    return (
        timedelta(days=28 * months + days + min(first, 0)),
        timedelta(days=31 * months + days + max(last, 0) + protocol.catch_up_days + 1),
    )
