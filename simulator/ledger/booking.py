"""What booking's events mean, told from the commands that caused them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from simulator.calls import Json
from simulator.ledger.facts import Book, Happening, moment, on


@on("booking.clinic.opened.v1")
def clinic_opened(book: Book, what: Happening, state: Json) -> Json:
    said: Json = {k: what.body[k] for k in ("name", "zone", "currency")}
    return said | {"clinic_id": what.id, "is_sandbox": what.body.get("is_sandbox", False)}


@on("booking.practitioner.registered.v1")
def practitioner_registered(book: Book, what: Happening, state: Json) -> Json:
    said: Json = {k: what.body[k] for k in ("display_name", "profession", "clinic_ids")}
    return said | {"practitioner_id": what.id}


@on("booking.capacity.published.v1")
def capacity_published(book: Book, what: Happening, state: Json) -> Json:
    """Which chair and day the event is about, only its record says; how long the chair is open, the command does."""
    record = book.by_event.get(what.event["event_id"])
    if record is None:
        return state
    about = record["data"]["state"]
    parts = [part for part in what.body["chairs"] if part["chair_id"] == about["chair_id"]]
    zone, day = ZoneInfo(book.zone(what.ids[0])), date.fromisoformat(about["business_date"])
    seconds = 0
    if what.body["date_from"] <= about["business_date"] <= what.body["date_to"]:
        for part in parts:
            opens, closes = (datetime.combine(day, time.fromisoformat(part[k]), zone) for k in ("opens", "closes"))
            seconds += int(closes.timestamp() - opens.timestamp())
    return {
        "chair_day_id": what.event["aggregate_id"],
        "chair_id": about["chair_id"],
        "clinic_id": what.ids[0],
        "business_date": about["business_date"],
        "published_seconds": seconds,
    }


def _slot(book: Book, body: Json, clinic_id: str) -> Json:
    starts = moment(body["starts_at"])
    return {
        "practitioner_id": body["practitioner_id"],
        "chair_id": body["chair_id"],
        "starts_at": starts,
        "ends_at": starts + timedelta(minutes=body["duration_minutes"]),
        "business_date": book.local_date(starts, clinic_id),
        "status": "booked",
    }


@on("booking.appointment.booked.v1")
def booked(book: Book, what: Happening, state: Json) -> Json:
    body = what.body
    who: Json = {"appointment_id": what.id} | {k: body[k] for k in ("clinic_id", "patient_id")}
    rest: Json = {"reschedule_count": 0, "cancellation": None, "visit_id": None}
    return who | _slot(book, body, body["clinic_id"]) | rest


@on("booking.appointment.confirmed.v1")
def confirmed(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "confirmed"}


@on("booking.appointment.rescheduled.v1")
def rescheduled(book: Book, what: Happening, state: Json) -> Json:
    count = state["reschedule_count"] + 1
    return state | _slot(book, what.body, state["clinic_id"]) | {"reschedule_count": count}


@on("booking.appointment.cancelled.v1")
def cancelled(book: Book, what: Happening, state: Json) -> Json:
    notice = int((state["starts_at"] - what.now).total_seconds() // 60)
    said: Json = {k: what.body[k] for k in ("reason_code", "initiator")}
    return state | {"status": "cancelled", "cancellation": said | {"notice_minutes": notice, "cancelled_at": what.now}}


@on("booking.appointment.no_show_marked.v1")
def no_show_marked(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "no_show"}


@on("booking.appointment.no_show_reversed.v1")
def no_show_reversed(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "arrived"}


@on("booking.appointment.arrived.v1")
def arrived(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "arrived", "visit_id": what.made}


@on("booking.appointment.fulfilled.v1")
def fulfilled(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "fulfilled"}


@on("booking.appointment.voided.v1")
def appointment_voided(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "void"}


@on("booking.visit.checked_in.v1")
def checked_in(book: Book, what: Happening, state: Json) -> Json:
    body = what.body
    return {
        "visit_id": what.id,
        "clinic_id": body["clinic_id"],
        "patient_id": body["patient_id"],
        "appointment_id": body.get("appointment_id"),
        "zone": book.zone(body["clinic_id"]),
        "checked_in_at": what.at,
        "business_date": book.local_date(what.at, body["clinic_id"]),
        "status": "checked_in",
        "triage": None,
        "seats": [],
    }


def _triage(body: Json) -> Json:
    return {k: body.get(k) for k in ("department", "declared_type", "consultant_id", "doctor_id")}


@on("booking.visit.triaged.v1")
def triaged(book: Book, what: Happening, state: Json) -> Json:
    return state | {"triage": _triage(what.body), "status": "triaged"}


@on("booking.visit.triage_corrected.v1")
def triage_corrected(book: Book, what: Happening, state: Json) -> Json:
    return state | {"triage": _triage(what.body)}


@on("booking.visit.consultation_started.v1")
def consultation_started(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "consulting"}


@on("booking.visit.seated.v1")
def seated(book: Book, what: Happening, state: Json) -> Json:
    seat: Json = {"chair_id": what.body["chair_id"], "seated_at": what.at, "dismissed_at": None}
    return state | {"seats": [*state["seats"], seat], "status": "treating"}


@on("booking.visit.dismissed.v1")
def dismissed(book: Book, what: Happening, state: Json) -> Json:
    last = state["seats"][-1] | {"dismissed_at": what.at}
    return state | {"seats": [*state["seats"][:-1], last], "status": "dismissed"}


@on("booking.visit.completed.v1")
def completed(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "completed"}


@on("booking.visit.voided.v1")
def visit_voided(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "void"}


@on("booking.visit.procedure_performed.v1")
def performed(book: Book, what: Happening, state: Json) -> Json:
    visit = book.state("visit", what.ids[0])
    price = book.state("price", what.body["product_code"])
    return {
        "procedure_id": what.event["aggregate_id"],
        "visit_id": what.ids[0],
        "clinic_id": visit["clinic_id"],
        "patient_id": visit["patient_id"],
        "product_code": what.body["product_code"],
        "tooth": what.body.get("tooth"),
        "performer_id": what.body["performer_id"],
        "performed_at": what.at,
        "business_date": book.local_date(what.at, visit["clinic_id"]),
        "list_fee_minor": price["list_minor"],
        "status": "performed",
    }


@on("booking.visit.procedure_voided.v1")
def procedure_voided(book: Book, what: Happening, state: Json) -> Json:
    return state | {"status": "void"}
