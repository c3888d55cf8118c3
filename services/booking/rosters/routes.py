"""Routes of published hours and free slots."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import islice
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from sqlalchemy import delete

from services.booking.clinics.models import ChairRow, ClinicRow, PractitionerRow
from services.booking.clinics.queries import chairs_of, practitioners_of
from services.booking.rosters import domain
from services.booking.rosters.domain import Hours
from services.booking.rosters.models import ChairDayRow, ShiftRow
from services.booking.rosters.queries import chair_day_id, chair_days_of, roster_of, shifts_of
from services.booking.rosters.schemas import MOST_DAYS, PublishCapacity, PublishedHours, Shift, Slots
from services.booking.schemas import Day
from shared.auth import EVERYONE, MANAGE
from shared.command import Ack, Command, Reader, commands, reads
from shared.errors import Malformed, NotFound
from shared.events.booking import Clinic
from shared.pages import Limit

router = APIRouter(tags=["hours"])
MOST_SLOT_DAYS = 31


@router.post("/clinics/{clinic_id}/capacity", status_code=201)
async def publish_capacity(
    clinic_id: UUID, body: PublishCapacity, command: Annotated[Command, commands(*MANAGE)]
) -> Ack:
    """Publish hours for every day of a range. Publishing again replaces the named chairs' and practitioners' hours."""
    command.in_scope(clinic_id)
    # One publication per clinic at a time: two that make the same chair-days wait here.
    row = await command.session.get(ClinicRow, clinic_id, with_for_update={"key_share": True})
    if row is None:
        raise NotFound(f"There is no clinic {clinic_id} in your clinics.")
    days = [body.date_from + timedelta(days=n) for n in range((body.date_to - body.date_from).days + 1)]
    await _publish_chairs(command, row.state(), days, body.chair_hours())
    await _publish_shifts(command, row.state(), days, body.practitioner_hours())
    return command.acknowledge(clinic_id)


async def _publish_chairs(
    command: Command, clinic: Clinic, days: list[date], chairs: Mapping[UUID, list[Hours]]
) -> None:
    usable = chairs_of(clinic.clinic_id).where(ChairRow.is_active)
    known = set(await command.session.scalars(usable.with_only_columns(ChairRow.id)))
    for chair_id in chairs:
        if chair_id not in known:
            raise NotFound(f"There is no chair {chair_id} in use in clinic {clinic.clinic_id}.")
    wanted = {chair_day_id(chair_id, day): (chair_id, day) for chair_id in chairs for day in days}
    rows = await command.locked_many(ChairDayRow, list(wanted))
    for day_id, (chair_id, day) in wanted.items():
        row = rows.get(day_id)
        published = domain.publish(
            row.state() if row else None,
            chair_day_id=day_id,
            chair_id=chair_id,
            clinic_id=clinic.clinic_id,
            day=day,
            intervals=domain.intervals_of(day, chairs[chair_id], clinic.zone),
        )
        if published is not None:
            command.record(row or ChairDayRow.new(day_id, command.tenant_id), published)


async def _publish_shifts(
    command: Command, clinic: Clinic, days: list[date], practitioners: Mapping[UUID, list[Hours]]
) -> None:
    active = practitioners_of(clinic.clinic_id).where(PractitionerRow.is_active)
    known = set(await command.session.scalars(active.with_only_columns(PractitionerRow.id)))
    for practitioner_id in practitioners:
        if practitioner_id not in known:
            raise NotFound(f"There is no active practitioner {practitioner_id} in clinic {clinic.clinic_id}.")
    if not practitioners:
        return
    await command.session.execute(
        delete(ShiftRow).where(
            ShiftRow.clinic_id == clinic.clinic_id,
            ShiftRow.practitioner_id.in_(list(practitioners)),
            ShiftRow.business_date.between(days[0], days[-1]),
        )
    )
    command.session.add_all(
        ShiftRow(
            practitioner_id=practitioner_id,
            clinic_id=clinic.clinic_id,
            tenant_id=command.tenant_id,
            business_date=day,
            starts_at=interval.starts_at,
            ends_at=interval.ends_at,
        )
        for practitioner_id, hours in practitioners.items()
        for day in days
        for interval in domain.intervals_of(day, hours, clinic.zone)
    )


@router.get("/clinics/{clinic_id}/capacity")
async def read_capacity(
    clinic_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)], date_from: Day, date_to: Day
) -> PublishedHours:
    """A clinic's published hours in a range of its days: chairs by day, and practitioners' shifts."""
    _require_range(date_from, date_to, MOST_DAYS)
    await reader.found(ClinicRow, clinic_id)
    days = await reader.session.scalars(chair_days_of(clinic_id, date_from, date_to))
    shifts = await reader.session.scalars(
        shifts_of(clinic_id, date_from, date_to).order_by(
            ShiftRow.business_date, ShiftRow.starts_at, ShiftRow.practitioner_id
        )
    )
    return PublishedHours(
        chair_days=[day.state() for day in days],
        shifts=[Shift.model_validate(shift, from_attributes=True) for shift in shifts],
    )


def _require_range(first: date, last: date, most: int) -> None:
    """Raises Malformed when the days are none, or too many."""
    if not 0 <= (last - first).days < most:
        errors = [{"field": "query.date_to", "message": f"must follow date_from by less than {most} days"}]
        raise Malformed("The range of days is empty or too long.", errors=errors)


@router.get("/slots")
async def list_free_slots(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID,
    duration_minutes: Annotated[int, Query(ge=5, le=480)],
    date_from: Day,
    date_to: Day,
    practitioner_id: UUID | None = None,
    limit: Limit = 50,
) -> Slots:
    """Free times on the quarter of an hour, earliest first. A slot is an offer: booking it decides."""
    _require_range(date_from, date_to, MOST_SLOT_DAYS)
    await reader.found(ClinicRow, clinic_id)
    roster = await roster_of(reader.session, clinic_id, practitioner_id, date_from, date_to)
    found = roster.free_slots(timedelta(minutes=duration_minutes), reader.now)
    return Slots(items=list(islice(found, limit)))
