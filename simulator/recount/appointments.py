"""K21 no-show rate, K22 cancellation rate."""

from simulator.calls import Json
from simulator.recount.group import Facts, Tally

LATE_MINUTES = 24 * 60


def _is_late(appointment: Json) -> bool:
    notice = appointment["cancellation"]
    return notice["initiator"] == "patient" and notice["notice_minutes"] < LATE_MINUTES


def no_shows(facts: Facts, tally: Tally) -> None:
    """K21: missed, of missed, arrived and cancelled late."""
    for a in facts.standing("appointment"):
        counts = a["status"] in ("no_show", "arrived", "fulfilled") or (a["status"] == "cancelled" and _is_late(a))
        if counts:
            tally.spread(
                "K21",
                a["clinic_id"],
                a["business_date"],
                facts.canonical(a["patient_id"]),
                int(a["status"] == "no_show"),
                1,
                doctor=a["practitioner_id"],
                source=facts.source(a["patient_id"]),
            )


def cancellations(facts: Facts, tally: Tally) -> None:
    """K22: cancelled of all that were booked for the day; early, late and rescheduled beside it."""
    for a in facts.standing("appointment"):
        where = ("K22", a["clinic_id"], a["business_date"])
        patient = facts.canonical(a["patient_id"])
        cancelled = a["status"] == "cancelled"
        late = cancelled and _is_late(a)
        tally.add((*where, "", "", patient), int(cancelled), 1)
        tally.add((*where, "notice", "early", patient), int(cancelled and not late), 1)
        tally.add((*where, "notice", "late", patient), int(late), 1)
        tally.add((*where, "notice", "rescheduled", patient), int(a["reschedule_count"] > 0), 1)
