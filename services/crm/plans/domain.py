"""Treatment plans: a case, its versions, and the patient's answer. Pure functions over the public state.

drafted → signed_off → quoted → partially_accepted | accepted | declined | expired | superseded. A version that was
accepted in part and then declined or expired keeps its accepted lines; only the rest is no longer open.
"""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from services.crm.plans.lines import chosen, marked
from services.crm.plans.refusals import (
    CaseHasTooManyVersions,
    PlanDoesNotAllowThat,
    PlanLineIsNamedTwice,
    PlanNeedsADoctorsSignature,
    QuoteValidityIsNotAcceptable,
)
from shared.errors import MomentNotAcceptable
from shared.events.booking import Practitioner
from shared.events.crm import (
    Plan,
    PlanAcceptanceWithdrawn,
    PlanAccepted,
    PlanDeclined,
    PlanDrafted,
    PlanExpired,
    PlanLine,
    PlanQuoted,
    PlanSignedOff,
    PlanSuperseded,
    PlanVersion,
)
from shared.moments import local_date

DEFAULT_VALIDITY = timedelta(days=90)
LONGEST_VALIDITY = timedelta(days=366)
MAX_VERSIONS = 20
OPEN = frozenset({"quoted", "partially_accepted"})


def open_case(
    case_id: UUID, patient_id: UUID, clinic_id: UUID, currency: str, lines: tuple[PlanLine, ...], *, at: datetime
) -> PlanDrafted:
    """A case begins with the draft of its first version."""
    first = PlanVersion(version=1, status="drafted", lines=lines, drafted_at=at)
    state = Plan(case_id=case_id, patient_id=patient_id, clinic_id=clinic_id, currency=currency, versions=(first,))
    return PlanDrafted(state=state, version=1)


def draft_version(plan: Plan, lines: tuple[PlanLine, ...], *, at: datetime) -> PlanDrafted:
    """The next version. Raises PlanDoesNotAllowThat while anything is accepted."""
    refuse_while_accepted(plan)
    if len(plan.versions) >= MAX_VERSIONS:
        raise CaseHasTooManyVersions
    if {line.line_id for line in lines} & {line.line_id for version in plan.versions for line in version.lines}:
        raise PlanLineIsNamedTwice("An earlier version has a line of that id.")
    version = PlanVersion(version=plan.versions[-1].version + 1, status="drafted", lines=lines, drafted_at=at)
    return PlanDrafted(state=plan.model_copy(update={"versions": (*plan.versions, version)}), version=version.version)


def refuse_while_accepted(plan: Plan) -> None:
    """Raises PlanDoesNotAllowThat: what a patient has accepted is not replaced, only withdrawn."""
    quote = last_quoted(plan)
    if quote is not None and any(line.is_accepted for line in quote.lines):
        raise PlanDoesNotAllowThat(f"Version {quote.version} is accepted, at least in part.")


def sign_off(plan: Plan, practitioner: Practitioner) -> PlanSignedOff:
    """A doctor answers for the newest version. Raises PlanNeedsADoctorsSignature (BR4), PlanDoesNotAllowThat."""
    if practitioner.profession != "doctor" or not practitioner.is_active:
        raise PlanNeedsADoctorsSignature("Only a doctor may sign a plan off.")
    version = plan.versions[-1]
    _require(version, "drafted")
    signed = version.model_copy(update={"status": "signed_off", "signed_by": practitioner.practitioner_id})
    return PlanSignedOff(state=_with(plan, signed), version=version.version)


def quote(
    plan: Plan, presented_by: UUID, quoted_at: datetime, zone: str, valid_until: date | None = None
) -> tuple[PlanSuperseded | PlanQuoted, ...]:
    """The newest version is presented; an older one that is still open is superseded first.

    Valid to the end of ``valid_until`` in the clinic's zone, 90 days by default. Raises PlanNeedsADoctorsSignature
    (BR4), PlanDoesNotAllowThat, QuoteValidityIsNotAcceptable, MomentNotAcceptable (before an earlier quote).
    """
    version = plan.versions[-1]
    if version.status == "drafted":
        raise PlanNeedsADoctorsSignature(f"Version {version.version} is not signed off.")
    _require(version, "signed_off")
    refuse_while_accepted(plan)
    quoted_on = local_date(quoted_at, zone)
    until = quoted_on + DEFAULT_VALIDITY if valid_until is None else valid_until
    if not quoted_on <= until <= quoted_on + LONGEST_VALIDITY:
        raise QuoteValidityIsNotAcceptable
    events: list[PlanSuperseded | PlanQuoted] = []
    older = last_quoted(plan)
    if older is not None:
        if older.quoted_at is not None and quoted_at < older.quoted_at:
            raise MomentNotAcceptable(f"Version {older.version} was quoted later than that.")
        if older.status in OPEN:
            plan = _with(plan, older.model_copy(update={"status": "superseded"}))
            events.append(PlanSuperseded(state=plan, version=older.version, superseded_by=version.version))
    presented = version.model_copy(
        update={
            "status": "quoted",
            "presented_by": presented_by,
            "quoted_at": quoted_at,
            "quoted_on": quoted_on,
            "valid_until": until,
        }
    )
    plan = _with(plan, presented).model_copy(update={"business_date": plan.business_date or quoted_on})
    return (*events, PlanQuoted(state=plan, version=version.version))


