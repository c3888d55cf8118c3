"""What happened without a call, checked by rule: no-shows, expired plans, recalls, tasks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from simulator.calls import Json
from simulator.chain import PROPHYLAXIS
from simulator.ledger.crm import OPEN
from simulator.ledger.facts import Book, Version
from simulator.recount.group import groups_of, known_at
from simulator.verify.log import Record
from simulator.verify.report import Report

NO_SHOW_AFTER = timedelta(minutes=30)
WAITING = ("booked", "confirmed")
# D-HYG: a recall falls due at nine in the clinic; what became known with it overdue waits an hour, or is left out when it
# was overdue by more than sixty days.
MORNING, SETTLING, CATCH_UP = time(9), timedelta(hours=1), timedelta(days=60)
GONE = ("DECEASED", "MOVED_AWAY", "REACHED_DO_NOT_CONTACT")


def no_shows(book: Book, records: Mapping[str, Record], now: datetime, report: Report) -> None:
    """Marked exactly where nobody had come or cancelled 30 minutes after the start, and everywhere there."""
    before: dict[str, Version] = {}
    for version in sorted(book.versions, key=lambda v: (v.id, v.sequence)):
        if version.kind != "appointment":
            continue
        if version.type == "booking.appointment.no_show_marked.v1":
            earlier, event = before[version.id], records[version.known[1]].event
            due = earlier.state["starts_at"] + NO_SHOW_AFTER
            report.equal(
                "no-show by rule", version.id, True, earlier.state["status"] in WAITING and version.known[0] >= due
            )
            report.equal("no-show at its due time", version.id, due, datetime.fromisoformat(event["occurred_at"]))
        before[version.id] = version
    for id, last in before.items():
        overdue = last.state["status"] in WAITING and last.state["starts_at"] + NO_SHOW_AFTER <= now
        report.equal("no-show not forgotten", id, False, overdue)


def expiries(book: Book, records: Mapping[str, Record], now: datetime, report: Report) -> None:
    """A quote expires at the end of its last day (clinic-local), unless something else ended it before."""
    before: dict[str, Version] = {}
    for version in sorted(book.versions, key=lambda v: (v.id, v.sequence)):
        if version.kind != "plan":
            continue
        if version.type == "crm.plan.expired.v1":
            newest = before[version.id].state["versions"][-1]
            due = _end_of(book, before[version.id].state, newest)
            report.equal("expiry by rule", version.id, True, newest["status"] in OPEN and version.known[0] >= due)
            occurred = datetime.fromisoformat(records[version.known[1]].event["occurred_at"])
            report.equal("expiry at its due time", version.id, due, occurred)
        before[version.id] = version
    for id, last in before.items():
        newest = last.state["versions"][-1]
        overdue = newest["status"] in OPEN and _end_of(book, last.state, newest) <= now
        report.equal("expiry not forgotten", id, False, overdue)


def _end_of(book: Book, case: Json, version: Json) -> datetime:
    after = date.fromisoformat(version["valid_until"]) + timedelta(days=1)
    return datetime.combine(after, time(), ZoneInfo(book.zone(case["clinic_id"])))


def half_a_year_and_a_day(day: date) -> date:
    """D-HYG's due day: six calendar months later (the month's last day if it is shorter), and one day."""
    year, month = divmod(day.year * 12 + day.month - 1 + 6, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last)) + timedelta(days=1)


def recalls(book: Book, unasked: Iterable[Record], report: Report) -> None:
    """Each recall comes from a prophylaxis of that patient, on its due day and not before, once per procedure."""
    procedures = {v.id: v for v in book.versions if v.kind == "procedure"}
    due: dict[str, list[str]] = defaultdict(list)
    for record in unasked:
        if not _is_recall(record):
            continue
        state = record.event["data"]["state"]
        due[state["anchor_procedure_id"]].append(state["recall_id"])
        anchor = procedures.get(state["anchor_procedure_id"])
        if anchor is None:
            report.wrong("recall has an anchor", state["recall_id"], "a known procedure", state["anchor_procedure_id"])
            continue
        expected = (PROPHYLAXIS, anchor.state["business_date"])
        report.equal(
            "recall anchored", state["recall_id"], expected, (anchor.state["product_code"], state["anchored_on"])
        )
        day = half_a_year_and_a_day(date.fromisoformat(anchor.state["business_date"])).isoformat()
        report.equal("recall due day", state["recall_id"], day, state["business_date"])
        recorded, due_at = (datetime.fromisoformat(t) for t in (record.event["recorded_at"], state["due_at"]))
        report.equal("recall not early", state["recall_id"], True, recorded >= due_at)
    for anchor_id, found in due.items():
        report.equal("one recall per cycle", anchor_id, 1, len(found))


def recalls_not_forgotten(book: Book, followups_own: Iterable[Record], now: datetime, report: Report) -> None:
    """Every prophylaxis whose due morning has passed has its recall, unless something had ended its cycle before."""
    recalled = {r.event["data"]["state"]["anchor_procedure_id"] for r in followups_own if _is_recall(r)}
    known: dict[str, datetime] = {}
    for version in sorted(book.versions, key=lambda v: v.known):
        known.setdefault(version.id, version.known[0])
    gone = _gone(book)
    for group in groups_of(book.versions):
        done = [p for p in known_at(group).standing("procedure") if p["product_code"] == PROPHYLAXIS]
        people = {state["patient_id"] for state in known_at(group).of("procedure")}
        for anchor in done:
            day = half_a_year_and_a_day(date.fromisoformat(anchor["business_date"]))
            due = datetime.combine(day, MORNING, ZoneInfo(book.zone(anchor["clinic_id"])))
            begins = max(due, known[anchor["procedure_id"]] + SETTLING)
            came_late = due < known[anchor["procedure_id"]] - CATCH_UP
            same_day = sum(p["business_date"] == anchor["business_date"] for p in done) > 1
            was_done = any(anchor["business_date"] < p["business_date"] <= begins.date().isoformat() for p in done)
            is_gone = any(gone[patient] <= begins for patient in people & gone.keys())
            if begins < now and not (came_late or same_day or was_done or is_gone):
                id = anchor["procedure_id"]
                report.equal("recall not forgotten", id, True, id in recalled)


def _is_recall(record: Record) -> bool:
    return record.event["type"] == "followup.recall.due.v1"


def _gone(book: Book) -> dict[str, datetime]:
    """The patients whom nobody may or can call any more, since when."""
    found: dict[str, datetime] = {}
    for version in sorted(book.versions, key=lambda v: v.known):
        if version.kind == "attempt" and version.state["outcome"] in GONE:
            patient: str = book.state("task", version.state["task_id"])["patient_id"]
            found.setdefault(patient, version.known[0])
    return found


def tasks(unasked: Iterable[Record], report: Report) -> None:
    """A task falls due at or after its due time, and is due, done or cancelled in that order."""
    for record in unasked:
        if record.event["type"] == "followup.task.due.v1":
            state = record.event["data"]["state"]
            recorded, due_at = (datetime.fromisoformat(t) for t in (record.event["recorded_at"], state["due_at"]))
            report.equal("task not early", state["task_id"], True, recorded >= due_at)
