"""What an enrolment is anchored on, and whether the anchor still holds. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from shared.events.booking import Appointment, Procedure
from shared.events.crm import Plan, PlanQuoted, PlanVersion
from shared.events.envelope import AnyEvent, State
from shared.ids import derived_id


@dataclass(frozen=True)
class Anchor:
    """``id`` is unique to the cycle; ``source_id`` (and version) name the fact that has to stay as it is."""

    id: UUID
    source_id: UUID
    source_version: int | None
    moment: datetime
    day: date


def anchor_of(event: AnyEvent) -> Anchor | None:
    """The anchor that a triggering event gives; None for events that anchor nothing."""
    state: State = event.data.state
    if isinstance(state, Procedure):
        return Anchor(state.procedure_id, state.procedure_id, None, state.performed_at, state.business_date)
    if isinstance(state, Appointment):
        return Anchor(state.appointment_id, state.appointment_id, None, event.occurred_at, state.business_date)
    if isinstance(state, Plan) and isinstance(event.data, PlanQuoted):
        return _quote(state, event.data.version, event.occurred_at)
    return None


def _quote(plan: Plan, number: int, occurred_at: datetime) -> Anchor | None:
    version = version_of(plan, number)
    if version is None:
        return None
    moment = version.quoted_at or occurred_at
    anchor_id = derived_id("quote", plan.case_id, number)
    return Anchor(anchor_id, plan.case_id, number, moment, version.quoted_on or moment.date())


def version_of(plan: Plan, number: int | None) -> PlanVersion | None:
    return next((version for version in plan.versions if version.version == number), None)


def withdrawn(source: State | None, source_version: int | None) -> str | None:
    """Why the anchor no longer holds, by the newest state of its source; None while it holds."""
    if isinstance(source, Procedure):
        return "voided" if source.status == "void" else None
    if isinstance(source, Appointment):
        if source.status == "no_show":
            return None
        return "voided" if source.status == "void" else "reversed"
    if isinstance(source, Plan):
        version = version_of(source, source_version)
        if version is None or version.status in ("drafted", "signed_off"):
            return "voided"
        return None if version.status == "quoted" else version.status
    return None
