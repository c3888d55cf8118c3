"""verify notices a recall that should have fallen due and is not on the log."""

from datetime import timedelta
from typing import Any

import pytest

from simulator.ledger.facts import Book
from simulator.verify.log import Record
from simulator.verify.report import Report
from simulator.verify.timers import recalls_not_forgotten

from .history import BJ01, DAY_0, ZONES, History, day

AFTER_HALF_A_YEAR = DAY_0 + timedelta(days=200)


def prophylaxis(history: History, id: str, patient: str, number: int, **changes: Any) -> None:
    history.on_day(number).add(
        "procedure", id, "booking.visit.procedure_performed.v1", procedure_id=id, patient_id=patient, clinic_id=BJ01,
        product_code="PROPHY", business_date=day(number), status="performed", **changes,
    )  # fmt: skip


def missed(history: History, *recalled: str) -> list[str]:
    book = Book({}, {})
    book.versions.extend(history.versions)
    book.now["clinic"] = {BJ01: {"zone": ZONES[BJ01]}}
    book.now["task"] = {"task": {"patient_id": "P1"}}
    log = [
        Record("", 0, 0, {"type": "followup.recall.due.v1", "data": {"state": {"anchor_procedure_id": anchor}}})
        for anchor in recalled
    ]
    report = Report()
    recalls_not_forgotten(book, log, AFTER_HALF_A_YEAR, report)
    return [difference.where for difference in report.differences]


def test_a_forgotten_recall_is_a_difference() -> None:
    history = History()
    prophylaxis(history, "first", "P1", 0)
    assert missed(history) == ["first"]
    assert missed(history, "first") == []


@pytest.mark.parametrize("later", [100, 183])
def test_a_prophylaxis_until_the_due_day_takes_its_place(later: int) -> None:
    history = History()
    prophylaxis(history, "first", "P1", 0)
    prophylaxis(history, "again", "P1", later)
    assert missed(history) == []


def test_one_after_the_due_day_does_not() -> None:
    history = History()
    prophylaxis(history, "first", "P1", 0)
    prophylaxis(history, "again", "P1", 195)
    assert missed(history) == ["first"]


def test_that_of_a_merged_duplicate_counts_as_the_patients_own() -> None:
    history = History()
    prophylaxis(history, "first", "P1", 0)
    prophylaxis(history, "again", "P2", 100)
    assert missed(history) == ["first"]
    history.add("alias", "P2", "crm.patient.merged.v1", patient_id="P2", winning_id="P1")
    assert missed(history) == []


def test_a_void_one_and_a_patient_who_is_gone_have_none() -> None:
    history = History()
    prophylaxis(history, "first", "P1", 0)
    history.on_day(50).add("attempt", "call", "followup.attempt.logged.v1", task_id="task", outcome="MOVED_AWAY")
    assert missed(history) == []
    history = History()
    prophylaxis(history, "first", "P1", 0)
    history.on_day(1).add("procedure", "first", "booking.visit.procedure_voided.v1", status="void")
    assert missed(history) == []
