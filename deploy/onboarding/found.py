"""What a chain has already, as the services answer it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from deploy.onboarding.chain import Part

Json = dict[str, Any]


@dataclass(frozen=True)
class Found:
    """By id: clinics, practitioners, and each clinic's chairs. By code: prices. By path: sources.

    `hours`: by clinic, id of a chair or practitioner, and day; a day that was published as closed has no parts.
    """

    clinics: Mapping[str, Json] = field(default_factory=dict[str, Json])
    practitioners: Mapping[str, Json] = field(default_factory=dict[str, Json])
    chairs: Mapping[str, Mapping[str, Json]] = field(default_factory=dict[str, Mapping[str, Json]])
    prices: Mapping[str, Json] = field(default_factory=dict[str, Json])
    sources: Mapping[tuple[str, str, str], Json] = field(default_factory=dict[tuple[str, str, str], Json])
    hours: Mapping[tuple[str, str, date], tuple[Part, ...]] = field(
        default_factory=dict[tuple[str, str, date], tuple[Part, ...]]
    )


def hours_of(clinic_id: str, zone: str, published: Json) -> dict[tuple[str, str, date], tuple[Part, ...]]:
    """The answer of GET /v1/clinics/{id}/capacity, on the clinic's clock."""
    found: dict[tuple[str, str, date], list[Part]] = {}
    for chair_day in published["chair_days"]:
        parts = found.setdefault((clinic_id, chair_day["chair_id"], date.fromisoformat(chair_day["business_date"])), [])
        parts += [_part(interval, zone) for interval in chair_day["intervals"]]
    for shift in published["shifts"]:
        on = date.fromisoformat(shift["business_date"])
        found.setdefault((clinic_id, shift["practitioner_id"], on), []).append(_part(shift, zone))
    return {key: tuple(sorted(parts)) for key, parts in found.items()}


def _part(interval: Json, zone: str) -> Part:
    starts, ends = (
        datetime.fromisoformat(interval[name]).astimezone(ZoneInfo(zone)) for name in ("starts_at", "ends_at")
    )
    return f"{starts:%H:%M}", "24:00" if ends.date() > starts.date() else f"{ends:%H:%M}"
