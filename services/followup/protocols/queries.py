"""A chain's settings of protocols, and what a dry run of one looks at."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.followup.protocols.catalogue import PROTOCOLS, newest
from services.followup.protocols.definition import Protocol
from services.followup.protocols.models import ProtocolSettingRow
from services.followup.protocols.preview import Planned, Range
from shared.ids import derived_id
from shared.work import Work

_ADD = text(
    "INSERT INTO protocol_setting (id, tenant_id, code, version, is_on) VALUES (:id, :tenant, :code, :version, false) "
    "ON CONFLICT DO NOTHING"
)

# What stopped before the first of these days began anywhere brings no contact any more, nor does, ahead, a course whose
# steps are all done: most of a chain's history is left out before a row is read.
_ENROLMENTS = text("""
    SELECT e.patient_id, e.clinic_id, e.protocol_version, e.anchored_at, e.anchored_on, e.known_at, e.due_on,
           e.next_step, e.stopped_at
    FROM enrolment e
    WHERE e.tenant_id = :tenant AND e.protocol = :code
      AND (e.due_on IS NOT NULL OR e.anchored_on BETWEEN cast(:earliest AS date) AND cast(:latest AS date))
      AND (e.stopped_at IS NULL OR e.stopped_at > :begins)
      AND (NOT :is_ahead OR e.next_step IS NOT NULL)
""")
_ZONES = text("SELECT id, state ->> 'zone' AS zone FROM known WHERE kind = 'clinic' AND tenant_id = :tenant")
# No clinic's day begins earlier than this before the same day in UTC.
_EASTERNMOST = timedelta(hours=14)


async def planned(session: AsyncSession, tenant_id: UUID, code: str, days: Range) -> Iterator[Planned]:
    """The protocol's enrolments that can have a step in these days or be caught up with at their start."""
    spans = [_span(protocol) for (known, _), protocol in PROTOCOLS.items() if known == code]
    row = {
        "tenant": tenant_id,
        "code": code,
        "earliest": days.first - max(span for _, span in spans),
        "latest": days.last - min(span for span, _ in spans) + timedelta(days=1),
        "begins": datetime.combine(days.first, time(0), UTC) - _EASTERNMOST,
        "is_ahead": days.is_ahead,
    }
    zones: dict[UUID, str] = {clinic.id: clinic.zone for clinic in await session.execute(_ZONES, row)}
    found = await session.execute(_ENROLMENTS, row)
    # A clinic that is not known yet has no calendar.
    return (Planned(*one, zone=zones[one.clinic_id]) for one in found if one.clinic_id in zones)


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
