"""What the CRM's events mean, told from the commands that caused them."""

from datetime import timedelta

from simulator.calls import Json
from simulator.ledger.facts import Book, Happening, on

VALID_DAYS = 90
OPEN = ("quoted", "partially_accepted")


@on("crm.lead.captured.v1")
def captured(book: Book, what: Happening, state: Json) -> Json:
    clinic = what.body["clinic_id"]
    who: Json = {"patient_id": what.id, "clinic_id": clinic, "source": what.body["source"]}
    return who | {"status": "captured", "business_date": book.local_date(what.at, clinic)}


@on("crm.lead.converted.v1")
def converted(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "converted"}


@on("crm.lead.lost.v1")
def lost(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "lost"}


@on("crm.patient.registered.v1")
def registered(book: Book, what: Happening, state: Json) -> Json:
    """By the call itself, or by converting the lead of the same id."""
    patient = what.event["aggregate_id"]
    said = what.body if "source" in what.body else book.state("lead", patient)
    who: Json = {"patient_id": patient, "clinic_id": said["clinic_id"], "source": said["source"]}
    return who | {"registered_at": what.at, "business_date": book.local_date(what.at, said["clinic_id"])}


@on("crm.source.corrected.v1")
def source_corrected(book: Book, what: Happening, state: Json) -> Json:
    return state | {"source": what.body["source"]}


@on("crm.patient.merged.v1")
def merged(book: Book, what: Happening, state: Json) -> Json:
    return {"patient_id": what.ids[0], "winning_id": what.body["winning_id"]}


@on("crm.patient.unmerged.v1")
def unmerged(book: Book, what: Happening, state: Json) -> Json:
    return {"patient_id": what.ids[0], "winning_id": None}


@on("crm.contact.recorded.v1")
def contact_recorded(book: Book, what: Happening, state: Json) -> Json:
    said: Json = {k: what.body[k] for k in ("name", "phone") if what.body.get(k)}
    if "phone" in said and not said["phone"].startswith("+"):
        # a Chinese number, as a desk types it
        said["phone"] = f"+86{said['phone']}"
    return state | {"patient_id": what.event["aggregate_id"]} | said


@on("crm.contact.revealed.v1")
def contact_revealed(book: Book, what: Happening, state: Json) -> Json:
    """Somebody looked at it, which changes nothing."""
    return state


@on("crm.plan.drafted.v1")
def drafted(book: Book, what: Happening, state: Json) -> Json:
    case = state or {
        "case_id": what.event["aggregate_id"],
        "patient_id": what.body["patient_id"],
        "clinic_id": what.body["clinic_id"],
        "versions": [],
        "business_date": None,
    }
    lines: list[Json] = []
    for line, line_id in zip(what.body["lines"], _line_ids(book, what), strict=True):
        listed = book.state("price", line["product_code"])["list_minor"] * line["quantity"]
        offered = line.get("offered_minor")
        amounts: Json = {
            "list_minor": listed,
            "offered_minor": listed if offered is None else offered,
            "is_accepted": False,
        }
        said: Json = {"line_id": line_id, "tooth": line.get("tooth")} | {
            k: line[k] for k in ("product_code", "quantity")
        }
        lines.append(said | amounts)
    version: Json = {"version": len(case["versions"]) + 1, "status": "drafted", "lines": lines, "quoted_on": None}
    return case | {"versions": [*case["versions"], version | {"signed_by": None, "presented_by": None}]}


def _line_ids(book: Book, what: Happening) -> list[str | None]:
    """As the command said; those that it left to the service, as the record tells."""
    record = book.by_event.get(what.event["event_id"])
    told: list[Json] = record["data"]["state"]["versions"][-1]["lines"] if record else []
    return [
        line.get("line_id") or (told[n]["line_id"] if n < len(told) else None)
        for n, line in enumerate(what.body["lines"])
    ]


def _newest(state: Json, **changes: object) -> Json:
    return state | {"versions": [*state["versions"][:-1], state["versions"][-1] | changes]}


@on("crm.plan.signed_off.v1")
def signed_off(book: Book, what: Happening, state: Json) -> Json:
    return _newest(state, status="signed_off", signed_by=what.body["practitioner_id"])


@on("crm.plan.quoted.v1")
def quoted(book: Book, what: Happening, state: Json) -> Json:
    on = book.local_date(what.at, state["clinic_id"])
    last = what.body.get("valid_until") or book.local_date(what.at + timedelta(days=VALID_DAYS), state["clinic_id"])
    state = _newest(state, status="quoted", presented_by=what.body["presented_by"], quoted_on=on, valid_until=last)
    return state | {"business_date": state["business_date"] or on}


@on("crm.plan.superseded.v1")
def superseded(book: Book, what: Happening, state: Json) -> Json:
    older = [v | {"status": "superseded"} if v["status"] in OPEN else v for v in state["versions"][:-1]]
    return state | {"versions": [*older, state["versions"][-1]]}


def _mark(state: Json, line_ids: list[str] | None, *, accepted: bool) -> Json:
    newest = state["versions"][-1]
    lines: list[Json] = [
        line | {"is_accepted": accepted} if line_ids is None or line["line_id"] in line_ids else line
        for line in newest["lines"]
    ]
    count = sum(line["is_accepted"] for line in lines)
    status = "accepted" if count == len(lines) else "partially_accepted" if count else "quoted"
    return _newest(state, lines=lines, status=status)


@on("crm.plan.accepted.v1")
def accepted(book: Book, what: Happening, state: Json) -> Json:
    return _mark(state, what.body.get("line_ids"), accepted=True)


@on("crm.plan.acceptance_withdrawn.v1")
def withdrawn(book: Book, what: Happening, state: Json) -> Json:
    return _mark(state, what.body.get("line_ids"), accepted=False)


@on("crm.plan.declined.v1")
def declined(book: Book, what: Happening, state: Json) -> Json:
    return _newest(state, status="declined")


@on("crm.plan.expired.v1")
def expired(book: Book, what: Happening, state: Json) -> Json:
    return _newest(state, status="expired")
