"""Protocols: listed, tried dry, approved by a named clinician, switched on and off."""

from datetime import UTC, date, timedelta
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel

from services.followup.fields import ProtocolCode, days_within, within
from services.followup.protocols import domain
from services.followup.protocols.catalogue import PROTOCOLS, newest
from services.followup.protocols.preview import Range, contacts
from services.followup.protocols.queries import planned, setting_of, settings_by_code
from services.followup.protocols.schemas import ApproveProtocol, Preview, PreviewCount, ProtocolItem, SwitchProtocol
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.errors import NotFound
from shared.known import practitioner_of
from shared.timers import set_timer

router = APIRouter(tags=["protocols"])
MOST_DAYS = 92


class Protocols(BaseModel):
    items: list[ProtocolItem]
    next: None = None


@router.get("/protocols")
async def list_protocols(reader: Annotated[Reader, reads(*EVERYONE)]) -> Protocols:
    """The protocols of this release, with the chain's settings."""
    settings = await settings_by_code(reader.session, reader.caller.tenant_id)
    items: list[ProtocolItem] = []
    for protocol in newest():
        setting = settings.get(protocol.code)
        approved = setting if setting and setting.approved_by else None
        items.append(
            ProtocolItem(
                code=protocol.code,
                definition=PROTOCOLS[protocol.code, approved.version] if approved else protocol,
                approved_version=approved.version if approved else None,
                approved_by=approved.approved_by if approved else None,
                approved_at=approved.approved_at if approved else None,
                running_from=approved.running_from if approved else None,
                is_on=bool(approved and approved.is_on),
            )
        )
    return Protocols(items=items)


@router.get("/protocols/{code}/preview")
async def preview_protocol(
    code: ProtocolCode, reader: Annotated[Reader, reads(*MANAGE, Role.DOCTOR)], date_from: date, date_to: date
) -> Preview:
    """A dry run in the caller's clinics: the contacts of these days, had the protocol been switched on at their start.

    Counts only, at most 92 days of the past or ahead. What is known today decides who would be contacted.
    """
    if not any(code == known for known, _ in PROTOCOLS):
        raise NotFound(f"There is no protocol {code}.")
    days_within(date_from, date_to, most=MOST_DAYS)
    setting = (await settings_by_code(reader.session, reader.caller.tenant_id)).get(code)
    version = setting.version if setting else max(v for known, v in PROTOCOLS if known == code)
    days = Range(date_from, date_to, is_ahead=date_from >= reader.now.date() - timedelta(days=1))
    enrolments = await planned(reader.session, reader.caller.tenant_id, code, days)
    found = contacts(PROTOCOLS, code, enrolments, days)
    items = [
        PreviewCount(date=day, step=step, clinic_id=clinic_id, contacts=count)
        for (day, step, clinic_id), count in sorted(found.items())
    ]
    total = sum(found.values())
    return Preview(code=code, version=version, date_from=date_from, date_to=date_to, contacts=total, items=items)


@router.post("/protocols/{code}/approve")
async def approve_protocol(
    code: ProtocolCode, body: ApproveProtocol, command: Annotated[Command, commands(Role.ADMINISTRATOR, Role.OWNER)]
) -> Ack:
    """A clinician stands for this version; from then on (or from ``enabled_from``) it runs."""
    if (code, body.version) not in PROTOCOLS:
        raise NotFound(f"There is no protocol {code} version {body.version}.")
    domain.require_clinician(await practitioner_of(command, body.clinician_id))
    setting = await setting_of(command, code, to_change=True)
    if body.enabled_from is not None:
        bounds = {"past": timedelta(days=3653), "future": timedelta(days=366)}
        setting.running_from = within(body.enabled_from, command.now, **bounds, field="body.enabled_from").astimezone(
            UTC
        )
    elif not setting.runs_at(command.now):
        setting.running_from = command.now
    setting.version, setting.approved_by, setting.approved_at = body.version, body.clinician_id, command.now
    setting.is_on = True
    await set_timer(command, "followup_start", setting.id, max(command.now, setting.running_from or command.now))
    return command.acknowledge(setting.id)


@router.post("/protocols/{code}/switch")
async def switch_protocol(
    code: ProtocolCode, body: SwitchProtocol, command: Annotated[Command, commands(*MANAGE)]
) -> Ack:
    """Stop a protocol, or let an approved one run again from now on."""
    if not any(code == known for known, _ in PROTOCOLS):
        raise NotFound(f"There is no protocol {code}.")
    setting = await setting_of(command, code, to_change=True)
    if body.is_on and setting.approved_by is None:
        raise domain.ProtocolIsNotApproved
    if body.is_on and not setting.is_on:
        setting.is_on, setting.running_from = True, command.now
        await set_timer(command, "followup_start", setting.id, command.now)
    setting.is_on = body.is_on
    return command.acknowledge(setting.id)
