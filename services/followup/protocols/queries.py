"""A chain's settings of protocols."""

from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.followup.protocols.catalogue import PROTOCOLS, newest
from services.followup.protocols.definition import Protocol
from services.followup.protocols.models import ProtocolSettingRow
from shared.ids import derived_id
from shared.work import Work

_ADD = text(
    "INSERT INTO protocol_setting (id, tenant_id, code, version, is_on) VALUES (:id, :tenant, :code, :version, false) "
    "ON CONFLICT DO NOTHING"
)


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
