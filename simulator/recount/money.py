"""K35 cash received, K39 refund rate."""

from simulator.calls import Json
from simulator.recount.group import Facts, Tally


def cash(facts: Facts, tally: Tally) -> None:
    """K35: what came in and went out on its own day; a deposit is cash when topped up, not when applied."""

    def post(state: Json, amount: int) -> None:
        patient = facts.canonical(state["patient_id"])
        tally.spread("K35", state["clinic_id"], state["business_date"], patient, amount, None, method=state["method"])

    for payment in facts.of("payment"):
        if payment["method"] != "deposit":
            post(payment, payment["amount_minor"])
    for deposit in facts.of("deposit"):
        post(deposit, deposit["amount_minor"])
    for refund in facts.of("refund"):
        if refund["status"] == "completed" and refund["method"] != "deposit":
            post(refund, -refund["amount_minor"])


def refund_rate(facts: Facts, tally: Tally) -> None:
    """K39: given back of taken, by the day and clinic of the order."""
    orders = {o["order_id"]: o for o in facts.of("order")}
    refunds = [r for r in facts.of("refund") if r["status"] == "completed" and r.get("order_id")]
    moves = [(p["order_id"], 0, p["amount_minor"], p["allocations"]) for p in facts.of("payment")]
    moves += [(r["order_id"], r["amount_minor"], 0, r["lines"]) for r in refunds]
    for order_id, back, taken, parts in moves:
        order = orders[order_id]
        patient = facts.canonical(order["patient_id"])
        where = ("K39", order["clinic_id"], order["business_date"])
        dims = {"consultant": order["consultant_id"], "doctor": order["doctor_id"], "source": facts.source(patient)}
        tally.spread(*where, patient, back, taken, **dims)
        for part in parts:
            amount: int = part["amount_minor"]
            cell = (*where, "product", part["product_code"], patient)
            tally.add(cell, amount if back else 0, amount if taken else 0)
