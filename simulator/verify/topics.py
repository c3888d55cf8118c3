"""The ledger against the log: everything acknowledged is there once, in order, as it was said; and nothing else is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from simulator.calls import Json
from simulator.journal import Entry
from simulator.ledger.facts import FOLLOWUPS_OWN, TIMED, Version
from simulator.verify.log import Record, topic_of
from simulator.verify.report import Report
from simulator.verify.states import disagreements

# Corrections whose number a reader wants to know.
TOLD = {
    "billing.refund.completed.v1": "refunds completed",
    "booking.appointment.no_show_reversed.v1": "no-shows reversed",
    "crm.patient.merged.v1": "patients merged",
    "crm.patient.unmerged.v1": "merges undone",
}
SAID = ("type", "aggregate_type", "aggregate_id", "sequence")


def without_duplicates(records: Iterable[Record], report: Report) -> dict[str, Record]:
    """One record per event; a record that was delivered twice must be the same twice."""
    found: dict[str, Record] = {}
    for record in records:
        first = found.setdefault(record.event["event_id"], record)
        if first is not record:
            report.equal(
                "duplicate equal", record.event["event_id"], (first.topic, first.event), (record.topic, record.event)
            )
    return found


def sequences(records: Mapping[str, Record], report: Report) -> None:
    """Each aggregate's events count from 1 without gaps, and lie on the log in that order."""
    by_aggregate: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records.values():
        by_aggregate[record.event["aggregate_type"], record.event["aggregate_id"]].append(record)
    for (kind, id), group in by_aggregate.items():
        group.sort(key=lambda r: (r.topic, r.partition, r.offset))
        numbers = [r.event["sequence"] for r in group]
        report.equal("sequence on the log", f"{kind} {id}", list(range(1, len(group) + 1)), numbers)


def acknowledged(entries: Iterable[Entry], records: Mapping[str, Record], report: Report) -> set[str]:
    """Every event of every answer is on its topic, with the order and the moment that were promised; their ids."""
    promised: set[str] = set()
    for entry in entries:
        if entry.answer is None:
            report.wrong("answer", entry.call.path, "known", "never came")
            continue
        if not entry.answer.is_acknowledged:
            body = entry.answer.body
            report.wrong(
                "refused", f"{entry.call.service} {entry.call.path}", "acknowledged", f"{entry.answer.status} {body}"
            )
            continue
        for event in entry.answer.events:
            promised.add(event["event_id"])
            if event["type"] in TOLD:
                report.compared[f"of these: {TOLD[event['type']]}"] += 1
            _one(entry, event, records, report)
    return promised


def _one(entry: Entry, event: Json, records: Mapping[str, Record], report: Report) -> None:
    where = f"{event['type']} {event['event_id']}"
    record = records.get(event["event_id"])
    if record is None:
        report.wrong("event on its topic", where, topic_of(event["type"]), "nowhere")
        return
    report.equal("event on its topic", where, topic_of(event["type"]), record.topic)
    said = {k: event[k] for k in SAID}
    report.equal("event as promised", where, said, {k: record.event[k] for k in SAID})
    wrong = disagreements({"recorded_at": datetime.fromisoformat(event["recorded_at"])}, record.event)
    report.equal("recorded at", where, [], wrong)
    actor = entry.call.actor.split(":")[0]
    report.equal("acting role", where, actor, record.event["actor"]["role"])


def states(versions: Sequence[Version], records: Mapping[str, Record], report: Report) -> None:
    """What each event says its aggregate became is what the ledger expects from the commands."""
    for version in versions:
        record = records.get(version.known[1])
        if record is not None and version.kind not in FOLLOWUPS_OWN:
            wrong = disagreements(version.state, record.event["data"]["state"])
            report.equal("state of event", f"{version.type} {version.known[1]}", [], wrong)


def unasked(
    records: Mapping[str, Record], promised: set[str], sandboxes: AbstractSet[str], report: Report
) -> list[Record]:
    """Records that no call asked for: those of timers and follow-up are returned, any other is a difference."""
    strangers = _strangers(records, sandboxes)
    found: list[Record] = []
    for record in records.values():
        event = record.event
        if event["event_id"] in promised or event.get("clinic_id") in sandboxes or event.get("patient_id") in strangers:
            continue
        if event["type"] in TIMED or event["aggregate_type"] in FOLLOWUPS_OWN:
            found.append(record)
        else:
            report.wrong("not asked for", f"{event['type']} {event['event_id']}", "no such event", record.topic)
    return found


def _strangers(records: Mapping[str, Record], sandboxes: AbstractSet[str]) -> set[str]:
    """Patients of a sandbox clinic: whatever a person does with them is not the simulator's."""
    return {
        r.event["patient_id"]
        for r in records.values()
        if r.event["type"] in ("crm.patient.registered.v1", "crm.lead.captured.v1")
        and r.event.get("clinic_id") in sandboxes
    }
