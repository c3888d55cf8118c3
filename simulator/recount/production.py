"""K27 chair utilisation, K33 gross production."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from simulator.recount.group import Facts, Tally


def chairs(facts: Facts, tally: Tally) -> None:
    """K27, in seconds: occupied (split at the clinic's midnight) of published."""
    for visit in facts.standing("visit"):
        patient = facts.canonical(visit["patient_id"])
        for seat in visit["seats"]:
            if seat["dismissed_at"]:
                for day, seconds in by_day(seat["seated_at"], seat["dismissed_at"], visit["zone"]).items():
                    tally.spread("K27", visit["clinic_id"], day, patient, seconds, None, chair=seat["chair_id"])
    for day in facts.of("chair_day"):
        published = day["published_seconds"]
        tally.spread(
            "K27", day["clinic_id"], day["business_date"], day["chair_day_id"], 0, published, chair=day["chair_id"]
        )


def by_day(start: datetime, end: datetime, zone: str) -> dict[str, int]:
    """Seconds between two moments, by local date."""
    found: dict[str, int] = {}
    while start < end:
        local = start.astimezone(ZoneInfo(zone))
        midnight = datetime.combine(local.date() + timedelta(days=1), time(), ZoneInfo(zone)).astimezone(start.tzinfo)
        until = min(end, midnight)
        found[local.date().isoformat()] = int((until - start).total_seconds())
        start = until
    return found


def gross(facts: Facts, tally: Tally) -> None:
    """K33: list fees of what was performed."""
    for p in facts.standing("procedure"):
        patient = facts.canonical(p["patient_id"])
        dims = {"doctor": p["performer_id"], "product": p["product_code"]}
        tally.spread("K33", p["clinic_id"], p["business_date"], patient, p["list_fee_minor"], None, **dims)
