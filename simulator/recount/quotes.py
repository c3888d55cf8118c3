"""K18 patient acceptance, K19 amount acceptance, K20 open quotes."""

from collections import defaultdict

from simulator.calls import Json
from simulator.recount.group import Facts, Tally


def _quoted(facts: Facts) -> list[tuple[Json, Json]]:
    """Each case that was ever quoted, with its latest quoted version."""
    found: list[tuple[Json, Json]] = []
    for case in facts.of("plan"):
        versions = [v for v in case["versions"] if v["quoted_on"]]
        if versions:
            found.append((case, max(versions, key=lambda v: v["version"])))
    return found


def patient_acceptance(facts: Facts, tally: Tally) -> None:
    """K18: per patient, clinic and first quoted day: presented anything, accepted anything."""
    presented: dict[tuple[str, str, str, str, str], bool] = defaultdict(bool)
    for case, version in _quoted(facts):
        where = (case["clinic_id"], case["business_date"], facts.canonical(case["patient_id"]))
        accepted = any(line["is_accepted"] for line in version["lines"])
        presented[*where, "", ""] |= accepted
        presented[*where, "doctor", version["signed_by"] or ""] |= accepted
        presented[*where, "consultant", version["presented_by"] or ""] |= accepted
        for line in version["lines"]:
            presented[*where, "product", line["product_code"]] |= line["is_accepted"]
    for (clinic, day, patient, dim, value), accepted in presented.items():
        tally.add(("K18", clinic, day, dim, value, patient), int(accepted), 1)


def amount_acceptance(facts: Facts, tally: Tally) -> None:
    """K19: accepted amounts, what was given back for a line taken off, of the amounts presented."""
    plan_line = _given_back(facts)
    for case, version in _quoted(facts):
        patient = facts.canonical(case["patient_id"])
        for line in version["lines"]:
            offered = line["offered_minor"]
            kept = max(0, offered - plan_line[line["line_id"]]) if line["is_accepted"] else 0
            tally.spread(
                "K19",
                case["clinic_id"],
                case["business_date"],
                patient,
                kept,
                offered,
                doctor=version["signed_by"],
                consultant=version["presented_by"],
                product=line["product_code"],
            )


def _given_back(facts: Facts) -> dict[str, int]:
    back: dict[str, int] = defaultdict(int)
    for refund in facts.of("refund"):
        if refund["status"] == "completed":
            for part in refund["lines"]:
                if part["plan_line_id"]:
                    back[part["plan_line_id"]] += part["amount_minor"]
    return back


def open_quotes(facts: Facts, tally: Tally) -> None:
    """K20: what is quoted and neither accepted, declined, expired nor superseded; by the day of that quote."""
    for case, version in _quoted(facts):
        if version["status"] not in ("quoted", "partially_accepted"):
            continue
        waiting = sum(line["offered_minor"] for line in version["lines"] if not line["is_accepted"])
        tally.spread(
            "K20",
            case["clinic_id"],
            version["quoted_on"],
            facts.canonical(case["patient_id"]),
            waiting,
            None,
            doctor=version["signed_by"],
            consultant=version["presented_by"],
        )
