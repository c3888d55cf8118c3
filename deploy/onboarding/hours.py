"""Weekly hours become published capacity: which days of which chairs and practitioners are still to be published."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from deploy.onboarding.chain import Chain, Clinic, Part
from deploy.onboarding.found import Found, Json
from deploy.onboarding.identities import Identities, derived
from deploy.onboarding.plan import Command, Difference, Plan
from deploy.onboarding.problems import Place

# What booking takes in one command.
MOST_DAYS = 92
MOST_CHAIR_DAYS = 10_000
MOST_HOURS = 400


@dataclass(frozen=True)
class Run:
    """Days in a row on which the same chairs and practitioners are to have the same hours."""

    first: date
    last: date
    parts: tuple[Part, ...]
    chairs: tuple[str, ...]
    practitioners: tuple[str, ...]

    def follows(self, other: "Run") -> bool:
        """Whether one command says both."""
        is_same = (self.parts, self.chairs, self.practitioners) == (other.parts, other.chairs, other.practitioners)
        days = (self.last - other.first).days + 1
        most = min(MOST_DAYS, MOST_CHAIR_DAYS // (len(self.parts) * max(len(self.chairs), len(self.practitioners))))
        return is_same and self.first - other.last == timedelta(days=1) and days <= most


def first_day(clinic: Clinic, now: datetime) -> date:
    """Today, at the clinic."""
    return now.astimezone(ZoneInfo(clinic.zone)).date()


def plan_hours(
    chain: Chain, tenant: UUID, found: Found, ids: Identities, now: datetime, days: int, run: str | None = None
) -> Plan:
    """What is still to be published of the next `days` days, today with it.

    A day that has hours keeps them: somebody may have changed them for a reason. With `run` (an id of this run alone) they
    become those of the file, too.
    """
    plan = Plan()
    for clinic in chain.clinics:
        at = next(opening.at for opening in chain.openings if opening.clinic == clinic.name)
        first = first_day(clinic, now)
        wanted = [_day(chain, clinic, found, ids, first + timedelta(days=n), run) for n in range(days)]
        for stretch in _stretches(day for day, _ in wanted if day is not None):
            for body in _bodies(stretch):
                plan.commands.append(_command(at, clinic, tenant, ids.clinics[clinic.name], body, run))
        different = sum(is_different for _, is_different in wanted)
        if different:
            hint = "they can only be withdrawn chair by chair" if run else "--replace publishes the file's"
            text = f"“{clinic.name}” has other hours on {different} of the next {days} days; they stay so ({hint})"
            plan.differences.append(Difference(Place(at.file), text))
    plan.there["hours.csv"] = 0 if plan.commands else len(chain.openings)
    return plan


def _day(
    chain: Chain, clinic: Clinic, found: Found, ids: Identities, day: date, run: str | None
) -> tuple[Run | None, bool]:
    """What is to be published of a day, and whether hours stay there that are not the file's."""
    clinic_id, parts = ids.clinics[clinic.name], chain.hours(clinic.name, day.weekday())
    chairs = [ids.chairs[c.clinic, c.name] for c in chain.chairs if c.clinic == clinic.name]
    people = [ids.practitioners[p.name] for p in chain.practitioners if p.is_booked and clinic.name in p.clinics]
    there = {
        who: found.hours[clinic_id, who, day] for who in (*chairs, *people) if (clinic_id, who, day) in found.hours
    }
    differing = {who for who, hours in there.items() if hours != parts}
    is_replacing = run is not None and parts != ()

    def due(who: str) -> bool:
        return who not in there or (is_replacing and who in differing)

    wanted_chairs = tuple(c for c in chairs if due(c) and _in_use(found.chairs.get(clinic_id, {}).get(c)))
    wanted_people = tuple(p for p in people if due(p) and _in_use(found.practitioners.get(p)))
    wanted = Run(day, day, parts, wanted_chairs, wanted_people)
    return wanted if parts and (wanted_chairs or wanted_people) else None, bool(differing) and not is_replacing


def _in_use(there: Json | None) -> bool:
    """What is not there yet will be; what was taken out of use has no hours."""
    return there is None or bool(there["is_active"])


def _stretches(days: Iterable[Run]) -> Iterator[Run]:
    current: Run | None = None
    for day in days:
        if current is not None and day.follows(current):
            current = replace(current, last=day.last)
            continue
        if current is not None:
            yield current
        current = day
    if current is not None:
        yield current


def _bodies(run: Run) -> Iterator[Json]:
    """Mostly one; a clinic with very many chairs is published in blocks of them."""
    block = max(1, MOST_HOURS // len(run.parts))
    for n in range(0, max(len(run.chairs), len(run.practitioners)), block):
        yield {
            "date_from": run.first.isoformat(),
            "date_to": run.last.isoformat(),
            "chairs": [
                {"chair_id": who, "opens": opens, "closes": closes}
                for who in run.chairs[n : n + block]
                for opens, closes in run.parts
            ],
            "practitioners": [
                {"practitioner_id": who, "starts": opens, "ends": closes}
                for who in run.practitioners[n : n + block]
                for opens, closes in run.parts
            ],
        }


def _command(at: Place, clinic: Clinic, tenant: UUID, clinic_id: str, body: Json, run: str | None) -> Command:
    what = f"hours of “{clinic.name}” from {body['date_from']} to {body['date_to']}"
    key = derived(tenant, "hours", run or "", clinic_id, json.dumps(body, sort_keys=True))
    return Command(at, what, "booking", f"/v1/clinics/{clinic_id}/capacity", body, key)