def accept(plan: Plan, line_ids: Collection[UUID] | None, moment: datetime, zone: str) -> PlanAccepted:
    """The patient accepts these lines of the last quote, or all that are left.

    A quote that has expired meanwhile may still be accepted as of a moment before it did (entered late).
    Raises PlanDoesNotAllowThat, PlanHasNoSuchLine, MomentNotAcceptable (before the quote).
    """
    version = _answered(plan)
    if version.status not in OPEN and not (version.status == "expired" and moment < ends_at(version, zone)):
        raise PlanDoesNotAllowThat(f"Version {version.version} is {version.status}.")
    if version.quoted_at is not None and moment < version.quoted_at:
        raise MomentNotAcceptable(f"Version {version.version} was quoted later than that.")
    lines = chosen(version, line_ids, accepted=False)
    answered = _standing(version, marked(version, lines, accepted=True))
    accepted = tuple(line for line in answered.lines if line.line_id in {one.line_id for one in lines})
    return PlanAccepted(state=_with(plan, answered), version=version.version, accepted_lines=accepted)


def withdraw(plan: Plan, line_ids: Collection[UUID] | None, reason: str) -> PlanAcceptanceWithdrawn:
    """These accepted lines, or all of them, are not accepted after all; the quote is open again.

    Raises PlanDoesNotAllowThat, PlanHasNoSuchLine.
    """
    version = _answered(plan)
    lines = chosen(version, line_ids, accepted=True)
    answered = _standing(version, marked(version, lines, accepted=False))
    withdrawn = tuple(line.line_id for line in lines)
    return PlanAcceptanceWithdrawn(
        state=_with(plan, answered), version=version.version, withdrawn_line_ids=withdrawn, reason=reason
    )


def decline(plan: Plan, reason: str) -> PlanDeclined:
    """The patient refuses what is still open. Raises PlanDoesNotAllowThat."""
    version = _answered(plan)
    _require(version, *OPEN)
    declined = version.model_copy(update={"status": "declined", "decline_reason": reason})
    return PlanDeclined(state=_with(plan, declined), version=version.version, reason=reason)


def expire(plan: Plan) -> PlanExpired:
    """The quote's last day is over. Raises PlanDoesNotAllowThat unless it is open."""
    version = _answered(plan)
    _require(version, *OPEN)
    expired = version.model_copy(update={"status": "expired"})
    return PlanExpired(state=_with(plan, expired), version=version.version)


def expires_at(plan: Plan, zone: str) -> datetime | None:
    """When the open quote expires, in UTC; None when none is open."""
    version = last_quoted(plan)
    return None if version is None or version.status not in OPEN else ends_at(version, zone)


def ends_at(version: PlanVersion, zone: str) -> datetime:
    """The end of the quote's last day in the clinic's zone, in UTC."""
    if version.valid_until is None:
        raise ValueError("the version was never quoted")
    return datetime.combine(version.valid_until + timedelta(days=1), time.min, ZoneInfo(zone)).astimezone(UTC)


def last_quoted(plan: Plan) -> PlanVersion | None:
    """The newest version that was presented to the patient."""
    return next((version for version in reversed(plan.versions) if version.quoted_on is not None), None)


def _answered(plan: Plan) -> PlanVersion:
    version = last_quoted(plan)
    if version is None:
        raise PlanDoesNotAllowThat("Nothing was quoted yet.")
    return version


def _standing(version: PlanVersion, lines: tuple[PlanLine, ...]) -> PlanVersion:
    """The version with these lines, in the status that follows from how many of them are accepted."""
    accepted = sum(line.is_accepted for line in lines)
    status = "quoted" if accepted == 0 else "accepted" if accepted == len(lines) else "partially_accepted"
    return version.model_copy(update={"lines": lines, "status": status, "decline_reason": None})


def _require(version: PlanVersion, *statuses: str) -> None:
    if version.status not in statuses:
        raise PlanDoesNotAllowThat(f"Version {version.version} is {version.status}.")


def _with(plan: Plan, version: PlanVersion) -> Plan:
    """The plan with this version in its place."""
    versions = tuple(version if other.version == version.version else other for other in plan.versions)
    return plan.model_copy(update={"versions": versions})
