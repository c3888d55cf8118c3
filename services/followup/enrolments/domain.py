"""Where an enrolment stands, as a function of what is known: the same facts give the same answer in any order. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID

from services.followup.enrolments.anchors import withdrawn
from services.followup.protocols.definition import Protocol
from shared.events.booking import Appointment, Procedure
from shared.events.crm import Plan
from shared.events.envelope import State

# An appointment stands for a booked patient until its no-show or its fulfilment is known; this long at most.
STALE_AFTER = timedelta(days=1)
GONE: Mapping[str, str] = {
    "DECEASED": "deceased",
    "MOVED_AWAY": "moved_away",
    "REACHED_DO_NOT_CONTACT": "do_not_contact",
}
DECLINED: Mapping[str, str] = {
    "REACHED_DECLINED_PRICE": "declined",
    "REACHED_DECLINED_COMPETITOR": "declined",
    "REACHED_DECLINED_FEAR": "declined",
    "REACHED_DECLINED_NO_NEED": "declined",
    "REACHED_ALREADY_TREATED_ELSEWHERE": "declined",
    "NOT_MEDICALLY_SUITABLE": "declined",
    "REACHED_COMPLAINT": "frozen",
    "REACHED_ADVERSE_EVENT": "frozen",
    "WRONG_NUMBER": "unreachable",
    "NUMBER_INVALID": "unreachable",
}
# Nobody calls any more, but the patient is still due: the recall falls due, and counts as not done.
STILL_DUE = frozenset(DECLINED.values())
# The course ran to its end.
OVER = frozenset({"exhausted", "dormant"})


@dataclass(frozen=True)
class Standing:
    phase: Literal["running", "booked", "ended"]
    reason: str | None = None
    appointment_id: UUID | None = None

    @property
    def is_stopped(self) -> bool:
        """Whether something other than that its steps are over keeps people from contacting the patient."""
        return self.phase == "booked" or (self.phase == "ended" and self.reason not in OVER)


RUNNING = Standing("running")


@dataclass(frozen=True)
class Course:
    """An enrolment. ``closes_at``: the end of its last window; unknown while its clinic is."""

    enrolment_id: UUID
    anchor_id: UUID
    source_id: UUID
    source_version: int | None
    anchored_at: datetime
    anchored_on: date
    closes_at: datetime | None
    is_over: bool
    is_recalled: bool


@dataclass(frozen=True)
class Told:
    """What an attempt brought to light."""

    enrolment_id: UUID
    outcome: str
    at: datetime


@dataclass(frozen=True)
class Decision:
    """Whether a person switched the protocol off for the patient, or on again."""

    is_disabled: bool
    at: datetime


@dataclass(frozen=True)
class Facts:
    """What is known of one person on one protocol, under all their ids. Decisions: oldest first."""

    now: datetime
    appointments: Mapping[UUID, Appointment]
    procedures: Mapping[UUID, Procedure]
    plans: Mapping[UUID, Plan]
    told: Sequence[Told]
    decisions: Sequence[Decision]
    courses: Sequence[Course]

    def source(self, course: Course) -> State | None:
        found = course.source_id
        return self.procedures.get(found) or self.appointments.get(found) or self.plans.get(found)

    def holds(self, course: Course) -> bool:
        return withdrawn(self.source(course), course.source_version) is None


def standing(protocol: Protocol, course: Course, facts: Facts) -> Standing:
    """The first stop condition that holds decides; without one the enrolment runs until its steps are over."""
    reason = _ending(protocol, course, facts)
    if reason:
        return Standing("ended", reason)
    if "booked" in protocol.stop:
        appointment = coming(course, facts)
        if appointment:
            return Standing("booked", "booked", appointment.appointment_id)
    if course.is_over:
        is_dormant = protocol.recall_step is not None and not course.is_recalled
        return Standing("ended", "dormant" if is_dormant else "exhausted")
    return RUNNING


def _ending(protocol: Protocol, course: Course, facts: Facts) -> str | None:
    stop = protocol.stop
    if "anchor_withdrawn" in stop and (reason := withdrawn(facts.source(course), course.source_version)):
        return reason
    if "performed" in stop and (reason := _performed(protocol, course, facts)):
        return reason
    if "came" in stop and _came(course, facts):
        return "came"
    if "disabled" in stop and facts.decisions and facts.decisions[-1].is_disabled:
        return "disabled"
    # A decision to go on, after a mistaken outcome, is what corrects it.
    allowed_at = max((d.at for d in facts.decisions if not d.is_disabled), default=None)
    told = [t for t in facts.told if allowed_at is None or t.at > allowed_at]
    if "person_gone" in stop and (reason := next((GONE[t.outcome] for t in told if t.outcome in GONE), None)):
        return reason
    if "declined" in stop:
        mine = (t for t in told if t.enrolment_id == course.enrolment_id and t.outcome in DECLINED)
        return next((DECLINED[t.outcome] for t in mine), None)
    return None


def _performed(protocol: Protocol, course: Course, facts: Facts) -> str | None:
    """Satisfied by the treatment on a later day; of two anchors on one day the first is the cycle's."""
    for procedure in facts.procedures.values():
        is_trigger = procedure.status == "performed" and procedure.product_code in protocol.trigger_codes
        if is_trigger and procedure.business_date > course.anchored_on:
            return "satisfied"
    mine = (course.anchored_at, course.anchor_id)
    for other in facts.courses:
        is_earlier = other.anchored_on == course.anchored_on and (other.anchored_at, other.anchor_id) < mine
        if is_earlier and facts.holds(other):
            return "duplicate"
    return None


def _came(course: Course, facts: Facts) -> bool:
    """Whether the patient kept a later appointment than the one that they missed."""
    missed = facts.appointments.get(course.source_id)
    return missed is not None and any(
        a.status in ("arrived", "fulfilled") and a.starts_at > missed.starts_at for a in facts.appointments.values()
    )


def coming(course: Course, facts: Facts) -> Appointment | None:
    """The first appointment that the patient has ahead of them, booked before the enrolment's end."""
    ahead = [
        a
        for a in facts.appointments.values()
        if a.status in ("booked", "confirmed", "arrived")
        and a.starts_at > facts.now - STALE_AFTER
        and a.appointment_id != course.source_id
        and (course.closes_at is None or a.booked_at <= course.closes_at)
    ]
    return min(ahead, key=lambda a: (a.starts_at, a.appointment_id), default=None)
