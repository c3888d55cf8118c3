"""What billing's events mean, told from the commands that caused them."""

from collections.abc import Sequence

from simulator.calls import Json
from simulator.ledger.facts import Book, Happening, on


def allocate(amount: int, open_amounts: Sequence[int]) -> list[int]:
    """Spread an amount over lines in proportion to what each has open, rounded down; the rest fills the first lines."""
    total = sum(open_amounts)
    shares = [amount * line // total if total else 0 for line in open_amounts]
    for n, line in enumerate(open_amounts):
        shares[n] += min(amount - sum(shares), line - shares[n])
    return shares


def _left(book: Book, kind: str, field: str, id: str, whole: dict[int, int]) -> dict[int, int]:
    """What earlier payments (or refunds) named by `field` have left of each line; refused refunds took nothing."""
    left = dict(whole)
    for state in book.all(kind).values():
        if state.get(field) == id and state.get("status") != "rejected":
            for part in state["allocations" if kind == "payment" else "lines"]:
                left[part["_line"]] -= part["amount_minor"]
    return left


@on("billing.price.published.v1")
def price_published(book: Book, what: Happening, state: Json) -> Json:
    price: Json = {k: what.body[k] for k in ("product_code", "product_class", "list_minor", "currency")}
    # found by its code: nobody names a price by its id
    book.now.setdefault("price", {})[what.body["product_code"]] = price
    return price


def _plan_lines(book: Book, body: Json) -> tuple[Json, list[Json]]:
    version = book.state("plan", body["case_id"])["versions"][-1]
    wanted = body.get("line_ids")
    lines: list[Json] = [
        {
            "plan_line_id": line["line_id"],
            "product_code": line["product_code"],
            "quantity": line["quantity"],
            "list_minor": line["list_minor"],
            "executed_minor": line["offered_minor"],
        }
        for line in version["lines"]
        if line["is_accepted"] and (wanted is None or line["line_id"] in wanted)
    ]
    return version, lines


def _direct_lines(book: Book, body: Json) -> list[Json]:
    lines: list[Json] = []
    for line in body["lines"]:
        listed = book.state("price", line["product_code"])["list_minor"] * line["quantity"]
        said: Json = {"plan_line_id": None, "product_code": line["product_code"], "quantity": line["quantity"]}
        executed = line.get("executed_minor")
        lines.append(said | {"list_minor": listed, "executed_minor": listed if executed is None else executed})
    return lines


@on("billing.order.created.v1")
def order_created(book: Book, what: Happening, state: Json) -> Json:
    body = what.body
    version, lines = _plan_lines(book, body) if body.get("case_id") else (Json(), _direct_lines(book, body))
    listed, total = (sum(line[k] for line in lines) for k in ("list_minor", "executed_minor"))
    # above a tenth off, from a plan or not, an order waits for a second person
    waits = (listed - total) * 10 > listed
    return {
        "order_id": what.id,
        "patient_id": body["patient_id"],
        "clinic_id": body["clinic_id"],
        "case_id": body.get("case_id"),
        "doctor_id": version.get("signed_by"),
        "consultant_id": version.get("presented_by"),
        "lines": lines,
        "total_minor": total,
        "discount_minor": listed - total,
        "status": "pending_approval" if waits else "approved",
        "business_date": book.local_date(what.at, body["clinic_id"]),
    }


@on("billing.order.approved.v1")
def order_approved(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "approved"}


@on("billing.order.cancelled.v1")
def order_cancelled(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "cancelled"}


def _allocations(lines: Sequence[Json], amount: int, left: dict[int, int]) -> list[Json]:
    """`amount` over the order's lines; lines that get nothing are not named. `_line` is the ledger's own note."""
    shares = dict(zip(left, allocate(amount, list(left.values())), strict=True))
    return [
        {
            "_line": n,
            "plan_line_id": lines[n]["plan_line_id"],
            "product_code": lines[n]["product_code"],
            "amount_minor": share,
        }
        for n, share in shares.items()
        if share
    ]


def _named(book: Book, order: Json, wanted: Sequence[Json]) -> list[Json]:
    """What the command takes from which lines; their ids, only the order's own record tells."""
    told: list[Json] = book.seen["order", order["order_id"], 1]["data"]["state"]["lines"]
    at = {line["line_id"]: n for n, line in enumerate(told)}
    amounts = {at[part["line_id"]]: part["amount_minor"] for part in wanted}
    return [
        {"_line": n, "amount_minor": amount} | {k: order["lines"][n][k] for k in ("plan_line_id", "product_code")}
        for n, amount in sorted(amounts.items())
    ]


@on("billing.payment.taken.v1")
def payment_taken(book: Book, what: Happening, state: Json) -> Json:
    body = what.body
    order = book.state("order", body["order_id"])
    clinic = body.get("clinic_id") or order["clinic_id"]
    whole = {n: line["executed_minor"] for n, line in enumerate(order["lines"])}
    left = _left(book, "payment", "order_id", body["order_id"], whole)
    said: Json = {"payment_id": what.id} | {k: body[k] for k in ("order_id", "method", "amount_minor")}
    return said | {
        "patient_id": order["patient_id"],
        "clinic_id": clinic,
        "deposit_id": body.get("deposit_id"),
        "allocations": _allocations(order["lines"], body["amount_minor"], left),
        "taken_at": what.at,
        "business_date": book.local_date(what.at, clinic),
    }


@on("billing.deposit.topped_up.v1")
def topped_up(book: Book, what: Happening, state: Json) -> Json:
    body = what.body
    said: Json = {"deposit_id": what.id} | {k: body[k] for k in ("patient_id", "clinic_id", "method", "amount_minor")}
    return said | {"balance_minor": body["amount_minor"], "business_date": book.local_date(what.at, body["clinic_id"])}


@on("billing.deposit.applied.v1")
def deposit_applied(book: Book, what: Happening, state: Json) -> Json:
    return state | {"balance_minor": state["balance_minor"] - what.body["amount_minor"]}


@on("billing.deposit.reduced.v1")
def deposit_reduced(book: Book, what: Happening, state: Json) -> Json:
    return state | {"balance_minor": state["balance_minor"] - book.state("refund", what.ids[0])["amount_minor"]}


@on("billing.deposit.restored.v1")
def deposit_restored(book: Book, what: Happening, state: Json) -> Json:
    return state | {"balance_minor": state["balance_minor"] + book.state("refund", what.ids[0])["amount_minor"]}


@on("billing.refund.requested.v1")
def refund_requested(book: Book, what: Happening, state: Json) -> Json:
    body = what.body
    said: Json = {"refund_id": what.id, "amount_minor": body["amount_minor"], "status": "requested"}
    if body.get("deposit_id"):
        source, lines = book.state("deposit", body["deposit_id"]), list[Json]()
    else:
        source = book.state("payment", body["payment_id"])
        paid = {part["_line"]: part["amount_minor"] for part in source["allocations"]}
        left = _left(book, "refund", "payment_id", body["payment_id"], paid)
        order = book.state("order", source["order_id"])
        lines = (
            _named(book, order, body["lines"])
            if body.get("lines")
            else _allocations(order["lines"], body["amount_minor"], left)
        )
    return said | {
        "patient_id": source["patient_id"],
        "clinic_id": source["clinic_id"],
        "payment_id": body.get("payment_id"),
        "deposit_id": body.get("deposit_id"),
        "order_id": source.get("order_id"),
        "method": body.get("method") or source["method"],
        "lines": lines,
        "business_date": None,
    }


@on("billing.refund.completed.v1")
def refund_completed(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "completed", "business_date": book.local_date(what.at, state["clinic_id"])}


@on("billing.refund.rejected.v1")
def refund_rejected(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "rejected"}
