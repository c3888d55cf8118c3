"""K46 recall compliance."""

from datetime import date, timedelta

from simulator.recount.group import Facts, Tally

GRACE = timedelta(days=60)
NOT_COUNTED = ("disabled", "deceased", "moved_away", "voided")


def recalls(facts: Facts, tally: Tally) -> None:
    """K46: of the recalls that fell due, those followed by a treatment within 60 days of the due day."""
    for recall in facts.of("recall"):
        if recall["status"] == "closed" and recall["closed_reason"] in NOT_COUNTED:
            continue
        patient = facts.canonical(recall["patient_id"])
        last = (date.fromisoformat(recall["business_date"]) + GRACE).isoformat()
        done = any(
            p["product_code"] in recall["trigger_codes"] and recall["anchored_on"] < p["business_date"] <= last
            for p in facts.standing("procedure")
            if facts.canonical(p["patient_id"]) == patient
        )
        where = ("K46", recall["clinic_id"], recall["business_date"], patient)
        tally.spread(*where, int(done), 1, protocol=recall["protocol"])
