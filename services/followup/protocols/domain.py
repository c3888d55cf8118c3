"""When a protocol's steps are due, and who may run it. Pure."""

import calendar
import hashlib
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from services.followup.protocols.definition import Interval, Protocol
from shared.errors import Refusal
from shared.events.booking import Practitioner

OPENS = time(9)
# Overdue steps of a fact that became known late wait this long, in business time: an import brings a patient's visits
# one by one, and the newest of them may make the step pointless.
SETTLING = timedelta(hours=1)


class OnlyADoctorApprovesAProtocol(Refusal):
    code = "PROTOCOL-DOCTOR"
    hint = "Name a practitioner of profession doctor as the clinician who approves it."


class ProtocolIsNotApproved(Refusal):
    code = "PROTOCOL-UNAPPROVED"
    hint = "A protocol runs only after a named clinician has approved a version of it."


def require_clinician(practitioner: Practitioner) -> None:
    """Raises OnlyADoctorApprovesAProtocol."""
    if practitioner.profession != "doctor":
        raise OnlyADoctorApprovesAProtocol


def add_interval(day: date, interval: Interval) -> date:
    """Calendar months first (the 31st becomes the last day of a shorter month), then days."""
    months = day.year * 12 + day.month - 1 + interval.months
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)) + timedelta(days=interval.days)


def due_day(protocol: Protocol, anchored_on: date, override: date | None) -> date:
    """The clinic-local day that the steps' days count from; a person's decision goes before the rule."""
    return override or add_interval(anchored_on, protocol.interval)


def morning(day: date, zone: str) -> datetime:
    """09:00 of a day in a clinic's zone, in UTC."""
    return datetime.combine(day, OPENS, ZoneInfo(zone)).astimezone(UTC)


def step_due(protocol: Protocol, step: int, *, anchored_at: datetime, day: date, zone: str) -> datetime:
    """The moment of a step. The one after the last is the end: the window for a booking has passed by then."""
    if step == len(protocol.steps):
        last = protocol.steps[-1].days or 0
        return morning(day + timedelta(days=last + protocol.window_days), zone)
    offset = protocol.steps[step]
    if offset.minutes is not None:
        return anchored_at + timedelta(minutes=offset.minutes)
    return morning(day + timedelta(days=offset.days or 0), zone)


def fires_at(due: datetime, known_at: datetime) -> datetime:
    """When a step is carried out: when it is due, or an hour after the fact came to be known with it overdue."""
    return due if due > known_at else known_at + SETTLING


def is_too_late(protocol: Protocol, due: datetime, known_at: datetime, running_from: datetime) -> bool:
    """Whether a step was long overdue when the fact became known, or when the protocol began to run."""
    return due < max(known_at, running_from) - timedelta(days=protocol.catch_up_days)


def is_held_out(protocol: Protocol, patient_id: UUID) -> bool:
    """Whether the canonical patient belongs to the share that is left alone; the same answer every time."""
    digest = hashlib.sha256(f"{protocol.code}:{patient_id}".encode()).digest()
    return int.from_bytes(digest[:8]) % 1000 < protocol.hold_out_permille
